"""The pairs that the verdict's weights are fitted to: gold, unseen open text, and what is made of both.

A model finds what it has learnt by heart likelier than it ever will a page. So the open pairs are those that are kept out of the translation
models' training.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from verifier.evaluation.goldset import load_gold
from verifier.evidence import Encoder
from verifier.model import Label
from verifier.text import words
from verifier.training.perturb import Pair, near_misses, perturb
from verifier.training.translation.config import load_config
from verifier.training.translation.mix import folded
from verifier.training.wordlist import read_pairs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from verifier.training.fitting import Couples

SOURCES = ("wmt08_12_human", "news_commentary_devtest2007", "globalvoices_via_aymara", "tatoeba_manythings", "xquad")
"""Speech and news, all `open`, among which sentences are looked for that mean something alike."""
NEAR, NEAR_POOL = 400, 8000
"""For how many sentences, and among how many."""
SOFT = {Label.FAITHFUL: 0.0, Label.REVIEW: 0.3, Label.DIVERGENT: 1.0}
"""How divergent a gold label counts, 0 to 1: a free or softened rendering is nearer to a faithful one."""
DAMAGE = {Label.FAITHFUL: 0.0, Label.REVIEW: 0.25, Label.DIVERGENT: 0.5}
"""How much of the meaning is lost, likewise."""
COPIES = 3
"""How often a gold pair counts: it is real print, and unseen."""
ROUNDS = 3
"""How often a faithful pair is perturbed, each time in another way."""
APART = 0.05
"""What must be lost of a version of a sentence for its order to be sure."""
LESS_ALIKE = 0.1
"""How much less alike to a sentence one must be than another for their order to be sure."""
RENDERED = {"wmt08_12_human": "mt_outputs_bergamot_wmt08_12_floresdev"}
"""A source to another that has its Spanish in a strong engine's English, which is taken for faithful: in the news sets both sides are often
translations of a third language. Of 531 such pairs a check finds a critical issue in 38, and most of those are wrong indeed ("26 %" is 25,
"53 %" is 85, "medio siglo" fifteen years). So the human English is learnt from as `DOUBT` divergent, and not measured with."""
DOUBT = 0.15
LENGTHS = 5, 45
"""Spanish words of a sentence that is learnt from."""
CONFIG = Path(__file__).parent / "translation" / "es-en.toml"


class Row(NamedTuple):
    """A pair to learn from: how divergent it is and how much of its meaning is lost (0 to 1; None where nobody can say), how much it
    counts, and the sentence that it goes back to."""

    pair: Pair
    divergent: float
    damage: float | None
    copies: int
    group: str
    kind: str


def unseen(corpus: Path, seed: int) -> tuple[list[Pair], list[Pair]]:
    """The development pairs of the bundled models (``es-en.toml``, ``en-es.toml``) that are of a fit length: the faithful ones, shuffled, and
    those of doubtful English."""
    faithful: list[Pair] = []
    doubtful: list[Pair] = []
    for name, count in load_config(CONFIG).mix.development.items():
        kept_out = [pair for pair in list(read_pairs(corpus / f"{name}.tsv.xz"))[-count:] if _fits(pair)]
        if name in RENDERED:
            english = {folded(source): text for source, text in read_pairs(corpus / f"{RENDERED[name]}.tsv.xz")}
            doubtful += kept_out
            kept_out = [(source, english[folded(source)]) for source, _ in kept_out if folded(source) in english]
        faithful += kept_out
    random.Random(seed).shuffle(faithful)
    return faithful, doubtful


def sample(corpus: Path, count: int, seed: int) -> list[Pair]:
    """``count`` pairs of a fit length, the same number from each source, shuffled."""
    rng = random.Random(seed)
    pairs: list[Pair] = []
    for name in SOURCES:
        fit = [pair for pair in read_pairs(corpus / f"{name}.tsv.xz") if _fits(pair)]
        pairs += rng.sample(fit, min(count // len(SOURCES), len(fit)))
    rng.shuffle(pairs)
    return pairs


def _fits(pair: Pair) -> bool:
    return LENGTHS[0] <= len(words(pair[0])) <= LENGTHS[1]


def gather(corpus: Path, gold: Sequence[Path], *, seed: int) -> list[Row]:
    """All rows: gold pairs, open pairs, and what was made of the faithful ones."""
    clean, doubtful = unseen(corpus, seed)
    rows = [Row(pair, 0.0, 0.0, 1, pair[0], "open") for pair in clean]
    rows += [Row(pair, DOUBT, None, 1, pair[0], "open, doubtful") for pair in doubtful]
    printed = [pair for folder in gold for pair in load_gold(folder / "gold.jsonl").pairs if pair.label in SOFT]
    sides = [(" ".join(pair.source), " ".join(pair.translation)) for pair in printed]
    rows += [
        Row(s, SOFT[p.label], DAMAGE[p.label], COPIES, s[0], f"gold {p.label.value}")
        for s, p in zip(sides, printed, strict=True)
    ]
    faithful = [s for s, pair in zip(sides, printed, strict=True) if pair.label is Label.FAITHFUL]
    made = [
        *(one for turn in range(ROUNDS) for part in (clean, faithful) for one in perturb(part, seed=seed + turn)),
        *near_misses([*clean, *sample(corpus, NEAR_POOL, seed)], Encoder(), count=NEAR, seed=seed),
    ]
    return rows + [Row((one.source, one.translation), 1.0, one.damage, 1, one.source, one.kind) for one in made]


def couples(rows: Sequence[Row], wanted: npt.NDArray[np.bool_]) -> Couples:
    """Every two of the ``wanted`` rows that are versions of one sentence, less lost of the first than of the second, shape (couples, 2): one whole and
    one of which something is lost, or two sentences that mean something alike and another, since what those lack is measured in one way."""
    import numpy as np

    versions: dict[str, list[int]] = {}
    for number in np.flatnonzero(wanted).tolist():
        versions.setdefault(rows[number].group, []).append(number)
    found = [
        (one, other)
        for numbers in versions.values()
        for one in numbers
        for other in numbers
        if _in_order(rows[one], rows[other])
    ]
    return np.array(found, np.int64).reshape(-1, 2)


def _in_order(one: Row, other: Row) -> bool:
    """True if less is lost of the first for sure."""
    if one.damage is None or other.damage is None:
        return False
    if one.kind in _LIKE and other.kind in _LIKE:
        return other.damage - one.damage > LESS_ALIKE
    return one.damage == 0 and other.damage > APART


_LIKE = ("near", "mismatch")
