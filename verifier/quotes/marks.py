"""Finds what stands between quotation marks in one paragraph: nested, unclosed, doubled and stray marks included.

A paragraph is read on its own, so an unclosed mark spoils at most its paragraph, never the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from verifier.model import Inline, Style
from verifier.quotes.apostrophes import is_apostrophe

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
_CURLY, _LONGEST_HOLDER = re.compile(r"[“”]"), 500
MARK = re.compile(r"<<|>>|\"\"|``|''|’’|‘‘|““|””|[“”„‟\"«»‹›‘’‚'`´]")
_BEFORE_OPENING = frozenset("([{—–-/¿¡:,;=*_>…")
_AFTER_CLOSING = frozenset(")]}—–-/.,;:!?…*_<")
SENTENCE_END = re.compile(r"[.!?…][)\]]?(?=\s)")
_FOREIGN_CLOSING = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=[\w.,!?…])[”\"»](?!\w)")
"""Marks in a place where only a closing one can stand; a single one only after punctuation, as it may be an apostrophe."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks: the content is ``[start, end)``, the marks lie outside it.

    ``outer_start``/``outer_end`` include the marks. ``closed`` is False where the paragraph ends first. ``depth`` is 0
    for outermost. All offsets are those of the text given. ``lang``: what markup says of the language.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    style: Style
    closed: bool
    depth: int = 0
    lang: str | None = None


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inside: int


_DEEPEST = 8
"""Straight double marks that may be open at a time: each unclosed one runs to the end of the paragraph."""


class _Stack:
    """The opening marks that nothing has closed yet, the innermost last, and where those of each kind stand among them."""

    def __init__(self) -> None:
        self._held: list[_Open] = []
        self._places: dict[str, list[int]] = {}

    def push(self, opened: _Open) -> None:
        self._places.setdefault(opened.mark, []).append(len(self._held))
        self._held.append(opened)

    def cut(self, place: int) -> list[_Open]:
        """Takes what stands at ``place`` and all that was opened after it."""
        taken = self._held[place:]
        del self._held[place:]
        for opened in taken:
            self._places[opened.mark].pop()
        return taken

    def first(self, mark: str) -> int | None:
        return next(iter(self._places.get(mark, ())), None)

    def count(self, mark: str) -> int:
        return len(self._places.get(mark, ()))

    def innermost(self) -> list[tuple[int, str]]:
        """The innermost place of each kind of mark that is open, the last first."""
        return sorted(((places[-1], mark) for mark, places in self._places.items() if places), reverse=True)

    def has_single(self) -> bool:
        return any(self._places.get(mark) for mark in "‘'‚")


class _Ends:
    """Where, in a paragraph, something may end that was not closed; looked up once, and only if that happens."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self._reach = (start, end)
        self._next: dict[int, int] = {}
        self.taken: set[int] = set()

    @cached_property
    def _foreign(self) -> list[int]:
        return [match.start() for match in _FOREIGN_CLOSING.finditer(self.text, *self._reach)]

    @cached_property
    def _sentences(self) -> tuple[list[int], list[int]]:
        found = [match.span() for match in SENTENCE_END.finditer(self.text, *self._reach)]
        return [start for start, _ in found], [end for _, end in found]

    def foreign(self, start: int, limit: int) -> int | None:
        """The first closing mark of another kind that closes nothing else."""
        place = bisect_left(self._foreign, start)
        passed = []
        while place < len(self._foreign) and self._foreign[place] in self.taken:
            passed.append(place)
            place = self._next.get(place, place + 1)
        self._next.update(dict.fromkeys(passed, place))  # what is taken stays so: nobody walks there again
        return self._foreign[place] if place < len(self._foreign) and self._foreign[place] < limit else None

    def sentence(self, start: int, limit: int) -> int | None:
        """Where the sentence ends."""
        starts, ends = self._sentences
        place = bisect_left(starts, start)
        return ends[place] if place < len(ends) and ends[place] < limit else None


def find_marked(text: str, start: int = 0, end: int | None = None) -> list[Marked]:
    """All marked stretches of ``text[start:end]`` (one paragraph), in order of their opening marks.

    An unclosed double mark or guillemet ends at a closing mark of another kind (“No vamos.'); without one it runs to the
    end of the paragraph; if another quotation opens with the same mark before that, it runs to the end of its sentence.
    An unclosed single mark is taken for an apostrophe, unless it is one that only opens (‘); an unclosed closing mark that
    stands where one opens (”Hola) is stray, and so are guillemets typed as << and >> that are not closed: arrows, code.
    """
    end = len(text) if end is None else end
    if not MARK.search(text, start, end):
        return []
    stack = _Stack()
    ends = _Ends(text, start, end)
    found: list[Marked] = []

    def give_up(place: int, limit: int, *, at_end: bool = False) -> None:
        for lost in stack.cut(place):
            if stretch := _give_up(ends, lost, limit, at_end=at_end):
                ends.taken.add(stretch.end)
                found.append(stretch)

    for match in MARK.finditer(text, start, end):
        mark = _plain(match.group())
        left = text[match.start() - 1] if match.start() > start else " "
        right = text[match.end()] if match.end() < end else " "
        if mark in "‘’'" and is_apostrophe(text, match, left, right, single_open=stack.has_single()):
            continue
        closing = _closes(mark, stack, left, right)
        if closing is not None:
            give_up(closing + 1, match.start())
            (opened,) = stack.cut(closing)
            ends.taken.add(match.start())
            found.append(Marked(opened.at, opened.inside, match.start(), match.end(), STYLES[opened.mark], True))
        elif _opens(mark, left, right) or (right.isspace() and _opens_spaced(text, match, start, end)):
            same = stack.first(mark)
            within = mark == "“" and same is not None and _is_within(text, match.end(), end)
            if (
                same is not None
                and not within
                and (mark not in "\"'" or (mark == '"' and stack.count(mark) >= _DEEPEST))
            ):
                give_up(same, match.start())
            stack.push(_Open(mark, match.start(), match.end()))
    give_up(0, end, at_end=True)
    return _with_depths(
        sorted((m for m in found if text[m.start : m.end].strip()), key=lambda m: (m.outer_start, -m.outer_end))
    )


def _is_within(text: str, start: int, end: int) -> bool:
    """True if what opens at ``start`` ends before another of the same marks that holds it: “He is “the boss,” that one,” she said."""
    depth = 2
    for mark in _CURLY.finditer(text, start, min(end, start + _LONGEST_HOLDER)):
        depth += 1 if mark.group() == "“" else -1
        if depth == 0:
            return text[mark.start() - 1] in ",.!?…’'\"”"
    return False


def with_elements(text: str, marked: list[Marked], elements: Iterable[Inline]) -> list[Marked]:
    """The marked stretches of a paragraph with those of its elements ``<q>``, whose marks no text shows; not of one that crosses a
    stretch, or has no word beside one that stands in it or holds it."""
    found = marked
    for element in elements:
        held = Marked(element.start, element.start, element.end, element.end, Style.DOUBLE, True, lang=element.lang)
        if not any(_crosses(held, one) or _is_bare(text, held, one) for one in marked):
            found = [*found, held]
    return marked if found is marked else _with_depths(sorted(found, key=lambda m: (m.outer_start, -m.outer_end)))


def _crosses(one: Marked, other: Marked) -> bool:
    first, second = sorted((one, other), key=lambda m: (m.outer_start, -m.outer_end))
    return second.outer_start < first.outer_end < second.outer_end


def _is_bare(text: str, one: Marked, other: Marked) -> bool:
    """True if two stretches, one in the other, are the same words."""
    if one.outer_end <= other.outer_start or other.outer_end <= one.outer_start:
        return False
    edges = (
        text[min(one.start, other.start) : max(one.start, other.start)],
        text[min(one.end, other.end) : max(one.end, other.end)],
    )
    return not any(character.isalnum() for edge in edges for character in edge)


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


_SPACED_MATES = {"“": "”", '"': '"'}
"""The marks that may open before a stray space, and which mark must come next."""
_DOUBLE = re.compile(r"[“”„«»\"]")
_NAMES_A_MARK = re.compile(r"\s+(?:and|or|to|y|o)\b")
""" "Text between “ and ” is copied": the marks themselves are meant."""


def _opens_spaced(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """True for an opening mark with a stray space after it: “ No vamos ”. The next double mark must be its mate, in a place
    where it can open nothing. A mark behind a number says inches or seconds."""
    mark = match.group()
    before = text[max(start, match.start() - 3) : match.start()]
    if mark not in _SPACED_MATES or before.rstrip()[-1:].isdigit() or _NAMES_A_MARK.match(text, match.end()):
        return False
    if before and not before[-1].isspace() and before[-1] not in _BEFORE_OPENING:
        return False
    mate = _DOUBLE.search(text, match.end(), end)
    if mate is None or mate.group() != _SPACED_MATES[mark]:
        return False
    if mark == '"' and text[mate.start() - 2 : mate.start()].rstrip()[-1:].isdigit():
        return False
    right = text[mate.end() : min(mate.end() + 1, end)]
    return not right or right.isspace() or right in _AFTER_CLOSING


def _closes(mark: str, stack: _Stack, left: str, right: str) -> int | None:
    """The place in the stack of the opening mark that ``mark`` closes, or None."""
    for place, held in stack.innermost():
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


def _give_up(ends: _Ends, lost: _Open, limit: int, *, at_end: bool = False) -> Marked | None:
    """What an unclosed mark is taken for."""
    if lost.mark in ("”", "<<") or (STYLES[lost.mark] is Style.SINGLE and lost.mark != "‘"):
        return None
    foreign = ends.foreign(lost.inside, limit)
    if foreign is not None:
        return Marked(lost.at, lost.inside, foreign, foreign + 1, STYLES[lost.mark], True)
    sentence = None if at_end else ends.sentence(lost.inside, limit)
    stop = limit if sentence is None else sentence
    while stop > lost.inside and ends.text[stop - 1].isspace():
        stop -= 1
    return Marked(lost.at, lost.inside, stop, stop, STYLES[lost.mark], False)
