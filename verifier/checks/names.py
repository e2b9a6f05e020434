"""Proper names: swapped, misspelt, missing or added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from verifier.checks.nametables import demonyms, listed_names, name_groups, parts_of_names, people
from verifier.checks.naming import Named, NameWord, name_form, read_names
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.model import Issue

WORDS_RENDERED = 0.01
"""Lexical probability, either way, from which two words count as translations of each other inside a name."""
SPELLED_ALIKE = 0.7
"""Normalised Levenshtein similarity from which two names count as two spellings of one."""
RENDERED = 0.35
"""Share of the Spanish words, names apart, that must have a counterpart for a swapped name to be told from free text."""
CLOSELY = 0.6
"""The same where a person stands for a place or the other way round: rarer than free text."""
NEAR = 4
"""How many words a name may lie outside the place that its aligned neighbours give it."""


@dataclass(frozen=True, slots=True)
class _Name:
    """The part of a name that the other side does not show: tokens ``start`` to ``end``.

    ``whole`` is True if no word of the name is shown there, ``run`` has all words of the name; ``quiet`` marks what is too often left out rightly to be
    missed on its own: a word for a people, a name that is said again.
    """

    start: int
    end: int
    form: str
    known: bool
    whole: bool
    run: frozenset[str] = frozenset()
    quiet: bool = False


def check_names(sides: Sides) -> Iterator[Issue]:
    """Compares the names of both sides by spelling, by the tables of names that change, and by what their words mean.

    Yields a swapped name (mistranslation, critical), a misspelt one (major; minor if it sounds the same, critical if it
    becomes another person's name),
    a missing one and an added one (minor: often a pronoun or a clarification). Names in brackets are the editor's.
    """
    spanish, english = read_names(sides.source_tokens, "es"), read_names(sides.translation_tokens, "en")
    lost = [*_unshown(spanish, english), *_unshown_peoples(spanish, english), *_shown_less_often(spanish, english)]
    gained = [name for name in _unshown(english, spanish) if not _bracketed(sides, name)]

    for one, other in _matched(lost, gained, lambda one, other: _likeness(one.form, other.form)):
        yield from _misspelt(sides, one, other)
    for one, other in _matched(lost, gained, lambda one, other: _same_place(sides, one, other)):
        yield _swapped(sides, one, other)
    for name in lost:
        if name.known and name.whole and not name.quiet:
            span = span_of(spanish.tokens, name.start, name.end)
            yield Issue(
                "omission",
                "minor",
                "name",
                f"The English does not name {quoted(sides.source, span)}.",
                (span,),
                (),
                0.3,
            )
    for name in gained:
        if name.known and name.whole:
            span = span_of(english.tokens, name.start, name.end)
            yield Issue(
                "addition",
                "minor",
                "name",
                f"The Spanish does not name {quoted(sides.translation, span)}.",
                (),
                (span,),
                0.3,
            )


def _unshown(here: Named, there: Named) -> Iterator[_Name]:
    for _, group in groupby(here.words, key=lambda word: word.run):
        run = list(group)
        missing = [] if _initials_shown(run, here, there) else [word for word in run if not _shown(word, here, there)]
        if missing:
            yield _Name(
                missing[0].index,
                missing[-1].index + 1,
                " ".join(word.form for word in missing),
                all(word.known for word in missing),
                len(missing) == len(run),
                frozenset(word.form for word in run),
            )


def _unshown_peoples(spanish: Named, english: Named) -> Iterator[_Name]:
    for i, groups in spanish.groups.items():
        form = folded(spanish.tokens[i])
        if form in demonyms() and not spanish.tokens[i].is_capitalised and not groups & english.all_groups:
            yield _Name(i, i + 1, form, known=True, whole=True, quiet=True)


def _shown_less_often(spanish: Named, english: Named) -> Iterator[_Name]:
    """Names that the English has too, but fewer times: one of them may have been swapped for another."""
    there = Counter(name_form(token) for token in english.tokens)
    there_in_groups = Counter(number for numbers in english.groups.values() for number in numbers)
    here = Counter(word.form for word in spanish.words)
    for word in spanish.words:
        groups = spanish.groups.get(word.index, frozenset())
        shown = there[word.form] + sum(there_in_groups[number] for number in groups)
        if word.known and 0 < shown < here[word.form]:
            yield _Name(word.index, word.index + 1, word.form, known=True, whole=True, quiet=True)


def _shown(word: NameWord, here: Named, there: Named) -> bool:
    """True if the other side has the word itself, another member of its group, a derivation or a translation of it."""
    if ({part for part in word.form.split("-") if len(part) > 3} | {word.form}) & there.forms:
        return True
    if here.groups.get(word.index, frozenset()) & there.all_groups:
        return True
    norm = here.tokens[word.index].norm.removesuffix("'s")
    # "Sudáfrica" is "South Africa" in the tables: "South" alone does not show it.
    parts = parts_of_names() if here.groups.get(word.index) else frozenset[str]()
    # "Juana" and "Juan" are two people, however often one was translated by the other.
    others = [
        token
        for token in there.tokens
        if token.kind == "word" and name_form(token) not in parts and not {word.form, name_form(token)} <= people()
    ]
    return any(
        _derived(word.form, folded(token)) or _translates(norm, token.norm.removesuffix("'s"), here.language)
        for token in others
    )


def _translates(one: str, other: str, language: str) -> bool:
    pairs = ((a, b) if language == "es" else (b, a) for a in (one, *one.split("-")) for b in (other, *other.split("-")))
    return any(max(translation_probability(es, en), inverse_probability(es, en)) >= WORDS_RENDERED for es, en in pairs)


_DERIVATION = re.compile(
    r".?(?:ism[oaes]?|ist[aoes]*|ists?|ian[os]?|ians?|eans?|es|ense|an[oa]s?|ic[oa]?s?|ism|ity|y|ia)"
)


def _derived(one: str, other: str) -> bool:
    """Words on one stem: "kirchnerismo" and "kirchner", "rijksmuseum" and "rijks", "usfda" and "fda"; not "martin" and
    "martinez"."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long) or len(short) < 3:
        return False
    ending = long[len(short) - 1 :] if len(short) > 4 and long.startswith(short[:-1]) else ""
    compound = len(short) > 3 and long.startswith(short) and len(long) - len(short) > 3
    return bool(_DERIVATION.fullmatch(ending)) or compound or (long.endswith(short) and len(long) - len(short) == 2)


def _initials_shown(run: list[NameWord], here: Named, there: Named) -> bool:
    """An acronym of this name stands there, or this acronym's words do, in whatever order: "ONU" for "United Nations
    Organization". Needs three letters."""
    word = here.tokens[run[0].index]
    if len(run) == 1 and word.text.isupper() and len(word.text) >= 3:
        letters = sorted(folded(word))
        runs = ([w.form[0] for w in g] for _, g in groupby(there.words, key=lambda w: w.run))
        return letters in [sorted(t.norm) for t in there.tokens if t.text.isupper()] or any(
            letters == sorted(r) for r in runs
        )
    initials = sorted(w.form[0] for w in run)
    return len(run) >= 2 and any(sorted(t.norm) == initials for t in there.tokens if t.text.isupper())


def _bracketed(sides: Sides, name: _Name) -> bool:
    """True inside [ ], or ( ) that the source does not have: what an editor adds to make clear who is meant."""
    before = sides.translation[: sides.translation_tokens[name.start].start]
    inside = before.count("[") > before.count("]")
    return inside or (before.count("(") > before.count(")") and "(" not in sides.source)


Likeness = Callable[[_Name, _Name], float]


def _matched(lost: list[_Name], gained: list[_Name], likeness: Likeness) -> Iterator[tuple[_Name, _Name]]:
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


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    one, other = one.replace("-", ""), other.replace("-", "")
    similarity = max(
        Levenshtein.normalized_similarity(one, other),
        Levenshtein.normalized_similarity(_skeleton(one), _skeleton(other)),
    )
    return similarity if similarity >= SPELLED_ALIKE and min(len(one), len(other)) > 3 else 0.0


# Letters that transliterations from Cyrillic, Arabic and Chinese write differently in Spanish and in English.
_SPELLINGS = (
    (r"sch|sh|tch|ch|zh|kh|j|x", "S"), (r"ph", "f"), (r"qu|ck|c|q", "k"), (r"gu", "g"), (r"ou|oo|w|v", "u"), (r"y|ii|ee|ie", "i"),
    (r"tz|ts|z", "s"), (r"h", ""), (r"(.)\1", r"\1"), (r"yo|io", "o"),
)  # fmt: skip


def _skeleton(name: str) -> str:
    for pattern, plain in _SPELLINGS:
        name = re.sub(pattern, plain, name)
    return name


def _same_place(sides: Sides, one: _Name, other: _Name) -> float:
    """How well a name of the English lies where the aligned neighbours of a Spanish name lead; 0 if it does not.

    Both must be names for certain and of one kind, and the sides must be translations of each other on the whole; a
    first name in common ("Vincent X" and "Vincent Y") says more than any of this.
    """
    alignment = sides.alignment
    if one.run & other.run and (one.known or other.known):
        return 2.0
    faced = any(link.source == one.start and link.target == other.start for link in alignment.links)
    if not (one.known and other.known) and not (faced and (one.known or other.known)):
        return 0.0
    linked = {link.source for link in alignment.links}
    others = [i for i, token in enumerate(sides.source_tokens) if token.kind != "other" and not token.is_capitalised]
    if sum(i in linked for i in others) < (CLOSELY if _kinds_differ(one, other) else RENDERED) * len(others):
        return 0.0
    left = [link.target for link in alignment.links if one.start - 6 <= link.source < one.start]
    right = [link.target for link in alignment.links if one.end <= link.source < one.end + 6]
    if not left and not right:
        place = one.start / len(sides.source_tokens) - other.start / len(sides.translation_tokens)
        return max(0.0, 0.5 - abs(place))
    low, high = min(left[-2:] + right[:2]) - NEAR, max(left[-2:] + right[:2]) + NEAR
    return 1 / (1 + abs(other.start - (low + high) / 2)) if low <= other.start <= high else 0.0


def _kinds_differ(one: _Name, other: _Name) -> bool:
    """A person against a place or an institution, or a people against anything that no table knows."""
    spanish, english = name_groups()
    of_table = tuple(other.form.split()) in english
    if one.form in demonyms():
        return not of_table
    persons = [all(word in people() for word in name.form.split()) for name in (one, other)]
    tables = [tuple(one.form.split()) in spanish, of_table]
    return any(persons[k] and tables[1 - k] and not (persons[1 - k] or tables[k]) for k in (0, 1))


def _misspelt(sides: Sides, one: _Name, other: _Name) -> Iterator[Issue]:
    source, target = (
        span_of(sides.source_tokens, one.start, one.end),
        span_of(sides.translation_tokens, other.start, other.end),
    )
    names = f"{quoted(sides.source, source)} and {quoted(sides.translation, target)}"
    if _skeleton(one.form) == _skeleton(other.form):
        yield Issue("mistranslation", "minor", "name", f"{names} are spelled differently.", (source,), (target,), 0.3)
    elif one.form in listed_names() and other.form in listed_names():
        yield Issue(
            "mistranslation", "critical", "name", f"{names} are two different names.", (source,), (target,), 0.65
        )
    else:
        yield Issue("mistranslation", "major", "name", f"{names} are spelled differently.", (source,), (target,), 0.7)


def _swapped(sides: Sides, one: _Name, other: _Name) -> Issue:
    source, target = (
        span_of(sides.source_tokens, one.start, one.end),
        span_of(sides.translation_tokens, other.start, other.end),
    )
    message = f"The Spanish names {quoted(sides.source, source)}, the English {quoted(sides.translation, target)}."
    if not _both_listed(one, other) and (
        _is_acronym(source.of(sides.source)) or _is_acronym(target.of(sides.translation))
    ):
        # Most acronyms are made anew in English, or spelled out; only those that the tables know can be told to be swapped.
        return Issue("mistranslation", "minor", "name", message, (source,), (target,), 0.2)
    return Issue("mistranslation", "critical", "name", message, (source,), (target,), 0.85)


def _both_listed(one: _Name, other: _Name) -> bool:
    spanish, english = name_groups()
    return (one.form,) in spanish and (other.form,) in english


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.removesuffix("s").removesuffix("'").removesuffix("’").isupper()
