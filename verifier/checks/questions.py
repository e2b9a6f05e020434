"""A question rendered as a statement, or a statement as a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.checks.phrases import excerpt, folded, word_set
from verifier.checks.sides import Sides
from verifier.model import Issue, Span
from verifier.text import Token, strip_accents, tokenize

# A sentence ends at . ! ? or …, with the marks that close there; a dot inside a number or after an initial ends none.
_SENTENCE = re.compile(r"[^.!?…]+(?:[.](?=[^\s\"”’»')\]])[^.!?…]*)*[.!?…]*[\"”’»')\]]*")
_TAGS_ES = word_set(
    "no verdad cierto eh ah ves sabes sabe entiendes entiende comprendes ok okay vale si oyes viste vio"
)
_TAGS_EN = re.compile(
    r"[,–—-]\s*(?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|must)(?:n['’]t)?\s+(?:i|you|he|she|it|we|they|there)"
    r"|right|no|huh|eh|you know|ok|okay|yes|see|understand|got it|know what i mean)\s*\?[\"”’»')\]]*$",
    re.IGNORECASE,
)
_WH_EN = word_set("what who whom whose which where when why how")
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
    """A sentence with its span in the side and whether its punctuation makes it a question."""

    text: str
    span: Span
    asks: bool


def check_questions(sides: Sides) -> Iterator[Issue]:
    """Compares question marks sentence by sentence where both sides have as many sentences, else side by side.

    Not reported: tags ("¿no?"), indirect questions ("I wonder whether ..."), requests and suggestions put as questions,
    a Spanish side without any punctuation (an automatic transcript), and a question mark that the quote's cut or an
    attribution took away while the words still ask.
    """
    spanish, english = _sentences(sides.source), _sentences(sides.translation)
    if len(spanish) == len(english):
        pairs = list(zip(spanish, english, strict=True))
    elif not any(s.asks for s in spanish) and spanish and english:
        pairs = [(max(spanish, key=lambda s: len(s.text)), s) for s in english if s.asks][:1]
    elif not any(s.asks for s in english) and spanish and english:
        pairs = [(s, max(english, key=lambda s: len(s.text))) for s in spanish if s.asks][:1]
    else:
        return
    for one, other in pairs:
        if one.asks and not other.asks and not _tag(one.text) and not _asks_in_english(other.text):
            yield _issue(sides, one, other, "The Spanish asks, {es}; the English states it, {en}.")
        elif (
            other.asks
            and not one.asks
            and not _TAGS_EN.search(other.text.strip())
            and not _may_ask(one.text, sides.source)
        ):
            yield _issue(sides, one, other, "The English asks, {en}; the Spanish states it, {es}.")


def _sentences(text: str) -> list[_Sentence]:
    """Sentences that hold a word, in order."""
    found = []
    for match in _SENTENCE.finditer(text):
        words = match.group()
        if any(token.kind != "other" for token in tokenize(words)):
            lead = len(words) - len(words.lstrip())
            span = Span(match.start() + lead, match.start() + len(words.rstrip()))
            found.append(_Sentence(words.strip(), span, "?" in words or "¿" in words))
    return found


def _tag(text: str) -> bool:
    """True if all that the sentence asks is a tag: "Vienes, ¿no?", "Es tarde, ¿verdad?"."""
    asked = text.rpartition("¿")[2] if "¿" in text else text.rpartition(",")[2]
    words = [folded(token) for token in tokenize(asked) if token.kind == "word"]
    return 0 < len(words) <= 3 and all(word in _TAGS_ES or word in ("me", "no", "es", "asi") for word in words)


def _asks_in_english(text: str) -> bool:
    """True if the words ask, request or suggest although no question mark says so."""
    words = [token for token in tokenize(text) if token.kind == "word"]
    first = [folded(token) for token in words[:3]]
    if not first or first[0] in _WH_EN or (len(first) > 1 and first[1] in _WH_EN):
        return True
    if first[0] in _AUX_EN and len(first) > 1 and (first[1] in _SUBJECTS_EN or words[1].is_capitalised):
        return True
    return bool(_INDIRECT_EN.search(text)) or _imperative(words)


def _imperative(words: list[Token]) -> bool:
    """ "Open the door" for "¿Puedes abrir la puerta?": begins with a bare verb, so with no subject at all."""
    return folded(words[0]) in _IMPERATIVES


_IMPERATIVES = word_set(
    """open close give tell look come go take bring let wait stop help show pass put turn get call say speak sit
    stand listen please imagine guess think see try keep leave send write read think don't hold"""
)


def _may_ask(text: str, whole: str) -> bool:
    """True if the Spanish may ask without a mark: no punctuation at all, an interrogative, an indirect question."""
    unpunctuated = not re.search(r"[.,;:!?]", whole)
    return unpunctuated or bool(_WH_ES.search(text.casefold()) or _INDIRECT_ES.search(strip_accents(text.casefold())))


def _issue(sides: Sides, one: _Sentence, other: _Sentence, message: str) -> Issue:
    words = {"es": excerpt(sides.source, one.span), "en": excerpt(sides.translation, other.span)}
    return Issue("mistranslation", "major", "question", message.format(**words), (one.span,), (other.span,), 0.75)
