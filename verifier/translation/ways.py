"""Other ways to put a sentence to the model, where its first draft has lost something: with other marks, with numbers
in digits, with nouns or a verb that the model knows, or with stand-ins for names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Protocol

from verifier.translation.apart import quotations_apart
from verifier.translation.bignumbers import with_big_numbers_in_digits
from verifier.translation.clauses import clauses
from verifier.translation.commands import as_told
from verifier.translation.fronted import with_object_behind
from verifier.translation.kept import lost
from verifier.translation.marks import has_its_marks, with_source_marks, with_straight_marks
from verifier.translation.nouns import lost_nouns
from verifier.translation.nounways import with_known_nouns
from verifier.translation.saying import with_plain_saying
from verifier.translation.spelled import with_lost_numbers_in_digits
from verifier.translation.standins import TRIES, masked
from verifier.translation.takenup import with_thing_behind
from verifier.translation.verbways import with_known_verb


class Variant(Protocol):
    """A sentence in other words, and what becomes of their translation."""

    @property
    def text(self) -> str: ...

    @property
    def copies(self) -> bool:
        """True if it was made for what must be copied, so that nothing of that may be missing."""
        ...

    def restored(self, output: str) -> str | None:
        """The translation of the sentence itself; None where it has not what the variant was made for."""
        ...


@dataclass(frozen=True, slots=True)
class Both:
    """A variant of a variant."""

    first: Variant
    second: Variant

    @property
    def text(self) -> str:
        return self.second.text

    @property
    def copies(self) -> bool:
        return self.second.copies

    def restored(self, output: str) -> str | None:
        text = self.second.restored(output)
        return None if text is None else self.first.restored(text)


Way = Callable[[str, str], Variant | None]
"""From a Spanish sentence and its English so far to a variant, or None if nothing of its kind is lost."""


class Division(Protocol):
    """A sentence in parts that are translated by themselves, and what becomes of their translations."""

    @property
    def texts(self) -> tuple[str, ...]: ...

    def joined(self, outputs: Sequence[str]) -> str | None:
        """The translation of the sentence from those of its parts; None where it is no better than the one that it has."""
        ...


Divide = Callable[[str, str], Division | None]
"""From a Spanish sentence and its English so far to its parts, or None if it may stay as it is."""


@dataclass(frozen=True, slots=True)
class Straight:
    """A sentence whose quotation marks are straight."""

    text: str
    source: str
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        return with_source_marks(self.source, output) if has_its_marks(self.source, output) else None


def _with_straight_marks(sentence: str, output: str) -> Variant | None:
    if has_its_marks(sentence, output):
        return None
    text = with_straight_marks(sentence)
    return Straight(text, sentence) if text != sentence else None


def _with_standins(sentence: str, output: str, *, attempt: int) -> Variant | None:
    gone = lost(sentence, output)
    return masked(sentence, gone, attempt) if gone else None


def _with_known_nouns(sentence: str, output: str, *, attempt: int) -> Variant | None:
    gone = lost_nouns(sentence, output)
    return with_known_nouns(sentence, gone, attempt) if gone else None


WAYS: tuple[Way, ...] = (
    _with_straight_marks,
    with_lost_numbers_in_digits,
    with_big_numbers_in_digits,
    *(partial(_with_known_nouns, attempt=attempt) for attempt in range(TRIES)),
    *(partial(with_known_verb, attempt=attempt) for attempt in range(TRIES)),
    as_told,
    with_object_behind,
    with_thing_behind,
    with_plain_saying,
    *(partial(_with_standins, attempt=attempt) for attempt in range(TRIES)),
)
"""In the order in which they are tried."""
DIVISIONS: tuple[Divide, ...] = (quotations_apart, clauses)
"""What is tried after them, in this order."""
