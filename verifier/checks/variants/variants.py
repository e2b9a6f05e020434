"""A word in whose place the Spanish has another one: "they close" for "cerramos", "will" for "podríamos", "all" for "la mayoría".

Two witnesses are needed. The translation model finds the Spanish far better rendered with the other word
(`verifier.evidence.variants`); and the Spanish has a form that says the other word and none that says the printed one.
Either alone is wrong too often: a small model takes "Una también tiene derecho" for "he has", and a form may say two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verifier.checks.amounts.comparison import begins_with_other_end
from verifier.checks.amounts.quantifiers import is_converted
from verifier.checks.clauses.relations import told_in_other_order
from verifier.checks.closeness import rendered_closely
from verifier.checks.completeness.displaced import may_be_displaced, where
from verifier.checks.negations.clauses import read_sides, stretches
from verifier.checks.negations.polarity import read_marks
from verifier.checks.people.exchanged import may_be_exchanged
from verifier.checks.people.persons import person_nouns
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.variants.variant_opposites import is_unsaid, said_instead
from verifier.checks.variants.variant_persons import another_person
from verifier.checks.variants.variant_times import another_time
from verifier.checks.wording.idioms import find_figures
from verifier.evidence.exchanges import KIND as EXCHANGED
from verifier.evidence.lexicon import translation_probability
from verifier.evidence.opposites import KIND as OPPOSITE
from verifier.evidence.resemblance import resemblance
from verifier.evidence.rewordings import DISPLACED, Variant
from verifier.evidence.variants import Better
from verifier.model import Issue, Span
from verifier.resources import resource_rows
from verifier.text import word_set

WORTH, LIKELIER = 3.0, 1.0
"""Nats from which the models' preference is heard: of both directions together, and of the first alone."""
SURELY = 6.0
"""Nats from which the model alone is believed, as long as the Spanish has nothing behind the printed word."""
FIRM = 6.0
"""Nats of both directions from which a difference is critical."""
ALONE, ALONE_BACK = 12.0, 3.0
"""Nats from which both directions are believed whatever the Spanish forms are, and what the second must have of them."""


EITHER, BOTH = 3.0, 8.0
"""Nats of each direction, and of both, from which doer and done have changed places. Of 1,945 faithful pairs 148 have two ends that act, of which none
goes so far; of those 148 with the two exchanged three quarters do."""


OPPOSED = 4.0
"""Nats of either direction from which a word is believed to say the opposite though the Spanish has no form for it: of 1,162 open pairs with 2,895
such opposites none goes so far."""
_BY_FORMS = ("person", "tense", "gender", OPPOSITE)
"""What is only believed where the Spanish has a form for it."""


def check_variants(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each word that both witnesses would have otherwise: critical where the model is firm."""
    seen = (
        [(figure.span.start, figure.span.end) for figure in find_figures(sides.translation)] if sides.variants else []
    )
    for better in sides.variants:
        place = better.span.start, better.span.end
        if better.worth < WORTH or better.likelier < LIKELIER or any(a < place[1] and place[0] < b for a, b in seen):
            continue
        if better.kind == EXCHANGED or better.kind.startswith(DISPLACED):
            if better.gain >= EITHER and (better.back or 0.0) >= EITHER and better.worth >= BOTH:
                seen.append(place)
                yield _exchanged(sides, better)
            continue
        if not _believed(sides, better) and not _alone(sides, better):
            continue
        seen.append(place)
        firm = (
            better.worth >= FIRM and better.kind != "present" and _holds(sides, better)
        )  # a past may be a narrative present
        behind, message = _told(sides, better)
        yield Issue(
            "mistranslation",
            "critical" if firm else "major",
            better.check,
            message,
            behind,
            (better.span,),
            confidence=0.7 if firm else 0.55,
        )


def _holds(sides: Sides, better: Better) -> bool:
    """False for a small word in a free rendering, which may say the same in another way ("in less time than it takes them" for "tardan más que
    nosotros"): of 26 such findings in articles and tables 11 were of pairs that are not divergent, of 97 in close or short ones 11."""
    if better.check not in _SMALL or len(sides.alignment.content_source) <= _SHORT:
        return True
    place = better.span
    return rendered_closely(
        sides, (), [k for k, token in enumerate(sides.translation_tokens) if place.start <= token.start < place.end]
    )


_SMALL, _SHORT = ("comparison", "modality", "quantifier", "person"), 3
"""The checks of small words, and up to how many words of content no rendering is free."""


def _exchanged(sides: Sides, better: Better) -> Issue:
    if better.kind == EXCHANGED:
        spans: tuple[Span, ...] = (better.span,)
        message = f"The English has it the other way round: {quoted(sides.translation, better.span)}; “{better.instead}” fits the Spanish."
    else:
        spans = where(sides, better)
        one, other = (quoted(sides.translation, span) for span in spans)
        message = f"{one} and {other} have changed places in the English."
    return Issue("mistranslation", "critical", better.check, message, (), spans, confidence=0.7)


def _told(sides: Sides, better: Better) -> tuple[tuple[Span, ...], str]:
    """What of the Spanish says otherwise, where that is known, and the message."""
    said = quoted(sides.translation, better.span)
    if better.kind == OPPOSITE and (i := said_instead(sides, better)) is not None:
        span = span_of(sides.source_tokens, i, i + 1)
        return (span,), f"{said} says the opposite of {quoted(sides.source, span)}."
    fits = f"“{better.instead}” fits the Spanish" if better.instead else "the Spanish has nothing of it"
    return (), f"The English says {said}; {fits}."


def plausible(source: str, translation: str, variant: Variant) -> bool:
    """False for a person, a time, a gender or an opposite that the Spanish does not have, and for a printed word that the Spanish says: no model
    need be asked for these."""
    sides = Sides(source, translation)
    if variant.kind == EXCHANGED:
        return may_be_exchanged(sides, variant)
    if variant.kind.startswith(DISPLACED):
        return may_be_displaced(sides, variant)
    if variant.check in _BY_FORMS:
        return _believed(sides, variant) or (variant.kind == OPPOSITE and is_unsaid(sides, variant))
    if variant.span.of(translation).lower() in _NEARLY:
        after = next((j for j, token in enumerate(sides.translation_tokens) if token.start >= variant.span.end), -1)
        if after >= 0 and is_converted(sides, after):
            return False
    if variant.instead.lower() in _JOINED and told_in_other_order(sides):
        return False
    if variant.check == "comparison" and begins_with_other_end(sides):
        return False
    said = _behind(variant.span.of(translation))
    narrows = variant.instead.lower().startswith(_NARROWS)
    return narrows or said is None or not said.search(" ".join(folded(token) for token in sides.source_tokens))


_NEARLY = word_set("almost nearly about around roughly some")
_JOINED = word_set("before after if unless")


def _alone(sides: Sides, better: Better) -> bool:
    """True if both directions are so sure that no form need be seen; of persons, times and the gender of pairs English says
    more than Spanish."""
    if better.kind == OPPOSITE:
        return min(better.likelier, better.gain, better.back or 0.0) >= OPPOSED and is_unsaid(sides, better)
    sure = better.worth >= ALONE and (better.back or 0.0) >= ALONE_BACK
    if not sure or better.check in _BY_FORMS or _is_conjecture(sides):
        return False
    said = _behind(better.span.of(sides.translation))
    if _same(better.span.of(sides.translation), better.instead) or _turns_round(sides, better):
        return False
    return said is None or not said.search(" ".join(folded(token) for token in sides.source_tokens))


def _is_conjecture(sides: Sides) -> bool:
    """ "Serían las cinco", "¿será que ...?", "¿cómo me iban a mandar?": English has "must", "could" or "would"."""
    return _CONJECTURE.search(" ".join(token.norm for token in sides.source_tokens)) is not None


def _is_said_elsewhere(sides: Sides, better: Variant) -> bool:
    """True if the English has the other word already, for the Spanish that stands behind it: "has to be shared … can complain"."""
    rest = f"{sides.translation[: better.span.start]} {sides.translation[better.span.end :]}"
    return re.search(rf"\b{re.escape(better.instead)}\b", rest, re.IGNORECASE) is not None


def _believed(sides: Sides, better: Variant) -> bool:
    if better.check == OPPOSITE:
        heard = not isinstance(better, Better) or min(better.gain, better.back or 0.0) >= 0
        return heard and said_instead(sides, better) is not None
    if better.check == "person":
        return another_person(sides, better)
    if better.check == "tense":
        return another_time(sides, better)
    if better.check == "gender":
        return _another_gender(sides, better)
    if better.check == "modality" and (
        _is_conjecture(sides)
        or _is_said_elsewhere(sides, better)
        or _HABIT.search(sides.translation)
        or _must_since_it_cannot(sides, better)
    ):
        return False
    if _same(better.span.of(sides.translation), better.instead):
        return False
    if better.check == "comparison" and (
        _is_turned_round(sides, better)
        or _denies_less(sides, better)
        or _too_much(sides, better)
        or _never_since(sides, better)
    ):
        return False
    text = _NOT_FEW.sub("", " ".join(folded(token) for token in sides.source_tokens))
    if better.instead.lower().startswith(("all", "every")) and re.search(r"\bno todo|\bno toda", text):
        return False
    instead = _behind(better.instead)
    if better.check == "modality" and _is_of_another_clause(sides, better, instead):
        return False
    if instead is not None and not instead.search(text):
        return not _turns_round(sides, better) and _nothing_behind(sides, better, text)
    said = _behind(better.span.of(sides.translation))
    narrows = better.instead.lower().startswith(_NARROWS)
    rest = instead.sub("", text) if instead is not None and narrows else text  # "casi todos" is not "todos"
    return said is not None and not said.search(rest)


def _denies_less(sides: Sides, better: Variant) -> bool:
    """ "No vinieron menos de diez", "at least ten"."""
    least = better.span.of(sides.translation).lower() == "at least"
    return least and _NOT_LESS.search(" ".join(token.norm for token in sides.source_tokens)) is not None


_NOT_LESS = re.compile(r"\bno (?:\w+ ){1,3}menos de\b")


def _is_of_another_clause(sides: Sides, better: Variant, instead: re.Pattern[str] | None) -> bool:
    """True if what the Spanish says of the kind stands in another clause than the one rendered: "resucita a un muerto, pero se va a llevar la receta"
    beside "could raise the dead"."""
    spanish, english = read_sides(sides)
    tokens = sides.translation_tokens
    own = next((part for part in stretches(english) if tokens[part[-1]].end > better.span.start), range(0))
    words = {*sides.alignment.content_source}
    behind = {link.source for link in sides.alignment.links if link.target in own and link.source in words}
    here = [part for part in stretches(spanish) if not behind.isdisjoint(part)]
    texts = [" ".join(folded(token) for token in spanish.tokens[part.start : part.stop]) for part in stretches(spanish)]
    said = " ".join(folded(token) for part in here for token in spanish.tokens[part.start : part.stop])
    return instead is not None and bool(here) and any(map(instead.search, texts)) and not instead.search(said)


def _must_since_it_cannot(sides: Sides, better: Variant) -> bool:
    """ "No me puedo jubilar", "I have to work"."""
    must = better.span.of(sides.translation).lower() in _MUST
    return must and _CANNOT.search(" ".join(folded(token) for token in sides.source_tokens)) is not None


_MUST = frozenset(("have to", "has to", "had to", "must"))
_CANNOT = re.compile(r"\bno (?:\w+ ){0,2}(?:pued|pod|pud)\w*\b")


def _never_since(sides: Sides, better: Variant) -> bool:
    """ "Hacía once años que no jugábamos una final", "our first final in 11 years"."""
    said = " ".join(folded(token) for token in sides.source_tokens)
    return better.span.of(sides.translation).lower() == "first" and _NOT_SINCE.search(said) is not None


_NOT_SINCE = re.compile(
    r"\bhac(?:e|ia) (?:\w+ ){1,4}que no\b|\bllev\w+ (?:\w+ ){1,4}sin\b|\b(?:no|nunca) .*\bdesde (?:hac(?:e|ia)|\d+|\w+)\b"
)


def _too_much(sides: Sides, better: Variant) -> bool:
    """ "No llegó a tiempo", "it came too late": what is too late, which the Spanish does not say, is denied in other words."""
    tokens = sides.translation_tokens
    degree = next((token for token in tokens if token.start > better.span.end), None)
    too = better.span.of(sides.translation).lower() == "too" and degree is not None and degree.norm in _DEGREES
    denied = any(mark.negates for mark in read_marks(sides.source_tokens, "es"))
    return too and denied and not any(resemblance(token, degree) >= _SAYS for token in sides.source_tokens if degree)


_DEGREES = word_set("late little few far slow short small weak")
_SAYS = 0.05
"""Resemblance from which a Spanish word says the English one."""


def _is_turned_round(sides: Sides, better: Variant) -> bool:
    """ "Gano menos de lo que gasto", "I spend more than I earn"."""
    degree = next((i for i, token in enumerate(sides.source_tokens) if token.norm in ("más", "menos")), None)
    inside = [
        j
        for j, token in enumerate(sides.translation_tokens)
        if better.span.start < token.end and token.start < better.span.end
    ]
    return (
        degree is not None
        and bool(inside)
        and sides.crosses(range(degree, degree + 1), range(inside[0], inside[-1] + 1))
    )


def _turns_round(sides: Sides, better: Variant) -> bool:
    """True for a denial put in for what denies nothing: that is the business of the checks of negation, unless the Spanish has words for it."""
    return bool(_DENIED.search(better.instead)) and not _DENIED.search(better.span.of(sides.translation))


_DENIED = re.compile(r"\b(?:not|no|none|nobody|never|nothing)\b|n['’]t\b", re.IGNORECASE)
_NARROWS = ("almost", "not ", "i'm almost", "i am almost", "only a few")
_CONJECTURE = re.compile(
    r"\b(?:ser|estar|habr|tendr|ir)(?:á|án|ía|ían)\b|\bcómo\b.*\b(?:iba|iban|íbamos|va|van|voy|vamos) a\b"
)


_HABIT = re.compile(r"\b(?:at times|sometimes|occasionally|often|now and then|once in a while)\b", re.IGNORECASE)
"""Says of "podía ser duro" what it says: he was at times."""
_NOT_FEW = re.compile(r"\b(?:por poc[oa]s?|no (?:\w+ )?poc[oa]s?)\b")
""" "Por poco" counts nothing, and "no son pocos" says many."""


def _nothing_behind(sides: Sides, better: Variant, text: str) -> bool:
    """True if the model surely would have another word and the Spanish has nothing behind the printed one."""
    said = _behind(better.span.of(sides.translation))
    surely = isinstance(better, Better) and min(better.gain, better.likelier) >= SURELY
    return surely and said is not None and not said.search(text)


def _same(one: str, other: str) -> bool:
    """True for words that the same Spanish stands behind ("a lot of" and "much")."""
    here, there = _behind(one), _behind(other)
    return here is not None and there is not None and here.pattern == there.pattern


def _behind(english: str) -> re.Pattern[str] | None:
    """What of the Spanish may stand behind English words; None if the table does not know them, or for none."""
    return _marks().get(english.lower().replace("’", "'"))


@cache
def _marks() -> dict[str, re.Pattern[str]]:
    table: dict[str, list[str]] = {}
    for english, spanish in resource_rows("variants/marks.tsv"):
        for phrase in english.split("|"):
            table.setdefault(phrase.lower(), []).extend(spanish.split("|"))
    return {phrase: re.compile(rf"\b(?:{'|'.join(marks)})\b".replace("*", r"\w*")) for phrase, marks in table.items()}


def _another_gender(sides: Sides, better: Variant) -> bool:
    """True if a word of the Spanish means the noun put in rather than the printed one, which nothing renders."""
    said, instead = better.span.of(sides.translation).lower(), better.instead.lower()
    if instead in {token.norm for token in sides.translation_tokens}:  # "mother and father", for "padres"
        return False
    sources = [token.norm for token in sides.source_tokens if folded(token) in person_nouns()]
    here = max((translation_probability(word, said) for word in sources), default=0.0)
    there = max((translation_probability(word, instead) for word in sources), default=0.0)
    return there >= 0.1 and there > 2 * here
