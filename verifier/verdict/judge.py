"""Evidence + issues -> verdict. The rules that stand above the calibrated model are few and written out here."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.checks.completeness.languages import foreign_source, is_same
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.sides import Sides
from verifier.model import Evidence, Hypothesis, Issue, Label, QuotePair, Verdict
from verifier.text import clean, word_set, words
from verifier.verdict.calibration import Calibration, load_calibration
from verifier.verdict.features import features
from verifier.vocabulary import frequency

_SURE = 0.6
"""Confidence from which one critical issue alone makes a pair divergent."""
_CRITICAL = 0.5
"""What such an issue costs of a fidelity of 100, and the lower it is the less: nobody calls a sentence that says the opposite mostly faithful."""
_DOUBTFUL_PAIR = 0.5
_APART = 0.45
"""Similarity under which a pair without a single aligned word is not called faithful."""
_FAR, _UNSAID = 0.2, -3.0
"""Similarity, and nats a token of either side for the other, under which no pair is called faithful."""
_LITTLE = 20.0
"""Fidelity under which no pair is called faithful either, however close its words are: of 999 faithful quotations 9 lie there."""
_SHORT = 3
"""English words that may stand for a single Spanish one ("¡Hágale!", "Go for it!"); more of them say something of their own."""
_SHARED = 3.5
"""Zipf frequency in English from which a word that both sides print is one of both languages ("No.", "Terrible."), and no name."""
_OPENS_SLOGAN = word_set(
    """fuera viva vivan muera mueran abajo arriba adelante aguante basta vamos gracias perdón hola adiós chau felicidades fuerza no sí
    todos nunca ya ni soy somos eres"""
)
_NAME_WORDS = word_set("of the and in for on a an to at from by de del la las los el y e vs")
"""Words that English names and titles have in small letters."""


def judge(
    pair: QuotePair,
    hypothesis: Hypothesis | None,
    evidence: Sequence[Evidence],
    issues: Sequence[Issue],
    *,
    accepted: str | None = None,
    calibration: Calibration | None = None,
) -> Verdict:
    """The verdict on a pair.

    Args:
        pair: source and translation, and how sure it is that they belong together.
        hypothesis: the machine translation, None if there is none.
        evidence: what was measured.
        issues: what the checks found, worst first.
        accepted: why this very rendering is accepted (the desk's glossary, the lexicon of idioms), None if it is not.
            It outweighs the evidence, not a major or critical issue.
        calibration: weights and thresholds; the bundled ones if None.
    """
    calibration = calibration or load_calibration()
    values = {item.name: item.value for item in evidence}
    why_not = _unjudgeable(pair, values, issues)
    if why_not:
        return Verdict(Label.UNDECIDED, None, None, tuple(issues), (why_not,))
    found = features(values, issues, pair.source.text, pair.translation.text)
    log_odds, lost = calibration.log_odds(found), calibration.lost(found)
    probability = calibration.probability(log_odds)
    label = _label(probability, issues, calibration)
    if label is Label.FAITHFUL and (_nothing_answers(values) or calibration.fidelity(lost, found) < _LITTLE):
        label = Label.REVIEW
    reasons = [issue.message for issue in issues if issue.severity != "neutral"]
    if accepted and not any(issue.severity in ("major", "critical") for issue in issues):
        probability = calibration.probability(min(log_odds, calibration.intercept))
        lost, found = min(lost, 0.0), found | {"unlike": 0.0}
        label, reasons = Label.FAITHFUL, [accepted]
    elif pair.confidence < _DOUBTFUL_PAIR:
        reasons.insert(0, f"it is not certain that the two belong together (confidence {pair.confidence:.2f} of 1)")
        label = Label.REVIEW if label is Label.FAITHFUL else label
    if label is not Label.FAITHFUL and not reasons:
        reasons.append(_weak_evidence(values))
    if hypothesis is not None and not hypothesis.usable:
        reasons.append(f"the machine translation was unusable and was not counted: {hypothesis.reason}")
    fidelity = calibration.fidelity(lost, found)
    if _is_critical(issues):
        fidelity *= 1 - _CRITICAL * fidelity / 100
    return Verdict(label, round(probability, 3), round(fidelity, 1), tuple(issues), tuple(reasons))


def _unjudgeable(pair: QuotePair, values: dict[str, float | None], issues: Sequence[Issue]) -> str | None:
    """Why a pair cannot be judged, or None."""
    if any(issue.severity in ("major", "critical") for issue in issues):
        return None
    source, translation = words(pair.source.text), words(pair.translation.text)
    if not source or not translation:
        return "one side has no words"
    source = [token for token in source if token.kind == "word"]
    same = clean(pair.source.text).strip("¡¿").casefold() == clean(pair.translation.text).casefold()
    shared = same and bool(source) and all(frequency(token.norm, "en") >= _SHARED for token in source)
    named = all(token.is_capitalised for token in source) and len(source) <= 5 and not shared
    if source and named and (same or (len(source) >= 2 and not _says_something(pair))):
        return "a name or a title, not a statement to be judged"
    if len(source) == 1 and len(translation) <= _SHORT and not shared and (values.get("coverage_source") or 0.0) < 1.0:
        return "a single word without context is too little to judge"
    sides = Sides(pair.source.text, pair.translation.text)
    if is_same(sides) and (foreign := foreign_source(sides)):
        return f"both sides are the same words in {foreign[0]}; nothing was translated"
    if values.get("similarity_source") is None:
        return "there is no usable evidence"
    return None


def _says_something(pair: QuotePair) -> bool:
    """True for capitalised words that are a slogan or a statement ("Fuera Dina", "Ganó Boca"), as their first word tells, or an
    English in small letters that no name has ("Out with Dina")."""
    first = words(pair.source.text)[0].norm
    inner = [token for token in words(pair.translation.text)[1:] if token.kind == "word" and not token.is_capitalised]
    return (
        first in _OPENS_SLOGAN
        or verb_person(first) is not None
        or any(token.norm not in _NAME_WORDS for token in inner)
    )


def _label(probability: float, issues: Sequence[Issue], calibration: Calibration) -> Label:
    if _is_critical(issues):
        return Label.DIVERGENT
    if probability >= calibration.divergent:
        return Label.DIVERGENT
    if probability >= calibration.review or any(_wants_review(issue) for issue in issues):
        return Label.REVIEW
    return Label.FAITHFUL


def _wants_review(issue: Issue) -> bool:
    """True for what is no matter of style; a figure of speech over plain words is minor, but not what was said."""
    return issue.severity in ("major", "critical") or (issue.check == "idiom" and issue.type == "over_translation")


def _nothing_answers(values: dict[str, float | None]) -> bool:
    """True if no word of either side has a counterpart and the meanings lie apart, or if they lie far apart and neither model would say it:
    a very free rendering, or none at all."""
    similarity = values.get("similarity_source")
    if similarity is None:
        return False
    covered = values.get("coverage_source"), values.get("coverage_translation")
    likely = max(values.get(name) or 0.0 for name in ("logprob", "back_logprob"))
    return (similarity < _APART and not any(covered)) or (similarity < _FAR and likely < _UNSAID)


def _is_critical(issues: Sequence[Issue]) -> bool:
    return any(issue.severity == "critical" and issue.confidence >= _SURE for issue in issues)


def _weak_evidence(values: dict[str, float | None]) -> str:
    """In words, which evidence is weakest where no check found anything to point at."""
    similarity = values.get("similarity_source")
    if similarity is not None and similarity < 0.5:
        return f"the meanings of the two sides lie far apart (similarity {similarity:.2f}, 1 is the same meaning)"
    return "the English is freer than a close rendering; no single difference stands out"
