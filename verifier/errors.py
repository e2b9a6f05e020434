"""What can go wrong, said so that the user knows what, where and what to do."""

from __future__ import annotations

import re


class VerifierError(Exception):
    """Base of every error that the program raises on purpose.

    Args:
        what: what went wrong and where (it names the file or the option).
        remedy: what the user can do about it, or None.
    """

    def __init__(self, what: str, remedy: str | None = None) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what}: {remedy}" if remedy else what)


class IngestError(VerifierError):
    """An article that cannot be read: missing, empty, binary, encrypted, of an unknown kind, out of reach."""


class EngineError(VerifierError):
    """A translation engine that is unknown, not installed, or cannot run its model."""


class EngineNameError(EngineError):
    """An ``--engine`` that names no engine, or gives one a model that it does not take."""


class ModelError(VerifierError):
    """A translation model that is missing, damaged, refused, or cannot be fetched."""


class GlossaryError(VerifierError):
    """A glossary file that cannot be read; the message names the line."""


class InputError(VerifierError):
    """A pairs file or an argument that does not say what it must; the message names the place."""


def printable(name: str) -> str:
    """``name`` as it can stand in a message of one line."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "?", name)
