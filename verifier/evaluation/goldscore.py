"""What the program found in the gold articles against what is printed there: matching and figures, pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from verifier.evaluation.goldset import Distractor, GoldPair, GoldSet, Texts, text_key
from verifier.model import Label, Relation, Report, Spans

MUST_DIVERGE = ("negation", "number", "name")
"""Checks whose divergent gold pairs must every one be called divergent: the errors that cost a correction."""

MAX_FAITHFUL_IN_REVIEW = 0.25
"""The largest share of the faithful pairs that a desk should have to look at."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A pair that the program found, in the gold set's terms."""

    article: str
    source: Texts
    translation: Texts
    relation: Relation
    label: Label
    checks: frozenset[str] = frozenset()
    places: int = 1


@dataclass(frozen=True, slots=True)
class Matching:
    """Gold pairs beside predictions: found (in gold order), missed, false, and distractors that were paired."""

    found: tuple[tuple[GoldPair, Prediction], ...]
    missed: tuple[GoldPair, ...]
    false: tuple[Prediction, ...]
    lured: tuple[tuple[Distractor, Prediction], ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of pairs: ``right`` of ``predicted`` match a gold pair, ``found`` of ``gold`` are matched.

    The two differ within a relation only, where ``right`` goes by the predicted relation and ``found`` by the gold one.
    """

    gold: int
    found: int
    predicted: int
    right: int

    @property
    def precision(self) -> float | None:
        """0 to 1, higher is better; None where nothing was predicted."""
        return ratio(self.right, self.predicted)

    @property
    def recall(self) -> float | None:
        """0 to 1, higher is better; None where there is nothing to find."""
        return ratio(self.found, self.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, 0 to 1; None where there is neither gold nor prediction."""
        precision, recall = self.precision or 0.0, self.recall or 0.0
        if not self.gold and not self.predicted:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def ratio(part: int, whole: int) -> float | None:
    """``part / whole``, None where there is no whole."""
    return part / whole if whole else None


def predictions(article: str, report: Report) -> Iterator[Prediction]:
    """The pairs of a report on one article, in document order."""
    for document in report.documents:
        text = document.document.text

        def printed(spans: Spans, text: str = text) -> Texts:
            return tuple(span.of(text) for span in spans)

        for found in document.pairs:
            yield Prediction(
                article=article,
                source=printed(found.pair.source.spans),
                translation=printed(found.pair.translation.spans),
                relation=found.pair.relation,
                label=found.verdict.label,
                checks=frozenset(issue.check for issue in found.verdict.issues),
                places=len(found.pair.places),
            )


def match(gold: GoldSet, predicted: Iterable[Prediction]) -> Matching:
    """Lay predictions beside the gold pairs of their article.

    A prediction is right if the texts of both sides are those of a gold pair (``text_key``). Every prediction counts:
    a second one of the same pair is false.
    """
    pairs = {_key(pair): pair for pair in gold.pairs}
    found: dict[tuple[str, str, str], Prediction] = {}
    false: list[Prediction] = []
    for prediction in predicted:
        key = _key(prediction)
        if key in pairs and key not in found:
            found[key] = prediction
        else:
            false.append(prediction)
    return Matching(
        found=tuple((pair, found[key]) for key, pair in pairs.items() if key in found),
        missed=tuple(pair for key, pair in pairs.items() if key not in found),
        false=tuple(false),
        lured=tuple(_lured(gold.distractors, false)),
    )


def overall(matching: Matching) -> Figures:
    """Precision and recall over all pairs."""
    found = len(matching.found)
    return Figures(found + len(matching.missed), found, found + len(matching.false), found)


def by_relation(matching: Matching) -> dict[Relation, Figures]:
    """Precision by the relation that was predicted and recall by the gold one, for every relation that occurs."""
    gold = Counter(pair.relation for pair in (*(g for g, _ in matching.found), *matching.missed))
    found = Counter(pair.relation for pair, _ in matching.found)
    right = Counter(prediction.relation for _, prediction in matching.found)
    false = Counter(prediction.relation for prediction in matching.false)
    return {
        relation: Figures(gold[relation], found[relation], right[relation] + false[relation], right[relation])
        for relation in Relation
        if gold[relation] or right[relation] or false[relation]
    }


def relation_accuracy(matching: Matching) -> float | None:
    """Share of the found pairs whose relation is the gold one, 0 to 1."""
    return ratio(sum(pair.relation is found.relation for pair, found in matching.found), len(matching.found))


def places_accuracy(matching: Matching) -> float | None:
    """Share of the found pairs printed in as many places as the gold set says, 0 to 1."""
    return ratio(sum(pair.places == found.places for pair, found in matching.found), len(matching.found))


def confusion(matching: Matching) -> Counter[tuple[Label, Label]]:
    """How often a gold label (first) got a predicted one (second), over the found pairs."""
    return Counter((pair.label, found.label) for pair, found in matching.found)


def share_called(matching: Matching, gold: Label, predicted: Label) -> float | None:
    """Share of the found pairs with one gold label that the program called another, 0 to 1."""
    labels = [found.label for pair, found in matching.found if pair.label is gold]
    return ratio(labels.count(predicted), len(labels))


def divergent_by_check(matching: Matching) -> dict[str, tuple[int, int, int]]:
    """For each check that divergent gold pairs ought to raise: how many there are (missed pairs too), how many were
    called divergent, and how many raised that very check."""
    table: dict[str, list[int]] = {}
    found: Sequence[tuple[GoldPair, Prediction | None]] = [*matching.found, *((pair, None) for pair in matching.missed)]
    for pair, prediction in found:
        for check in pair.checks if pair.label is Label.DIVERGENT else ():
            counts = table.setdefault(check, [0, 0, 0])
            counts[0] += 1
            counts[1] += prediction is not None and prediction.label is Label.DIVERGENT
            counts[2] += prediction is not None and check in prediction.checks
    return {check: (all_, called, named) for check, (all_, called, named) in sorted(table.items())}


def failures(matching: Matching) -> Iterator[str]:
    """The conditions that do not hold, one line each; none if the program is good enough on this set."""
    if matching.missed:
        yield f"pair recall below 1: {len(matching.missed)} missed"
    if matching.false:
        yield f"pair precision below 1: {len(matching.false)} false"
    if wronged := confusion(matching)[Label.FAITHFUL, Label.DIVERGENT]:
        yield f"{wronged} faithful called divergent"
    if (share := share_called(matching, Label.FAITHFUL, Label.REVIEW) or 0.0) > MAX_FAITHFUL_IN_REVIEW:
        yield f"{share:.0%} of the faithful called review, more than {MAX_FAITHFUL_IN_REVIEW:.0%}"
    by_check = divergent_by_check(matching)
    for check in MUST_DIVERGE:
        gold, called, _ = by_check.get(check, (0, 0, 0))
        if called < gold:
            yield f"{check}: {gold - called} of {gold} not called divergent"


def _key(pair: GoldPair | Prediction) -> tuple[str, str, str]:
    return pair.article, text_key(pair.source), text_key(pair.translation)


def _lured(distractors: Iterable[Distractor], false: Sequence[Prediction]) -> Iterator[tuple[Distractor, Prediction]]:
    for distractor in distractors:
        key = text_key(distractor.texts)
        for prediction in false:
            sides = (text_key(prediction.source), text_key(prediction.translation))
            if prediction.article == distractor.article and key in sides:
                yield distractor, prediction
