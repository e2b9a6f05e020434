"""Lexical translation probabilities between Spanish and English words, learnt once from open parallel text.

The resource (``resources/lexicon/es-en.npz``, built by ``verifier.training.lexicon``) holds two tables of one form, of
words as they stand and of stems, which cover inflections that were never seen; and vectors of the stems' meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from verifier.evidence.stems import english_stem, spanish_stem
from verifier.resources import resource_rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

QUANTUM = 0.03
"""Probabilities are stored as whole multiples of this many nats: within 1.5 %, down to e**-7.65."""
STEM_DISCOUNT = 0.7
"""What a probability between stems is worth beside one between the words themselves."""


def translation_probability(es: str, en: str) -> float:
    """p(en | es), 0 to 1, of two normalised words (``Token.norm``); 0 for a pair that the lexicon does not hold.

    Where the forms themselves are rare it is that of their stems, discounted: of ``es`` giving any form of ``en``.
    """
    return _probabilities(es, en)[0]


def inverse_probability(es: str, en: str) -> float:
    """p(es | en), 0 to 1, of two normalised words, with the same fallback on stems."""
    return _probabilities(es, en)[1]


def candidates(es: str) -> Mapping[str, float]:
    """English word to p(en | es), 0 to 1, of the entries of the word itself, likeliest first; empty if unknown.

    They may add up to a little over 1, where two words render it at once ("nadie": "no one").
    """
    row = _lexicon().words.row(es)
    return MappingProxyType({en: p for en, (p, _) in sorted(row.items(), key=lambda found: (-found[1][0], found[0]))})


def stem_candidates(es: str) -> Mapping[str, float]:
    """English stem to p(en | es), 0 to 1, of the stem of a normalised word; empty if unknown."""
    return {en: there for en, (there, _) in _lexicon().stems.row(spanish_stem(es)).items()}


def source_stems(en: str) -> Mapping[str, float]:
    """Spanish stem to p(es | en), 0 to 1, of the stem of a normalised English word; empty if unknown."""
    return {es: back for es, (back, _) in _lexicon().english_stems.row(english_stem(en)).items()}


_MAY_RENDER, _MAY_RENDER_BACK, _KIN = 0.02, 0.05, 0.005
"""p(en | es), p(es | en) and kinship from which a word may render another: "workmen" is kin to "trabajadores"."""
SENSE = 0.2
"""Probability of a rendering that only ``senses.tsv`` knows."""


@lru_cache(maxsize=65536)
def kinship(es: str, en: str) -> float:
    """How alike in meaning two words are that need not translate each other directly, 0 to 1.

    The chance to come from one to the other through a common paraphrase (es - en' - es' - en), both ways, over stems
    (the pivot of Bannard & Callison-Burch 2005): "reconocer" and "admit" meet in "acknowledge" and "admitir".
    """
    lexicon = _lexicon()
    source, target = spanish_stem(es), english_stem(en)
    there = back = 0.0
    from_target = lexicon.english_stems.row(target)
    for other_en, (to_other, to_source) in lexicon.stems.row(source).items():
        middle = lexicon.english_stems.row(other_en)
        for other_es in middle.keys() & from_target.keys():
            there += to_other * middle[other_es][0] * from_target[other_es][1]
            back += from_target[other_es][0] * middle[other_es][1] * to_source
    return float(min(1.0, (there * back) ** 0.5))


def may_render(es: str, en: str) -> bool:
    """True if an English word may stand for a Spanish one, by any of the tables; both normalised."""
    return (
        translation_probability(es, en) >= _MAY_RENDER
        or inverse_probability(es, en) >= _MAY_RENDER_BACK
        or kinship(es, en) >= _KIN
    )


@lru_cache(maxsize=65536)
def closeness(es: str, en: str) -> float:
    """Cosine, -1 to 1, of the meanings of two normalised words by the vectors of their stems; 0 where one has none.

    Where both have a vector, two words taken at random stay under .43 in 99 of 100 cases and 68 of 100 of the lexicon's
    surer entries stay over it (20 000 of each).
    """
    return _lexicon().cosine(spanish_stem(es), english_stem(en))


@lru_cache(maxsize=65536)
def _probabilities(es: str, en: str) -> tuple[float, float]:
    """(p(en | es), p(es | en)), from the words or, discounted, from their stems, whichever is higher."""
    lexicon = _lexicon()
    word = lexicon.words.row(es).get(en, (0.0, 0.0))
    stem = lexicon.stems.row(spanish_stem(es)).get(english_stem(en), (0.0, 0.0))
    sense = SENSE if english_stem(en) in _senses().get(spanish_stem(es), ()) else 0.0
    return max(word[0], STEM_DISCOUNT * stem[0], sense), max(word[1], STEM_DISCOUNT * stem[1], sense)


@cache
def _senses() -> Mapping[str, frozenset[str]]:
    """Stem to the stems of renderings that the corpus has too seldom to teach: regional and everyday senses."""
    rows = resource_rows("lexicon/senses.tsv")
    return {spanish_stem(es): frozenset(map(english_stem, en.split("|"))) for es, en in rows}


@cache
def english_words() -> frozenset[str]:
    """Every English word that the lexicon holds as it stands, normalised."""
    return frozenset(_lexicon().words.partners)


@cache
def signature() -> str:
    """Names the lexicon by the first digits of its SHA-256: "lexicon:1a2b3c4d"."""
    return f"lexicon:{sha256(_resource().read_bytes()).hexdigest()[:8]}"


@dataclass(frozen=True)
class Table:
    """Sparse rows: entries ``starts[k]`` to ``starts[k + 1]`` belong to the word whose number is ``k``."""

    number: Mapping[str, int]
    partners: Sequence[str]
    starts: npt.NDArray[np.int64]
    partner: npt.NDArray[np.uint32]
    forward: npt.NDArray[np.uint8]
    inverse: npt.NDArray[np.uint8]

    def row(self, word: str) -> dict[str, tuple[float, float]]:
        """Partner to (p(partner | word), p(word | partner)); empty for an unknown word."""
        import numpy as np

        k = self.number.get(word)
        if k is None:
            return {}
        part = slice(int(self.starts[k]), int(self.starts[k + 1]))
        there, back = (np.exp(-QUANTUM * side[part].astype(float)).tolist() for side in (self.forward, self.inverse))
        names = [self.partners[j] for j in self.partner[part].tolist()]
        return dict(zip(names, zip(there, back, strict=True), strict=True))

    def transposed(self) -> Table:
        """The same entries from the partners' side."""
        import numpy as np

        order = np.argsort(self.partner, kind="stable")
        owner = np.repeat(np.arange(len(self.number), dtype=np.uint32), np.diff(self.starts))
        return Table(
            {word: k for k, word in enumerate(self.partners)},
            tuple(self.number),
            _starts(np.bincount(self.partner, minlength=len(self.partners))),
            owner[order],
            self.inverse[order],
            self.forward[order],
        )


@dataclass(frozen=True)
class Lexicon:
    """What the resource holds; the vectors are in the order of the stems, unit length times 127."""

    words: Table
    stems: Table
    spanish_vectors: npt.NDArray[np.int8]
    english_vectors: npt.NDArray[np.int8]

    @cached_property
    def english_stems(self) -> Table:
        """The stems' table from the English side."""
        return self.stems.transposed()

    def cosine(self, es: str, en: str) -> float:
        """Of the vectors of two stems, 0 where one has none."""
        i, j = self.stems.number.get(es), self.english_stems.number.get(en)
        if i is None or j is None:
            return 0.0
        left, right = self.spanish_vectors[i].astype(float), self.english_vectors[j].astype(float)
        return float(left @ right) / 127**2


def _resource() -> Traversable:
    return files("verifier.resources").joinpath("lexicon/es-en.npz")


@cache
def _lexicon() -> Lexicon:
    import numpy as np

    with (
        _resource().open("rb") as stream,
        np.load(stream, allow_pickle=False) as arrays,
    ):
        return Lexicon(
            _table(arrays, "word"),
            _table(arrays, "stem"),
            arrays["stem_spanish_vector"],
            arrays["stem_english_vector"],
        )


def _table(arrays: Any, prefix: str) -> Table:
    def words(side: str) -> list[str]:
        return bytes(arrays[f"{prefix}_{side}"]).decode().split("\n")

    return Table(
        {word: k for k, word in enumerate(words("spanish"))},
        words("english"),
        _starts(arrays[f"{prefix}_size"]),
        arrays[f"{prefix}_en"],
        arrays[f"{prefix}_forward"],
        arrays[f"{prefix}_inverse"],
    )


def _starts(sizes: npt.NDArray[np.integer[Any]]) -> npt.NDArray[np.int64]:
    import numpy as np

    return np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
