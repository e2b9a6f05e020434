"""Which name that only the English has stands for which that only the Spanish has: by spelling, and by place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from verifier.checks.proper_names.nameshown import LoneName
from verifier.checks.proper_names.nametables import demonyms, name_groups, people, public_names
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.text import word_set
from verifier.translation.lexicon import genders, given_names

SPELLED_ALIKE = 0.7
"""Normalised Levenshtein similarity from which two names count as two spellings of one."""
RENDERED = 0.35
"""Share of the Spanish words, names apart, that must have a counterpart for a swapped name to be told from free text."""
CLOSELY = 0.6
"""The same where a person stands for a place or the other way round: rarer than free text."""
NEAR = 4
"""How many words a name may lie outside the place that its aligned neighbours give it."""


_AUXILIARIES = word_set(
    """is was has had does did will would can could may might must should isn't wasn't hasn't hadn't doesn't didn't won't wouldn't can't
    couldn't says said wants won lost came went made gave told"""
)


Likeness = Callable[[LoneName, LoneName], float]


def matched(lost: list[LoneName], gained: list[LoneName], likeness: Likeness) -> Iterator[tuple[LoneName, LoneName]]:
    """Takes pairs out of both lists, likeliest first, as long as the likeness is above 0; in order of the source."""
    scored = sorted(
        ((likeness(one, other), a, b) for a, one in enumerate(lost) for b, other in enumerate(gained)),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    pairs: dict[int, int] = {}
    for score, a, b in scored:
        if score > 0 and a not in pairs and b not in pairs.values():
            pairs[a] = b
    found = [(lost[a], gained[b]) for a, b in sorted(pairs.items())]
    lost[:] = [name for a, name in enumerate(lost) if a not in pairs]
    gained[:] = [name for b, name in enumerate(gained) if b not in pairs.values()]
    yield from found


def likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    one, other = one.replace("-", ""), other.replace("-", "")
    similarity = max(
        Levenshtein.normalized_similarity(one, other),
        Levenshtein.normalized_similarity(skeleton(one), skeleton(other)),
    )
    return similarity if similarity >= SPELLED_ALIKE and min(len(one), len(other)) > 3 else 0.0


# Letters that transliterations from Cyrillic, Arabic and Chinese write differently in Spanish and in English.
_SPELLINGS = (
    (r"sch|sh|tch|ch|zh|kh|j|x", "S"), (r"ph", "f"), (r"qu|ck|c|q", "k"), (r"gu", "g"), (r"ou|oo|w|v", "u"), (r"y|ii|ee|ie", "i"),
    (r"tz|ts|z", "s"), (r"h", ""), (r"(.)\1", r"\1"), (r"yo|io", "o"),
)  # fmt: skip


def skeleton(name: str) -> str:
    for pattern, plain in _SPELLINGS:
        name = re.sub(pattern, plain, name)
    return name


def is_form_of(one: str, other: str) -> float:
    """1 if a folded name of the English is a short form of a Spanish given name or the other way round ("Dani", "Daniela"), or its English form
    ("Carolina", "Caroline"); else 0."""
    short, long = sorted((one, other), key=len)
    clipped = long.startswith(short) or short[-1] in "iy" or (short[-1] == "o" and len(short) < _SHORT)
    is_short = (
        clipped and len(short) <= _SHORT and short not in given_names() and long in genders() and short[:3] == long[:3]
    )
    is_english = one in genders() and other not in given_names() and _without_ending(one) == _without_ending(other)
    return float(one != other and min(len(one), len(other)) >= 3 and (is_short or is_english))


def are_two_names(one: str, other: str) -> bool:
    """True for two folded given names that are no spellings of one: "Martina" and "Marina", "Mario" and "María", not "Brayan" and "Bryan"."""
    both = one in genders() and other in genders()
    return both and (genders()[one] != genders()[other] or _consonants(one) != _consonants(other))


def _consonants(name: str) -> str:
    return re.sub(r"[aeiouy]", "", skeleton(re.sub(r"^y(?=[aeiou])", "j", name)))


_SHORT = 5
"""Letters that a short form has at most."""


def _without_ending(name: str) -> str:
    return skeleton(name.replace("ch", "c")).rstrip("aeiou")


def same_place(sides: Sides, one: LoneName, other: LoneName) -> float:
    """How well a name of the English lies where the aligned neighbours of a Spanish name lead; 0 if it does not.

    Both must be names for certain and of one kind, and the sides must be translations of each other on the whole; a
    first name in common ("Vincent X" and "Vincent Y") says more than any of this.
    """
    alignment = sides.alignment
    if one.run & other.run and (one.known or other.known):
        return 2.0
    if one.byname or other.byname:
        return 0.0  # "el Pibe" and "Valderrama" may well be one person
    if one.form in given_names() and other.form in public_names() - given_names():
        return 0.0  # "Gustavo" is Petro, and English readers know him by his surname
    faced = any(link.source == one.start and link.target == other.start for link in alignment.links)
    subjects = _both_subjects(sides, one, other)
    if not (one.known and other.known) and not ((faced or subjects) and (one.known or other.known)) and not subjects:
        return 0.0
    if not _is_rendered(sides, CLOSELY if _kinds_differ(one, other) else RENDERED):
        return 0.0
    return _nearness(sides, one, other)


def only_ones(sides: Sides, lost: Sequence[LoneName], gained: Sequence[LoneName]) -> tuple[LoneName, LoneName] | None:
    """The only name that the English lacks and the only one that it has instead, if they lie in one place of a close rendering:
    whatever the two are, nothing else can face either of them."""
    ones, others = ([name for name in names if name.whole and not name.quiet] for names in (lost, gained))
    if len(ones) != 1 or len(others) != 1:
        return None
    one, other = ones[0], others[0]
    apart = one.byname or (one.form in given_names() and other.form in public_names() - given_names())
    return (
        (one, other)
        if one.known and _is_rendered(sides, CLOSELY) and not apart and _nearness(sides, one, other) > 0
        else None
    )


def _is_rendered(sides: Sides, share: float) -> bool:
    """True if so much of the Spanish, names apart, has a counterpart."""
    linked = {link.source for link in sides.alignment.links}
    words = [i for i, token in enumerate(sides.source_tokens) if token.kind != "other" and not token.is_capitalised]
    return sum(i in linked for i in words) >= share * len(words)


def _nearness(sides: Sides, one: LoneName, other: LoneName) -> float:
    """How near the English name lies to where the aligned neighbours of the Spanish one lead, up to 1; 0 if far off."""
    alignment = sides.alignment
    left = [link.target for link in alignment.links if one.start - 6 <= link.source < one.start]
    right = [link.target for link in alignment.links if one.end <= link.source < one.end + 6]
    if not left and not right:
        place = one.start / len(sides.source_tokens) - other.start / len(sides.translation_tokens)
        return max(0.0, 0.5 - abs(place))
    low, high = min(left[-2:] + right[:2]) - NEAR, max(left[-2:] + right[:2]) + NEAR
    return 1 / (1 + abs(other.start - (low + high) / 2)) if low <= other.start <= high else 0.0


def _both_subjects(sides: Sides, one: LoneName, other: LoneName) -> bool:
    """True if each opens its side before a finite verb and the two verbs render each other: "X es de ...", "Y is from ..."."""
    if (
        one.start
        or other.start
        or max(one.end, other.end) >= min(len(sides.source_tokens), len(sides.translation_tokens))
    ):
        return False
    verb = sides.translation_tokens[other.end].norm
    finite = verb in _AUXILIARIES or (verb.endswith("ed") and len(verb) > 4)
    links = sides.alignment.links
    return finite and any(k.source == one.end and k.target == other.end and k.weight > BY_PLACE for k in links)


def _kinds_differ(one: LoneName, other: LoneName) -> bool:
    """A person against a place or an institution, or a people against anything that no table knows."""
    spanish, english = name_groups()
    of_table = tuple(other.form.split()) in english
    if one.form in demonyms():
        return not of_table
    persons = [all(word in people() for word in name.form.split()) for name in (one, other)]
    tables = [tuple(one.form.split()) in spanish, of_table]
    return any(persons[k] and tables[1 - k] and not (persons[1 - k] or tables[k]) for k in (0, 1))
