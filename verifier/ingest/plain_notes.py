"""Notes of a plain text: lines that begin with a mark (``[1]``, ``1.``, ``(1)``, ``*``, ``¹``) -> FOOTNOTE blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from verifier.model import Block, BlockKind, Inline, Span

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TO_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(
    r"[ \t]*(?:\[(?P<square>\d{1,3}|[a-z]|\*{1,3}|[†‡])\]:?|(?P<sign>[⁰¹²³⁴-⁹]{1,3}|[†‡]{1,3}|\*{1,3}(?=[ \t“\"«]))"
    r"|\((?P<round>\d{1,3}|[a-z]|\*{1,3})\)|(?P<number>\d{1,3})[.)](?=[ \t]))[ \t]*(?=\S)"
)
_HEADING = re.compile(
    r"[#=\s]*(?:(?:foot|end)?notes?|translat(?:ions?|or.s notes?)|(?:(?:in|from)\s)?(?:the\s)?(?:(?:spanish\s)?originals?|original\s(?:quotes?|quotations?|words|spanish))(?:\sin\sspanish)?|en el original|citas originales|notas?(?: al pie| a pie de página| finales| del traductor"
    r"| de la traductora| de la redacción)?|traducci(?:ón|ones))\s*[:.]?[\s=]*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:[-–—―_=~*]\s*){3,}")
_FIRST = frozenset("1a*†")
"""With which label notes begin."""

_LABEL = r"(?:\d{1,3}|[a-z]|\*{1,3}|[†‡]{1,3})"
_CALL = re.compile(
    r"[\[(⁰¹²³⁴-⁹*†‡.,”\"»’](?:(?:(?<=\S.)|(?<=\S[ \t].))(?:"
    rf"(?<=\[){_LABEL}\]|(?<=\(){_LABEL}\)|(?<=[⁰¹²³⁴-⁹])(?<!\d.)[⁰¹²³⁴-⁹]{{0,2}}(?![⁰¹²³⁴-⁹])"
    r"|(?<![*†‡].)(?:(?<=\*)\*{0,2}|(?<=[†‡])[†‡]{0,2})(?![*†‡\w]))"
    r"|(?<=[^\W\d][.,]|\W[”\"»’]|[.,!?…][”\"»’]|\w[”\"»’])(?P<bare>\d{1,3}|(?<!’)[a-z])(?=\s|\Z))"
)
"""What calls a note, with its label; ``bare`` stands behind a mark. Its first character comes first, so that searching leaps."""
_Calls = dict[str, list[tuple[int, int]]]
"""Label of a note -> where the text calls it, in order."""

_MOST = 300
"""No article has more notes; a list of thousands is no article's."""


class _Note(NamedTuple):
    line: Span
    words: int
    """Where the note's words begin, after its mark."""
    label: str
    is_unmistakable: bool
    """No list is marked like this: a call before it is enough to make it a note."""


def with_notes(blocks: Sequence[Block], text: str) -> tuple[list[Block], tuple[Inline, ...]]:
    """The blocks with every note as a FOOTNOTE of its own, and the calls of these notes as ``noteref`` inlines.

    ``[1]`` and superscript marks begin a note where the text calls it before, or where nothing but such lines ends it;
    the other marks, which lists have too, only under a line "Notes" or "Notas", or under a rule and called before.
    A note's span leaves out its mark and goes on to the next note of its block.
    """
    lines = [(number, line) for number, block in enumerate(blocks) for line in _lines_of(block, text)]
    marked = {at: note for at, (_, line) in enumerate(lines) if (note := _marked(line, text))}
    if not 0 < len(marked) <= _MOST:
        return list(blocks), ()
    calls = _calls(text)
    notes = _notes(lines, marked, calls, text)
    if not notes:
        return list(blocks), ()
    found = [part for number, block in enumerate(blocks) for part in _split(block, notes.get(number, ()), text)]
    starts = {note.label: note.line.start for members in notes.values() for note in members}
    refs = (
        Inline("noteref", *span, label=label)
        for label, start in starts.items()
        for span in calls.get(label, ())
        if span[1] <= start
    )
    return found, tuple(sorted(refs, key=lambda inline: inline.start))


def _lines_of(block: Block, text: str) -> Iterator[Span]:
    if block.kind is not BlockKind.PARAGRAPH:
        return
    at = block.start
    for line in block.span.of(text).splitlines(keepends=True):
        yield Span(at, at + len(line))
        at += len(line)


def _notes(lines: list[tuple[int, Span]], marked: dict[int, _Note], calls: _Calls, text: str) -> dict[int, list[_Note]]:
    """Block number -> its notes, in order."""
    section, headed = _section(lines, marked, calls, text), {*_headed(lines, marked, calls, text)}
    notes: dict[int, list[_Note]] = {}
    for at, note in marked.items():
        called = note.is_unmistakable and _is_called(calls, note.label, note.line.start)
        if at >= section or at in headed or called:
            notes.setdefault(lines[at][0], []).append(note)
    return notes


def _marked(line: Span, text: str) -> _Note | None:
    match = _MARK.match(text, line.start, line.end)
    if match is None:
        return None
    label = next(group for group in match.groups() if group).translate(_SUPERSCRIPTS)
    return _Note(line, match.end(), label, bool(match["square"] or match["sign"]))


def _section(lines: list[tuple[int, Span]], marked: dict[int, _Note], calls: _Calls, text: str) -> int:
    """The first line of the notes that end the text; the number of lines where there are none such."""
    at = len(lines)
    for start in range(len(lines) - 1, -1, -1):
        begins_block = start == 0 or lines[start - 1][0] != lines[start][0]
        words = lines[start][1].of(text)
        if start not in marked and (_HEADING.fullmatch(words) or _RULE.fullmatch(words)):
            found = [note for number, note in marked.items() if number > start]
            under_rule = not _HEADING.fullmatch(words)
            called = any(_is_called(calls, note.label, lines[start][1].start) for note in found)
            return start + 1 if start + 1 in marked and _is_list(found) and (called or not under_rule) else at
        if begins_block and start not in marked:
            return at
        if begins_block and len(lines) - start > 1:
            found = [note for number, note in marked.items() if number >= start]
            if all(note.is_unmistakable for note in found) and len(found) > 1 and _is_list(found):
                at = start
    return at


def _headed(lines: list[tuple[int, Span]], marked: dict[int, _Note], calls: _Calls, text: str) -> Iterator[int]:
    """The lines under "Notes" that begin a note, all of them called before, wherever it stands: the small print of the page may follow,
    and a sentence that says what they are may come first."""
    for start, (_, line) in enumerate(lines):
        if start in marked or not _HEADING.fullmatch(line.of(text)):
            continue
        opens = next((at for at in range(start + 1, min(start + _LEAD_IN + 2, len(lines))) if at in marked), len(lines))
        ends = next(
            (at for at in range(opens, len(lines)) if at not in marked and lines[at][0] != lines[at - 1][0]), len(lines)
        )
        found = [at for at in range(opens, ends) if at in marked]
        called = all(_is_called(calls, marked[at].label, line.start) for at in found)
        if called and _is_list([marked[at] for at in found]):
            yield from found


_LEAD_IN = 2
"""Lines that may say what the notes are: "The quotations marked above were spoken in Spanish. The originals are:"."""


def _is_list(notes: list[_Note]) -> bool:
    labels = [note.label for note in notes]
    return bool(labels) and labels[0] in _FIRST and len(set(labels)) == len(labels)


def _split(block: Block, notes: Sequence[_Note], text: str) -> Iterator[Block]:
    if not notes:
        yield block
        return
    before = text[block.start : notes[0].line.start].rstrip()
    if before:
        yield replace(block, end=block.start + len(before))
    ends = [*(note.line.start for note in notes[1:]), block.end]
    for note, end in zip(notes, ends, strict=True):
        words = text[note.words : end].rstrip()
        yield Block(BlockKind.FOOTNOTE, note.words, note.words + len(words), label=note.label)


def _calls(text: str) -> _Calls:
    """All calls of notes: after words or a closing mark, never at the start of a line."""
    calls: _Calls = {}
    for match in _CALL.finditer(text):
        start, end = match.span("bare" if match["bare"] else 0)
        label = text[start:end].strip("[]()").translate(_SUPERSCRIPTS)
        calls.setdefault(label, []).append((start, end))
    return calls


def _is_called(calls: _Calls, label: str, before: int) -> bool:
    """True if the note of a label is called before a place in the text."""
    return label in calls and calls[label][0][1] <= before
