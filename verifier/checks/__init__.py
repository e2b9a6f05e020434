"""What is compared by rule: a folder for each kind of meaning, one file a check. The checks find issues; the verdict weighs them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from verifier.checks.amounts.bounds import check_bounds
from verifier.checks.amounts.comparison import check_comparison
from verifier.checks.amounts.numbers import check_numbers
from verifier.checks.amounts.proportions import check_proportions
from verifier.checks.amounts.quantifiers import check_quantifiers
from verifier.checks.amounts.ranks import check_ranks
from verifier.checks.amounts.steps import check_steps
from verifier.checks.amounts.swapped import check_swapped
from verifier.checks.clauses.coordinated import check_coordinated
from verifier.checks.clauses.exceptions import check_exceptions
from verifier.checks.clauses.relations import check_relations
from verifier.checks.clauses.sequences import check_sequences
from verifier.checks.clauses.stated import check_stated
from verifier.checks.completeness.adverbs import check_adverbs
from verifier.checks.completeness.copying import check_copying
from verifier.checks.completeness.coverage import check_coverage
from verifier.checks.completeness.gaps import check_gaps
from verifier.checks.completeness.languages import check_languages
from verifier.checks.glossary import Glossary
from verifier.checks.modality.asked import check_asked
from verifier.checks.modality.commands import check_commands
from verifier.checks.modality.modality import check_modality
from verifier.checks.modality.questions import check_questions
from verifier.checks.modality.softened import check_softened
from verifier.checks.modality.unreal import check_unreal
from verifier.checks.negations.deeds import check_deeds
from verifier.checks.negations.limits import check_limits
from verifier.checks.negations.negation import check_negation
from verifier.checks.people.converses import check_converses
from verifier.checks.people.fellows import check_fellows
from verifier.checks.people.fronted import check_fronted
from verifier.checks.people.genders import check_genders
from verifier.checks.people.owners import check_owners
from verifier.checks.people.persons import check_persons
from verifier.checks.people.pronouns import check_pronouns
from verifier.checks.people.roles import check_roles
from verifier.checks.people.subjects import check_subjects
from verifier.checks.people.voices import check_voices
from verifier.checks.proper_names.names import check_names
from verifier.checks.proper_names.renaming import accepted_renaming
from verifier.checks.sides import Check, Sides
from verifier.checks.times.dates import check_dates
from verifier.checks.times.decades import check_decades
from verifier.checks.times.frequencies import check_frequencies
from verifier.checks.times.lasting import check_lasting
from verifier.checks.times.tenses import check_tenses
from verifier.checks.times.time_frames import check_time_frames
from verifier.checks.times.time_units import check_time_units
from verifier.checks.variants.variants import check_variants
from verifier.checks.wording.antonyms import check_antonyms
from verifier.checks.wording.charged import check_charged
from verifier.checks.wording.contrasts import check_contrasts
from verifier.checks.wording.directions import check_directions
from verifier.checks.wording.false_friends import check_false_friends
from verifier.checks.wording.idioms import accepted_idioms, check_idioms
from verifier.checks.wording.intensity import check_intensity
from verifier.checks.wording.kinds import check_kinds
from verifier.checks.wording.misread import check_misread
from verifier.checks.wording.other_nouns import check_other_nouns
from verifier.checks.wording.poles import check_poles
from verifier.checks.wording.regions import check_regions
from verifier.model import Issue, Spans
from verifier.typology import SEVERITIES

CHECKS: tuple[Check, ...] = (
    check_copying,
    check_languages,
    check_numbers,
    check_swapped,
    check_steps,
    check_proportions,
    check_bounds,
    check_dates,
    check_time_units,
    check_frequencies,
    check_decades,
    check_time_frames,
    check_negation,
    check_limits,
    check_deeds,
    check_names,
    check_persons,
    check_owners,
    check_pronouns,
    check_genders,
    check_subjects,
    check_roles,
    check_fronted,
    check_converses,
    check_fellows,
    check_voices,
    check_commands,
    check_tenses,
    check_lasting,
    check_questions,
    check_asked,
    check_quantifiers,
    check_modality,
    check_unreal,
    check_stated,
    check_relations,
    check_sequences,
    check_coordinated,
    check_exceptions,
    check_softened,
    check_comparison,
    check_ranks,
    check_contrasts,
    check_charged,
    check_antonyms,
    check_poles,
    check_kinds,
    check_other_nouns,
    check_false_friends,
    check_regions,
    check_directions,
    check_misread,
    check_idioms,
    check_intensity,
    check_variants,
    check_adverbs,
    check_coverage,
    check_gaps,
)
"""All checks; of two that point at the same words with the same severity the earlier one is kept."""

__all__ = ["CHECKS", "Check", "Glossary", "Sides", "accepted_rendering", "run_checks"]


def run_checks(sides: Sides, *, glossary: Glossary | None = None) -> tuple[Issue, ...]:
    """All issues that the checks find in a pair, worst first, then by position.

    An issue is left out if a worse or earlier one covers its words on both sides, or if the desk's glossary accepts
    the rendering.
    """
    if glossary is not None and glossary.accepts(sides.source, sides.translation):
        return ()
    issues: Iterable[Issue] = [issue for check in CHECKS for issue in check(sides)]
    idioms = accepted_idioms(sides)
    if idioms[0]:
        issues = [issue for issue in issues if not _rendered(issue, idioms)]
    if glossary is not None:
        issues = glossary.drop_accepted(issues, sides)
    issues = _told_once(list(issues))
    kept: list[Issue] = []
    for issue in sorted(issues, key=lambda issue: -SEVERITIES.index(issue.severity)):
        if not any(_covers(other, issue) for other in kept):
            kept.append(issue)
    return tuple(sorted(kept, key=_order))


def _told_once(issues: Sequence[Issue]) -> list[Issue]:
    """Of two issues of one check over the same English, one of which points at no Spanish, the one that does, as severe as either."""
    kept = list(issues)
    for bare in [issue for issue in issues if not issue.source_spans]:
        for place, issue in enumerate(kept):
            same = issue.check == bare.check and issue.type == bare.type and issue.source_spans
            if same and any(a.overlaps(b) for a in issue.translation_spans for b in bare.translation_spans):
                worse = max(issue, bare, key=lambda one: (SEVERITIES.index(one.severity), one.confidence))
                kept[place] = replace(issue, severity=worse.severity, confidence=worse.confidence)
                kept.remove(bare)
                break
    return kept


def _rendered(issue: Issue, idioms: tuple[Spans, Spans]) -> bool:
    """True if all that an issue points at lies in an idiom that is printed with one of its accepted renderings, or the English negation in the
    rendering ("nos cayó gordo", "we couldn't stand him")."""
    pointed = bool(issue.source_spans or issue.translation_spans)
    said, printed = _inside(issue.source_spans, idioms[0]), _inside(issue.translation_spans, idioms[1])
    turned = issue.check == "negation" and bool(issue.translation_spans)
    return pointed and printed and (said or turned)


def accepted_rendering(sides: Sides) -> str | None:
    """Says which idiom makes up most of the source, or which name, if it is printed with an accepted rendering; else None."""
    spans = accepted_idioms(sides)[0]
    content = [sides.source_tokens[index] for index in sides.alignment.content_source]
    inside = [token for token in content if any(span.start <= token.start < span.end for span in spans)]
    if not spans or len(inside) < len(content) / 2:
        return accepted_renaming(sides)
    return f"an accepted rendering of “{spans[0].of(sides.source)}”"


def _covers(one: Issue, other: Issue) -> bool:
    """True if all that the other points at lies inside what the one points at."""
    pairs = ((one.source_spans, other.source_spans), (one.translation_spans, other.translation_spans))
    pointed = any(spans for _, spans in pairs)
    return pointed and all(_inside(inner, outer) for outer, inner in pairs)


def _inside(inner: Spans, outer: Spans) -> bool:
    return all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def _order(issue: Issue) -> tuple[int, int, int]:
    spans = issue.source_spans or issue.translation_spans
    return -SEVERITIES.index(issue.severity), 0 if issue.source_spans else 1, spans[0].start if spans else 0
