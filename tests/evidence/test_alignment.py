"""The tables mark with [...] what has no counterpart, and with {...} a word that stands in another one's place."""

import re
from collections import Counter
from pathlib import Path

import pytest

from verifier.evidence.alignment import Alignment, align
from verifier.text import tokenize

HERE = Path(__file__).parent


def read(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(es, en) for es, en in (line.split("\t") for line in lines)]


def unmark(text: str) -> tuple[str, set[int], set[int]]:
    """The text without its marks, and the indices of the tokens in [...] and in {...}."""
    plain, open_, replaced = "", set(), set()
    for bracket, brace, rest in re.findall(r"\[(.*?)\]|\{(.*?)\}|([^\[\]{}]+)", text):
        word = bracket or brace
        if word:
            (open_ if bracket else replaced).add(len(tokenize(plain)))
        plain += word or rest
    return plain, open_, replaced


def aligned(es: str, en: str) -> Alignment:
    return align(tokenize(es), tokenize(en))


def words(text: str, indices) -> set[str]:
    return {tokenize(text)[k].norm for k in indices}


def judge(rows: list[tuple[str, str]]) -> dict[str, Counter[str]]:
    """By side: content words rightly called open (hit), wrongly (false), wrongly not (miss), and all of them."""
    counts = {"source": Counter(), "target": Counter()}
    for es, en in rows:
        (source, *marks_source), (target, *marks_target) = unmark(es), unmark(en)
        found = aligned(source, target)
        for side, content, open_, (gold, replaced) in (
            ("source", found.content_source, found.open_source, marks_source),
            ("target", found.content_target, found.open_target, marks_target),
        ):
            called = set(open_) - replaced
            counts[side].update(
                hit=len(called & gold),
                false=len(called - gold),
                miss=len(gold - called),
                content=len(content),
            )
    return counts


@pytest.mark.parametrize("name", ["alignment_pairs.tsv", "alignment_pairs_unseen.tsv"])
def test_words_with_a_counterpart_are_rarely_called_open(name):
    for counts in judge(read(name)).values():
        assert counts["false"] / counts["content"] < 0.045


def test_most_words_without_a_counterpart_are_found():
    both = [
        count for name in ("alignment_pairs.tsv", "alignment_pairs_unseen.tsv") for count in judge(read(name)).values()
    ]
    hits, misses = sum(c["hit"] for c in both), sum(c["miss"] for c in both)
    assert hits / (hits + misses) > 0.8


def test_an_embellished_idiom_stays_open_on_both_sides():
    es = "A nadie le gusta que hablen mal de uno"
    en = "Nobody likes having their name dragged through the mud"
    found = aligned(es, en)
    assert words(es, found.open_source) == {"hablen", "mal"}
    assert words(en, found.open_target) == {"name", "dragged", "mud"}


@pytest.mark.parametrize(
    ("es", "en", "expected"),
    [
        ("hablen mal de mí", "spoken ill of me", {("hablen", "spoken"), ("mal", "ill")}),
        ("El presidente Pérez ganó", "President Perez won", {("pérez", "perez"), ("ganó", "won")}),
        ("pagó 1.200 pesos", "he paid 1,200 pesos", {("1.200", "1,200"), ("pagó", "paid")}),
        ("la reforma laboral", "the labour reform", {("reforma", "reform"), ("laboral", "labour")}),
        ("cerraron tres escuelas", "three schools were closed", {("escuelas", "schools"), ("tres", "three")}),
        ("Nadie vino", "Nobody came", {("nadie", "nobody"), ("vino", "came")}),
    ],
)
def test_words_that_must_be_linked(es, en, expected):
    source, target = tokenize(es), tokenize(en)
    assert expected <= {(source[k.source].norm, target[k.target].norm) for k in align(source, target).links}


def test_a_replaced_word_is_linked_by_place_and_says_so():
    es, en = "Mi padre vendía helados en la playa.", "My father sold newspapers on the beach."
    by_place = [(tokenize(es)[k.source].norm, tokenize(en)[k.target].norm) for k in aligned(es, en).by_place]
    assert by_place == [("helados", "newspapers")]


def test_unrelated_texts_are_mostly_open():
    found = aligned("La cosecha de trigo fue buena este año.", "The judge sentenced two officers to prison.")
    assert len(found.open_source) >= len(found.content_source) - 1
    assert len(found.open_target) >= len(found.content_target) - 1


@pytest.mark.parametrize(("es", "en"), [("", ""), ("", "Hello"), ("¿?", "..."), ("Hola", ""), ("No", "No")])
def test_degenerate_sides(es, en):
    found = aligned(es, en)
    assert all(link.source < len(tokenize(es)) and link.target < len(tokenize(en)) for link in found.links)


def test_links_are_sorted_weighted_and_the_same_twice():
    es, en = read("alignment_pairs.tsv")[20]
    first, second = aligned(es, en), aligned(es, en)
    assert first == second
    assert [(k.source, k.target) for k in first.links] == sorted((k.source, k.target) for k in first.links)
    assert all(0 < k.weight <= 1 for k in first.links)
    for link in first.links:
        assert link.target in first.targets_of(link.source)
        assert link.source in first.sources_of(link.target)
