"""The gold set: articles with the quote pairs that they print, labelled by hand (``data/README.md`` is its card).

A gold folder holds ``articles/`` and ``gold.jsonl``, one JSON object a line: either a pair

    {"article", "source": [span, ...], "translation": [span, ...], "relation", "label", "checks", "places", "note"}

or a distractor, a quotation that belongs to no pair

    {"article", "distractor": [span, ...], "kind", "note"}

A span is the text as printed, without the outer marks.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from verifier.errors import InputError
from verifier.model import Label, Relation
from verifier.text import clean, words
from verifier.typology import CHECKS

Texts = tuple[str, ...]


class DistractorKind(StrEnum):
    """Why a quotation of an article is no side of a pair."""

    UNRELATED = "unrelated"
    UNTRANSLATED = "untranslated"
    TITLE = "title"
    SCARE = "scare"
    OTHER_LANGUAGE = "other_language"
    ENGLISH_SPEAKER = "english_speaker"
    NICKNAME = "nickname"


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A pair that an article prints, and what a careful reader says of it.

    ``checks`` are the issue checks that ought to be raised. ``places`` counts where the pair, or one side of it, is
    printed (1 or more).
    """

    article: str
    source: Texts
    translation: Texts
    relation: Relation
    label: Label
    checks: tuple[str, ...] = ()
    places: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class Distractor:
    """A quotation, or words that look like one, that must not be paired."""

    article: str
    texts: Texts
    kind: DistractorKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """What ``gold.jsonl`` says, in its order."""

    pairs: tuple[GoldPair, ...]
    distractors: tuple[Distractor, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The file names of the articles, in the order in which they first occur."""
        paired = [pair.article for pair in self.pairs]
        return tuple(dict.fromkeys([*paired, *(distractor.article for distractor in self.distractors)]))


def text_key(texts: Iterable[str]) -> str:
    """The form in which two printed texts are compared: their words and numbers, casefolded, one space between them.

    Punctuation is left out altogether, not only at the ends: where a quotation is split by its attribution, whether a
    comma stands at the seam depends on the house style and not on what was said.
    """
    return " ".join(token.norm for token in words(clean(" ".join(texts))))


def load_gold(path: Path) -> GoldSet:
    """Read a ``gold.jsonl``.

    Raises:
        InputError: if the file cannot be read or a line does not say what it must; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}", f"a gold folder holds gold.jsonl in UTF-8 ({error})") from error
    pairs: list[GoldPair] = []
    distractors: list[Distractor] = []
    for number, line in enumerate(lines, start=1):
        try:
            entry = _valid(json.loads(line), lambda value: isinstance(value, dict), "line")
            if "distractor" in entry:
                distractors.append(_distractor(entry))
            else:
                pairs.append(_pair(entry))
        except (KeyError, TypeError, ValueError) as error:
            reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
            raise InputError(f"{path}, line {number}", reason) from error
    return GoldSet(tuple(pairs), tuple(distractors))


def problems(gold: GoldSet, documents: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with a gold set, one line each.

    Args:
        gold: the set.
        documents: file name of every article of the folder to its text as the program reads it.
    """
    known = {name: clean(text) for name, text in documents.items()}
    for name in sorted(known.keys() - set(gold.articles)):
        yield f"{name}: gold.jsonl does not mention it"
    for name in sorted(set(gold.articles) - known.keys()):
        yield f"{name}: no such article"
    for article, texts in _printed(gold):
        for text in texts:
            if article in known and clean(text) not in known[article]:
                yield f"{article}: not in its text: {text}"
    seen = Counter((pair.article, text_key(pair.source), text_key(pair.translation)) for pair in gold.pairs)
    for (article, source, _), count in seen.items():
        if count > 1:
            yield f"{article}: {count} equal pairs: {source}"


def _printed(gold: GoldSet) -> Iterator[tuple[str, Texts]]:
    for pair in gold.pairs:
        yield pair.article, pair.source
        yield pair.article, pair.translation
    for distractor in gold.distractors:
        yield distractor.article, distractor.texts


def _pair(entry: Mapping[str, Any]) -> GoldPair:
    _only(entry, {"article", "source", "translation", "relation", "label", "checks", "places", "note"})
    checks = tuple(entry["checks"])
    if unknown := set(checks) - set(CHECKS):
        raise ValueError(f"unknown checks: {', '.join(sorted(unknown))}")
    return GoldPair(
        article=_valid(entry["article"], _is_text, "article"),
        source=_texts(entry["source"], "source"),
        translation=_texts(entry["translation"], "translation"),
        relation=Relation(entry["relation"]),
        label=Label(entry["label"]),
        checks=checks,
        places=_valid(entry["places"], lambda n: isinstance(n, int) and n >= 1, "places"),
        note=entry["note"],
    )


def _distractor(entry: Mapping[str, Any]) -> Distractor:
    _only(entry, {"article", "distractor", "kind", "note"})
    return Distractor(
        article=_valid(entry["article"], _is_text, "article"),
        texts=_texts(entry["distractor"], "distractor"),
        kind=DistractorKind(entry["kind"]),
        note=entry["note"],
    )


def _only(entry: Mapping[str, Any], keys: set[str]) -> None:
    if unknown := entry.keys() - keys:
        raise ValueError(f"unknown keys: {', '.join(sorted(unknown))}")


def _texts(value: Any, key: str) -> Texts:
    return tuple(_valid(value, lambda v: isinstance(v, list) and bool(v) and all(map(_is_text, v)), key))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(text_key([value]))


def _valid(value: Any, test: Callable[[Any], bool], key: str) -> Any:
    if not test(value):
        raise ValueError(f"{key!r} cannot be {value!r}")
    return value
