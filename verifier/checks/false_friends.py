"""False friends: an English word that looks like the Spanish one and means something else ("embarazada", "embarrassed").

The words are in ``resources/false_friends/pairs.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.contrary import Contradiction, contradictions, is_word
from verifier.checks.phrases import Phrase, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.lexicon import candidates
from verifier.model import Issue
from verifier.vocabulary import frequencies

_TABLE = "false_friends/pairs.tsv"


def check_false_friends(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each false friend, surer where alignment links the two words."""
    for found in contradictions(sides, _TABLE, named=False):
        yield _issue(sides, found)


def _issue(sides: Sides, found: Contradiction) -> Issue:
    source = span_of(sides.source_tokens, found.here.start, found.here.stop)
    target = span_of(sides.translation_tokens, found.there.start, found.there.stop)
    means = _meaning(sides.source_tokens[found.here.start].norm, found.entry.right)
    message = f"{quoted(sides.source, source)} looks like {quoted(sides.translation, target)}, but means “{means}”."
    confidence = 0.9 if found.linked else 0.7
    return Issue("mistranslation", "critical", "false_friend", message, (source,), (target,), confidence)


def _meaning(spanish: str, right: Sequence[Phrase]) -> str:
    """The right rendering to show: the likeliest whole word of it for this Spanish word, its stems written out."""
    for word in candidates(spanish):
        if any(len(words) == 1 and is_word(word, words[0]) for words in right):
            return word
    whole = next((words for words in right if not words[-1].endswith("*")), None)
    if whole:
        return " ".join(whole)
    stem = right[0][-1].rstrip("*")
    known = {word: english for word, (_, english) in frequencies().items() if word.startswith(stem)}
    return " ".join((*right[0][:-1], max(known, key=lambda word: known[word], default=stem)))
