"""Quotations put to the model by themselves, where a sentence lost its marks, or is long: a small model seldom gets marks within marks right.

«Mi padre decía: “Al que madruga, Dios lo ayuda”», recordó. is translated as "Es verdad", recordó., and the English of what was said goes in
the place of "It's true".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.translation.clauses import Gain, gain_for
from verifier.translation.marks import Mark, has_its_marks, marks_of

_STAND_INS = (
    ("es verdad", r"it(?:['’]s| is) true"),
    ("no lo sé", r"i don['’]t know(?: it)?"),
    ("está bien", r"it(?:['’]s| is) (?:okay|ok|all right|fine|good)"),
)
"""What stands for each quotation in turn, and how the model renders it: 18 of 18 frames of the news kept the first."""
_CLAUSE = 3
"""Words from which what is quoted may be said by itself; less is part of the sentence around it ("un «ataque cobarde»")."""
_LONG = 20
"""Words from which it is said by itself to make parts of a long sentence."""
_STOP = re.compile(r"[.,]\s*(?=[\"”’']*$)")
_SPOKEN = re.compile(r"[:,]\s*$|^\s*$")
"""What stands before speech."""


class Apart(NamedTuple):
    """The quotations of a sentence and, last, the sentence with stand-ins for them; ``whole`` is True where one quotation is all of it. ``gain``
    is what the English must render, where it is for its length that the sentence is in parts."""

    source: str
    texts: tuple[str, ...]
    whole: bool
    gain: Gain | None

    def joined(self, outputs: Sequence[str]) -> str | None:
        """The English of the sentence; None where a stand-in is missing or the marks are not those of the source."""
        *said, frame = outputs
        if self.whole:
            frame = f'"{outputs[0]}"'
        else:
            for english, (_, rendered) in zip(said, _STAND_INS, strict=False):
                found = re.search(rf"[\"“]{rendered}(?P<stop>[.,]?)[\"”](?P<after>[.,]?)", frame, re.IGNORECASE)
                if not found:
                    return None
                frame = f"{frame[: found.start()]}{_quoted(english, found)}{frame[found.end() :]}"
        if not has_its_marks(self.source, frame) or (self.gain and not self.gain.is_reached(frame)):
            return None
        return frame


def quotations_apart(sentence: str, output: str) -> Apart | None:
    """The parts of ``sentence`` if ``output`` has not its marks or, of a long one, all its words; None otherwise, or if the marks do
    not tell what is quoted."""
    gain = gain_for(sentence, output) if has_its_marks(sentence, output) else None
    if gain is None and has_its_marks(sentence, output):
        return None
    spans = [*_outermost(marks_of(sentence))]
    spans = [(start, end) for start, end in spans if _is_said(sentence, start, end, least=_LONG if gain else 1)]
    said = tuple(sentence[start + 1 : end].strip() for start, end in spans)
    if (
        not spans
        or len(spans) > len(_STAND_INS)
        or any(one.casefold() == standin for one in said for standin, _ in _STAND_INS)
    ):
        return None
    start, end = spans[0]
    if not re.search(r"\w", sentence[:start] + sentence[end + 1 :]):
        return Apart(sentence, said, whole=True, gain=gain)
    frame = sentence
    for (start, end), (standin, _) in reversed([*zip(spans, _STAND_INS, strict=False)]):
        opens = sentence[start + 1 : start + 2].isupper() or sentence[start + 1] in "¿¡"
        frame = f'{frame[:start]}"{standin.capitalize() if opens else standin}"{frame[end + 1 :]}'
    return Apart(sentence, (*said, frame), whole=False, gain=gain)


def _outermost(marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Places of the marks that open and close each quotation that stands in no other; nothing where they are unbalanced."""
    depth, start, found = 0, 0, []
    for at, opens in marks:
        if opens and not depth:
            start = at
        depth += 1 if opens else -1
        if depth < 0:
            return
        if not depth:
            found.append((start, at))
    if not depth:
        yield from found


def _is_said(sentence: str, start: int, end: int, *, least: int) -> bool:
    """True for what may be a sentence by itself, and has so many words at least."""
    said = sentence[start + 1 : end]
    count = len(re.findall(r"\w+", said))
    return count >= least and (count >= _CLAUSE or said[-1] in "!?.…" or bool(_SPOKEN.search(sentence[:start])))


def _quoted(english: str, found: re.Match[str]) -> str:
    """The English between marks with the comma or full stop that the stand-in has, unless it ends in a mark of its own."""
    english = english if english.endswith("...") else _STOP.sub("", english)
    stop = "" if english[-1:] in "!?…" else found["stop"] or found["after"]
    return f'"{english}{stop}"'
