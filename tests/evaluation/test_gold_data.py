"""The gold set of data/: its lines are sane, its texts are really printed, its card tells the truth."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from verifier.errors import InputError
from verifier.evaluation.gold import main, read_folder
from verifier.evaluation.goldset import GoldSet, load_gold, problems
from verifier.model import Label, Relation
from verifier.text import words

DATA = Path(__file__).parents[2] / "data"
PAIR: dict[str, Any] = {
    "article": "a.txt", "source": ["Hola a todos."], "translation": ["Hello, everyone."], "relation": "apposition",
    "label": "faithful", "checks": [], "places": 1, "note": "",
}  # fmt: skip
DISTRACTOR: dict[str, Any] = {"article": "a.txt", "distractor": ["El Flaco"], "kind": "nickname", "note": ""}


def written(folder: Path, *entries: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def gold() -> GoldSet:
    return load_gold(DATA / "gold.jsonl")


@pytest.mark.parametrize("folder", [DATA, DATA / "outside", DATA / "held"], ids=lambda path: path.name)
def test_every_gold_pair_is_printed_where_it_says(folder: Path) -> None:
    from verifier.ingest import read_target

    gold = load_gold(folder / "gold.jsonl")
    if folder != DATA:  # their distractors also stand in comments and other furniture, which is not read
        gold = replace(gold, distractors=())
    documents = {path.name: read_target(str(path)).text for path in (folder / "articles").iterdir()}
    assert [one for one in problems(gold, documents) if "does not mention" not in one] == []


def test_the_set_covers_what_it_promises(gold: GoldSet) -> None:
    shares = {label: count / len(gold.pairs) for label, count in Counter(p.label for p in gold.pairs).items()}
    assert len(gold.pairs) >= 70 and len(gold.distractors) >= 25 and len(gold.articles) >= 14
    assert shares[Label.FAITHFUL] >= 0.5 and shares[Label.DIVERGENT] >= 0.15 and shares[Label.REVIEW] >= 0.15
    outside_an_article = {Relation.PARALLEL_TEXT, Relation.TRANSCRIPT, Relation.GIVEN}
    assert {pair.relation for pair in gold.pairs} == set(Relation) - outside_an_article


def test_checks_are_named_where_something_differs_and_only_there(gold: GoldSet) -> None:
    for pair in gold.pairs:
        assert bool(pair.checks) is (pair.label in (Label.DIVERGENT, Label.REVIEW)), pair


def test_articles_are_as_long_as_articles_are() -> None:
    for path in (DATA / "articles").iterdir():
        text = path.read_text(encoding="latin-1" if path.name == "ixcal_road.txt" else "utf-8")
        article = re.sub(r"(?s)<(style|script).*?</\1>|<[^>]*>", " ", text)
        assert 250 <= len(words(article)) <= 800, path.name


def test_the_typography_that_the_card_promises_is_in_the_bytes() -> None:
    def raw(name: str) -> bytes:
        return (DATA / "articles" / name).read_bytes()

    assert b"\r\n" in raw("mendieta_trial.txt")
    assert raw("matancera_blackout.txt").startswith(b"\xef\xbb\xbf")
    assert "\u00ad".encode() in raw("jeli_shrimp.txt") and "\u00a0".encode() in raw("jeli_shrimp.txt")
    with pytest.raises(UnicodeDecodeError):
        raw("ixcal_road.txt").decode("utf-8")


def test_the_card_counts_right(gold: GoldSet) -> None:
    card = (DATA / "README.md").read_text(encoding="utf-8")
    counts = [
        Counter(pair.label.value for pair in gold.pairs),
        Counter(pair.relation.value for pair in gold.pairs),
        Counter(distractor.kind.value for distractor in gold.distractors),
    ]
    for name, count in (item for counter in counts for item in counter.items()):
        assert f"| {name} | {count} |" in card
    for article in gold.articles:
        pairs = sum(pair.article == article for pair in gold.pairs)
        assert re.search(rf"\| `{re.escape(article)}` \| [^|]+ \| {pairs} \|", card), article
    assert f"{len(gold.pairs)} labelled pairs and {len(gold.distractors)} distractors" in card


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({**PAIR, "label": "good"}, "good"),
        ({**PAIR, "relation": "beside"}, "beside"),
        ({**PAIR, "checks": ["negations"]}, "negations"),
        ({**PAIR, "source": []}, "source"),
        ({**PAIR, "source": ["…"]}, "source"),
        ({**PAIR, "translation": "Hello, everyone."}, "translation"),
        ({**PAIR, "places": 0}, "places"),
        ({**PAIR, "lable": "faithful"}, "lable"),
        ({key: value for key, value in PAIR.items() if key != "note"}, "'note' is missing"),
        ({**DISTRACTOR, "kind": "joke"}, "joke"),
        ({**DISTRACTOR, "label": "faithful"}, "label"),
        (["not", "an", "object"], "line 2"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, entry: object, says: str) -> None:
    with pytest.raises(InputError, match="line 2") as caught:
        load_gold(written(tmp_path, PAIR, entry))
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("entries", "text", "problem"),
    [
        ([PAIR, DISTRACTOR], "“Hola\n a todos.” (“Hello, everyone.”) El Flaco", None),
        ([PAIR], "“Hola a todos.” (“Hello, everybody.”)", "not in its text: Hello, everyone."),
        ([DISTRACTOR], "El Gordo", "not in its text: El Flaco"),
        ([PAIR, PAIR], "“Hola a todos.” (“Hello, everyone.”)", "2 equal pairs"),
        ([{**DISTRACTOR, "article": "b.txt"}], "", "no such article"),
        ([{**DISTRACTOR, "article": "b.txt"}], "", "does not mention"),
    ],
)
def test_problems(tmp_path: Path, entries: list[object], text: str, problem: str | None) -> None:
    found = list(problems(load_gold(written(tmp_path, *entries)), {"a.txt": text}))
    assert found == [] if problem is None else any(problem in line for line in found)


def test_a_folder_must_hold_what_it_names(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gold\.jsonl"):
        read_folder(tmp_path)
    written(tmp_path, PAIR)
    (tmp_path / "articles").mkdir()
    with pytest.raises(InputError, match=r"a\.txt"):
        read_folder(tmp_path)
    (tmp_path / "articles" / "a.txt").write_text("x", encoding="utf-8")
    assert list(read_folder(tmp_path)[1]) == ["a.txt"]


def test_a_folder_without_labels_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, [str(tmp_path)])
    assert result.exit_code == 1
    assert "gold.jsonl" in result.output and "Traceback" not in result.output
