"""What reaches a terminal or a page: no control character, nothing that the encoding lacks, nothing else changed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.report.visible import encodable, visible


@given(st.text())
def test_nothing_acts(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mrojo\x1b[0m", "�[31mrojo�[0m"),
        ("\x9b2J", "�2J"),
        ("a\tb\nc\u2028d", "a b c d"),
        ("\u202eabc\u202c", "abc"),
        ("cama\u00adrón", "camarón"),
        ("\ud800", "�"),
    ],
)
def test_made_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    "text", ["¿Qué pasó, señor Núñez?", "25 %", "👩🏽‍🌾", "مرحبا", "—No —dijo—", "e\u0301", "a\u200cb"]
)
def test_left_alone(text: str) -> None:
    assert visible(text) == text
    assert encodable(text, "utf-8") == text


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(["ascii", "latin-1", "cp1252", "cp850", "utf-8"]),
)
def test_always_encodable(text: str, encoding: str) -> None:
    encodable(text, encoding).encode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("terminó el año", "ascii", "termino' el an~o"),
        ("termino el ano", "ascii", "termino el ano"),
        ("“Sí” — «no»…", "ascii", '"Si\'" - "no"...'),
        ("terminó “así”", "latin-1", 'terminó "así"'),
        ("terminó “así”", "cp1252", "terminó “así”"),
        ("日本", "ascii", "??"),
        ("ñ", "no-such-encoding", "n~"),
    ],
)
def test_stand_ins(text: str, encoding: str, expected: str) -> None:
    assert encodable(text, encoding) == expected
