"""Files of given pairs for `verifier score`: JSON lines, CSV or TSV, read and judged in chunks, in order."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from verifier.errors import InputError
from verifier.model import Failure, PairReport

if TYPE_CHECKING:
    from verifier.pipeline import Verifier

CHUNK = 64
"""Pairs translated together."""
_REMEDY = 'a line holds {"source": Spanish, "translation": English}; CSV and TSV need a header with these two names'

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file: what it holds, and why it cannot be judged, if so."""

    record: Mapping[str, Any]
    failure: Failure | None = None


def read_pairs(target: str, *, stdin: BinaryIO | None = None) -> Iterator[Row]:
    """The rows of a pairs file, in order; a row that cannot be used says why.

    Args:
        target: a ``.jsonl``, ``.csv`` or ``.tsv`` file, or ``-`` for JSON lines from ``stdin``.

    Raises:
        InputError: if the file cannot be read or is of another kind.
    """
    if target == "-" and stdin is not None:
        return _json_lines(io.TextIOWrapper(stdin, "utf-8-sig", errors="replace"), "stdin")
    path = Path(target)
    if path.suffix not in (".jsonl", ".csv", ".tsv"):
        raise InputError(f"{target}: not a file of pairs", f"give a .jsonl, .csv or .tsv file, or two texts; {_REMEDY}")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{target}: cannot be read ({error.strerror})", "check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{target}: not UTF-8 (byte {error.start})", "save it as UTF-8") from error
    if path.suffix == ".jsonl":
        return _json_lines(io.StringIO(text), path.name)
    return _table(text, "\t" if path.suffix == ".tsv" else ",", path.name)


def _json_lines(lines: Iterable[str], name: str) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{name}, line {number}"
        try:
            # NaN and infinity, which pandas writes, are no JSON: kept as null.
            record = json.loads(line, parse_constant=lambda _: None, parse_float=_finite)
        except json.JSONDecodeError as error:
            yield _bad({}, f"{place}: not JSON ({error.msg})")
            continue
        except RecursionError:
            yield _bad({}, f"{place}: nested too deeply to be read")
            continue
        yield _checked(record, place) if isinstance(record, dict) else _bad({}, f"{place}: not a JSON object")


def _finite(number: str) -> float | None:
    value = float(number)
    return value if math.isfinite(value) else None


def _table(text: str, delimiter: str, name: str) -> Iterator[Row]:
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    if not {"source", "translation"} <= set(reader.fieldnames or ()):
        if delimiter == "," and ";" in "".join(reader.fieldnames or ()):
            return _table(text, ";", name)  # as spreadsheets of Spanish-speaking countries write it
        raise InputError(f"{name}: no header with source and translation", _REMEDY)
    return _table_rows(reader, name)


def _table_rows(reader: csv.DictReader[str], name: str) -> Iterator[Row]:
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _bad({}, f"{name}, line {reader.line_num}: {error} (a quotation mark left open?)")
            continue
        yield _checked({key: value for key, value in row.items() if key}, f"{name}, line {reader.line_num}")


def _checked(record: Mapping[str, Any], place: str) -> Row:
    wrong = [what for key in ("source", "translation") if (what := _wrong(key, record.get(key)))]
    if wrong:
        return _bad(record, f"{place}: {' and '.join(wrong)}")
    if any(_SURROGATE.search(record[key]) for key in ("source", "translation")):
        return _bad(record, f"{place}: half a character (a lone surrogate), so the text is damaged")
    return Row(record)


def _wrong(key: str, value: object) -> str | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return f"no {key}"
    return None if isinstance(value, str) else f"{key} is not text"


def _bad(record: Mapping[str, Any], what: str) -> Row:
    return Row(record, Failure("read", f"{what}; {_REMEDY}"))


def judge_rows(verifier: Verifier, rows: Iterable[Row]) -> Iterator[tuple[Row, PairReport | None]]:
    """Each row beside the program's judgement, in order; None where the row failed."""
    waiting = iter(rows)
    while chunk := list(islice(waiting, CHUNK)):
        good = [(row.record["source"], row.record["translation"]) for row in chunk if not row.failure]
        reports = iter(verifier.verify_pairs(good))
        for row in chunk:
            yield row, None if row.failure else next(reports)
