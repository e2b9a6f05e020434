"""The plain English in which reports speak: verdicts, relations, reasons, languages, and scores with their scale.

Every report takes its words from here, so that the terminal, the spreadsheet and the page say the same thing. A score
is only ever worded together with its range and with the end of it that is good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from verifier.model import (
    LABEL_ORDER,
    BlockKind,
    DocumentReport,
    Evidence,
    Failure,
    Issue,
    Label,
    PairReport,
    Quotation,
    QuotationKind,
    Relation,
    UnpairedReason,
    Verdict,
)

VERDICTS: Mapping[Label, str] = {
    Label.FAITHFUL: "publish",
    Label.UNDECIDED: "could not be judged",
    Label.REVIEW: "have somebody look",
    Label.DIVERGENT: "the meaning differs",
}
"""What a verdict asks of the desk."""

FOR_INFORMATION = "For information"
"""Introduces what was found where the verdict does not rest on it."""
WHY_UNDECIDED = "Why it could not be judged"

WORST_FIRST: tuple[Label, ...] = tuple(reversed(LABEL_ORDER))

RELATIONS: Mapping[Relation, str] = {
    Relation.APPOSITION: "the English stands right beside the Spanish",
    Relation.PARENTHESIS: "one of the two stands in parentheses after the other",
    Relation.NEXT_SENTENCE: "the English is the next sentence",
    Relation.TRANSLATES_AS: "the text says that one translates the other",
    Relation.LABELLED: "the two are labelled as Spanish and English",
    Relation.NEXT_BLOCK: "the two stand in paragraphs that follow each other",
    Relation.ORIGINAL_NOTE: "the Spanish is given as the original",
    Relation.FOOTNOTE: "one of the two is a footnote of the other",
    Relation.CAPTION: "one of the two is a caption",
    Relation.TABLE: "the two stand side by side in a table",
    Relation.PARALLEL_TEXT: "the two stand at the same place of two parallel texts",
    Relation.TRANSCRIPT: "the Spanish was found in the transcript",
    Relation.GIVEN: "the two were handed in as a pair",
}
"""How source and translation were found to belong together."""

REASONS: Mapping[UnpairedReason, str] = {
    UnpairedReason.NO_TRANSLATION_PRINTED: "Spanish with no English printed for it",
    UnpairedReason.NO_ORIGINAL_PRINTED: "English whose Spanish original is not printed",
    UnpairedReason.UNRELATED: "Spanish beside an English quotation that does not translate it",
    UnpairedReason.LANGUAGE_UNKNOWN: "Quotations whose language could not be told",
}
"""Why quotations stand without a partner, as a heading over them."""

LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic", "ca": "Catalan", "de": "German", "en": "English", "es": "Spanish", "eu": "Basque", "fr": "French",
    "gl": "Galician", "it": "Italian", "la": "Latin", "nl": "Dutch", "pt": "Portuguese", "und": "an unknown language",
}  # fmt: skip

BLOCKS: Mapping[BlockKind, str] = {kind: kind.value.replace("_", " ") for kind in BlockKind}

TYPES: Mapping[str, str] = {
    "mistranslation": "mistranslation",
    "omission": "omission",
    "addition": "addition",
    "untranslated": "wording left untranslated",
    "over_translation": "embellishment",
    "under_translation": "softening",
}
"""A newsroom's noun for each issue type of ``verifier.typology``."""

EVIDENCE: Mapping[str, str] = {
    "chrf++": "letters and words shared with the machine translation",
    "bleu": "word sequences shared with the machine translation",
    "ter": "edits needed to turn the machine translation into the English",
    "similarity_source": "likeness in meaning of the Spanish and the English",
    "similarity_hypothesis": "likeness in meaning of the machine translation and the English",
    "logprob": "how likely the engine finds the English, given the Spanish",
    "logprob_weak": "how likely the engine finds the weakest quarter of the English",
    "logprob_weakest": "how likely the engine finds the weakest word piece of the English",
    "logprob_hypothesis": "how likely the engine finds its own translation",
    "coverage_source": "share of the Spanish that the English renders",
    "coverage_translation": "share of the English that the Spanish supports",
    "replaced_translation": "share of the English that only stands where the Spanish has another word",
    "omitted_source": "share of the Spanish in stretches without which the English is likelier",
    "back_logprob": "how likely the Spanish is, given the English",
    "back_weak": "how likely the weakest quarter of the Spanish is, given the English",
    "back_weakest": "how likely the weakest word piece of the Spanish is, given the English",
    "back_hypothesis": "how likely the Spanish is, given the machine translation",
    "unsaid_source": "words of the Spanish that the English makes no likelier",
    "added_translation": "share of the English in stretches without which the Spanish is likelier",
}
"""What a piece of evidence measures; one that is not listed is shown by its name."""

DOUBTFUL_BELOW = 0.5
"""Under this confidence it is doubtful that the two belong together (``QuotePair.confidence``)."""

_NOT_SPEECH = {QuotationKind.SCARE, QuotationKind.TITLE, QuotationKind.OTHER}


def counted(number: int, noun: str) -> str:
    """``1 pair``, ``2 pairs``, ``3 articles``; for nouns whose plural takes an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def language_words(code: str) -> str:
    """A language's English name, or its code where there is none here."""
    return LANGUAGES.get(code, f"the language “{code}”")


def number_words(value: float) -> str:
    """A measured value with two decimals; the minus is a plain hyphen, which can be searched for."""
    return f"{value:.2f}"


def scale_words(limits: tuple[float | None, float | None], *, higher_is_better: bool) -> str:
    """A score's range and its good end: ``0 to 100, higher is better``."""
    low, high = (None if limit is None else f"{limit:g}" for limit in limits)
    if low and high:
        extent = f"{low} to {high}"
    elif low:
        extent = f"{low} or more"
    elif high:
        extent = f"{high} or less"
    else:
        extent = "no fixed range"
    return f"{extent}, {'higher' if higher_is_better else 'lower'} is better"


def evidence_words(evidence: Evidence) -> str:
    """What a piece of evidence measures, in plain words where there are some."""
    return EVIDENCE.get(evidence.name, evidence.name.replace("_", " "))


def verdict_words(label: Label) -> str:
    """``divergent: the meaning differs``."""
    return f"{label.value}: {VERDICTS[label]}"


def fidelity_words(verdict: Verdict) -> str:
    """``fidelity 62 of 100 (higher is better)``."""
    if verdict.fidelity is None:
        return "no fidelity: the pair could not be judged"
    return f"fidelity {verdict.fidelity:.0f} of 100 (higher is better)"


def probability_words(verdict: Verdict) -> str:
    """The probability that the meaning differs, with its scale; an undecided pair has none."""
    if verdict.probability_divergent is None:
        return "no probability that the meaning differs: the pair could not be judged"
    value = number_words(verdict.probability_divergent)
    return f"probability that the meaning differs {value} (0 to 1, lower is better)"


def confidence_words(value: float) -> str:
    """How sure the program is of something that it found."""
    return f"confidence {number_words(value)} (0 to 1, higher is surer)"


def is_doubtful(report: PairReport) -> bool:
    """True if it is doubtful that the two sides belong together."""
    return report.pair.confidence < DOUBTFUL_BELOW


def issue_words(issue: Issue) -> str:
    """What kind of difference it is and how bad: ``critical mistranslation (negation)``."""
    return f"{issue.severity} {TYPES.get(issue.type, issue.type)} ({issue.check.replace('_', ' ')})"


def failure_words(document_id: str, failure: Failure) -> str:
    """Which document could not be checked, why, and at what stage; a message that names the document is not doubled."""
    name = "" if document_id in failure.error else f"{document_id}: "
    return f"{name}{failure.error} (at {failure.stage})"


def machine_words(report: PairReport) -> str | None:
    """Why there is no machine translation to show; None where there is one."""
    hypothesis = report.hypothesis
    if hypothesis is None:
        return "none was made"
    if not hypothesis.usable:
        return f"not usable: {hypothesis.reason or 'it failed its own checks'}"
    return None


def summary_words(summary: Mapping[str, int]) -> list[str]:
    """The pairs by verdict, worst first: ``1 divergent: the meaning differs``; verdicts without a pair are left out."""
    return [f"{summary[label.value]} {verdict_words(label)}" for label in WORST_FIRST if summary[label.value]]


def headline(summary: Mapping[str, int]) -> str:
    """What the desk has to know first: the worst verdict there is and how many of all pairs have it."""
    pairs = summary["pairs"]
    worst = next((label for label in WORST_FIRST if summary[label.value]), None)
    if worst is None:
        return "No pair of a Spanish quotation and its English rendering"
    if worst is Label.FAITHFUL:
        return "The pair can be published" if pairs == 1 else f"All {pairs} pairs can be published"
    found = f"{summary[worst.value]} of {counted(pairs, 'pair')}"
    return {
        Label.DIVERGENT: f"The meaning differs in {found}",
        Label.REVIEW: f"Somebody should look at {found}",
        Label.UNDECIDED: f"No judgement on {found}",
    }[worst]


def reading_words(quotations: tuple[Quotation, ...]) -> str:
    """How many quotations were read and in which languages, the most frequent first."""
    if not quotations:
        return "No quotation was found in the text."
    by_language = Counter(quotation.language for quotation in quotations)
    parts = [f"{number} in {language_words(code)}" for code, number in by_language.most_common()]
    other = sum(quotation.kind in _NOT_SPEECH for quotation in quotations)
    what = "is a title or a word in quotation marks" if other == 1 else "are titles or words in quotation marks"
    tail = f"; {other} of them {what}, not speech" if other else ""
    read = "1 quotation was read" if len(quotations) == 1 else f"{len(quotations)} quotations were read"
    return f"{read}: {', '.join(parts)}{tail}."


def why_no_pair(report: DocumentReport) -> str:
    """Why a document that could be read has no pair, in one sentence."""
    languages = {quotation.language for quotation in report.quotations}
    if not languages:
        return "There is nothing to compare."
    if "es" not in languages:
        return "No pair: none of them is in Spanish, so there is no original to hold an English rendering against."
    if "en" not in languages:
        return "No pair: none of them is in English, so no Spanish quotation has a published rendering to check."
    return "No pair: none of the English quotations was found to be the rendering of a Spanish one."
