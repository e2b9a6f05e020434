"""Writing to a terminal: wrapped lines with hanging labels, marks that survive without colour, safe characters only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from verifier.report.marking import Segment
from verifier.report.visible import encodable, visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARKED = "bold underline"
_NARROWEST = 20
_NARROW_INDENT = 2


class Pen:
    """A console and what it can show.

    All text goes through `text`, which takes out control characters and what the console's encoding lacks; nothing is
    read as markup, and no line is longer than the console is wide.
    """

    def __init__(self, console: Console) -> None:
        self.console = console
        self._superscript = encodable("⁰¹²³⁴⁵⁶⁷⁸⁹", console.encoding) == "⁰¹²³⁴⁵⁶⁷⁸⁹"

    def text(self, words: str, style: str = "") -> Text:
        from rich.text import Text

        return Text(encodable(visible(words), self.console.encoding), style=style)

    def joined(self, *parts: str | Text) -> Text:
        """One text of several parts; plain strings are made safe."""
        from rich.text import Text

        return Text().join(part if isinstance(part, Text) else self.text(part) for part in parts)

    def marked(self, segments: Iterable[Segment]) -> Text:
        """Marked runs in [brackets] and, where the terminal can, bold and underlined; their issues' numbers follow."""
        parts: list[Text] = []
        for is_marked, group in groupby(segments, key=lambda segment: bool(segment.keys)):
            run = list(group)
            words = "".join(segment.text for segment in run)
            if is_marked:
                numbers = dict.fromkeys(key for segment in run for key in segment.keys)
                parts += [
                    self.text("["),
                    self.text(words, _MARKED),
                    self.text("]" + self._numbers(sorted(numbers, key=int))),
                ]
            else:
                parts.append(self.text(words))
        return self.joined(*parts)

    def _numbers(self, keys: Sequence[str]) -> str:
        if self._superscript:
            return ",".join(key.translate(_SUPERSCRIPT) for key in keys)
        return f"({','.join(keys)})"

    def write(self, *parts: str | Text, label: str = "", indent: int = 0, style: str = "") -> None:
        """Prints a paragraph; ``label`` stands before its first line and the others hang under that line's text.

        Args:
            indent: the column at which the text stands, if the label is no longer than that. On a console too narrow
                for both, the label has a line of its own.
        """
        text = self.joined(*parts)
        if style:
            text.stylize_before(style)
        head = self.text(label)
        column = max(indent, head.cell_len)
        if self.console.width - column < _NARROWEST:
            self._line(head)
            column, head = _NARROW_INDENT, self.text("")
        width = self.console.width - column
        head.pad_right(column - head.cell_len)
        for line in text.wrap(self.console, width, overflow="fold"):
            line.rstrip()
            self._line(self.joined(head, line))
            head = self.text(" " * column)

    def blank(self) -> None:
        self.console.print()

    def rule(self) -> None:
        self._line(self.text("─" * self.console.width, "dim"))

    def _line(self, line: Text) -> None:
        self.console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)
