"""Fetches translation models from the Hugging Face hub with its own client, checks them, and converts them once.

Nothing here runs unless a download was asked for. Weights come as safetensors where there are any; a ``.bin`` is
taken only for want of them and is never unpickled (see `verifier.translation.marian`).
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifier.errors import EngineError, ModelError
from verifier.translation import store
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.hashes import file_hash
from verifier.translation.marian import CONFIG, PICKLED_WEIGHTS, SAFE_WEIGHTS, VOCABULARY, read_config
from verifier.translation.store import ModelInfo

if TYPE_CHECKING:
    from huggingface_hub import HfApi
    from huggingface_hub.hf_api import RepoFile

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all, from several threads."""

NEEDED = (CONFIG, "source.spm", VOCABULARY)
OPTIONAL = ("target.spm", "README.md")
CONVERSION_BOT = "SFconvertbot"
"""The hub's own account that opens conversion pull requests. Anybody can open one; only its are taken."""

PATIENCE = 20.0
"""Seconds without a byte after which the hub is given up; its client by itself waits for ever."""
_DISK = (errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR, errno.EROFS, errno.ENOSPC, errno.EDQUOT)
_WAY_ON = "go on with `--engine bundled`, which needs no download, or try again later"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One commit of a model on the hub: file name to what the hub says of the file."""

    commit: str
    files: Mapping[str, RepoFile]

    @property
    def weights(self) -> str | None:
        """The weights file to take, None if there is none that the program reads."""
        return next((name for name in (SAFE_WEIGHTS, PICKLED_WEIGHTS) if name in self.files), None)

    @property
    def wanted(self) -> list[str]:
        """The files to download."""
        names = [*NEEDED, *OPTIONAL, *([self.weights] if self.weights else [])]
        return [name for name in names if name in self.files]


def download(
    name: str, *, revision: str | None = None, progress: Progress | None = None, endpoint: str | None = None
) -> ModelInfo:
    """Brings a model onto this machine and, where torch is installed, converts it to CTranslate2.

    What is already here and whole is not fetched again. A connection that breaks is taken up where it broke; whole
    files of an interrupted download are kept for the next one.

    Args:
        name: a known model's short name ("opus-mt-es-en") or a hub id ("OWNER/NAME"), perhaps with "@REVISION".
        revision: commit, tag or branch; the pinned commit for known models, else "main". The commit that it stands
            for is recorded.
        progress: called while bytes come in.
        endpoint: the hub's address; ``$HF_ENDPOINT``, else the public one, by default.

    Raises:
        ModelError: if the name or revision is not on the hub, the hub cannot be reached, the model is not a Marian
            model, or what came is damaged. The message names the way on.
    """
    name, _, pinned = name.partition("@")
    known = store.known_model(name)
    repo = known.repo if known else name
    if repo.count("/") != 1:
        names = ", ".join(model.name for model in store.KNOWN)
        raise ModelError(f"no model {name!r} is known", f"take one of {names}, or a hub id OWNER/NAME")
    asked = revision or pinned or (known.revision if known else "main")
    here = store.find_downloaded(repo, asked) if asked != "main" else None
    if here is None or store.damaged_files(here):
        here = _fetch(repo, asked, progress, endpoint)
    return _converted(here)


def _fetch(repo: str, revision: str, progress: Progress | None, endpoint: str | None) -> ModelInfo:
    endpoint = endpoint or os.environ.get("HF_ENDPOINT") or None
    with _hub_errors(repo, revision, endpoint), _patience():
        from huggingface_hub import HfApi, snapshot_download

        api = HfApi(endpoint=endpoint)
        snapshot = _snapshot(api, repo, revision)
        if snapshot.weights != SAFE_WEIGHTS:
            snapshot = _with_safetensors(api, repo, snapshot) or snapshot
        if missing := [name for name in NEEDED if name not in snapshot.files]:
            raise ModelError(f"{repo} is no Marian model: it has no {', '.join(missing)}", "take another model")
        if snapshot.weights is None:
            raise ModelError(f"{repo} has no {SAFE_WEIGHTS} and no {PICKLED_WEIGHTS}", "take another model")
        folder = store.models_folder() / f"{repo.replace('/', '--')}@{snapshot.commit[:12]}"
        _remove_damaged(folder, snapshot)
        total = sum(snapshot.files[name].size for name in snapshot.wanted)
        snapshot_download(
            repo,
            revision=snapshot.commit,
            local_dir=folder,
            allow_patterns=snapshot.wanted,
            endpoint=endpoint,
            etag_timeout=PATIENCE,
            tqdm_class=_progress_bar(progress, total),
        )
    _check(folder, snapshot)
    if progress:
        progress(total, total)
    store.write_card(
        folder,
        {
            "repo": repo,
            "revision": revision,
            "commit": snapshot.commit,
            "downloaded": datetime.now(UTC).date().isoformat(),
            "files": {name: file_hash(folder / name) for name in snapshot.wanted},
        },
    )
    info = store.info_from_folder(folder)
    assert info is not None, "the card was written above"
    return info


def _snapshot(api: HfApi, repo: str, revision: str) -> Snapshot:
    from huggingface_hub.hf_api import RepoFile

    commit = api.model_info(repo, revision=revision).sha
    if not commit:
        raise ModelError(f"the hub names no commit for {repo} at {revision}", _WAY_ON)
    tree = api.list_repo_tree(repo, recursive=True, revision=commit)
    return Snapshot(commit, {entry.path: entry for entry in tree if isinstance(entry, RepoFile)})


def _with_safetensors(api: HfApi, repo: str, pinned: Snapshot) -> Snapshot | None:
    """The hub's conversion pull request for ``pinned``, None if there is none.

    It must have been made from the same weights and vocabulary, file for file: otherwise the pin would mean nothing.
    """
    from huggingface_hub.errors import HfHubHTTPError

    for reference in _conversion_references(api, repo):
        try:
            candidate = _snapshot(api, repo, reference)
        except HfHubHTTPError:
            continue  # the pull request is gone: the .bin will do
        same = all(
            name in candidate.files and candidate.files[name].blob_id == pinned.files[name].blob_id
            for name in (PICKLED_WEIGHTS, VOCABULARY, "source.spm", "target.spm")
            if name in pinned.files
        )
        if candidate.weights == SAFE_WEIGHTS and same:
            return candidate
    return None


def _conversion_references(api: HfApi, repo: str) -> Iterator[str]:
    from huggingface_hub.errors import HfHubHTTPError

    known = store.known_model(repo)
    if known and known.safetensors_revision:
        yield known.safetensors_revision
    try:
        for discussion in api.get_repo_discussions(repo, author=CONVERSION_BOT, discussion_type="pull_request"):
            if discussion.author == CONVERSION_BOT and discussion.git_reference:
                yield discussion.git_reference
    except HfHubHTTPError:
        return  # a model without discussions


def _check(folder: Path, snapshot: Snapshot) -> None:
    """Makes sure that all of a Marian model came, every file with the hash that the hub lists."""
    if damaged := _remove_damaged(folder, snapshot):
        raise ModelError(
            f"what came of {', '.join(damaged)} is damaged and was removed",
            "run the download again, or go on with `--engine bundled`",
        )
    read_config(folder)


def _remove_damaged(folder: Path, snapshot: Snapshot) -> list[str]:
    """Removes what is not whole in ``folder``, so that it is fetched again; returns the wanted names it lacks."""
    damaged = [name for name in snapshot.wanted if not _is_whole(folder / name, snapshot.files[name])]
    for name in damaged:
        (folder / name).unlink(missing_ok=True)
    return damaged


def _is_whole(path: Path, listed: RepoFile) -> bool:
    if not path.is_file() or path.stat().st_size != listed.size:
        return False
    if listed.lfs:
        return file_hash(path) == listed.lfs.sha256
    # A small file is a git blob: its name is the SHA-1 of a header and the content.
    content = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest() == listed.blob_id


def _converted(info: ModelInfo) -> ModelInfo:
    """``info`` with a CTranslate2 conversion if one is there or can be made; its note says how the model will run."""
    assert info.folder is not None, "only downloaded models are converted"
    note = "runs fast, without torch"
    if not _runs(info.converted):
        from verifier.translation.convert import convert

        shutil.rmtree(info.folder / store.CONVERTED, ignore_errors=True)
        try:
            convert(info.folder, info.folder / store.CONVERTED)
        except EngineError:
            note = (
                "cannot run yet: install torch (pip install 'quote-verifier[marian]') and download again to convert it"
            )
        except ModelError as error:
            note = f"not converted: {error.what}"
    store.write_card(info.folder, {**store.read_card(info.folder), "note": note})
    return store.info_from_folder(info.folder) or info


def _runs(converted: Path | None) -> bool:
    try:
        if converted:
            CTranslate2Engine(converted).load()
        return converted is not None
    except (EngineError, ModelError):
        return False


@contextmanager
def _patience() -> Iterator[None]:
    """Lets no request of the hub's client wait longer than `PATIENCE`.

    Most of its calls take no timeout and set none themselves, so it is filled in at the last moment. The client is one
    for the whole process: it is put back as it was.
    """
    from huggingface_hub import get_session

    def limit(request: Any) -> None:
        limits = request.extensions.get("timeout") or dict.fromkeys(("connect", "read", "write", "pool"))
        filled = {step: PATIENCE if seconds is None else seconds for step, seconds in limits.items()}
        request.extensions["timeout"] = filled

    session = get_session()
    before = session.event_hooks
    session.event_hooks = {**before, "request": [*before.get("request", ()), limit]}
    try:
        yield
    finally:
        session.event_hooks = before


@contextmanager
def _hub_errors(repo: str, revision: str, endpoint: str | None) -> Iterator[None]:
    """Turns whatever the hub's client raises into a ModelError that names the way on."""
    from huggingface_hub import errors

    where = endpoint or "the Hugging Face hub"
    try:
        yield
    except ModelError:
        raise
    except errors.RevisionNotFoundError as error:
        raise ModelError(f"{repo} has no revision {revision}", "name a commit, tag or branch that it has") from error
    except errors.RepositoryNotFoundError as error:
        raise ModelError(f"{repo} is not on {where}, or not public", "check the name") from error
    except errors.HFValidationError as error:
        raise ModelError(f"{repo} is no hub id", "it looks like OWNER/NAME") from error
    except errors.OfflineModeIsEnabled as error:
        raise ModelError("HF_HUB_OFFLINE forbids downloads", "unset it, or go on with `--engine bundled`") from error
    except Exception as error:  # the client lets through whatever its HTTP library raises, which differs by version
        if isinstance(error, OSError) and error.errno in _DISK:
            what = f"{store.models_folder()} cannot be written ({error.strerror})"
            raise ModelError(what, f"name another folder in {store.FOLDER_VARIABLE}") from error
        first_line = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise ModelError(f"{repo} cannot be fetched from {where} ({first_line})", _WAY_ON) from error


def _progress_bar(progress: Progress | None, total: int) -> Any:
    """A silent progress bar class for the hub's client that passes bytes on to ``progress``."""
    from tqdm.std import tqdm  # type: ignore[import-untyped]  # tqdm has no types

    class Silent(tqdm):  # type: ignore[misc]  # for the same reason
        def __init__(self, *args: Any, **options: Any) -> None:
            self._counts_bytes = options.get("unit") == "B"
            self._done = 0
            options.pop("name", None)
            super().__init__(*args, **{**options, "disable": True})

        def update(self, n: float | None = 1) -> None:
            self._done += int(n or 0)
            if progress and self._counts_bytes:
                progress(min(self._done, total), total)

    return Silent
