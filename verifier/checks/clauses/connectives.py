"""Connectives with the clause that each governs and the one that it hangs on: "como no pagaron" and "cerramos" in "Como no pagaron, cerramos"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from verifier.checks.markers import Marker, read_markers
from verifier.checks.morphology.moods import is_present_subjunctive
from verifier.text import Token, word_set

TABLE = "clauses/connectives.tsv"
_SENTENCE_ENDS = frozenset(".!?…;")
_OPENERS = frozenset("¿¡“”\"«»‘'—–-:…")
_OPENS_CLAUSE = word_set("y e o pero que and but or that")
"""Words after which a connective may open its sentence's first clause: "y como no pagaron, cerramos"."""
_COORDINATES = word_set("y e and")
_OPENS_MAIN = word_set("i he she we they you it there ya")
"""Words that may begin the main clause where no comma does: English pronouns, and "ya"."""
_ADDRESS = 2
"""Tokens before a connective that are no clause: "mire,"."""
_CLAUSE = 3
"""Tokens that a clause has at least."""


@dataclass(frozen=True, slots=True)
class Connective:
    """A connective, the tokens of the clause ``governed`` by it, and those of the ``main`` clause, which may be empty."""

    marker: Marker
    governed: range
    main: range

    def both(self, first: frozenset[str], second: frozenset[str]) -> tuple[range, range] | None:
        """The two clauses in the order of the events, by the senses whose governed clause comes ``first`` or ``second``; None if it tells none."""
        if self.marker.sense in first:
            return self.governed, self.main
        return (self.main, self.governed) if self.marker.sense in second else None


def read_connectives(tokens: Sequence[Token], language: str) -> tuple[Connective, ...]:
    """The connectives of one side, in order; ``language`` is "es" or "en"."""
    markers = (marker for marker in read_markers(tokens, language, TABLE) if tokens[marker.start].norm not in STRESSED)
    placed = [_by_place(tokens, marker) for marker in markers if not _doubles(tokens, marker)]
    stops = [marker.start for marker in placed if not marker.spare or _phrase(tokens, marker) in _CONSEQUENCES]
    return tuple(_with_clauses(tokens, marker, stops) for marker in placed)


def _doubles(tokens: Sequence[Token], marker: Marker) -> bool:
    """ "Versión tras versión", "day after day"."""
    return marker.start > 0 and marker.end < len(tokens) and tokens[marker.start - 1].norm == tokens[marker.end].norm


def _phrase(tokens: Sequence[Token], marker: Marker) -> str:
    return " ".join(tokens[k].norm for k in marker.indices)


STRESSED = word_set("sí cómo cuándo dónde")
"""Words that look like connectives without their accent."""


def _by_place(tokens: Sequence[Token], marker: Marker) -> Marker:
    """The marker, sure of its sense where its place makes it so: "como" that opens a sentence, "por" before an infinitive, "so" after a comma or "and",
    "siempre que" and "mientras" before a subjunctive, "entonces" after "y" (what follows comes second, whether or not as an effect)."""
    if not marker.spare:
        return marker
    before = tokens[marker.start - 1].norm if marker.start else ""
    after = tokens[marker.end].norm if marker.end < len(tokens) else ""
    match _phrase(tokens, marker):
        case "como" if (
            before not in _OPENS_CLAUSE and _is_fronted(tokens, marker.start) and _comma(tokens, marker.end) is not None
        ):
            sense = "cause"
        case "por" if after.endswith(_INFINITIVES) and before not in _AIMS:
            sense = "cause"
        case phrase if phrase in _CONSEQUENCES and before in _LINKS and after not in _SO_MUCH:
            sense = "effect"
        case "entonces" | "luego" | "después" if before in _COORDINATES and after not in ("de", "del", "que"):
            sense = "effect"
        case "siempre que" | "mientras" if _has_subjunctive(tokens, marker):
            sense = "condition"
        case "mientras no" if _has_subjunctive(tokens, marker):
            sense = "exception"
        case _:
            return marker
    return replace(marker, senses=(sense,), spare=False)


def _has_subjunctive(tokens: Sequence[Token], marker: Marker) -> bool:
    clause = takewhile(lambda token: token.kind == "word", tokens[marker.end : marker.end + _VERB])
    return any(is_present_subjunctive(token.norm) for token in clause)


_VERB = 6
"""Tokens after a conjunction within which its verb stands: "siempre que no nos corten"."""
_CONSEQUENCES = frozenset((
    "so", "therefore", "consequently", "hence", "thus", "por lo que", "por lo tanto", "por tanto", "por consiguiente", "en consecuencia",
))  # fmt: skip
"""What gives an effect between two clauses, and is an adverb, or something else, inside one."""
_LINKS = {",", *_COORDINATES}
_SO_MUCH = word_set("much many far long few that to did do does")


_INFINITIVES = ("ar", "er", "ir", "arse", "erse", "irse")
_AIMS = word_set(
    "está están estoy estamos estaba estaban queda quedan quedaba quedaban empezó empieza posible todo esfuerzo esfuerzos interés lucha luchar optar optó terminó acabó"
)
"""Words after which "por" and an infinitive are an aim or what is left to do."""


def _with_clauses(tokens: Sequence[Token], marker: Marker, stops: Sequence[int]) -> Connective:
    """The connective with its clauses; ``stops`` are the tokens at which others begin."""
    start, end = _sentence(tokens, marker.start)
    if marker.sense == "effect":
        main = (
            range(start, marker.start) if _words(tokens, start, marker.start) else range(*_sentence(tokens, start - 2))
        )
        return Connective(marker, range(marker.end, end), main)
    comma = _comma(tokens, marker.end + 1)
    if _is_fronted(tokens, marker.start):
        split = comma if comma is not None else _without_comma(tokens, marker.end, end)
        hangs_on_what_stands_before = split is None and _words(tokens, start, marker.start)
        if not hangs_on_what_stands_before:
            return Connective(marker, range(marker.end, split or end), range(split, end) if split else range(0))
    stop = min(comma or end, *(k for k in stops if k > marker.end), end)
    return Connective(marker, range(marker.end, stop), range(_clause_start(tokens, start, marker.start), marker.start))


def _sentence(tokens: Sequence[Token], k: int) -> tuple[int, int]:
    """Where the sentence of token ``k`` starts and ends; both 0 before the first token."""
    if k < 0:
        return 0, 0
    start = k
    while start > 0 and tokens[start - 1].text not in _SENTENCE_ENDS:
        start -= 1
    end = k
    while end < len(tokens) and tokens[end].text not in _SENTENCE_ENDS:
        end += 1
    return start, end


def _words(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(token.kind != "other" and token.norm not in _OPENS_CLAUSE for token in tokens[start:end])


def _is_fronted(tokens: Sequence[Token], k: int) -> bool:
    """True if the connective at ``k`` opens its sentence, also after a word of address ("mire, como ..."), or a clause after "and"."""
    if k == 0 or (tokens[k - 1].text == "," and k - _sentence(tokens, k)[0] <= _ADDRESS):
        return True
    before = tokens[k - 1]
    return before.text in _SENTENCE_ENDS or before.text in _OPENERS or before.norm in _OPENS_CLAUSE


def _comma(tokens: Sequence[Token], start: int) -> int | None:
    """Index of the next comma or dash of the sentence, None if it has none."""
    for k in range(start, len(tokens)):
        if tokens[k].text in _SENTENCE_ENDS:
            return None
        if tokens[k].text in (",", "—", "–", ":"):
            return k
    return None


def _without_comma(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the main clause begins by its first word: "because his grades dropped | he had to work"."""
    return next((k for k in range(start + _CLAUSE, end - 1) if tokens[k].norm.split("'")[0] in _OPENS_MAIN), None)


def _clause_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the last clause before ``end`` begins, with enough words of its own: after a comma, a colon or "y"."""
    for k in range(end - _CLAUSE, start, -1):
        if tokens[k - 1].norm in _COORDINATES or tokens[k - 1].text in ",:—–":
            return k
    return start


def certain(connectives: Sequence[Connective]) -> Iterator[Connective]:
    """Those that surely say their relation."""
    return (one for one in connectives if not one.marker.spare)
