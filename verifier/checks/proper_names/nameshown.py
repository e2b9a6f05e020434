"""Which names of one side the other does not show, by spelling, by the tables of names that change, and by meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from verifier.checks.phrases import folded
from verifier.checks.proper_names.nametables import (
    byname_groups,
    demonyms,
    languages,
    lower_case_names,
    office_groups,
    parts_of_names,
    people,
)
from verifier.checks.proper_names.naming import OPENS_PLACE, Named, NameWord, name_form
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.text import word_set

WORDS_RENDERED = 0.01
"""Lexical probability, either way, from which two words count as translations of each other inside a name."""


_COMPASS = word_set("east west north south eastern western northern southern oriente occidente norte sur este oeste")
"""Names of regions that are parts of longer ones: "East" in "Far Eastern", "Asia Oriental"."""


@dataclass(frozen=True, slots=True)
class LoneName:
    """The part of a name that the other side does not show: tokens ``start`` to ``end``.

    ``whole`` is True if no word of the name is shown there, ``run`` has all words of the name; ``quiet`` marks what is too often left out rightly to be
    missed on its own: a word for a people, a name that is said again; ``byname`` an everyday word that serves as a name.
    """

    start: int
    end: int
    form: str
    known: bool
    whole: bool
    run: frozenset[str] = frozenset()
    quiet: bool = False
    byname: bool = False


def unshown(here: Named, there: Named) -> Iterator[LoneName]:
    for _, group in groupby(here.words, key=lambda word: word.run):
        run = list(group)
        missing = [] if initials_shown(run, here, there) else [word for word in run if not _shown(word, here, there)]
        if missing:
            yield LoneName(
                missing[0].index,
                missing[-1].index + 1,
                " ".join(word.form for word in missing),
                all(word.known for word in missing),
                {word.index for word in run if word.form not in OPENS_PLACE} <= {word.index for word in missing},
                frozenset(word.form for word in run),
                byname=any(word.byname for word in missing),
            )


def unshown_peoples(spanish: Named, english: Named) -> Iterator[LoneName]:
    for i, groups in spanish.groups.items():
        form = folded(spanish.tokens[i])
        if (
            form in demonyms() | languages()
            and not spanish.tokens[i].is_capitalised
            and not groups & english.all_groups
        ):
            yield LoneName(i, i + 1, form, known=True, whole=True, quiet=True)


def unshown_phrases(here: Named, there: Named) -> Iterator[LoneName]:
    """Names of the tables, of any length, that the other side calls by none of their names: "Estados Unidos", "Britain".

    A word that two names share ("Unidos", "Guinea") says nothing here. Bynames and peoples in small letters are left out.
    """
    for start, end, groups in here.phrases:
        if not here.tokens[start].is_capitalised or groups & (there.all_groups | byname_groups()):
            continue
        form = " ".join(name_form(token) for token in here.tokens[start:end])
        if there.forms.issuperset(form.split()):
            continue  # "Buenos Aires" in "University of Buenos Aires"
        if form in lower_case_names() | _COMPASS or (groups <= office_groups() and len(form.split()) < 2):
            continue
        yield LoneName(start, end, form, known=True, whole=True, quiet=True)


def shown_less_often(spanish: Named, english: Named) -> Iterator[LoneName]:
    """Names that the English has too, but fewer times: one of them may have been swapped for another."""
    there = Counter(name_form(token) for token in english.tokens)
    there_in_groups = Counter(number for numbers in english.groups.values() for number in numbers)
    here = Counter(word.form for word in spanish.words)
    for word in spanish.words:
        groups = spanish.groups.get(word.index, frozenset())
        shown = there[word.form] + sum(there_in_groups[number] for number in groups)
        if word.known and 0 < shown < here[word.form]:
            yield LoneName(word.index, word.index + 1, word.form, known=True, whole=True, quiet=True)


def _shown(word: NameWord, here: Named, there: Named) -> bool:
    """True if the other side has the word itself, another member of its group, a derivation or a translation of it."""
    if (
        {part for part in word.form.split("-") if len(part) > 3} | {word.form, word.form.replace("ñ", "n")}
    ) & there.forms:
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


def initials_shown(run: list[NameWord], here: Named, there: Named) -> bool:
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
