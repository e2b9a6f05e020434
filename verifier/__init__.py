"""Checks published English translations of Spanish quotes.

>>> from verifier import verify_pair
>>> verify_pair("Nunca firmé ese papel.", "I signed that paper.").verdict.label.value
'divergent'
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verifier.api import verify_pair, verify_pairs, verify_text
    from verifier.pipeline import Verifier

try:
    __version__ = version("quote-verifier")
except PackageNotFoundError:  # run from a source tree that was not installed
    __version__ = "0+unknown"

__all__ = ["Verifier", "__version__", "verify_pair", "verify_pairs", "verify_text"]

_HOME = {
    "Verifier": "verifier.pipeline",
    "verify_pair": "verifier.api",
    "verify_pairs": "verifier.api",
    "verify_text": "verifier.api",
}


def __getattr__(name: str) -> Any:
    """Loads the public names on first use, so that `verifier --help` stays instant."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
