"""Who speaks in text that is printed twice: whose name opens a turn ("Rosa Díaz: …"), or stands under a statement in both languages, or over
it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.model import Document, Quotation, QuotePair, Span
from verifier.pairing.interviews import whose_labels
from verifier.pairing.issuers import issuers_of
from verifier.pairing.turns import Turn
from verifier.quotes.names import NAME, has_title, is_first_name, is_person, person_name

_SIGNED = re.compile(rf"\s*[+✠—–-]*[ \t]*(?P<who>{NAME})(?:,[^\n]{{2,80}})?[ \t]*")
_OFFICES = re.compile(r"(?:\n[^\n]{2,80}){0,2}\s*")
"""A paragraph that is a name on a line of its own, and what its bearer is."""


def with_speakers(document: Document, turns: Sequence[Turn], pairs: Sequence[QuotePair]) -> list[QuotePair]:
    """The pairs, with the speaker of each side where the print around it names one; ``turns`` in document order."""
    signatures = list(_signatures(document)) if pairs else []
    starts = [turn.span.start for turn in turns]
    spoken = {
        place
        for pair in pairs
        for side in (pair.source, pair.translation)
        if (place := _turn_at(turns, starts, side)) is not None
    }
    labels = {turns[place].who.of(document.text) for place in spoken}
    names = whose_labels(document, labels, turns[min(spoken)].who.start if spoken else 0)
    told = []
    for pair, issuer in zip(pairs, issuers_of(document, pairs), strict=True):
        source, translation = (
            _in_turn(document.text, turns, starts, names, side) for side in (pair.source, pair.translation)
        )
        who = (_signer(signatures, pair) or issuer) if source.speaker is None else None
        if who is not None:
            name = person_name(who.of(document.text)) if is_person(who.of(document.text)) else None
            source, translation = (
                side if side.speaker else replace(side, speaker=name, speaker_mention=who)
                for side in (source, translation)
            )
        told.append(replace(pair, source=source, translation=translation))
    return told


def _turn_at(turns: Sequence[Turn], starts: Sequence[int], side: Quotation) -> int | None:
    """Which turn a side is said in."""
    place = bisect_right(starts, side.start) - 1
    return place if place >= 0 and side.start < turns[place].span.end else None


def _in_turn(
    text: str, turns: Sequence[Turn], starts: Sequence[int], names: Mapping[str, str], side: Quotation
) -> Quotation:
    """A side with whoever opens its turn, by the ``names`` that the labels of turns stand for."""
    place = _turn_at(turns, starts, side)
    if side.speaker or place is None:
        return side
    who = turns[place].who
    name = names.get(who.of(text))
    return replace(side, speaker=name, speaker_mention=who) if name else side


def _signatures(document: Document) -> Iterator[tuple[int, str, Span]]:
    """Where each signature of the page stands, and whose it is."""
    for block in document.blocks:
        line = document.text.find("\n", block.start, block.end)
        line = block.end if line < 0 else line
        found = _SIGNED.fullmatch(document.text, block.start, line)
        if not _OFFICES.fullmatch(document.text, line, block.end):
            continue
        name = person_name(found["who"]) if found else None
        if found and name and " " in name and (is_first_name(name.split()[0]) or has_title(found["who"])):
            yield block.start, name, Span(*found.span("who"))


def _signer(signatures: Sequence[tuple[int, str, Span]], pair: QuotePair) -> Span | None:
    """Whose name stands under both texts in which a pair is printed, the first after the one and the second after the other."""
    first, second = sorted((pair.source.start, pair.translation.start))
    under = [next((one for one in signatures if one[0] > start), None) for start in (first, second)]
    one, other = under
    signed = one is not None and other is not None and one[1] == other[1] and first < one[0] < second < other[0]
    return one[2] if one is not None and signed else None
