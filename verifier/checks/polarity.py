"""Reads what is negated on either side: the words that turn a clause, and the words that they turn.

A mark is *required* (grammatical negation: "no", "nadie", "not", "without"), which the other side must answer somehow;
*spare* (a negator in a set phrase, a second negative in Spanish concord, a polite question), which may answer a negation
and needs no answer; or *lexical* (a negative such as "negarse" or "refuse", a restriction such as "only") or *affixal*
("unhappy", "priceless"), which may answer one too unless they render something else. The words lie in ``verifier/resources/negation/marks.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from verifier.checks.phrases import Phrase, find_phrases, folded, phrase, resource_text, word_set
from verifier.checks.vocabulary import frequency
from verifier.evidence.content import content_words, light_words
from verifier.text import Token

KNOWN = 2.5
"""Zipf frequency from which what follows a prefix is a word, so that "unhappy" is a negative and "uncle" is not."""
REACH = 8
"""How many tokens after a negator are searched for what it turns."""
_HARD_STOPS = frozenset(".;:?!…()[]")
_CLAUSE_WORDS = {
    "es": word_set("porque pero aunque sino cuando mientras donde como pues que si y o e u"),
    "en": word_set("because but although though when while where as and or that if which who"),
}
_ALONE = frozenset((("como", "no"), ("pues", "nada")))
"""Set phrases only where nothing follows: "¡cómo no!", but "como no podía pagar"."""
_LIMITS = frozenset(("hasta", "porque", "until", "till", "because"))
"""What follows them is not what is negated: "no me voy hasta que pague"."""
_LISTED = frozenset(("sin", "without", "no", "not"))
"""Said again for each member of a list, or once for all: "no visionary, no prophet", "sin pan y sin agua"."""
_REPEATED = _LISTED | {"ni", "tampoco", "nor"}
"""What may be rendered by a negation of its own although it agrees with one before."""
_TAG_WORDS = word_set("verdad cierto he is it you they we i she that right there")
_PRIVATIVE = ("non-", "no-")
_PREPOSITIONS = word_set("a con de del en entre para por sobre y")
_COMPARATIVES = word_set("mas menos mejor peor mayor menor antes igual tanto")


class Kind(StrEnum):
    """What a mark asks of the other side."""

    REQUIRED = "required"
    SPARE = "spare"
    LEXICAL = "lexical"
    AFFIXAL = "affixal"


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens ``start`` to ``end`` turn the words ``scope`` (indices of content words, nearest first; may be empty)."""

    start: int
    end: int
    kind: Kind
    scope: tuple[int, ...]

    @property
    def negates(self) -> bool:
        """True for a grammatical negation, whether it needs an answer or not."""
        return self.kind in (Kind.REQUIRED, Kind.SPARE)


@dataclass(frozen=True)
class _Lexicon:
    required: frozenset[str]
    concord: frozenset[str]
    phrases: Mapping[Phrase, bool]
    """Set phrases to whether their negator counts at all."""
    words: frozenset[str]
    stems: tuple[str, ...]
    prefixes: tuple[str, ...]
    reversible: frozenset[Phrase]
    """Those of them that say the opposite without their negator."""
    keeps: frozenset[str]
    keeps_stems: tuple[str, ...]


@cache
def _lexicon(language: str) -> _Lexicon:
    raw = json.loads(resource_text("negation/marks.json"))[language]

    def split(words: list[str]) -> tuple[frozenset[str], tuple[str, ...]]:
        return frozenset(w for w in words if w[-1] != "*"), tuple(w[:-1] for w in words if w[-1] == "*")

    words, stems = split(raw["optional"])
    keeps, keeps_stems = split(raw["keeps sense"])
    phrases = {phrase(text): True for text in raw["optional phrases"]} | {phrase(text): False for text in raw["void"]}
    return _Lexicon(
        frozenset(raw["required"]),
        frozenset(raw["concord"]),
        phrases,
        words,
        stems,
        tuple(raw["prefixes"]),
        frozenset(phrase(text) for text in raw["reversible"]),
        keeps,
        keeps_stems,
    )


def read_marks(tokens: Sequence[Token], language: str) -> tuple[Mark, ...]:
    """The marks of one side in order; ``language`` is "es" or "en"."""
    places = [i for i, token in enumerate(tokens) if token.kind == "word"]
    forms = [folded(tokens[i]) for i in places]
    lexicon = _lexicon(language)
    full = (content_words(tokens, language), light_words(tokens, language))
    found: dict[int, Mark] = {}
    covered: set[int] = set()
    for start, end, counts in find_phrases(forms, lexicon.phrases):
        first, last = places[start], places[end - 1]
        inside = last - first >= end - start  # a mark stands inside: no phrase
        if inside or (tuple(forms[start:end]) in _ALONE and not _closes(tokens, last)):
            continue
        covered.update(range(first, last + 1))
        if counts:
            kind = Kind.SPARE if any(_negates(folded(t), lexicon) for t in tokens[first : last + 1]) else Kind.LEXICAL
            found[first] = Mark(first, last + 1, kind, _scope(tokens, last, full))
    for i, form in zip(places, forms, strict=True):
        if i in covered:
            continue
        if _negates(form, lexicon):
            if not _is_tag(tokens, i) and not _is_numero(tokens, i):
                found[i] = Mark(i, i + 1, Kind.REQUIRED, _scope(tokens, i, full))
        elif not _means_also(tokens, i) and (weak := _weak_kind(form, tokens[i], lexicon, language)) is not None:
            found[i] = Mark(i, i + 1, weak, (i, *_scope(tokens, i, full)))
    return tuple(_weakened([found[i] for i in sorted(found)], tokens, language))


def is_reversible(mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    """True for a set phrase that says the opposite without its negator: "no importa", "can't wait"."""
    return tuple(folded(token) for token in tokens[mark.start : mark.end]) in _lexicon(language).reversible


def _negates(form: str, lexicon: _Lexicon) -> bool:
    return form.removesuffix("'s") in lexicon.required or form.endswith("n't")


def _is_numero(tokens: Sequence[Token], i: int) -> bool:
    """ "Decree No. 8", "No 7": a number sign."""
    after = [token for token in tokens[i + 1 : i + 3] if token.text != "."]
    return tokens[i].text == "No" and bool(after) and after[0].kind == "number"


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """True if no word follows in the clause."""
    return i + 1 == len(tokens) or tokens[i + 1].kind == "other"


def _means_also(tokens: Sequence[Token], i: int) -> bool:
    """ "Me too", "he came, too": only before a word does "too" say that something is not to be."""
    return tokens[i].norm == "too" and _closes(tokens, i)


def _weak_kind(form: str, token: Token, lexicon: _Lexicon, language: str) -> Kind | None:
    if form in lexicon.words or form.startswith(lexicon.stems):
        return Kind.LEXICAL
    if form in lexicon.keeps or form.startswith(lexicon.keeps_stems):
        return None
    if language == "en" and (
        (form.endswith("less") and len(form) > 6) or form.startswith(_PRIVATIVE) or form.endswith("-free")
    ):
        return Kind.AFFIXAL
    return Kind.AFFIXAL if _without_prefix(token, language) is not None else None


def _without_prefix(token: Token, language: str) -> str | None:
    rests = (token.norm[len(prefix) :] for prefix in _lexicon(language).prefixes if token.norm.startswith(prefix))
    return next(
        (rest for rest in rests if len(rest) > 3 and (frequency(rest, language) >= KNOWN or _is_able(rest))), None
    )


def _is_able(rest: str) -> bool:
    """ "In-encontrables", "un-ignorable": made up at will, so in no list."""
    return len(rest) > 6 and rest.endswith(("able", "ables", "ible", "ibles"))


def root_of(token: Token, language: str) -> str | None:
    """What a word with a negative affix denies: "fear" of "fearless", "deserving" of "undeserving"; None without one."""
    for prefix in _PRIVATIVE if language == "en" else ():
        if token.norm.startswith(prefix):
            return token.norm.removeprefix(prefix)
    for suffix in ("less", "-free") if language == "en" else ():
        if token.norm.endswith(suffix):
            return token.norm.removesuffix(suffix)
    return _without_prefix(token, language)


def _scope(tokens: Sequence[Token], index: int, full: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Content words after the negator in its clause, else light words there, else those before it ("eso no").

    ``full`` has the indices of the content words of the side and those of its light words.
    """
    follows = tokens[index].norm == "no" and index > 0 and tokens[index - 1].kind != "other"  # "agua sí, oro no, ..."

    def clause(indices: range) -> Iterator[int]:
        for k in indices:
            if (
                tokens[k].text in _HARD_STOPS
                or folded(tokens[k]) in _LIMITS
                or (tokens[k].text == "," and (k != index + 1 or follows))
            ):
                return
            yield k

    after = tuple(clause(range(index + 1, min(len(tokens), index + 1 + REACH))))
    before = tuple(clause(range(index - 1, max(-1, index - 1 - REACH), -1)))
    for stretch in (after, before):
        for words in full:
            found = tuple(k for k in stretch if k in words)
            if found:
                return found
    return ()


def _is_tag(tokens: Sequence[Token], i: int) -> bool:
    """ "¿no?", ", no?", "isn't it?", "right, no?": asks for assent and negates nothing."""
    rest = tokens[i + 1 : i + 4]
    closes = next((k for k, token in enumerate(rest) if token.text == "?"), None)
    if (
        closes is None
        or i == 0
        or tokens[i - 1].text not in ",¿…-–—"
        or any(t.norm not in _TAG_WORDS for t in rest[:closes])
    ):
        return False
    return closes > 0 or tokens[i].norm == "no"


def _weakened(marks: Sequence[Mark], tokens: Sequence[Token], language: str) -> Iterator[Mark]:
    """Makes spare what needs no answer of its own: comparisons, interjections, polite questions, "ni ... ni"; leaves out
    the other words of Spanish concord."""
    last: Mark | None = None
    for mark in marks:
        if mark.negates:
            before = last
            concord = last is not None and _agrees(last, mark, tokens, language)
            aside = _is_interjection(tokens, mark.start)
            if concord or aside or _is_polite(tokens, mark.start) or _compares(tokens, mark):
                mark = replace(mark, kind=Kind.SPARE)
            if not aside:
                last = mark
            if concord and not _may_be_rendered(before, mark, tokens, language):
                continue
        yield mark


def _may_be_rendered(last: Mark | None, mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    """True if a negation that agrees with the last one may have one of its own on the other side: "nunca digas nunca"."""
    form = folded(tokens[mark.start])
    said_again = last is not None and folded(tokens[last.start]) == form
    return said_again or form in _REPEATED or _new_clause(last, mark, tokens, language)


def _agrees(last: Mark, mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    """ "no ... nadie", "nunca ... nada", "neither ... nor": one negation, as long as no clause begins in between."""
    form = folded(tokens[mark.start])
    between = tokens[last.end : mark.start]
    if form in _LISTED and folded(tokens[last.start]) == form and len(between) <= 4:
        return any(token.text == "," or token.norm in ("y", "e", "o", "and", "or") for token in between)
    if form not in _lexicon(language).concord or len(between) > 25 or any(token.text in ".;:?!" for token in between):
        return False
    if form in ("ni", "nor"):
        return True
    # Right after a conjunction it opens a negation of its own: "no vino porque nadie lo llamó".
    own = _CLAUSE_WORDS[language] - {"que"} | {","}
    return not any(folded(token) in own for token in between[-2:])


def _new_clause(last: Mark | None, mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    between = tokens[last.end : mark.start] if last else ()
    return any(token.text == "," or folded(token) in _CLAUSE_WORDS[language] for token in between)


def _compares(tokens: Sequence[Token], mark: Mark) -> bool:
    """ "más que nunca", "mejor que nadie", "antes de que nadie"; "no ... más que" and "no ... hasta" are restrictions."""
    form = folded(tokens[mark.start])
    before = [folded(token) for token in tokens[max(0, mark.start - 5) : mark.start]]
    if form in ("nunca", "nadie", "nada", "ninguno", "ninguna", "jamas"):
        return before[-1:] in (["que"], ["como"]) and bool(_COMPARATIVES & set(before) or before[-1] == "como")
    if form == "no":
        if before[-1:] == ["si"] and _closes(tokens, mark.start):
            return True  # "si no," / "otherwise"
        if before[-1:] == ["o"] and (_closes(tokens, mark.start) or _completes_whether(tokens[mark.end])):
            return True  # "si se integran o no en ..." / "whether they form part of ..."
        if mark.start and tokens[mark.start - 1].norm == "cómo":
            return True  # "¿cómo no voy a ...?" / "of course I ..."
        if before[-1:] == ["que"] and any(
            word in ("hace", "hacia", "desde", "llevo", "lleva", "hasta") for word in before
        ):
            return True  # "hace años que no lo veo" / "it is years since I saw him"
        after = [folded(token) for token in tokens[mark.end : mark.end + 8]]
        return any(after[k : k + 2] in (["mas", "que"], ["otra", "que"], ["otro", "que"]) for k in range(len(after)))
    return False


def _completes_whether(after: Token) -> bool:
    """True if what follows "o no" is no clause of its own: a preposition, an infinitive ("si conviene o no pagar")."""
    return after.norm in _PREPOSITIONS or after.norm.endswith(("ar", "er", "ir"))


def _is_interjection(tokens: Sequence[Token], i: int) -> bool:
    """The answer "No," and "... o no": said or left out at will."""
    if tokens[i].norm not in ("no", "not", "nothing", "nada", "never", "nunca"):
        return False
    opens = i == 0 or tokens[i - 1].kind == "other" or tokens[i - 1].norm in ("o", "or")
    return opens and _closes(tokens, i) and len(tokens) > 2


def _is_polite(tokens: Sequence[Token], i: int) -> bool:
    """ "¿No quieres ...?", "Don't you want ...?", "¿Por qué no vamos ...?": as good as the positive question."""
    if [token.norm for token in tokens[max(0, i - 2) : i]] == ["por", "qué"] and i + 1 < len(tokens):
        return tokens[i + 1].norm.endswith(("mos", "s"))
    opens = i == 0 or tokens[i - 1].text in "¿.!?"
    if not opens or not (tokens[i].norm == "no" or tokens[i].norm.endswith("n't")):
        return False
    end = next((token.text for token in tokens[i:] if token.text in ".?!"), "")
    inverted = tokens[i].norm == "no" or (i + 1 < len(tokens) and tokens[i + 1].norm in _SUBJECTS)
    return (end == "?" and inverted) or (end == "!" and inverted and tokens[i].norm != "no")


_SUBJECTS = word_set("you he she it we they i this that these those there anyone anybody the a my your our")
