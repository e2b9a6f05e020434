"""The desk's glossary, and what run_checks does with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.checks import Glossary, Sides, run_checks
from verifier.errors import GlossaryError
from verifier.model import Issue, Span


def write(folder: Path, text: str) -> Path:
    path = folder / "desk.tsv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Casa Rosada\tthe presidential palace\n", {("casa", "rosada"): {("the", "presidential", "palace")}}),
        ("Spanish\tEnglish\njueza\tjudge\n", {("jueza",): {("judge",)}}),
        ("# desk\n\nes\ten\njueza\tjudge\njueza\tmagistrate\n", {("jueza",): {("judge",), ("magistrate",)}}),
        ("\ufeffJUEZA\tJudge\n", {("jueza",): {("judge",)}}),
        ("piñata\tpinata\tsee style book\n", {("piñata",): {("pinata",)}}),
        ("corrupción\tgraft\r\nmordida\tbribe\r\n", {("corrupcion",): {("graft",)}, ("mordida",): {("bribe",)}}),
        ("", {}),
    ],
)
def test_load(tmp_path: Path, text: str, terms: dict[tuple[str, ...], set[tuple[str, ...]]]) -> None:
    assert Glossary.load(write(tmp_path, text)).terms == terms


@pytest.mark.parametrize("text", ["jueza judge\n", "jueza\t\n", "\tjudge\n", "jueza\t?\n"])
def test_a_bad_line_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(GlossaryError, match=r"desk\.tsv, line 3"):
        Glossary.load(write(tmp_path, "# terms\nmordida\tbribe\n" + text))


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="missing"):
        Glossary.load(tmp_path / "missing.tsv")
    (tmp_path / "latin.tsv").write_bytes("corrupción\tgraft\n".encode("latin-1"))
    with pytest.raises(GlossaryError, match="UTF-8"):
        Glossary.load(tmp_path / "latin.tsv")


SIDES = Sides("La Casa Rosada no respondió.", "The Presidential Palace did not answer.")
TERM = Span(3, 14), Span(4, 23)


def issue(source: tuple[Span, ...], translation: tuple[Span, ...]) -> Issue:
    return Issue("mistranslation", "critical", "name", "…", source, translation)


@pytest.mark.parametrize(
    ("source", "translation", "kept"),
    [
        ((TERM[0],), (TERM[1],), False),
        ((Span(3, 7),), (Span(8, 20),), False),
        ((TERM[0],), (), False),
        ((), (TERM[1],), False),
        ((Span(0, 14),), (TERM[1],), True),
        ((TERM[0],), (Span(4, 27),), True),
        ((Span(15, 17),), (), True),
        ((), (), True),
    ],
)
def test_what_lies_wholly_inside_a_term_is_dropped(
    source: tuple[Span, ...], translation: tuple[Span, ...], kept: bool
) -> None:
    glossary = Glossary({("casa", "rosada"): frozenset({("presidential", "palace")})})
    assert bool(glossary.drop_accepted([issue(source, translation)], SIDES)) is kept


@pytest.mark.parametrize(
    "english",
    ["The Palace did not answer.", "The presidential palaces did not answer.", "A president's palace did not answer."],
)
def test_a_term_without_its_rendering_is_no_match(english: str) -> None:
    glossary = Glossary({("casa", "rosada"): frozenset({("presidential", "palace")})})
    assert glossary.matches(Sides(SIDES.source, english)) == ((), ())


def test_the_glossary_in_a_run() -> None:
    sides = Sides("Trabajé veinte años para Telefónica.", "I worked twenty years for Movistar.")
    assert [found.check for found in run_checks(sides)] == ["name"]
    assert run_checks(sides, glossary=Glossary({("telefonica",): frozenset({("movistar",)})})) == ()


def test_issues_are_worst_first_and_not_said_twice() -> None:
    sides = Sides("Ayer no vino Juan Pérez. ¿Está en Bogotá?", "Juan Gómez came yesterday. He is in Bogotá.")
    issues = run_checks(sides)
    assert [found.severity for found in issues] == ["critical", "critical", "major"]
    assert {found.check for found in issues} == {"negation", "name", "question"}
    copy = "No vamos a permitir que nos quiten el agua."
    assert [found.check for found in run_checks(Sides(copy, copy))] == ["copy"]


def test_a_pair_that_the_desk_accepts_as_a_whole_has_no_issue(tmp_path: Path) -> None:
    path = tmp_path / "desk.tsv"
    path.write_text("¿Viene usted mañana?\tYou come tomorrow\n", encoding="utf-8")
    sides = Sides("¿Viene usted mañana?", "You come tomorrow.")
    assert run_checks(sides)
    assert run_checks(sides, glossary=Glossary.load(path)) == ()
