"""The translation models on this machine: the bundled one, those known to the program, those downloaded."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from verifier.errors import ModelError
from verifier.translation.bundled import NAME as BUNDLED
from verifier.translation.bundled import bundled_folder
from verifier.translation.hashes import file_hash

FOLDER_VARIABLE = "VERIFIER_MODELS_DIR"
CARD = "card.json"
CONVERTED = "ctranslate2"
"""Sub-folder of a downloaded model that holds its conversion."""


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model on the hub that was looked at: its licence is open and its revision pinned to a commit.

    ``safetensors_revision`` is the hub's own conversion pull request, for a revision that has only a ``.bin``.
    """

    name: str
    repo: str
    revision: str
    safetensors_revision: str | None
    licence: str
    note: str


KNOWN: tuple[KnownModel, ...] = (
    KnownModel(
        name="opus-mt-es-en",
        repo="Helsinki-NLP/opus-mt-es-en",
        revision="c96e2c5399ebfae4fc43d9669556b9afa74bb69d",
        safetensors_revision="refs/pr/4",
        licence="Apache-2.0 (model card; Tiedemann and Thottingal 2020)",
        note="much better than the bundled model; a download of about 310 MB",
    ),
)
"""What `verifier models list` offers, the best first."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What is known of a model.

    Attributes:
        name: short name, or the hub id of a model that the program does not know.
        repo: hub id, None for the bundled model.
        revision: the revision that was pinned or asked for.
        commit: the hub's commit that lies on this machine, None if none does.
        folder: where it lies, None if it does not.
        converted: where its CTranslate2 conversion lies, None if there is none.
        size: bytes on disk, 0 if it is not here.
        licence: as its card names it, "" if unknown.
        note: one line for a reader.
        files: file name to SHA-256, as recorded when it was built or downloaded.
    """

    name: str
    repo: str | None
    revision: str | None
    commit: str | None
    folder: Path | None
    converted: Path | None
    size: int
    licence: str
    note: str
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_here(self) -> bool:
        return self.folder is not None

    @property
    def engine(self) -> str | None:
        """The engine that would run it on this machine: "bundled", "ctranslate2", "marian", or None if none can."""
        if self.name == BUNDLED:
            return BUNDLED
        if self.converted:
            return "ctranslate2"
        return "marian" if self.is_here and find_spec("torch") and find_spec("transformers") else None


def models_folder() -> Path:
    """Where downloaded models lie: ``$VERIFIER_MODELS_DIR`` if that is set, else in the user's data folder."""
    if folder := os.environ.get(FOLDER_VARIABLE):
        return Path(folder).expanduser()
    from platformdirs import user_data_dir

    return Path(user_data_dir("quote-verifier", appauthor=False)) / "models"


def list_models() -> list[ModelInfo]:
    """The bundled model, then the known ones, downloaded or not, then whatever else was downloaded."""
    downloaded = list(_downloaded())
    known = [next((info for info in downloaded if info.repo == model.repo), _not_here(model)) for model in KNOWN]
    others = [info for info in downloaded if info not in known]
    return [_bundled(), *known, *others]


def model_info(name: str) -> ModelInfo:
    """One model by its short name or hub id.

    Raises:
        ModelError: if no such model is known or downloaded.
    """
    if name == BUNDLED:
        return _bundled()
    if found := find_downloaded(name):
        return found
    if known := known_model(name):
        return _not_here(known)
    names = ", ".join([BUNDLED, *(model.name for model in KNOWN)])
    raise ModelError(f"no model {name!r} is known or downloaded", f"known ones: {names}")


def known_model(name: str) -> KnownModel | None:
    """The known model of that short name or hub id."""
    return next((model for model in KNOWN if name in (model.name, model.repo)), None)


def find_downloaded(name: str, revision: str | None = None) -> ModelInfo | None:
    """The downloaded model of that short name or hub id, the latest if there are several.

    Args:
        name: short name or hub id.
        revision: only one that was asked for by this revision, or whose commit starts with it (7 characters or more).
    """
    known = known_model(name)
    repo = known.repo if known else name
    return next(
        (
            info
            for info in _downloaded()
            if info.repo == repo
            and (
                revision is None
                or revision == info.revision
                or (len(revision) >= 7 and (info.commit or "").startswith(revision))
            )
        ),
        None,
    )


def damaged_files(info: ModelInfo) -> list[str]:
    """Names of the recorded files that are missing or no longer have the recorded SHA-256, in order."""
    if info.folder is None:
        return []
    return [name for name, expected in info.files.items() if not _is_whole(info.folder / name, expected)]


def read_card(folder: Path) -> dict[str, Any]:
    """The folder's card, {} if it has none that can be read: a model without a card is not (fully) downloaded."""
    try:
        card = json.loads((folder / CARD).read_bytes())
    except (OSError, ValueError):
        return {}
    return card if isinstance(card, dict) else {}


def write_card(folder: Path, card: Mapping[str, Any]) -> None:
    """Writes the card in one step, so that it is there whole or not at all."""
    unfinished = folder / f".{CARD}.{os.getpid()}"
    unfinished.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    unfinished.replace(folder / CARD)


def info_from_folder(folder: Path) -> ModelInfo | None:
    """What the card in a downloaded model's folder says of it, None if there is none."""
    card = read_card(folder)
    texts = [card.get("repo"), card.get("commit")]
    if not (all(isinstance(text, str) for text in texts) and isinstance(card.get("files"), dict)):
        return None
    known = known_model(card["repo"])
    converted = folder / CONVERTED
    return ModelInfo(
        name=known.name if known else card["repo"],
        repo=card["repo"],
        revision=card.get("revision"),
        commit=card["commit"],
        folder=folder,
        converted=converted if (converted / "model.bin").is_file() else None,
        size=_size(folder),
        licence=known.licence if known else "",
        note=card.get("note", ""),
        files=card["files"],
    )


def _downloaded() -> Iterator[ModelInfo]:
    """Whole downloads, the latest first."""
    try:
        cards = sorted(models_folder().glob(f"*/{CARD}"), key=lambda path: (-path.stat().st_mtime, path.parent.name))
    except OSError:
        return
    for card in cards:
        if info := info_from_folder(card.parent):
            yield info


def _bundled() -> ModelInfo:
    folder = bundled_folder()
    card = read_card(folder)
    return ModelInfo(
        name=BUNDLED,
        repo=None,
        revision=card.get("version"),
        commit=None,
        folder=folder,
        converted=folder,
        size=_size(folder),
        licence=card.get("licence", ""),
        note="small, always there, needs no download",
        files=card.get("files", {}),
    )


def _not_here(model: KnownModel) -> ModelInfo:
    return ModelInfo(
        name=model.name,
        repo=model.repo,
        revision=model.revision,
        commit=None,
        folder=None,
        converted=None,
        size=0,
        licence=model.licence,
        note=model.note,
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _is_whole(path: Path, expected: str) -> bool:
    try:
        return file_hash(path) == expected
    except OSError:
        return False
