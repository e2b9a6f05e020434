"""Finds what stands between quotation marks in one paragraph: nested, unclosed, doubled and stray marks included.

A paragraph is read on its own, so an unclosed mark spoils at most its paragraph, never the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.model import Style

# Opening mark to the marks that may close it. Straight and low marks are settled by what stands around them.
CLOSERS: dict[str, str] = {
    "“": "”\"“", "„": "“”\"", "‟": "”", "\"": "\"”", "”": "”", "«": "»>>", "»": "«", "‹": "›", "›": "‹", "‘": "’'", "‚": "‘’", "'": "'’",
    "<<": ">>»",
}  # fmt: skip
STYLES: dict[str, Style] = {
    **dict.fromkeys('“„‟"”', Style.DOUBLE),
    **dict.fromkeys([*"«»‹›", "<<"], Style.GUILLEMETS),
    **dict.fromkeys("‘’‚'", Style.SINGLE),
}
MARK = re.compile(r"<<|>>|\"\"|``|''|’’|‘‘|““|””|[“”„‟\"«»‹›‘’‚'`´]")
_BEFORE_OPENING = frozenset("([{—–-/¿¡:,;=*_>…")
_AFTER_CLOSING = frozenset(")]}—–-/.,;:!?…*_<")
SENTENCE_END = re.compile(r"[.!?…][)\]]?(?=\s)")
_FOREIGN_CLOSING = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=[\w.,!?…])[”\"»](?!\w)")
"""Marks in a place where only a closing one can stand; a single one only after punctuation, as it may be an apostrophe."""
_ELISIONS = re.compile(r"[’'‘](?:\d0s|tis|twas|em|cause|til|n|round|bout|cos)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks: the content is ``[start, end)``, the marks lie outside it.

    ``outer_start``/``outer_end`` include the marks. ``closed`` is False where the paragraph ends first. ``depth`` is 0
    for outermost. All offsets are those of the text given.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    style: Style
    closed: bool
    depth: int = 0


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inside: int


def find_marked(text: str, start: int = 0, end: int | None = None) -> list[Marked]:
    """All marked stretches of ``text[start:end]`` (one paragraph), in order of their opening marks.

    An unclosed double mark or guillemet ends at a closing mark of another kind (“No vamos.'); without one it runs to the
    end of the paragraph; if another quotation opens with the same mark before that, it runs to the end of its sentence.
    An unclosed single mark is taken for an apostrophe, unless it is one that only opens (‘); an unclosed closing mark that
    stands where one opens (”Hola) is stray, and so are guillemets typed as << and >> that are not closed: arrows, code.
    """
    end = len(text) if end is None else end
    stack: list[_Open] = []
    found: list[Marked] = []
    for match in MARK.finditer(text, start, end):
        mark = _plain(match.group())
        left = text[match.start() - 1] if match.start() > start else " "
        right = text[match.end()] if match.end() < end else " "
        if mark in "‘’'" and _is_apostrophe(text, match, left, right, stack):
            continue
        closing = _closes(mark, stack, left, right)
        if closing is not None:
            for lost in stack[closing + 1 :]:
                found.extend(_give_up(text, lost, match.start(), found))
            opened = stack[closing]
            found.append(Marked(opened.at, opened.inside, match.start(), match.end(), STYLES[opened.mark], True))
            del stack[closing:]
        elif _opens(mark, left, right):
            same = next((place for place, held in enumerate(stack) if held.mark == mark), None)
            if same is not None and mark not in "\"'":
                for lost in stack[same:]:
                    found.extend(_give_up(text, lost, match.start(), found))
                del stack[same:]
            stack.append(_Open(mark, match.start(), match.end()))
    for lost in stack:
        found.extend(_give_up(text, lost, end, found, at_end=True))
    return _with_depths(
        sorted((m for m in found if text[m.start : m.end].strip()), key=lambda m: (m.outer_start, -m.outer_end))
    )


def _with_depths(found: list[Marked]) -> list[Marked]:
    """The stretches with the number of those that each stands in, known only when every end is."""
    around: list[Marked] = []
    placed = []
    for stretch in found:
        while around and around[-1].outer_end <= stretch.outer_start:
            around.pop()
        placed.append(replace(stretch, depth=len(around)))
        around.append(stretch)
    return placed


def _plain(mark: str) -> str:
    """A doubled mark as the single one it stands for."""
    return {"``": "“", "''": '"', "’’": "”", "‘‘": "“", "““": "“", "””": "”", "`": "‘", "´": "’", '""': '"'}.get(
        mark, mark
    )


def _opens(mark: str, left: str, right: str) -> bool:
    free = left.isspace() or left in _BEFORE_OPENING or left in "“„«‹‘\"'¿¡"
    if mark == "<<":
        return free and (right.isalpha() or right in '¿¡…“"')
    if mark in "“„«‹‘‚‟":
        return not right.isspace() or mark in "«‹"
    if mark in "\"'»›":
        return free and not right.isspace()
    return (
        mark == "”" and (left.isspace() or left in "([") and (right.isalnum() or right in "¿¡…")
    )  # the wrong way round


def _closes(mark: str, stack: list[_Open], left: str, right: str) -> int | None:
    """The place in the stack of the opening mark that ``mark`` closes, or None."""
    for place in range(len(stack) - 1, -1, -1):
        held = stack[place].mark
        if mark not in CLOSERS[held]:
            continue
        if mark in "\"'" and left.isspace() and not (right.isspace() or right in _AFTER_CLOSING):
            continue
        if mark == ">>" and left.isspace():
            continue
        # A second opening mark stands in place of a closing one only where it could not open anything.
        if mark == "“" and held == "“" and not (right.isspace() or right in _AFTER_CLOSING):
            continue
        return place
    return None


_SPANISH_ELISION = re.compile(r"(?<!\w)(?:pa|to|na|toa|toas|toos|usté|verdá)$", re.IGNORECASE)
""" "Pa' mi novia", "to' el mundo": speech as it is heard."""
_LONGEST_ELISION = 8


def _is_apostrophe(text: str, match: re.Match[str], left: str, right: str, stack: list[_Open]) -> bool:
    """True for the marks of "don't", "the boys' room", "'90s" and the like."""
    if left.isalnum() and right.isalnum():
        return True
    if match.group() in "‘'’" and not left.isalnum() and _ELISIONS.match(text, match.start()):
        return True
    if (
        right == " "
        and text[match.end() + 1 : match.end() + 2].islower()
        and _SPANISH_ELISION.search(text, max(0, match.start() - _LONGEST_ELISION), match.start())
    ):
        return True
    single_open = any(held.mark in "‘'‚" for held in stack)
    if left.isalnum() or left in ".,!?…":
        # "the boys' room": a possessive, unless a single quotation is open and this can be its end.
        return not single_open or (left in "sz" and right == " " and _closing_follows(text, match.end()))
    return match.group() in "’" and not single_open


def _closing_follows(text: str, at: int) -> bool:
    """True if a clearer closing single mark comes later in the paragraph."""
    later = re.compile(r"(?<=[.,!?…\w])[’'](?!\w)").search(text, at, at + 400)
    opening = re.compile(r"(?<!\w)[‘'](?=\w)").search(text, at, at + 400)
    return later is not None and (opening is None or later.start() < opening.start())


def _give_up(text: str, lost: _Open, limit: int, found: Sequence[Marked], *, at_end: bool = False) -> list[Marked]:
    """What an unclosed mark is taken for."""
    if lost.mark in ("”", "<<") or (STYLES[lost.mark] is Style.SINGLE and lost.mark != "‘"):
        return []
    taken = {m.end for m in found}
    foreign = next((m for m in _FOREIGN_CLOSING.finditer(text, lost.inside, limit) if m.start() not in taken), None)
    if foreign is not None:
        return [Marked(lost.at, lost.inside, foreign.start(), foreign.end(), STYLES[lost.mark], True)]
    stop = limit
    if not at_end:
        sentence = SENTENCE_END.search(text, lost.inside, limit)
        stop = sentence.end() if sentence else limit
    while stop > lost.inside and text[stop - 1].isspace():
        stop -= 1
    return [Marked(lost.at, lost.inside, stop, stop, STYLES[lost.mark], False)]
