"""Where a Spanish sentence names a person, also by words that mean something: "Leticia Bolaños", "la ministra Iglesias".

A capital alone proves little: Spanish opens every sentence with one and gives it to offices ("Corte Suprema"). A word that prose
also writes in small letters is a name on evidence only: after a given name, after a title ("la diputada Flores"), beside
another surname, or by itself where a thing would have its article ("según Flores", "Iglesias dijo").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from verifier.text import Token, strip_accents, words
from verifier.translation.callings import CROWNED, offices, tells_of_one, titles_before_names
from verifier.translation.copied import ADJECTIVE, folded, is_latin, is_name
from verifier.translation.givennames import is_given, is_of_old, is_word, stands_alone
from verifier.translation.lexicon import (
    first_names,
    foreign_names,
    genders,
    given_names,
    name_words,
    number_words,
    office_words,
    people,
    places,
    spanish_names,
    surnames,
)
from verifier.vocabulary import frequencies

_LONGEST = 8
"""Words of the longest name, its particles counted: "María de los Ángeles Fernández de la Torre"."""
_PARTICLES = frozenset(
    ["de", "del", "la", "las", "los", "da", "dos", "do", "das", "di", "van", "von", "der", "den", "bin", "ibn", "al"]
)
_SAINTS = frozenset({"San", "Santa", "Santo"})
_DEVOTED = frozenset({"Dios", "Jesús", "Jesus"})
HALLOWED = _SAINTS | _DEVOTED
"""What English has its own words for, and not in a name: "José de San Martín", "Juan de Dios Peza"."""
_ARTICLES = frozenset({"la", "las", "los"})
_NUMBERED = re.compile("[IVX]{1,5}|Magn[oa]")
_BARE = frozenset({"según", "con", "a", "de", "por", "para", "contra", "sin", "ante", "sobre", "entre"})
"""Before a noun without an article these mostly introduce somebody."""
_DETERMINERS = frozenset({
    "el", "la", "los", "las", "un", "una", "unos", "unas", "su", "sus", "mi", "mis", "tu", "tus", "este",
    "esta", "estos", "estas", "del", "al",
})  # fmt: skip
_FEASTS = frozenset({
    "día", "noche", "mañana", "víspera", "misa", "fiesta", "fiestas", "domingo", "viernes", "cabalgata",
    "rosca", "roscón",
})  # fmt: skip
"""What is named after saints and kings: "la noche de Reyes"."""
_BEFORE_VERBS = frozenset({"no", "se", "le", "les", "lo", "la", "ya", "me", "nos", "también"})
_OPENS = re.compile(r"[.!?…:;«“„\"'‘¿¡(\[—–-]")


class Person(NamedTuple):
    """A stretch of a sentence that names somebody, the words of the name, and "f" or "m" as far as the given name tells."""

    start: int
    end: int
    names: tuple[Token, ...]
    gender: str
    titled: bool
    """A title stands before the name, so that it is a surname: "la jueza Cruz"."""


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def persons(sentence: str) -> tuple[Person, ...]:
    """The people that ``sentence`` names, in order; kings, popes and saints, whom English calls otherwise, are left out."""
    return tuple(_persons(sentence, words(sentence)))


def with_source_accents(source: str, output: str) -> str:
    """``output`` with the accents of the people of ``source`` whose names have lost nothing else: "Martín" for "Martin"."""
    names = {token.text for person in persons(source) for token in person.names if not token.text.isascii()}
    for name in names:
        plain = re.sub("([ñÑ])", "[\\1nN]", strip_accents(name))
        bare = re.compile(rf"(?<![\w@#/.-]){plain}(?!\w)")
        if name not in output and len(bare.findall(output)) == 1:
            output = bare.sub(name, output)
    return output


def _persons(sentence: str, tokens: Sequence[Token]) -> Iterator[Person]:
    k = 0
    while k < len(tokens):
        end = _end(sentence, tokens, k)
        while end > k and not _names_somebody(sentence, tokens, k, end):
            end = _shorter(tokens, k, end)
        if end > k:
            names = tuple(token for token in tokens[k:end] if token.is_capitalised)
            titled = k > 0 and _is_title(tokens[k - 1])
            yield Person(tokens[k].start, tokens[end - 1].end, names, genders().get(folded(tokens[k]), ""), titled)
        k = max(end, k + 1)


def _end(sentence: str, tokens: Sequence[Token], k: int) -> int:
    """The place after the last word of the longest run from ``k`` on that may be one name; ``k`` where none begins."""
    if not _may_be_part(tokens[k]):
        return k
    end = k + 1
    while end < min(len(tokens), k + _LONGEST) and _adjoin(sentence, tokens[end - 1], tokens[end]):
        last = end
        while last < len(tokens) - 1 and tokens[last].text in (_PARTICLES | _SAINTS if last > end else _PARTICLES):
            last += 1
        joined = all(_adjoin(sentence, *pair) for pair in pairwise(tokens[end : last + 1]))
        devoted = last > end and tokens[last].text in _DEVOTED
        if not (joined and (devoted or _may_be_part(tokens[last]))):
            break
        end = last + 1
    return _with_second_surname(sentence, tokens, k, end)


def _with_second_surname(sentence: str, tokens: Sequence[Token], k: int, end: int) -> int:
    """The end of "José Ortega y Gasset" where the verb says that it is one person: "… escribió ensayos"."""
    rest = tokens[end : end + 4]
    if end - k < 2 or len(rest) < 3 or rest[0].norm not in ("y", "e") or folded(tokens[k]) not in _given():
        return end
    link, second, *after = rest
    joined = _adjoin(sentence, tokens[end - 1], link) and _adjoin(sentence, link, second)
    verb = next((token for token in after if token.norm not in _BEFORE_VERBS), None)
    fits = _may_be_part(second) and folded(second) not in _given()
    is_name_too = joined and fits and (_is_surname(second) or _is_unheard(second))
    return end + 2 if is_name_too and verb and not verb.is_capitalised and tells_of_one(verb.norm) else end


def _shorter(tokens: Sequence[Token], k: int, end: int) -> int:
    """The end of the run without its last name and what leads to it."""
    end -= 1
    while end > k and not tokens[end - 1].is_capitalised:
        end -= 1
    return end


def _adjoin(sentence: str, one: Token, other: Token) -> bool:
    """True for words with only a space between them, or the full stop of an initial: "Juan J. Pérez"."""
    between = sentence[one.end : other.start]
    return between == " " or (between == ". " and len(one.text) == 1)


def _may_be_part(token: Token) -> bool:
    """False for acronyms, offices and what English calls otherwise: "Pedro Sánchez" ends before "PSOE"."""
    acronym = len(token.text) > 1 and token.text.isupper()
    if token.kind != "word" or not token.is_capitalised or acronym or not is_latin(token.text):
        return False
    return _is_known(token) or folded(token) not in office_words() | spanish_names()


def _names_somebody(sentence: str, tokens: Sequence[Token], k: int, end: int) -> bool:
    """True if what stands in the run and around it shows that it names a person."""
    first, names = tokens[k], [token for token in tokens[k:end] if token.is_capitalised]
    before = tokens[k - 1] if k and sentence[tokens[k - 1].end : first.start] in (" ", ". ") else None
    after = tokens[end] if end < len(tokens) and _adjoin(sentence, tokens[end - 1], tokens[end]) else None
    if (before and before.norm in CROWNED) or (after and _NUMBERED.fullmatch(after.text)):
        return False
    written = strip_accents(sentence[first.start : tokens[end - 1].end].casefold())
    opening = k == 0 or bool(_OPENS.search(sentence, tokens[k - 1].end, first.start))
    if (
        all(map(is_given, names))
        and (len(names) > 1 or not _is_title(before))
        and not is_of_old(sentence)
        and stands_alone(tokens, k, end, opening=opening)
    ):
        return True
    if written in foreign_names() - surnames() or (len(names) > 1 and written in places()):
        return False
    if len(names) == 1:
        return _stands_for_somebody(tokens, k, before, after, opening=opening)
    if not _belong_together(tokens[k:end]):
        return False
    linked = not tokens[k + 1].is_capitalised
    determined = before is not None and before.norm in _DETERMINERS
    if folded(first) in _given():
        sure = _is_known(names[1]) or (not linked and _is_unheard(names[1]))
        if opening or determined:  # "Dolores del parto", "el Segundo Congreso"
            sure = sure and (not linked or (after is not None and tells_of_one(after.norm)))
        is_place = folded(first) in spanish_names() and folded(first) not in _common()
        return sure or not (is_place or is_word(first.norm))
    if _is_title(before):
        return _is_unheard(first) or _is_surname(first)
    if linked or determined or (opening and not _is_surname(first) and not _is_unheard(first)):
        return False  # "Aldea de Flores", "la Plaza Mayor", "Dijo Iglesias"
    pair = names[:2]
    return all(_is_known(token) or _is_unheard(token) for token in pair) and any(
        _is_unheard(token) or folded(token) in people() for token in pair
    )


def _belong_together(run: Sequence[Token]) -> bool:
    """True if what follows the first name of a run are names too.

    Right after a given name they may mean anything ("Luz Montes"), later not ("Hugh Griffiths Coordinador"); after "de" and its
    like they must be surnames, or after a given name alone words that no list has: "Antoine de Léocour", and not "Steve Goldman
    de Goldman Management". After "de la" and its like they may mean anything too ("Gonzalo de la Maza").
    """
    names = [run[0]]
    for k, (before, token) in enumerate(pairwise(run)):
        if not token.is_capitalised or token.text in _SAINTS:
            continue
        if before.is_capitalised or before.norm in ("y", "e"):
            fits = _is_known(token) or is_name(token) or folded(names[-1]) in _given() or len(before.text) == 1
        else:
            fits = _is_surname(token) or (len(names) == 1 and _is_unheard(token) and folded(token) not in places())
            fits = fits or (before.norm != "de" and is_given(names[0]) and is_given(token))  # "María del Carmen Soto"
            fits = fits or token.text in _DEVOTED
            fits = fits or (
                k > 0 and run[k - 1].norm == "de" and before.norm in _ARTICLES and folded(names[0]) in _given()
            )
        if not fits:
            return False
        names.append(token)
    return True


def _stands_for_somebody(
    tokens: Sequence[Token], k: int, before: Token | None, after: Token | None, *, opening: bool
) -> bool:
    """True for a common name by itself where it can be nothing else: "la jueza Flores", "según Flores", "Iglesias dijo"."""
    known = _is_surname(tokens[k]) or folded(tokens[k]) in _common() - number_words().keys()  # "Juez Segundo"
    spared = known or opening or tokens[k].norm in _DETERMINERS  # "presidente El Asad"
    if before and before.norm in offices() and not (before.is_capitalised or spared):
        return not (_may_be_office(tokens[k]) or _is_title(tokens[k]))
    if not known or (before and before.norm in _DETERMINERS):
        return False
    introduced = before is not None and (_is_title(before) or before.norm in _BARE or tells_of_one(before.norm))
    if before is not None and before.is_capitalised and not introduced:  # "Río Bravo"
        return False
    if after and tells_of_one(after.norm):
        return True
    if opening or before is None or not introduced:
        return False
    if before.norm != "de" or k < 2:
        return True
    return not tokens[k - 2].is_capitalised and tokens[k - 2].norm not in _FEASTS


def _may_be_office(token: Token) -> bool:
    """True for the rest of an office: "la ministra Secretaria", "el fiscal General"."""
    plain = folded(token)
    return plain in office_words() | number_words().keys() or bool(ADJECTIVE.search(plain))


def _is_title(token: Token | None) -> bool:
    return token is not None and token.norm in titles_before_names()


def _is_known(token: Token) -> bool:
    return _is_surname(token) or folded(token) in _given() or len(token.text) == 1


def _is_surname(token: Token) -> bool:
    return folded(token) in surnames()


def _is_unheard(token: Token) -> bool:
    """True for a name that is no word of running text."""
    return is_name(token) and (token.norm in name_words() or frequencies().get(token.norm, (0.0, 0.0))[0] == 0)


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return given_names() | genders().keys()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Given names that are common enough to stand by themselves."""
    return given_names() | first_names()
