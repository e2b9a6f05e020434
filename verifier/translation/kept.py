"""What of a Spanish sentence must stand in its translation as it is: names, addresses, words in other letters, numbers in digits.

A small model mangles what it has not learnt ("contact@university.edu.co", "3,499 euros"), and translates names that mean
something ("Hortensy Church"). Here it is only found; `verifier.translation.standins` has it copied.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from verifier.evidence.lexicon import candidates
from verifier.text import Token, strip_accents, words
from verifier.translation.addresses import addresses
from verifier.translation.commands import is_command
from verifier.translation.copied import ADJECTIVE, ROMAN, folded, is_latin, is_name, is_translated, lost_names, touch
from verifier.translation.countries import countries_of, names_country
from verifier.translation.fullnames import HALLOWED, Person, persons
from verifier.translation.givennames import is_given, is_of_old
from verifier.translation.lexicon import (
    first_names,
    genders,
    name_words,
    office_words,
    people,
    places,
    spanish_names,
    surnames,
    translated_people,
)
from verifier.translation.named import whole_places
from verifier.translation.numerals import amount_in_english, digit_numbers
from verifier.translation.renamed import names_person, renamed
from verifier.translation.streets import streets

_NUMBER = re.compile(r"(?<![\w.,@#/-])\d+(?:[.,]\d+)*(?![\w/-]|[.,]\d)")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s*(?:h|hs|hrs|horas)\b|\s+(?:de la|p\.?\s?m|a\.?\s?m))")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.])")
"""English has its commas here, or the same."""
_UNLIKE_SPANISH = re.compile(r"[kw]|[^a-záéíóúüñ]|[^aeiouáéíóúnsrlzdx]$|ss|ll$|nn|tt|ff|zz")
_PREFIXES = ("nor", "sud", "sur", "centro", "inter", "multi", "pluri", "sub", "super", "anti", "extra")
_JOINS = " -·'’\u200c"
"""What may stand between words in other letters that belong together."""
_CODE = re.compile(r"(?<![\w.,@#/-])(?:[A-Z]{1,4}-|\+)?\d[\d ]*(?:-[\dA-Z]+)+(?![\w/-])")
_GROUPS = re.compile(r"(?<![\w.,@#/-])(?:\+\d{1,3} )?\d{1,4}(?: \d{2,6})+(?![\w/-]|[.,]\d)")
"""Digits in groups: a telephone number where they are no thousands (`_is_telephone`)."""
_CALLS = re.compile(
    r"\b(?:tel|teléfonos?|telefonos?|celular|móvil|movil|whatsapp|fax|línea|llam\w+|marqu?\w+|comun[ií]\w+)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[\u20a0-\u20ab\u20ad-\u20cf]\s?\d+(?:[.,]\d+)*")
"""An amount with a sign of currency that English text has hardly ever: "₲5.000"."""
_CODE_DIGITS = 6
"""From which digits with hyphens are a telephone number or a file's, and no score or years ("2-1", "2010-15")."""
_SHORT = 4
_WHOLE = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LONG_NUMBER = 3
"""Digits from which a number without separators is one that English writes in digits."""


class Kind(StrEnum):
    """What a stretch is, by which its stand-in is chosen."""

    MAN = "a man's full name"
    WOMAN = "a woman's full name"
    HIS = "a man's given name"
    HERS = "a woman's given name"
    SURNAME = "a surname"
    HIS_ENGLISH = "a man whom English calls otherwise"
    HER_ENGLISH = "a woman whom English calls otherwise"
    PLACE = "a place"
    COUNTRY = "a country"
    OTHER = "a name of anything, or a word in other letters"
    MAIL = "an e-mail address"
    SITE = "the address of a site"
    TAG = "a handle or a hashtag"
    PATH = "a path or the name of a file"
    WHOLE = "a whole number with separators"
    DECIMAL = "a number with decimals"
    PLAIN = "digits alone"
    CODE = "digits with hyphens"
    MONEY = "an amount with the sign of a currency"


class Kept(NamedTuple):
    """A stretch of a sentence that is to be copied."""

    start: int
    end: int
    kind: Kind


def lost(source: str, output: str) -> list[Kept]:
    """The stretches of the Spanish ``source`` that the English ``output`` should have copied and has not, in order; none overlap."""
    return [*_lost(source, output)]


@lru_cache(maxsize=4096)  # every way of a sentence asks
def _lost(source: str, output: str) -> tuple[Kept, ...]:
    missing: list[Kept] = []
    passed: list[Kept] = []  # found and copied
    for find in (_addresses, _foreign, _renamed, _places, _countries, _people, _names, _codes, _money, _numbers):
        for kept, is_copied in find(source, output):
            if not any(kept.start < one.end and one.start < kept.end for one in (*missing, *passed)):
                (passed if is_copied else missing).append(kept)
    return tuple(sorted(missing))


def _addresses(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    for start, end, kind in addresses(source):
        yield Kept(start, end, Kind[kind.upper()]), source[start:end] in output


def _foreign(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The runs of words in letters other than Latin, with what is put on letters: "दिल्ली"."""
    start = end = 0
    for at, letter in enumerate(source):
        if letter.isascii() or not _is_foreign(letter):
            continue
        if end and not (at == end or (at == end + 1 and source[end] in _JOINS)):
            yield Kept(start, end, Kind.OTHER), source[start:end] in output
            start = at
        start, end = start if end else at, at + 1
    if end:
        yield Kept(start, end, Kind.OTHER), source[start:end] in output


def _is_foreign(letter: str) -> bool:
    if unicodedata.category(letter).startswith("M"):
        return not "\u0300" <= letter <= "\u036f"  # Latin accents
    return letter.isalpha() and not is_latin(letter)


def _countries(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The countries, in whichever English form; not who is called like one ("Mauricio dijo")."""
    named = persons(source)
    for start, end in countries_of(source):
        if any(person.start <= start and end <= person.end for person in named):
            continue
        yield Kept(start, end, Kind.COUNTRY), names_country(source[start:end], output)


def _places(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The streets and squares, and the places of several words that English calls the same."""
    named = persons(source)
    places_alone = (
        span for span in whole_places(source) if not any(one.start < span[0] and span[1] <= one.end for one in named)
    )
    for start, end in (*streets(source), *places_alone):
        yield Kept(start, end, Kind.PLACE), _plain(source[start:end]) in _plain(output)


def _renamed(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The popes, kings and people of the past whom English calls otherwise."""
    for start, end in renamed(source):
        name = source[start:end]
        woman = genders().get(_plain(name.split()[0])) == "f"
        yield Kept(start, end, Kind.HER_ENGLISH if woman else Kind.HIS_ENGLISH), names_person(name, output)


def _people(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The people of the source, who are named in full or not."""
    for person in persons(source):
        yield (
            Kept(person.start, person.end, _kind(person)),
            _is_named(source, person, output),
        )


def _is_named(source: str, person: Person, output: str) -> bool:
    """True for the name as it is but for accents, or for one that may have an English form: "Teresa de Calcuta" is Teresa of
    Calcutta. A surname has none, and given names alone have one only in sentences of kings, popes and the Bible."""
    made = {folded(token) for token in words(output) if token.is_capitalised}
    gone = [token for token in person.names if folded(token) not in made and len(token.text) > 1]
    english = [
        name
        for token in gone
        for name in (*candidates(token.norm), *map(str.casefold, translated_people().get(folded(token), ())))
        if name in made and strip_accents(name) in first_names()
    ]
    hallowed = any(token.text in HALLOWED for token in person.names)
    of_today = hallowed or (all(map(is_given, person.names)) and not is_of_old(source))
    if english and not of_today and not any(folded(token) in surnames() for token in person.names):
        return True
    return not gone and _plain(source[person.start : person.end]) in _plain(output)


def _names(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The other names that are lost, each with the words beside it that are part of it."""
    given = words(source)
    missing = {*lost_names(source, output), *_respelt(given, words(output))}
    tokens = [
        token
        for k, token in enumerate(given)
        if is_name(token) and _is_sure(source, token, given[k - 1] if k else None)
    ]
    for run in _runs(tokens):
        if any(token.text in missing for token in run):
            yield Kept(run[0].start, run[-1].end, _kind_of_name(source, run)), False


def _respelt(given: Sequence[Token], made: Sequence[Token]) -> Iterator[str]:
    """The names that stand in the output neither as they are nor without their accents: "ŝahin" for "Şahin"."""
    forms: dict[str, set[str]] = {}
    for token in made:
        forms.setdefault(folded(token), set()).add(token.text.replace("’", "'").removesuffix("'s"))
    for token in given:
        found = forms.get(folded(token))
        if found and is_name(token) and token.text not in found and not any(map(str.isascii, found)):
            yield token.text


def _is_sure(source: str, token: Token, before: Token | None) -> bool:
    """False for what may be a word after all, though no list has it.

    So may offices and Roman numerals, compounds of words ("Asia-Pacífico", "Centroeuropa"), the adjectives of institutions ("Instituto
    de Enfermedades Neoplásicas") and a form of a verb that opens the sentence ("Aparcaban"), if it is not who speaks ("Papadémos: …").
    """
    plain, parts = folded(token), token.norm.split("-")
    if plain in office_words() or ROMAN.fullmatch(token.text) or (len(parts) > 1 and any(map(is_translated, parts))):
        return False
    if before is None and is_command(token.norm):
        return False
    if before is None:
        listed = token.norm in name_words() or plain in people() | places().keys() | genders().keys()
        return listed or bool(_UNLIKE_SPANISH.search(token.norm)) or source.startswith(":", token.end)
    within = before.is_capitalised and touch(before, token) and is_translated(before.norm) and plain not in surnames()
    if within and (plain.endswith("s") or ADJECTIVE.search(plain)):
        return False
    if any(is_translated(plain.removeprefix(start)) for start in _PREFIXES if plain.startswith(start)):
        return False
    return not any(plain.endswith(name) and plain != name for name in spanish_names() if len(name) > _SHORT)


def _codes(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """Telephone numbers and those of files and accounts; copied if their digits are, in order."""
    made = re.sub(r"\D", "", output)
    for match in _CODE.finditer(source):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) >= _CODE_DIGITS:
            yield Kept(*match.span(), Kind.CODE), digits in made
    for match in _GROUPS.finditer(source):
        if _is_telephone(source, match.group()):
            printed = "[ -]".join(re.escape(group) for group in match.group().split())
            yield Kept(*match.span(), Kind.CODE), re.search(rf"(?<!\d){printed}(?!\d)", output) is not None


def _is_telephone(source: str, groups: str) -> bool:
    """True for at least six digits that are no thousands ("12 500"), or stand where somebody is called."""
    thousands = _SPACED.fullmatch(groups) is not None
    return sum(map(str.isdigit, groups)) >= _CODE_DIGITS and (not thousands or _CALLS.search(source) is not None)


def _money(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    for match in _MONEY.finditer(source):
        yield Kept(*match.span(), Kind.MONEY), amount_in_english(match.group()) in output


def _numbers(source: str, output: str) -> Iterator[tuple[Kept, bool]]:
    """The numbers in digits that English writes so too: not "8" ("eight") and "15.30 horas" ("3:30 p.m.")."""
    others = [match.span() for pattern in (_CLOCK, _SPACED) for match in pattern.finditer(source)]
    others += [match.span() for match in _GROUPS.finditer(source) if _is_telephone(source, match.group())]
    for match in _NUMBER.finditer(source):
        number = match.group()
        if (number.isdigit() and len(number) < _LONG_NUMBER) or any(
            start <= match.start() < end for start, end in others
        ):
            continue
        kind = Kind.PLAIN if number.isdigit() else Kind.WHOLE if _WHOLE.fullmatch(number) else Kind.DECIMAL
        yield Kept(*match.span(), kind), _has_number(output, number)


def _has_number(output: str, number: str) -> bool:
    """True for the number itself or one of the same significant digits: "1.500 millones" is 1.5 billion. Of "12.500,50" only the number itself is."""
    made = digit_numbers(output)
    if "." in number and "," in number:
        return not digit_numbers(number).isdisjoint(made)
    return not digit_numbers(number).isdisjoint(made) or _significant(number) in map(_significant, made)


def _significant(number: str) -> str:
    return re.sub(r"\D", "", number).strip("0")


def _kind(person: Person) -> Kind:
    if len(person.names) == 1:
        return {"f": Kind.HERS, "m": Kind.HIS}.get(person.gender if not person.titled else "", Kind.SURNAME)
    return {"f": Kind.WOMAN, "m": Kind.MAN}.get(person.gender, Kind.SURNAME)


def _kind_of_name(source: str, run: Sequence[Token]) -> Kind:
    written = strip_accents(source[run[0].start : run[-1].end].casefold())
    gender = genders().get(folded(run[0]))
    if written in places():
        return Kind.PLACE
    if gender and len(run) > 1:
        return Kind.WOMAN if gender == "f" else Kind.MAN
    if gender:
        return Kind.HERS if gender == "f" else Kind.HIS
    return Kind.SURNAME if written in people() else Kind.OTHER


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens that have only a space between them, or nothing, together."""
    run: list[Token] = []
    for token in tokens:
        if run and token.start - run[-1].end > 1:
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _plain(text: str) -> str:
    return strip_accents(text.casefold())
