"""Charts as SVG text, written out by hand: two simple forms do not need a plotting library. Readable in light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

_STYLE = (
    "<style>text{font:13px system-ui,sans-serif;fill:#222}.axis{stroke:#999;fill:none}.mark{fill:#2563a8}"
    ".span{stroke:#2563a8;stroke-width:2}.other{fill:none;stroke:#b45309;stroke-width:2}.even{stroke:#999;stroke-dasharray:4 3}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}.mark{fill:#7fb2e8}.span{stroke:#7fb2e8}.other{stroke:#f0a860}}</style>"
)
_ROW, _LEFT, _WIDTH, _HEAD = 22, 330, 420, 54


class Bar(NamedTuple):
    """A measure with its 95 % interval and what is shown beside it, all 0 to 1."""

    name: str
    value: float
    low: float
    high: float
    beside: float


def intervals(title: str, bars: Sequence[Bar], *, ours: str, beside: str) -> str:
    """One row a measure: a dot with its interval, and a ring for what it is compared with."""

    def x(value: float) -> float:
        return _LEFT + _WIDTH * min(max(value, 0.0), 1.0)

    height = _HEAD + _ROW * len(bars) + 30
    parts = [_opened(_LEFT + _WIDTH + 40, height, title)]
    parts.append(f'<text x="10" y="40">● {escape(ours)} with 95 % interval   ○ {escape(beside)}</text>')
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(f'<path class="axis" d="M{x(tick):.1f} {_HEAD}V{height - 24}"/>')
        parts.append(f'<text x="{x(tick):.1f}" y="{height - 8}" text-anchor="middle">{tick:g}</text>')
    for place, bar in enumerate(bars):
        y = _HEAD + _ROW * (place + 0.5)
        parts.append(f'<text x="{_LEFT - 10}" y="{y + 4:.1f}" text-anchor="end">{escape(bar.name)}</text>')
        parts.append(f'<path class="span" d="M{x(bar.low):.1f} {y:.1f}H{x(bar.high):.1f}"/>')
        parts.append(f'<circle class="other" cx="{x(bar.beside):.1f}" cy="{y:.1f}" r="5"/>')
        parts.append(f'<circle class="mark" cx="{x(bar.value):.1f}" cy="{y:.1f}" r="5"/>')
    return "\n".join([*parts, "</svg>\n"])


class Bin(NamedTuple):
    """Pairs of like probability: what was stated and what was true, 0 to 1, and their share of all."""

    stated: float
    true: float
    share: float


def reliability(title: str, bins: Sequence[Bin]) -> str:
    """Stated against true shares; on the dashed line they agree. A dot's area is its share of the pairs."""
    size, left, top = 320, 60, 44

    def at(stated: float, true: float) -> tuple[float, float]:
        return left + size * stated, top + size * (1 - true)

    parts = [_opened(left + size + 30, top + size + 50, title)]
    parts.append(f'<rect class="axis" x="{left}" y="{top}" width="{size}" height="{size}"/>')
    parts.append(f'<path class="even" d="M{left} {top + size}L{left + size} {top}"/>')
    for tick in (0.0, 0.5, 1.0):
        (x, _), (_, y) = at(tick, 0), at(0, tick)
        parts.append(f'<text x="{x:.0f}" y="{top + size + 18}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{left - 8}" y="{y + 4:.0f}" text-anchor="end">{tick:g}</text>')
    parts.append(
        f'<text x="{left + size / 2:.0f}" y="{top + size + 38}" text-anchor="middle">stated probability</text>'
    )
    parts.append(
        f'<text transform="translate(18 {top + size / 2:.0f}) rotate(-90)" text-anchor="middle">share that differs</text>'
    )
    for one in bins:
        x, y = at(one.stated, one.true)
        parts.append(f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="{3 + 14 * one.share**0.5:.1f}"/>')
    return "\n".join([*parts, "</svg>\n"])


def _opened(width: float, height: float, title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'role="img" aria-label="{escape(title)}">{_STYLE}<text x="10" y="20" font-weight="600">{escape(title)}</text>'
    )
