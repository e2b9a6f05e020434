"""What the package knows as data: lexicons, tables, templates, models. Each folder says in its files what it was made from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def resource_text(name: str) -> str:
    """The text of a file of this folder: "names/people.txt"."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def resource_lines(name: str) -> list[str]:
    """The lines of a text file; empty ones and those that begin with # are left out."""
    return [line for line in resource_text(name).splitlines() if line.strip() and not line.startswith("#")]


def resource_rows(name: str) -> Iterator[list[str]]:
    """The rows of a TSV file, split into their cells; empty lines and lines that begin with # are left out."""
    return (line.split("\t") for line in resource_lines(name))


def resource_json(name: str) -> Any:
    """What a JSON file holds."""
    return json.loads(resource_text(name))
