"""More or less: a comparison, a change or an order that the other side turns round.

"Más caro" beside "cheaper", "menos de veinte" beside "more than twenty", "subió" beside "fell", "antes de" beside "after". The words
are in ``resources/comparison/words.tsv``, each on an axis with its direction. "Twice" and "half" are left to the numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.checks.markers import (
    LITERAL,
    Comparison,
    Marker,
    compare,
    marker_spans,
    read_markers,
    renders,
    shared_context,
    stand_for_each_other,
)
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.quantities import read
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.model import Issue
from verifier.text import Token, word_set

_TABLE = "comparison/words.tsv"
_QUANTITY = word_set("amount size move than")
"""Axes that say the same of a quantity: "crecer", "más", "mayor"."""
_BEFORE_HEAD = word_set("+amount -amount +than -than +time -time")
"""Senses that turn the word after them, which must then be rendered too."""
SURELY = 3
"""How many words around two comparisons must render each other where the word after them is none of those."""
SHORT = 9
"""Up to how many words of English two lone comparisons stand for each other."""
_EQUAL = {
    "es": word_set("tan tanto tanta tantos tantas igual iguales mismo misma mismos mismas"),
    "en": word_set("as so same equally equal like alike even just"),
}
_UNEQUAL = {
    "es": word_set(
        "mas menos mayor mayores menor menores mejor mejores peor peores superior inferior antes preferir prefiero veces doble triple mitad"
    ),
    "en": word_set("than twice times half double triple more less rather"),
}

_AT_LEAST = frozenset(("at least", "al menos", "el menos", "a lo menos", "por lo menos", "cuando menos"))
NEGATIONS = word_set("no nunca ni tampoco sin not never isn't aren't wasn't weren't don't doesn't didn't without nor")
"""What makes of a likeness a difference: "no es tan alto como"."""
_NOBODY = word_set("nadie ninguno ninguna nada jamas nobody none nothing no-one")
"""Of whom nothing is so much so: "nadie trabaja tanto como ella", "she works harder than anyone"."""
_TIMES = word_set("veces doble triple mitad")
AROUND = 3
"""Tokens before and after such a frame among which a word must be rendered."""
FRAME = 6
"""Within how many tokens of "tan" its "como" is sought."""


def check_comparison(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each direction turned round, and a major one for a likeness made a difference."""
    spanish, english = (
        _read(sides.source, sides.source_tokens, "es"),
        _read(sides.translation, sides.translation_tokens, "en"),
    )
    both = compare(sides, spanish, english, _agree)
    for one in both.open_spanish:
        for other in both.open_english:
            turned = (
                sides.crosses(range(one.start, one.end), range(other.start, other.end))
                or ends_change(sides)
                or _exchanged(sides, one.start)
            )
            if _opposed(one, other) and not turned and _about_the_same(sides, one, other, both):
                yield _issue(sides, one, other)
                break
    yield from _likeness(sides)
    yield from _ends_exchanged(sides)


_ARTICLES = word_set("al el la los las mi mis tu tus su sus nuestro nuestra nuestros nuestras un una")
_COMPARED = 5
"""Tokens between "más" and "que" in which one of two things that are compared stands."""


def _ends_exchanged(sides: Sides) -> Iterator[Issue]:
    """ "Nos costó más la bencina que el arriendo", "the rent cost us more than the gas": the two have changed places, and more has stayed more."""
    english = [token.norm for token in sides.translation_tokens]
    for k, token in enumerate(sides.source_tokens):
        ends = _exchanged(sides, k) if _same_way(token.norm, english) else None
        if ends is not None:
            here = span_of(sides.source_tokens, k, ends[0].stop)
            there = span_of(sides.translation_tokens, ends[1].start, ends[1].stop)
            message = f"The English compares the other way round than {quoted(sides.source, here)}: {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "comparison", message, (here,), (there,), 0.75)
            return


def _same_way(spanish: str, english: Sequence[str]) -> bool:
    """True for "más" beside "more" or "cheaper", and "menos" beside "less", with no word for the other."""
    more = any(word == "more" or _is_more(word, behind) for word, behind in pairwise((*english, "")))
    less = not {"less", "fewer"}.isdisjoint(english)
    return {"más": more and not less, "menos": less and not more}.get(spanish, False)


def _is_more(word: str, behind: str) -> bool:
    """True for "cheaper", and for a word that is as it stands, "former" or "later", right before "than" alone."""
    classes = lemmas(word) if word.endswith("er") else {}
    as_it_stands = word in (*classes.get("ADJ", ()), *classes.get("ADV", ()))
    return "ADJ" in classes and (not as_it_stands or behind == "than")


def begins_with_other_end(sides: Sides) -> bool:
    """True if of two things that the Spanish compares the English begins with the other."""
    return any(_exchanged(sides, k) for k, token in enumerate(sides.source_tokens) if token.norm in ("más", "menos"))


def _exchanged(sides: Sides, k: int) -> tuple[range, range] | None:
    """Of the "más la bencina que el arriendo" at token ``k``: what is compared there, and from "than" to the first of the two, where the
    English has that behind "than" and the other before it; else None."""
    spanish = [folded(token) for token in sides.source_tokens]
    english = [token.norm for token in sides.translation_tokens]
    graded = k + 1 if spanish[k + 1 : k + 2] and spanish[k + 1] not in _ARTICLES else None  # "más barato el pan"
    start = k + 1 if graded is None else k + 2 + (spanish[k + 2 : k + 3] == ["a"])
    if english.count("than") != 1 or spanish[start : start + 1] == [] or spanish[start] not in _ARTICLES:
        return None
    que = next((i for i in range(start + 1, min(k + 3 + _COMPARED, len(spanish))) if spanish[i] == "que"), len(spanish))
    than, content = english.index("than"), sides.alignment.content_source
    if graded is not None and not any(j < than for j in sides.alignment.targets_of(graded)):
        return None
    one = [j for i in content if start < i < que for j in sides.alignment.targets_of(i)]
    other = [j for i in content if que < i <= que + 2 for j in sides.alignment.targets_of(i)]
    if one and other and min(one) > than > max(other):
        return range(k, que + 1), range(than, max(one) + 1)
    return None


def ends_change(sides: Sides) -> bool:
    """True if what stands before and behind "que" changes places around "than" ("más frío adentro que afuera", "warmer outside than in here"); where the
    Spanish leaves its subject out, it is enough that the pronoun behind "que" does ("más joven que yo", "I'm older than he is")."""
    spanish, english = ([token.norm for token in tokens] for tokens in (sides.source_tokens, sides.translation_tokens))
    if spanish.count("que") != 1 or english.count("than") != 1:
        return False
    que, than = spanish.index("que"), english.index("than")
    behind = spanish[que + 1 : que + 2]
    subject = _PRONOUNS.get(behind[0] if behind else "", frozenset())
    moved = subject & {form.partition("'")[0] for form in english[:than]} and not subject & {*english[than:]}
    return bool(moved) or sides.crosses(range(que, que + 1), range(than, than + 1))


_PRONOUNS = {
    "yo": word_set("i"), "nosotros": word_set("we"), "nosotras": word_set("we"), "él": word_set("he"), "ella": word_set("she"),
    "ellos": word_set("they"), "ellas": word_set("they"),
}  # fmt: skip


def _read(text: str, tokens: Sequence[Token], language: str) -> tuple[Marker, ...]:
    """The markers of one side; "at least" compares only before a number."""
    numbers = {quantity.span.start for quantity in read(text, language)}
    return tuple(
        marker
        for marker in read_markers(tokens, language, _TABLE)
        if " ".join(folded(token) for token in tokens[marker.start : marker.end]) not in _AT_LEAST
        or (marker.end < len(tokens) and tokens[marker.end].start in numbers)
    )


def _agree(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and {one[1:], other[1:]} <= _QUANTITY)


def _opposed(one: Marker, other: Marker) -> bool:
    """True if the two say the opposite on one axis, and no sense of theirs agrees."""
    if any(_agree(ours, theirs) for ours in one.senses for theirs in other.senses):
        return False
    return any(
        ours[0] != theirs[0] and (ours[1:] == theirs[1:] or {ours[1:], theirs[1:]} <= {"size", "move"})
        for ours in one.senses
        for theirs in other.senses
    )


def _about_the_same(sides: Sides, one: Marker, other: Marker, both: Comparison) -> bool:
    if one.sense in _BEFORE_HEAD:
        ours = one.heads[: one.after] or one.heads
        theirs = other.heads[: other.after] or other.heads
        if any(j in theirs[:2] and renders(sides, i, j) >= LITERAL for i in ours[:1] for j in both.links.get(i, ())):
            return True
        if shared_context(sides, one, other, both.links) >= SURELY:
            return True
        facing = any(j in theirs[:1] for i in ours[:1] for j in both.links.get(i, ()))
        return facing and _are_alone(sides, both)
    if stand_for_each_other(sides, one, other, both):
        return True
    return _are_alone(sides, both) and shared_context(sides, one, other, both.links) >= 1


def _are_alone(sides: Sides, both: Comparison) -> bool:
    """True in a short sentence with one open comparison on either side."""
    words = sum(token.kind == "word" for token in sides.translation_tokens)
    return len(both.open_spanish) == len(both.open_english) == 1 and words <= SHORT


def _issue(sides: Sides, one: Marker, other: Marker) -> Issue:
    source, target = marker_spans(sides, one, other)
    message = f"The Spanish says {quoted(sides.source, *source)}; the English says the reverse, {quoted(sides.translation, *target)}."
    return Issue("mistranslation", "critical", "comparison", message, source, target, 0.8)


def _likeness(sides: Sides) -> Iterator[Issue]:
    """A likeness beside a difference: "tan alto como" and "taller than", "más alto que" and "as tall as"."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    alike, as_as = _frame(spanish, _EQUAL["es"], "como"), _frame(english, frozenset(("as",)), "as")
    unlike, than = _frame(spanish, _UNEQUAL["es"], "que"), _frame(english, None, "than")
    if alike and than and not _has(spanish, _UNEQUAL["es"]) and not _has(english, _EQUAL["en"]):
        yield from _likeness_issue(sides, alike, than, "likens")
    elif (
        unlike
        and as_as
        and not _has(spanish[: unlike[1]], _EQUAL["es"] | _TIMES)
        and not _has(english[: as_as[1]], _UNEQUAL["en"])
        and not _is_simile(spanish[unlike[1] :], english[as_as[1] :])
    ):
        yield from _likeness_issue(sides, unlike, as_as, "compares")


def _is_simile(spanish: Sequence[Token], english: Sequence[Token]) -> bool:
    """ "Más terco que una mula", "as stubborn as a mule": nothing is measured."""
    return _has(spanish[:1], _INDEFINITE) and _has(english[:1], _INDEFINITE)


_INDEFINITE = word_set("un una a an")


def _frame(tokens: Sequence[Token], openers: frozenset[str] | None, closer: str) -> tuple[int, int] | None:
    """The range from an opener to its closer ("tan ... como"), with no mark in between; no openers: any comparative."""
    for start, token in enumerate(tokens):
        form = folded(token)
        compares = form in ("more", "less") or (len(form) > 4 and form.endswith("er"))
        negated = bool(
            (NEGATIONS | _NOBODY).intersection(folded(before) for before in tokens[max(0, start - 4) : start])
        )
        superlative = start > 0 and folded(tokens[start - 1]) in (
            "lo",
            "cuanto",
        )  # "lo más rápido que pueda", "as fast as I can"
        if not negated and not superlative and (compares if openers is None else form in openers):
            for end in range(start + 1, min(len(tokens), start + FRAME)):
                if tokens[end].kind == "other":
                    break
                if folded(tokens[end]) == closer:
                    return start, end + 1
    return None


def _has(tokens: Sequence[Token], forms: frozenset[str]) -> bool:
    return any(folded(token) in forms for token in tokens)


def _likeness_issue(sides: Sides, ours: tuple[int, int], theirs: tuple[int, int], what: str) -> Iterator[Issue]:
    """None where nothing in or around the one frame is rendered in or around the other."""
    here, there = (range(start - AROUND, end + AROUND) for start, end in (ours, theirs))
    links = (
        (link.source, link.target) for link in sides.alignment.links if link.source in here and link.target in there
    )
    rendered = [(i, j) for i, j in links if renders(sides, i, j) >= LITERAL]
    if not rendered:
        return
    # What is compared stands inside the frame: "más miedo que", "as afraid as".
    close = any(ours[0] < i < ours[1] - 1 and theirs[0] < j < theirs[1] - 1 for i, j in rendered)
    source, target = span_of(sides.source_tokens, *ours), span_of(sides.translation_tokens, *theirs)
    other = {"likens": "makes a difference", "compares": "makes them alike"}[what]
    message = (
        f"The Spanish {what}, {quoted(sides.source, source)}; the English {other}, {quoted(sides.translation, target)}."
    )
    severity = "critical" if close else "major"
    yield Issue("mistranslation", severity, "comparison", message, (source,), (target,), 0.7)
