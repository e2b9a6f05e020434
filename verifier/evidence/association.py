"""How much a Spanish and an English text have to do with each other: by how much either makes the other likelier.

What somebody says next is on the same matter, in the same words perhaps, and near in meaning by its vector; a rendering, free as it may
be, is what a translation model half expects. (Pointwise mutual information by forced decoding: the likelihood given the other text
above that given nothing, as in contrastive conditioning, Vamvas & Sennrich 2022.)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verifier.evidence.contrast import NOTHING
from verifier.evidence.scale import why_no_pair
from verifier.text import clean
from verifier.translation.bundled import bundled_engine, bundled_scorer
from verifier.translation.protocol import Engine


def associations(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """For each (Spanish, English) the nats a token by which the one makes the other likelier, both ways added up, in order: about 0 for
    two texts that have nothing to do with each other, mostly above 2 for a text and its rendering; 0 where a side has no words.

    Four forced decodings a pair, by the bundled models whichever engine translates: pairs do not depend on it.
    """
    asked = [k for k, pair in enumerate(pairs) if not why_no_pair(*pair)]
    spanish, english = ([clean(pairs[k][side]) for k in asked] for side in (0, 1))
    gains = (_gains(_reader(), spanish, english), _gains(bundled_scorer(), english, spanish))
    found = [0.0] * len(pairs)
    for k, there, back in zip(asked, *gains, strict=True):
        found[k] = there + back
    return found


def _gains(engine: Engine, given: Sequence[str], scored: Sequence[str]) -> list[float]:
    """By how much each text of ``given`` makes that of ``scored`` likelier, nats a token."""
    if not scored:
        return []
    count = len(scored)
    scores = engine.score([*given, *[NOTHING] * count], [*scored, *scored])
    return [one.mean - other.mean for one, other in zip(scores[:count], scores[count:], strict=True)]


@cache
def _reader() -> Engine:
    """The Spanish-English model; kept, since every page asks it."""
    return bundled_engine()
