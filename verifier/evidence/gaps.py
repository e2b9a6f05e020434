"""Where a word seems to have dropped out of an English text: "on the of the elections", "those who have has a duty".

A small feed-forward network (Bengio et al. 2003) looks at the four tokens on either side of a place between two words and says how likely it is that
a word stood there. It was trained on English from which words were taken (`verifier.training.gaps`); what the Spanish says it does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from verifier.evidence.inflections import lemmas
from verifier.text import Token, word_set

REACH = 4
"""Tokens on either side that are looked at."""
PAD, START, END, UNKNOWN = range(4)
"""Numbers of what is no word of the vocabulary: beyond the text, its two ends, any other word."""
_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tion",
    "s",
    "er",
    "est",
    "al",
    "ous",
    "ity",
    "ment",
    "ness",
    "able",
    "ive",
    "en",
    "y",
    "e",
)
SHAPES = ("", "number", "mark", *(f"{case}-{ending}" for case in ("Upper", "lower") for ending in (*_ENDINGS, "")))
"""What a token looks like, the empty one beyond the text."""
_STEM = 3
"""Letters that must stand before an ending."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


class Network(NamedTuple):
    """The weights. ``words``: word to number; ``word_vectors`` (words, d) and ``shape_vectors`` (SHAPES, e); ``layers``: (weights, biases), the first
    over the vectors of the 2 * REACH tokens joined in order, with ReLU between, the last of one output."""

    words: dict[str, int]
    word_vectors: Floats
    shape_vectors: Floats
    layers: tuple[tuple[Floats, Floats], ...]


def likeliest(tokens: Sequence[Token]) -> list[tuple[int, float]]:
    """The tokens of an English text before which a word may be missing, and the log-odds (nats) of that, the surest first. Nothing is said of a few words,
    of capitals, and beside marks that cut a sentence as they like."""
    if len(tokens) < _LEAST or all(token.text.isupper() for token in tokens if token.kind == "word"):
        return []
    values = gaps(tokens)
    places = [(k, float(values[k])) for k in range(1, len(tokens)) if _reads_on(tokens, k)]
    return sorted(places, key=lambda place: -place[1])


_LEAST = 5
"""Tokens of a text that can be read as a sentence."""
_MAY_FOLLOW, _MAY_PRECEDE = frozenset(".,;:?!"), frozenset(",;:")


def _reads_on(tokens: Sequence[Token], k: int) -> bool:
    """True if nothing but the sentence itself lies between a token and the one before it."""
    before, after = tokens[k - 1], tokens[k]
    joined = (before.kind != "other" or before.text in _MAY_PRECEDE) and (
        after.kind != "other" or after.text in _MAY_FOLLOW
    )
    odd = _is_wished(tokens, k) or _is_day(tokens, k) or _is_twin(tokens, k) or _is_elliptic(tokens, k)
    return joined and not odd


def _is_elliptic(tokens: Sequence[Token], k: int) -> bool:
    """True where English leaves nothing out though it looks so: "no school the next day", "Tuesday the 13th", "come April", "so much as", "be it the beach",
    "there'd be", "to leave them with.", "all I managed to grab was", "chips in for"."""
    before, here, after = tokens[k - 1].norm, tokens[k].norm, tokens[min(k + 1, len(tokens) - 1)].norm
    dated = here == "the" and (after in _WHICH_DAY or before in _WEEKDAYS)
    come = before == "come" and here in _MONTHS | _WEEKDAYS | _COMING
    even = _is_so_much_as([token.norm for token in tokens[max(0, k - 3) : k + 3]])
    granted = before == "it" and k > 1 and tokens[k - 2].norm == "be"
    object_ = here in ("was", "is") and any(token.norm in _RELATIVES for token in tokens[max(0, k - _CLAUSE) : k - 1])
    object_ = object_ and "VERB" in lemmas(before)
    particles = (
        before == "in"
        and here in _STRANDED
        and k > 1
        and not _PHRASAL.isdisjoint(lemmas(tokens[k - 2].norm).get("VERB", ()))
    )
    contracted = before.endswith(("'d", "'ll")) and here in ("be", "have")
    stranded = (
        here == "." and before in _STRANDED and any(token.norm == "to" for token in tokens[max(0, k - _CLAUSE) : k])
    )
    return dated or come or even or granted or object_ or particles or contracted or stranded


def _is_so_much_as(forms: Sequence[str]) -> bool:
    return any(tuple(forms[k : k + 3]) == ("so", "much", "as") for k in range(len(forms) - 2))


_WHICH_DAY = word_set("next following previous other same day week morning night minute moment")
_RELATIVES = word_set("all what whatever thing things one only")
_PHRASAL = word_set("chip fill stand step sit pitch kick cash check sign drop put weigh")
"""Verbs whose "in" is an adverb."""
_STRANDED = word_set("with for on to about in from at")


def _is_day(tokens: Sequence[Token], k: int) -> bool:
    """True for a day without "on", as American papers print it: "the strike begins Monday", "she died March 3"."""
    dated = tokens[k].norm in _MONTHS and k + 1 < len(tokens) and tokens[k + 1].kind == "number"
    return tokens[k].is_capitalised and (tokens[k].norm in _WEEKDAYS or dated)


def _is_twin(tokens: Sequence[Token], k: int) -> bool:
    """True at a noun said twice without an article: "door to door", "day by day", "brick after brick"."""
    return any(
        tokens[j].norm == tokens[j + 2].norm and tokens[j + 1].norm in _BETWEEN_TWINS and tokens[j].kind == "word"
        for j in range(max(0, k - 2), min(k + 1, len(tokens) - 2))
    )


_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = word_set("january february march april may june july august september october november december")
_MONTHS |= word_set("jan feb aug sept sep oct nov dec")
_COMING = word_set("spring summer fall autumn winter election morning nightfall dawn daylight time")
_BETWEEN_TWINS = word_set("to by after upon for in on and")


def _is_wished(tokens: Sequence[Token], k: int) -> bool:
    """True for the plain verb of what somebody asks for, which the network has seldom met: "we demand that he be freed"."""
    if tokens[k].norm not in lemmas(tokens[k].norm).get("VERB", ()):
        return False
    asked = [j for j in range(max(0, k - _CLAUSE), k - 1) if _asks(tokens[j].norm)]
    return any(token.norm == "that" for j in asked for token in tokens[j + 1 : k])


def _asks(form: str) -> bool:
    return form in _NEEDED or not _ASKING.isdisjoint(lemmas(form).get("VERB", ()))


_CLAUSE = 9
"""Tokens from who asks to what is asked for."""
_ASKING = word_set("ask demand insist recommend request require propose suggest order urge beg wish prefer")
_NEEDED = word_set("important essential vital necessary imperative crucial")


def gaps(tokens: Sequence[Token]) -> Floats:
    """For each token of an English text the log-odds (nats) that a word is missing right before it; the first token's says nothing."""
    if not tokens:
        return np.zeros(0, np.float32)
    network = bundled_network()
    words, shapes = numbered(tokens, network.words)
    vectors = np.concatenate([network.word_vectors[words], network.shape_vectors[shapes]], axis=1)
    (weights, biases), *others = network.layers
    by_place = weights.reshape(2 * REACH, vectors.shape[1], -1)
    found = []
    for begin in range(0, len(tokens), _BLOCK):
        stop = min(begin + _BLOCK, len(tokens))
        values = biases + sum(vectors[begin + k : stop + k] @ by_place[k] for k in range(2 * REACH))
        for matrix, offset in others:
            values = np.maximum(values, 0) @ matrix + offset
        found.append(values[:, 0])
    return np.concatenate(found)


_BLOCK = 16
"""Tokens that are computed together: products so small that no library spreads them over threads, which would cost more than it saves."""


def numbered(tokens: Sequence[Token], words: dict[str, int]) -> tuple[Ints, Ints]:
    """The numbers of the tokens' words and shapes, between REACH places beyond the text on either side; the place before token k begins at k."""
    pad = [PAD] * (REACH - 1)
    forms = [*pad, START, *(words.get(token.norm, UNKNOWN) for token in tokens), END, *pad]
    shapes = [0] * REACH + [_shape(token.kind, token.text) for token in tokens] + [0] * REACH
    return np.array(forms), np.array(shapes)


@lru_cache(maxsize=50_000)
def _shape(kind: str, text: str) -> int:
    if kind != "word":
        return SHAPES.index("number" if kind == "number" else "mark")
    form = text.lower()
    ending = next((one for one in _ENDINGS if form.endswith(one) and len(form) >= len(one) + _STEM), "")
    return SHAPES.index(f"{'Upper' if text[0].isupper() else 'lower'}-{ending}")


@lru_cache(maxsize=1)
def bundled_network() -> Network:
    """The network of ``resources/gaps/en.npz``."""
    with files("verifier.resources").joinpath("gaps/en.npz").open("rb") as stream, np.load(stream) as held:
        words = held["words"].tobytes().decode().split("\n")
        vectors = held["word_vectors"].astype(np.float32) * held["word_scales"].astype(np.float32)[:, None]
        layers = tuple(
            (held[f"weights{k}"].astype(np.float32), held[f"biases{k}"].astype(np.float32)) for k in range(3)
        )
        return Network(
            {word: k for k, word in enumerate(words, UNKNOWN + 1)},
            vectors,
            held["shape_vectors"].astype(np.float32),
            layers,
        )
