"""The Python API: what it refuses, and how it says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from verifier import Verifier, verify_pair, verify_text
from verifier.errors import InputError


@pytest.mark.parametrize("pair", [(None, "Yes."), ("Sí.", 3), (["Sí."], "Yes."), (b"S\xc3\xad.", "Yes.")])
def test_a_side_that_is_no_text(pair: tuple[Any, Any]) -> None:
    with pytest.raises(InputError, match="must be a text"):
        verify_pair(*pair, engine="bundled")


@pytest.mark.parametrize("text", [None, b"bytes", Path("a.txt")])
def test_an_article_that_is_no_text(text: Any) -> None:
    with pytest.raises(InputError, match="must be a text"):
        verify_text(text, engine="bundled")


@pytest.mark.parametrize("target", [None, ["a.txt", "b.txt"], b"a.txt"])
def test_a_target_that_names_no_article(target: Any) -> None:
    with pytest.raises(InputError, match="named by its path"):
        Verifier("bundled", cache=False).check(target)
