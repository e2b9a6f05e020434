"""What a translation engine is: two verbs and a signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from verifier.model import Hypothesis, TokenScores


class Engine(Protocol):
    """Translates Spanish into English and scores given translations. Lists in, lists out, same order and length."""

    @property
    def name(self) -> str:
        """The engine's short name, as in ``--engine``: "bundled"."""
        ...

    @property
    def signature(self) -> str:
        """Engine, version, model hash and decoding settings: all that an output depends on, beside the text."""
        ...

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """One hypothesis a text; an output that fails its own sanity checks has ``usable=False``."""
        ...

    def score(self, sources: Sequence[str], translations: Sequence[str]) -> list[TokenScores]:
        """Forced decoding: natural-log probability a target token (nats, <= 0)."""
        ...
