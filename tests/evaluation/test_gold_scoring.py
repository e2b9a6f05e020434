"""Matching and figures on hand-made predictions; the program does not run here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verifier.evaluation import goldscore
from verifier.evaluation.gold import lines, to_dict
from verifier.evaluation.goldscore import Figures, Prediction, match
from verifier.evaluation.goldset import Distractor, DistractorKind, GoldPair, GoldSet, text_key
from verifier.model import (
    Block,
    BlockKind,
    Document,
    DocumentReport,
    Issue,
    Label,
    PairReport,
    Place,
    Quotation,
    QuotationKind,
    QuotePair,
    Relation,
    Report,
    Span,
    Style,
    Verdict,
)

TRUE = GoldPair("a.txt", ("No vino nadie.",), ("Nobody came.",), Relation.APPOSITION, Label.FAITHFUL)
REVERSED = GoldPair(
    "a.txt", ("No lo sabía", "y punto."), ("I knew it.",), Relation.PARENTHESIS, Label.DIVERGENT, ("negation",)
)
TITLE = Distractor("a.txt", ("Lluvia de abril",), DistractorKind.TITLE)
GOLD = GoldSet((TRUE, REVERSED), (TITLE,))


def predict(pair: GoldPair, **changes: object) -> Prediction:
    right = Prediction(
        pair.article, pair.source, pair.translation, pair.relation, pair.label, frozenset(pair.checks), pair.places
    )
    return replace(right, **changes)  # type: ignore[arg-type]  # each test names a field of its type


PERFECT = [predict(TRUE), predict(REVERSED)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["No vino nadie."], ["no vino\u00a0nadie"]),
        (["No vino nadie,"], ["«No vino nadie»"]),
        (["No vino", "nadie."], ["No vino nadie."]),
        (["Las ca\u00adsas"], ["Las casas"]),
        (["Say ‘no,’ he said"], ["Say “no” he said"]),
        (["We’re in"], ["We're in"]),
        (["cafe\u0301 solo"], ["café solo"]),
    ],
)
def test_texts_that_are_the_same(one: list[str], other: list[str]) -> None:
    assert text_key(one) == text_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["No vino nadie."], ["Vino nadie."]),
        (["40 casas"], ["14 casas"]),
        (["1.200 toneladas"], ["1200 toneladas"]),
        (["Él sabe"], ["El sabe"]),
        (["No vino"], ["No vino", "nadie"]),
        (["were"], ["we're"]),
    ],
)
def test_texts_that_differ(one: list[str], other: list[str]) -> None:
    assert text_key(one) != text_key(other)


def test_perfect_predictions_pass() -> None:
    matching = match(GOLD, PERFECT)
    assert goldscore.overall(matching) == Figures(2, 2, 2, 2)
    assert goldscore.overall(matching).f1 == 1.0
    assert goldscore.relation_accuracy(matching) == goldscore.places_accuracy(matching) == 1.0
    assert goldscore.divergent_by_check(matching) == {"negation": (1, 1, 1)}
    assert list(goldscore.failures(matching)) == []


def test_found_pairs_stand_in_gold_order() -> None:
    assert match(GOLD, PERFECT[::-1]).found == match(GOLD, PERFECT).found


@pytest.mark.parametrize(
    ("predicted", "failure"),
    [
        ([], "recall"),
        ([predict(TRUE)], "recall"),
        ([predict(REVERSED)], "recall"),
        ([*PERFECT, predict(TRUE)], "precision"),
        ([*PERFECT, predict(TRUE, article="b.txt")], "precision"),
        ([*PERFECT, predict(TRUE, translation=("Somebody came.",))], "precision"),
        ([predict(TRUE, source=TRUE.translation, translation=TRUE.source), predict(REVERSED)], "recall"),
        ([predict(TRUE, label=Label.DIVERGENT), predict(REVERSED)], "faithful called divergent"),
        ([predict(TRUE, label=Label.REVIEW), predict(REVERSED)], "called review"),
        ([predict(TRUE), predict(REVERSED, label=Label.REVIEW)], "negation: 1 of 1"),
        ([predict(TRUE)], "negation: 1 of 1"),
    ],
)
def test_what_fails(predicted: list[Prediction], failure: str) -> None:
    assert any(failure in line for line in goldscore.failures(match(GOLD, predicted)))


@pytest.mark.parametrize(
    "predicted",
    [
        [predict(TRUE, label=Label.UNDECIDED), predict(REVERSED)],
        [predict(TRUE, relation=Relation.NEXT_BLOCK), predict(REVERSED)],
        [predict(TRUE, places=3), predict(REVERSED)],
        [predict(TRUE), predict(REVERSED, checks=frozenset())],
        [predict(TRUE, checks=frozenset({"number"})), predict(REVERSED)],
        [predict(TRUE), predict(REVERSED, source=("No lo sabía y punto",))],
    ],
)
def test_what_does_not_fail(predicted: list[Prediction]) -> None:
    assert list(goldscore.failures(match(GOLD, predicted))) == []


@pytest.mark.parametrize(("in_review", "fails"), [(1, False), (2, True)])
def test_a_quarter_of_the_faithful_may_be_in_review(in_review: int, fails: bool) -> None:
    pairs = tuple(replace(TRUE, article=f"{n}.txt") for n in range(4))
    labels = [Label.REVIEW if n < in_review else Label.FAITHFUL for n in range(4)]
    predicted = [predict(pair, label=label) for pair, label in zip(pairs, labels, strict=True)]
    assert bool(list(goldscore.failures(match(GoldSet(pairs, ()), predicted)))) is fails


def test_a_wrong_relation_costs_precision_there_and_recall_here() -> None:
    table = goldscore.by_relation(match(GOLD, [predict(TRUE, relation=Relation.CAPTION), predict(REVERSED)]))
    assert table == {
        Relation.APPOSITION: Figures(gold=1, found=1, predicted=0, right=0),
        Relation.PARENTHESIS: Figures(gold=1, found=1, predicted=1, right=1),
        Relation.CAPTION: Figures(gold=0, found=0, predicted=1, right=1),
    }
    assert table[Relation.CAPTION].recall is None


def test_one_source_with_two_renderings_is_two_pairs() -> None:
    gold = GoldSet((TRUE, replace(TRUE, translation=("No one came.",))), ())
    assert goldscore.overall(match(gold, [predict(pair) for pair in gold.pairs])).f1 == 1.0


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (Figures(4, 2, 2, 2), (1.0, 0.5, 2 / 3)),
        (Figures(2, 2, 4, 2), (0.5, 1.0, 2 / 3)),
        (Figures(3, 0, 0, 0), (None, 0.0, 0.0)),
        (Figures(0, 0, 3, 0), (0.0, None, 0.0)),
        (Figures(0, 0, 0, 0), (None, None, None)),
    ],
)
def test_figures(figures: Figures, expected: tuple[float | None, ...]) -> None:
    assert (figures.precision, figures.recall, figures.f1) == expected


def test_a_paired_distractor_is_named() -> None:
    lured = predict(TRUE, source=("«Lluvia de abril»",), translation=("April Rain",))
    matching = match(GOLD, [*PERFECT, lured])
    assert matching.lured == ((TITLE, lured),)
    assert matching.false == (lured,)


def test_the_table_lists_misses_false_pairs_and_wrong_labels() -> None:
    stray = predict(TRUE, source=("Lluvia de abril",), translation=("April Rain",))
    result = to_dict(match(GOLD, [predict(TRUE, label=Label.REVIEW), stray]), ["b.txt: ingest: empty"])
    text = "\n".join(lines(result))
    for expected in ("MISSED (1)", "No lo sabía … y punto.", "FALSE (1)", "April Rain", "MISLABELLED (1)", "title"):
        assert expected in text
    assert "FAILED b.txt: ingest: empty" in text
    assert result["confusion"]["faithful"]["review"] == 1


def test_predictions_are_read_from_a_report() -> None:
    text = "«No», dijo, «vino nadie». “Nobody came.”"
    spans = (Span(1, 3), Span(13, 23)), (Span(27, 39),)
    source, translation = (
        Quotation(side, " ".join(s.of(text) for s in side), language, 1.0, QuotationKind.DIRECT, Style.GUILLEMETS)
        for side, language in zip(spans, ("es", "en"), strict=True)
    )
    issue = Issue("mistranslation", "major", "negation", "reversed")
    found = PairReport(
        QuotePair(source, translation, Relation.NEXT_SENTENCE, 0.9, (Place(*spans), Place(None, spans[1]))),
        None,
        (),
        Verdict(Label.DIVERGENT, 0.9, 10.0, (issue,), ()),
    )
    document = Document("x", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    report = Report((DocumentReport(document, (source, translation), (found,)),), {})
    assert list(goldscore.predictions("a.txt", report)) == [
        Prediction(
            "a.txt", ("No", "vino nadie"), ("Nobody came.",), Relation.NEXT_SENTENCE, Label.DIVERGENT,
            frozenset({"negation"}), 2,
        )
    ]  # fmt: skip
