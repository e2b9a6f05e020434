"""A question rendered as a statement, or a statement as a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import begins_sentence, excerpt, folded
from verifier.checks.renderings import renderings
from verifier.checks.sides import Sides
from verifier.evidence.resemblance import resemblance
from verifier.model import Issue, Span
from verifier.text import Token, strip_accents, tokenize, word_set

RENDERED = 0.3
"""Share of the content words of a question that must lead to one sentence of the other side, for the two to be compared."""
CLOSE = 0.02
"""Resemblance from which a word renders another word by word."""
_ABBREVIATION = re.compile(r"[A-ZÁÉÍÓÚÑ]\w{0,2}|Mrs|Sres|Dña|Lic|Ing|Prof|núm|etc")
_TAGS_ES = word_set(
    "no verdad cierto eh ah ves sabes sabe entiendes entiende comprendes ok okay vale si oyes viste vio"
)
_TAGS_EN = re.compile(
    r"(?:^|[,–—-])\s*(?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|must)(?:n['’]t)?\s+(?:i|you|he|she|it|we|they|there)"
    r"|(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)\s+(?:i|you|he|she|it|we|they)\s+not"
    r"|right|no|huh|eh|you know|ok|okay|yes|see|understand|got it|know what i mean)\s*[?][\"”’»')\]]*$",
    re.IGNORECASE,
)
_REQUESTS_EN = re.compile(
    r"\bplease\b|\bmay i\b|\bcan i (?:have|get|ask|impose)\b|^\W*(?:would|could|will|won['’]t) you\b", re.IGNORECASE
)
_WH_EN = word_set("what who whom whose which where when why how")
WHO_OR_WHAT = word_set("que quien quienes como cuando donde acaso cual cuanto who what how when where which")
_WH_ANYWHERE = re.compile(r"\b(?:what|who|whom|whose|which|where|when|why|how)\b", re.IGNORECASE)
_AUX_EN = word_set(
    """is are was were am do does did have has had can could will would should shall must may might isn't aren't
    wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't"""
)
_SUBJECTS_EN = word_set(
    "i you he she it we they there this that these those the a an my your his her its our their any anyone"
)
_INDIRECT_EN = re.compile(
    r"\b(?:wonder\w*|ask\w*|whether|question\w*|curious|tell me|let me know|i['’]d like to know|want to know|do you know|guess|don['’]t know|not sure|no idea|"
    r"please|let['’]s|how about|what about|would you mind|i suppose|perhaps|maybe)\b",
    re.IGNORECASE,
)
_INDIRECT_ES = re.compile(
    r"\b(?:me pregunto|nos preguntamos|se pregunt\w+|pregunt\w+|quisiera saber|quiero saber|querria saber|a ver si|no se si|no sabemos si|sera que|quien sabe|acaso|"
    r"digame|dime|diganme|cuenteme|cuentame|por que no|ojala)\b"
)
_WH_ES = re.compile(
    r"(?<!\w)(?:qué|quién|quiénes|cómo|cuándo|dónde|adónde|cuál|cuáles|cuánto|cuánta|cuántos|cuántas)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: its words with their punctuation, its span, the indices of its tokens, and whether a mark makes it a
    question."""

    text: str
    span: Span
    tokens: range
    asks: bool


def check_questions(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each question that the other side states, where that side has fewer questions: critical
    where the words are rendered closely, else major.

    Not reported: tags ("¿no?"), indirect questions ("I wonder whether ..."), requests and suggestions put as questions,
    a Spanish side without any punctuation (an automatic transcript), and a question mark that the quote's cut or an
    attribution took away while the words still ask; nor a set phrase that English prints as a question ("ni modo").
    """
    spanish = _sentences(sides.source, sides.source_tokens)
    english = _sentences(sides.translation, sides.translation_tokens)
    asked_es, asked_en = (sum(sentence.asks for sentence in side) for side in (spanish, english))
    if asked_es > asked_en:
        for question in (sentence for sentence in spanish if sentence.asks and not _tag(sentence.text)):
            other = _rendering(question, english, sides, "es")
            if _HOW_NOT.search(question.text) and _OF_COURSE.search(sides.translation):
                continue
            if other and not other.asks and not _asks_in_english(_from_mark(question.text, other.text)):
                yield _issue(sides, question, other, "The Spanish asks, {es}; the English states it, {en}.")
    elif asked_en > asked_es:
        for question in (sentence for sentence in english if sentence.asks and not _requests(sentence.text)):
            other = _rendering(question, spanish, sides, "en")
            if _is_shrug(question, sides):
                continue
            if other and not other.asks and not _may_ask(other.text, sides.source, wh=_is_wh(question.text)):
                yield _issue(sides, other, question, "The English asks, {en}; the Spanish states it, {es}.")


def _is_shrug(question: _Sentence, sides: Sides) -> bool:
    """True for a question that asks nothing and stands for a set phrase: "ni modo", "what can you do?"."""
    said = renderings("modality/shrugs.tsv", sides.source_tokens, sides.translation_tokens)
    return any(place.start in question.tokens for _, places in said for place in places)


_HOW_NOT = re.compile(r"\bcómo no\b", re.IGNORECASE)
_OF_COURSE = re.compile(r"\b(?:of course|naturally|obviously|no wonder)\b", re.IGNORECASE)
"""English for a question that takes its answer for granted: "¿cómo no voy a llorar?"."""


def _from_mark(spanish: str, english: str) -> str:
    """The English sentence from the word on that may ask, where the Spanish begins to ask in mid-sentence."""
    begins = re.search(r"\w[^¿]*¿", spanish) is not None
    asks = _WH_ANYWHERE.search(english) if begins else None
    return english[asks.start() :] if asks else english


def _sentences(text: str, tokens: Sequence[Token]) -> list[_Sentence]:
    """The sentences that hold a word, in order."""
    found = []
    start = 0
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens)
        if last or (token.text in ".!?…" and tokens[i + 1].start > token.end and not _abbreviates(tokens, i)):
            part = tokens[start : i + 1]
            if any(token.kind != "other" for token in part):
                span = Span(part[0].start, part[-1].end)
                # A mark inside a word ("over?riding") is a damaged hyphen.
                asks = any(t.text == "¿" or (t.text == "?" and not _inside_word(text, t)) for t in part)
                found.append(_Sentence(span.of(text), span, range(start, i + 1), asks))
            start = i + 1
    return found


def _inside_word(text: str, mark: Token) -> bool:
    return text[mark.start - 1 : mark.start].isalpha() and text[mark.end : mark.end + 1].isalpha()


def _abbreviates(tokens: Sequence[Token], dot: int) -> bool:
    return tokens[dot].text == "." and dot > 0 and bool(_ABBREVIATION.fullmatch(tokens[dot - 1].text))


def _rendering(question: _Sentence, others: Sequence[_Sentence], sides: Sides, language: str) -> _Sentence | None:
    """The sentence of the other side to which most words of the question are linked; the only one there is; or None."""
    if len(others) == 1 and len(question.tokens) == len(
        sides.source_tokens if language == "es" else sides.translation_tokens
    ):
        return others[0]
    alignment = sides.alignment
    content = alignment.content_source if language == "es" else alignment.content_target
    leads = [
        link.target if language == "es" else link.source
        for link in alignment.links
        if (link.source if language == "es" else link.target) in question.tokens
    ]
    best = max(others, key=lambda other: sum(j in other.tokens for j in leads), default=None)
    full = sum(i in question.tokens for i in content)
    return best if best and sum(j in best.tokens for j in leads) >= max(1, RENDERED * full) else None


def _tag(text: str) -> bool:
    """True if all that the sentence asks is a tag: "Vienes, ¿no?", "Es tarde, ¿verdad?"."""
    asked = text.rpartition("¿")[2] if "¿" in text else text.rpartition(",")[2]
    words = [folded(token) for token in tokenize(asked) if token.kind == "word"]
    return 0 < len(words) <= 3 and all(word in _TAGS_ES or word in ("me", "no", "es", "asi") for word in words)


def _asks_in_english(text: str) -> bool:
    """True if the words ask, request or suggest although no question mark says so."""
    words = [token for token in tokenize(text) if token.kind == "word"]
    first = [folded(token) for token in words[:3]]
    if not first or first[0] in _WH_EN or (len(first) > 1 and first[1] in _WH_EN and not _EXPLAINS.match(text)):
        return True
    if first[0] in _AUX_EN and len(first) > 1 and (first[1] in _SUBJECTS_EN or words[1].is_capitalised):
        return True
    return bool(_INDIRECT_EN.search(text)) or _imperative(words)


_EXPLAINS = re.compile(r"\W*(?:that|this|it|here)(?:['’]s| is| was) (?:why|how|where|when|what|who)\b", re.IGNORECASE)
"""A statement by its very form: "that's why they left"."""


def _imperative(words: list[Token]) -> bool:
    """Like "Open the door" for "¿Puedes abrir la puerta?": begins with a bare verb, so with no subject at all."""
    return folded(words[0]) in _IMPERATIVES


_IMPERATIVES = word_set(
    """open close give tell look come go take bring let wait stop help show pass put turn get call say speak sit
    stand listen please imagine guess think see try keep leave send write read think don't hold"""
)


def _requests(text: str) -> bool:
    """True if an English question asks for assent, a favour or leave: "right?", "could you ...?", "may I ...?"."""
    return bool(_TAGS_EN.search(text) or _REQUESTS_EN.search(text))


def _is_wh(text: str) -> bool:
    """True if an English question asks for something ("who was it?") and not for yes or no ("do we know who it was?")."""
    first = next((folded(token) for token in tokenize(text) if token.kind == "word"), "")
    return first not in _AUX_EN


def _may_ask(text: str, whole: str, *, wh: bool) -> bool:
    """True if the Spanish may ask without a mark: no punctuation at all, an interrogative, an indirect question.

    An interrogative later in the sentence asks nothing of its own ("sabemos quién fue"), unless the English question is
    that very one (``wh``: "no sé qué quieren", "what do they want?").
    """
    unpunctuated = not re.search(r"[.,;:!?]", whole)
    interrogative = _WH_ES.search(text.casefold()) if wh else _WH_ES.match(text.casefold().lstrip('“"«¡([ —–-'))
    return unpunctuated or bool(interrogative or _INDIRECT_ES.search(strip_accents(text.casefold())))


def _issue(sides: Sides, one: _Sentence, other: _Sentence, message: str) -> Issue:
    """Critical where the words are rendered closely, so that nothing but the question can be meant otherwise, and where "¿no íbamos a cobrar?", which
    expects a yes, is denied; else major, and minor where a question is answered in its own sense ("¿quién iba a imaginarlo?", "nobody could have imagined it")."""
    words = {"es": excerpt(sides.source, one.span), "en": excerpt(sides.translation, other.span)}
    # No full stop after a quoted sentence that brings its own.
    said = re.sub(r"([.?!…]”)\.$", r"\1", message.format(**words))
    if not _same_polarity(one, other, sides) and asks_rhetorically(one.text if one.asks else other.text):
        severity, confidence = "minor", 0.4
    elif (
        (one.asks and _EXPLAINS.match(other.text))
        or (one.asks and _EXPECTS_YES.match(one.text) and _DENIED.search(other.text))
        or _rendered_closely(one, other, sides)
    ):
        severity, confidence = "critical", 0.7
    else:
        severity, confidence = "major", 0.75
    return Issue("mistranslation", severity, "question", said, (one.span,), (other.span,), confidence)


_EXPECTS_YES = re.compile(r"\W*no\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)


def _rendered_closely(one: _Sentence, other: _Sentence, sides: Sides) -> bool:
    """True if every content word of either sentence renders one of the other, and one of them is no name: the sentences
    share a name however freely they are rendered. An English question must ask by its words, not by a stray mark."""
    if other.asks and not _asks_in_english(other.text):
        return False
    alignment = sides.alignment
    pairs = {
        (link.source, link.target)
        for link in alignment.links
        if link.source in one.tokens
        and link.target in other.tokens
        and resemblance(sides.source_tokens[link.source], sides.translation_tokens[link.target]) >= CLOSE
    }
    spanish = [i for i in alignment.content_source if i in one.tokens]
    english = [j for j in alignment.content_target if j in other.tokens]
    full = {i for i, _ in pairs}.issuperset(spanish) and {j for _, j in pairs}.issuperset(english)
    words = sides.source_tokens
    return full and any(not words[i].is_capitalised or begins_sentence(words, i) for i in spanish)


def asks_rhetorically(question: str) -> bool:
    """True if a question may be meant as a statement: it asks who, what, how, where or when, or begins with "acaso"."""
    words = [folded(token) for token in tokenize(question) if token.kind == "word"]
    return not WHO_OR_WHAT.isdisjoint(words[:4])


def _same_polarity(one: _Sentence, other: _Sentence, sides: Sides) -> bool:
    spanish, english = read_marks(sides.source_tokens, "es"), read_marks(sides.translation_tokens, "en")
    return any(m.negates and m.start in one.tokens for m in spanish) == any(
        m.negates and m.start in other.tokens for m in english
    )
