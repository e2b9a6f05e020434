"""Names and addresses that a small model mangles, replaced by some that it copies for the time of translating.

"Conocí a Leticia Bolaños en un tren" is translated as "Conocí a Carmen Fernandez en un tren", and the English has the first name put
back. Which stand-ins the bundled model copies was measured on the pairs of the open corpus that have something of the kind on
both sides (up to 250 of news, conversation and reports for names, 160 of all sources for addresses and numbers; none of the development and
test sets): how often the stand-in stands in the output just once, and chrF against the reference once the original is back. They
differ more than one would guess:

    a man          Alberto Fernandez 250 of 250, John Smith 249, Mario Monti 248, Juan Pérez 228, Hugo Chávez 101
    a woman        Carmen Fernandez, Sarah Palin 138 of 138, Maria Fernandez 137, Ana García 16, María López 1 (accents get lost)
    given names    Peter, Daniel, Kate, Carmen 250 of 250, Luis 237, Pedro 127
    surnames       Klaus, Garcia 250 of 250, Berlusconi 249 (the best chrF), Sarkozy 244
    places         Bogota 250 of 250, Caracas, Boston 249, Tijuana 243
    other names    Martinez, Boston 249 of 250, Toyota 248, Google 241
    e-mail         info@bbc.org 157 of 157, mail@bbc.com 150, a@b.c 40
    sites          www.debian.org, www.bbc.com 160 of 160, Python 158
    tags           Boston 153 of 160, Google 152, #Madrid 134, @BBC 101 (the original tags: 148)
    paths          config.txt 160 of 160, Boston 159, /etc/passwd 154
    numbers        3.400 and 25.000 99 of 99; 12,5 and 3,7 110 of 110; 2400 and 250 159 of 160, 800 148
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from verifier.text import words
from verifier.translation.copied import folded
from verifier.translation.countries import english_country
from verifier.translation.kept import Kept, Kind
from verifier.translation.numerals import amount_in_english, in_english
from verifier.translation.renamed import english_person

STAND_INS: Mapping[Kind, tuple[str, ...]] = {
    Kind.MAN: ("Alberto Fernandez", "Mario Monti", "John Smith", "Robert Gates", "David Cameron"),
    Kind.WOMAN: ("Carmen Fernandez", "Sarah Palin", "Christine Lagarde", "Angela Merkel", "Laura Gomez"),
    Kind.HIS: ("Peter", "Daniel", "Martin", "Mario", "Carlos"),
    Kind.HERS: ("Kate", "Carmen", "Angela", "Emily", "Sarah"),
    Kind.SURNAME: ("Klaus", "Garcia", "Berlusconi", "Gomez", "Ramirez"),
    Kind.HIS_ENGLISH: ("Benedict", "Peter", "Mario"),
    Kind.HER_ENGLISH: ("Kate", "Carmen", "Angela"),
    Kind.PLACE: ("Bogota", "Caracas", "Washington", "Boston", "Chicago"),
    Kind.COUNTRY: ("Francia", "Canadá", "Italia", "Alemania"),
    Kind.OTHER: ("Martinez", "Boston", "Microsoft", "Toyota", "Clinton"),
    Kind.MAIL: ("info@bbc.org", "Martinez"),
    Kind.SITE: ("www.debian.org", "www.bbc.com"),
    Kind.TAG: ("Boston", "Google", "Obama"),
    Kind.PATH: ("config.txt", "Boston"),
    Kind.WHOLE: ("3.400", "25.000", "4.500", "8.000"),
    Kind.DECIMAL: ("12,5", "3,7", "6,4", "2,4"),
    Kind.PLAIN: ("2400", "250", "3500", "350"),
    Kind.CODE: ("2400", "250", "3500", "350"),
    Kind.MONEY: ("$3.400", "$250", "$25.000", "$800"),
}
"""Of each kind from the best one on; the next stands in where a word of the one before is in the sentence, or it got lost."""
TRIES = 2
"""How often a sentence is translated with stand-ins at most, each time with others."""
_IN_ENGLISH: Mapping[str, str] = {"Francia": "France", "Canadá": "Canada", "Italia": "Italy", "Alemania": "Germany"}
_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.PLAIN)
_WRITTEN: Mapping[Kind, Callable[[str], str]] = {
    **dict.fromkeys(_NUMBERS, in_english),
    Kind.MONEY: amount_in_english,
    Kind.HIS_ENGLISH: english_person,
    Kind.HER_ENGLISH: english_person,
}
"""How English writes what a stand-in stood for, where it is not as it is."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with stand-ins: its text, and each stand-in as English prints it with what it stands for."""

    text: str
    originals: Mapping[str, str]
    wanted: Mapping[str, int]
    copies: ClassVar[bool] = True

    def restored(self, output: str) -> str | None:
        """``output`` with the originals in place of their stand-ins; None unless each stands in it as often as in the sentence."""
        found: Counter[str] = Counter()

        def original(match: re.Match[str]) -> str:
            standin = next(name for name in self.originals if _pattern(name).fullmatch(match.group()))
            found[standin] += 1
            own = self.originals[standin]
            return english_country(own, within=output[: match.start()]) if standin in _IN_ENGLISH.values() else own

        text = re.sub("|".join(_pattern(name).pattern for name in self.originals), original, output)
        return text if found == self.wanted else None


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
            standin = chosen[original]
            is_number = kind in (*_NUMBERS, Kind.MONEY)
            printed = _WRITTEN[kind](standin) if is_number else _IN_ENGLISH.get(standin, standin)
            originals[printed] = _WRITTEN.get(kind, str)(original)
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
