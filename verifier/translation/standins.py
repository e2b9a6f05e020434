"""Names and addresses that a small model mangles, replaced by some that it copies for the time of translating.

"Conocí a Leticia Bolaños en un tren" is translated as "Conocí a Sarah Palin en un tren", and the English has the first name put back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verifier.text import words
from verifier.translation.copied import folded
from verifier.translation.kept import Kept, Kind
from verifier.translation.numerals import in_english

STAND_INS: Mapping[Kind, tuple[str, ...]] = {
    Kind.MAN: ("Alberto Fernandez", "Mario Monti", "John Smith"),
    Kind.WOMAN: ("Carmen Fernandez", "Sarah Palin", "Angela Merkel"),
    Kind.HIS: ("Peter", "Daniel", "Martin"),
    Kind.HERS: ("Kate", "Carmen", "Angela"),
    Kind.SURNAME: ("Klaus", "Garcia", "Berlusconi"),
    Kind.PLACE: ("Bogota", "Caracas", "Boston"),
    Kind.OTHER: ("Martinez", "Toyota", "Boston"),
    Kind.MAIL: ("info@bbc.org", "Martinez"),
    Kind.SITE: ("www.debian.org", "www.bbc.com"),
    Kind.TAG: ("Boston", "Google"),
    Kind.PATH: ("config.txt", "Boston"),
    Kind.WHOLE: ("3.400", "25.000"),
    Kind.DECIMAL: ("12,5", "3,7"),
    Kind.PLAIN: ("2400", "250"),
}


TRIES = 2
"""How often a sentence is translated with stand-ins at most, each time with others."""
_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.PLAIN)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with stand-ins: its text, and each stand-in as English prints it with what it stands for."""

    text: str
    originals: Mapping[str, str]
    wanted: Mapping[str, int]

    def restored(self, output: str) -> str | None:
        """``output`` with the originals in place of their stand-ins; None unless each stands in it as often as in the sentence."""
        for standin, original in self.originals.items():
            output, times = _pattern(standin).subn(lambda _, original=original: original, output)  # type: ignore[misc]  # bound at once
            if times != self.wanted[standin]:
                return None
        return output


def masked(sentence: str, lost: Sequence[Kept], attempt: int = 0) -> Masked | None:
    """``sentence`` with a stand-in for each of the stretches; None where there are more of a kind than stand-ins."""
    rest = sentence
    for start, end, _ in lost:
        rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    taken = {folded(token) for token in words(rest)}
    chosen: dict[str, str] = {}
    originals: dict[str, str] = {}
    for start, end, kind in lost:
        original = sentence[start:end]
        if original not in chosen:
            free = [name for name in STAND_INS[kind] if taken.isdisjoint(folded(token) for token in words(name))]
            if not free:
                return None
            chosen[original] = free[attempt % len(free)]
            taken |= {folded(token) for token in words(chosen[original])}
            number = kind in _NUMBERS
            originals[in_english(chosen[original]) if number else chosen[original]] = (
                in_english(original) if number else original
            )
    text = sentence
    for start, end, _ in reversed(lost):
        text = f"{text[:start]}{chosen[sentence[start:end]]}{text[end:]}"
    counts = Counter(sentence[start:end] for start, end, _ in lost)
    return Masked(
        text, originals, {standin: counts[original] for standin, original in zip(originals, chosen, strict=True)}
    )


def _pattern(standin: str) -> re.Pattern[str]:
    """The stand-in as a word of its own; of a number the separator of thousands may be missing."""
    written = re.sub(r"(?<=\d),(?=\d{3})", ",?", re.escape(standin))
    return re.compile(rf"(?<![\w@#]){written}(?!\w|[.,]\d)")
