"""Fractions and shares: "dos tercios", "la quinta parte", "uno de cada tres", "half a million", 3/4."""

from __future__ import annotations

from verifier.checks.quantities.cardinals import CardinalReader, Total
from verifier.checks.quantities.model import Kind, Numeral, Strength

_OF_EVERY = {
    "es": (("de", "cada"), ("de",)),
    "en": (
        ("out", "of", "every"),
        ("out", "of"),
        ("times", "out", "of"),
        ("in", "every"),
        ("of", "every"),
        ("in",),
        ("of",),
    ),
}
_PERIODS = frozenset(
    [
        "-",
        "hours",
        "hour",
        "days",
        "day",
        "years",
        "year",
        "months",
        "month",
        "weeks",
        "week",
        "minutes",
        "minute",
        "seconds",
    ]
)


def of_every(reader: CardinalReader, start: int) -> Numeral | None:
    """ "uno de cada tres", "3 de 10", "one in three", "two out of every five": the share, and the two numbers as parts.

    What is counted may stand between: "one home in five", "un hogar de cada cinco".
    """
    first = reader.number_or_one(start)
    if first and (told := _told_whole_first(reader, start, first)):
        return told
    for link in _OF_EVERY[reader.language] if first else ():
        assert first is not None
        noun = _noun_before(reader, first.end, link)
        at = first.end + noun + len(link)
        second = reader.cardinal(at) if reader.forms(first.end + noun, len(link)) == link else None
        if second and first.value < second.value <= 1e6 and _is_share(reader, first, second, link):
            parts = (_part(start, first), _part(at, second))
            return Numeral(
                start, second.end, (first.value / second.value,), Strength.STRONG, Kind.FRACTION, parts=parts
            )
    return None


def _told_whole_first(reader: CardinalReader, start: int, whole: Total) -> Numeral | None:
    """ "de cada diez terneros que nacieron, se murieron cuatro", "of every ten calves born, four died": the share, from the whole on."""
    if reader.forms(start - 2, 2) not in (("de", "cada"), ("of", "every")) or whole.value < 2:
        return None
    for at in range(whole.end + 1, min(whole.end + _APART, len(reader.pieces))):
        share = reader.cardinal(at)
        if share:
            if not 0 < share.value < whole.value:
                return None
            parts = (_part(start, whole), _part(at, share))
            return Numeral(start, share.end, (share.value / whole.value,), Strength.STRONG, Kind.FRACTION, parts=parts)
    return None


_APART = 12
"""Words and marks within which the share follows the whole."""


def _noun_before(reader: CardinalReader, at: int, link: tuple[str, ...]) -> bool:
    """True if one word stands before the link of a share, which alone does not make one: "one of", "dos de"."""
    if link in (("of",), ("de",)) or reader.forms(at, len(link)) == link or at >= len(reader.pieces):
        return False
    return reader.pieces[at].shape == "word" and reader.forms(at + 1, len(link)) == link


def _is_share(reader: CardinalReader, first: Total, second: Total, link: tuple[str, ...]) -> bool:
    """Whether a link that also means something else makes a share: "one in three women", not "two in 2019"."""
    if link in (("de",), ("of",)):
        return first.digits and second.digits and second.value < 1000
    if link == ("in",):
        dated = second.digits and (first.digits or second.value > 1000)
        return first.value <= 10 and not (dated and second.value > 31) and reader.form(second.end) not in _PERIODS
    return True


def _part(start: int, total: Total) -> Numeral:
    strength = Strength.STRONG if total.value > 2 or total.digits else Strength.WEAK
    return Numeral(start, total.end, (total.value,), strength, digits=total.digits)


def half_of(reader: CardinalReader, start: int) -> Numeral | None:
    """ "medio millón", "media docena", "half a million", "a half billion", "un cuarto de millón"."""
    end, share = start + 1, reader.value(start, "half")
    if share is None and (part := fraction(reader, start)):
        end, share = part.end, part.value
        if reader.form(end) not in ("de", "of") and share != 0.5:
            return None
    while share and reader.form(end) in ("a", "an", "de", "of", "-"):
        end += 1
    factor = reader.value(end, "scale", "collective")
    if share is None or factor is None or (factor == 20 and not reader.spanish):
        return None
    return Numeral(start, end + 1, (share * factor,), Strength.STRONG, scale=factor, approximate=factor <= 1000)


def fraction(reader: CardinalReader, start: int) -> Numeral | None:
    """ "dos tercios", "tres cuartas partes", "la quinta parte", "two-thirds", "a quarter", "3/4"."""
    if reader.pieces[start].shape == "number" and (slashed := _slashed(reader, start)):
        return slashed
    top = reader.number_or_one(start)
    article = reader.form(start) in (("la", "las") if reader.spanish else ("a", "an"))
    if top is None and article:
        top = Total(start + 1, 1)
    if top is None or not 0 < top.value <= 99 or top.value % 1:
        return None
    at = top.end + (reader.form(top.end) == "-")
    if reader.spanish:
        return _spanish(reader, start, at, top, article=article)
    return _english(reader, start, at, top, article=article)


def _slashed(reader: CardinalReader, at: int) -> Numeral | None:
    """A small fraction in digits; other slashes are dates or pairs of numbers."""
    top, slash, bottom = reader.pieces[at].text.partition("/")
    if not slash or not (top.isdecimal() and bottom.isdecimal()) or not 0 < int(top) < int(bottom) <= 8 or int(top) > 4:
        return None  # "niños de 6/7 años"
    return Numeral(at, at + 1, (int(top) / int(bottom),), Strength.MEDIUM, Kind.FRACTION, digits=True)


def _spanish(reader: CardinalReader, start: int, at: int, top: Total, *, article: bool) -> Numeral | None:
    bottom = reader.value(at, "ordinal") if reader.form(at + 1) in ("parte", "partes") else None
    if bottom and bottom > 2:
        if top.value > 1 or reader.form(start) == "una":
            return Numeral(start, at + 2, (top.value / bottom,), Strength.STRONG, Kind.FRACTION)
        third_part = ((Kind.ORDINAL, bottom),)  # "la tercera parte" is a third, or the third part
        return Numeral(start, at + 2, (1 / bottom,), Strength.WEAK, Kind.FRACTION, third_part)
    bottom = reader.value(at, "denominator")
    if article or bottom is None or bottom == 2:
        return None
    if reader.form(at) == "cuarto" and top.value == 1 and _ends_phrase(reader, at + 1):
        return Numeral(start, at + 1, (1 / bottom,), Strength.SILENT, Kind.FRACTION)  # "vivimos en un cuarto": a room
    return _of_denominator(reader, start, at, top, bottom)


def _ends_phrase(reader: CardinalReader, at: int) -> bool:
    """True where no noun and no "de" follows that a fraction or an ordinal would need."""
    return at >= len(reader.pieces) or reader.pieces[at].shape == "mark" or reader.is_cue(at, "no_noun_de")


def _english(reader: CardinalReader, start: int, at: int, top: Total, *, article: bool) -> Numeral | None:
    bottom = reader.value(at, "denominator")
    if bottom is None:
        return None
    if article and reader.form(at + 1) != "of":
        if bottom in (2, 4) and reader.form(at) in ("half", "quarter"):
            return Numeral(start, at + 1, (1 / bottom,), Strength.SILENT, Kind.FRACTION)
        third = ((Kind.FRACTION, 1 / bottom),)
        return Numeral(start, at + 1, (bottom,), Strength.WEAK, Kind.ORDINAL, third)  # "a third man"
    return _of_denominator(reader, start, at, top, bottom)


def _of_denominator(reader: CardinalReader, start: int, at: int, top: Total, bottom: float) -> Numeral | None:
    if top.value == 1:
        return Numeral(start, at + 1, (1 / bottom,), Strength.WEAK, Kind.FRACTION, ((Kind.ORDINAL, bottom),))
    joined = reader.form(at - 1) == "-" and top.value < 10  # "two-third", not "twenty-third"
    if not reader.form(at).endswith("s") and not joined:
        return None  # "two third parties", "dos cuarto puesto"
    return Numeral(start, at + 1, (top.value / bottom,), Strength.STRONG, Kind.FRACTION)
