"""Our own divergent translations, made from human ones: one known change each, so that their gold label is certain.

In the manner of DEMETR (Karpinska et al. 2022), but on open parallel text and by our own rules.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verifier.evidence.semantics import Encoder
from verifier.resources import resource_rows
from verifier.text import Token, tokenize

Pair = tuple[str, str]
"""Spanish source, English translation."""


@dataclass(frozen=True, slots=True)
class Perturbed:
    """A pair whose English was changed; ``kind`` names the change, ``damage`` how much of the meaning it costs, 0 to 1; None where nobody
    can say."""

    source: str
    translation: str
    kind: str
    damage: float | None


_NEGATIONS = re.compile(
    r"\b(?:(do|does|did|is|are|was|were|have|has|had|will|would|could|should|can)(?:n[’']t| not)|never|not)\b\s?", re.I
)
_AUXILIARY = re.compile(r"\b(is|are|was|were|will|would|can|could|should|must|have|has|had)\b(?! not|n[’']t)", re.I)
_DIGITS = re.compile(r"(?<![\w.,])\d{1,4}(?![\w]|[.,]\d)")
_NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty",
                 "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")  # fmt: skip
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b(?! [A-Z])")
_LEAST_WORDS = 6
_CLAUSE_END = re.compile(r"[,;:—] ?")
_LEAST_CLAUSE = 3


def negation(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """A "not" taken out, or one put in."""
    match = _NEGATIONS.search(english)
    if match:
        kept = f"{match[1]} " if match[1] else ""
        return english[: match.start()] + kept + english[match.end() :]
    match = _AUXILIARY.search(english)
    return f"{english[: match.end()]} not{english[match.end() :]}" if match else None


def number(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """One number changed to another of the same size."""
    digits = list(_DIGITS.finditer(english))
    if digits:
        match = rng.choice(digits)
        value = int(match.group())
        other = value + rng.choice([-1, 1]) * rng.randint(1, max(value // 2, 3))
        return english[: match.start()] + str(abs(other) or value + 2) + english[match.end() :]
    match_word = _NUMBER_WORD.search(english)
    if match_word is None:
        return None
    other_word = rng.choice([word for word in _NUMBER_WORDS if word != match_word.group()])
    return english[: match_word.start()] + other_word + english[match_word.end() :]


def name(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """One name replaced by a name of another sentence."""
    mine = list(_NAME.finditer(english))
    others = [m.group() for _, text in rng.sample(pool, min(60, len(pool))) for m in _NAME.finditer(text)]
    others = [other for other in others if other not in english]
    if not mine or not others:
        return None
    match = rng.choice(mine)
    return english[: match.start()] + rng.choice(others) + english[match.end() :]


def removal(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """A quarter to a half of the words left out, in one run."""
    words = english.split()
    if len(words) < _LEAST_WORDS + 2:
        return None
    length = rng.randint(max(3, len(words) // 4), len(words) // 2)
    start = rng.randint(0, len(words) - length)
    return " ".join(words[:start] + words[start + length :])


def addition(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """Three to eight words of another sentence put in."""
    other = rng.choice(pool)[1].rstrip(".!?").split()
    if len(other) < 4:
        return None
    length = min(rng.randint(3, 8), len(other))
    start = rng.randint(0, len(other) - length)
    words = english.split()
    place = rng.randint(1, max(len(words) - 1, 1))
    return " ".join([*words[:place], *other[start : start + length], *words[place:]])


def clause(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """A clause between two marks left out."""
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(english)), len(english)]
    parts = [part for part in pairwise(cuts) if len(english[slice(*part)].split()) >= _LEAST_CLAUSE]
    if len(parts) < 2:
        return None
    start, stop = rng.choice(parts)
    kept = f"{english[:start]}{english[stop:]}".strip().rstrip(",;: ")
    return kept if kept[-1:] in ".!?" else f"{kept}."


def sentence(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """A sentence of another pair put after it."""
    other = rng.choice(pool)[1].strip()
    fits = 4 <= len(other.split()) <= 15 and other[-1:] in ".!?" and english.rstrip()[-1:] in ".!?"
    return f"{english.rstrip()} {other}" if fits else None


def less(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """One long word left out, with an article before it."""
    mine = [token for token in tokenize(english)[1:] if _long(token)]
    if not mine:
        return None
    token = rng.choice(mine)
    before = re.sub(r"\b(?:an?|the) $", "", english[: token.start])
    return f"{before.rstrip()}{english[token.end :]}"


def more(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """One long word of another sentence put before one."""
    mine = [token for token in tokenize(english)[1:] if _long(token)]
    others = [token.text for token in tokenize(rng.choice(pool)[1]) if _long(token)]
    if not mine or not others:
        return None
    place = rng.choice(mine).start
    return f"{english[:place]}{rng.choice(others)} {english[place:]}"


def word(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """Two long words replaced by words of other sentences with the same ending."""
    mine = [token for token in tokenize(english) if _long(token)]
    if len(mine) < 2:
        return None
    out = english
    others = [
        token.text for _, text in rng.sample(pool, min(80, len(pool))) for token in tokenize(text) if _long(token)
    ]
    for token in sorted(rng.sample(mine, 2), key=lambda token: -token.start):
        alike = [other for other in others if other[-2:] == token.text[-2:] and other[:4].lower() != token.norm[:4]]
        if not alike:
            return None
        out = out[: token.start] + rng.choice(alike) + out[token.end :]
    return out


_TENSES = {
    "is": "was", "are": "were", "has": "had", "have": "had", "will": "would", "can": "could", "was": "is", "were": "are",
    "had": "has", "would": "will", "could": "can", "did": "does", "does": "did",
}  # fmt: skip
_TENSE = re.compile(rf"\b(?:{'|'.join(_TENSES)})\b(?=\s)")


def tense(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """Every auxiliary put into another tense."""
    changed = _TENSE.sub(lambda match: _TENSES[match.group()], english)
    return changed if changed != english else None


def opposite(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """One word replaced by its opposite, as WordNet has it."""
    opposites = {row[0]: row[1].split("|") for row in resource_rows("antonyms/wordnet.tsv")}
    mine = [token for token in tokenize(english) if token.text in opposites]
    if not mine:
        return None
    token = rng.choice(mine)
    return english[: token.start] + rng.choice(opposites[token.text]) + english[token.end :]


def shuffled(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """The words in any order, as a garbled line has them."""
    words, end = english.rstrip(".!?").split(), english[len(english.rstrip(".!?")) :]
    if len(words) < _LEAST_WORDS:
        return None
    rng.shuffle(words)
    return " ".join(words) + end


def mismatch(english: str, rng: random.Random, pool: Sequence[Pair]) -> str | None:
    """The English of another pair."""
    return rng.choice(pool)[1]


def _long(token: Token) -> bool:
    return token.kind == "word" and len(token.text) >= 5 and token.text.islower()


KINDS: dict[str, Callable[[str, random.Random, Sequence[Pair]], str | None]] = {
    "negation": negation,
    "number": number,
    "name": name,
    "removal": removal,
    "addition": addition,
    "clause": clause,
    "sentence": sentence,
    "less": less,
    "more": more,
    "word": word,
    "tense": tense,
    "opposite": opposite,
    "shuffled": shuffled,
    "mismatch": mismatch,
}
"""Kind to the function that makes it; None where the sentence does not lend itself to it."""

DAMAGE = {
    "less": 0.15,
    "more": 0.15,
    "tense": 0.15,
    "name": 0.35,
    "number": 0.35,
    "word": 0.4,
    "opposite": 0.4,
    "negation": 0.5,
    "mismatch": 1.0,
}
"""How much of the meaning a change costs, by judgement: the order of severity in MQM. Words left out or put in cost their
share of the longer text, another sentence what it lacks in likeness, and a line whose words are all there in any order nobody knows what."""
GARBLED = "shuffled"


def _damage(kind: str, english: str, changed: str) -> float | None:
    if kind == GARBLED:
        return None
    sizes = sorted((len(english.split()), len(changed.split())))
    return DAMAGE.get(kind, 1 - sizes[0] / max(sizes[1], 1))


def near_misses(pairs: Sequence[Pair], encoder: Encoder, *, count: int, seed: int) -> list[Perturbed]:
    """``count`` of the pairs with the English of another that means something alike, each twice: the likest, and one
    further off.

    Two sentences on one subject differ as a wrong rendering does, from a little to altogether, which no change of words
    by rule does: without them likeness of meaning looks as if it told nothing. The damage is what the cosine of the two
    English sentences, the right one and the wrong one, lacks to 1.
    """
    rng = random.Random(seed)
    vectors = encoder.encode([english for _, english in pairs])
    found = []
    for start in range(0, min(count, len(pairs)), _ROWS):
        alike = vectors[start : min(start + _ROWS, count)] @ vectors.T
        for row, values in enumerate(alike):
            source, english = pairs[start + row]
            order = (-values).argsort()
            fit = [
                int(other)
                for other in (*order[:_NEIGHBOURS], order[rng.randrange(_NEIGHBOURS, _FURTHER)])
                if values[other] < _SAME
                and source != pairs[other][0]
                and english.casefold() != pairs[other][1].casefold()
            ]
            for other in dict.fromkeys((*fit[:1], *fit[-1:])):
                found.append(Perturbed(source, pairs[other][1], "near", 1 - max(float(values[other]), 0.0)))
    return found


_ROWS, _NEIGHBOURS, _FURTHER = 256, 8, 400
_SAME = 0.93
"""Cosine from which two English sentences may say the same thing."""


def perturb(pairs: Sequence[Pair], *, seed: int) -> list[Perturbed]:
    """One perturbed pair for each pair that lends itself to one, the kinds taken in turn so that they come out even."""
    rng = random.Random(seed)
    counts = dict.fromkeys(KINDS, 0)
    made = []
    for source, english in pairs:
        for kind in sorted(KINDS, key=lambda kind: (counts[kind], kind)):
            changed = KINDS[kind](english, rng, pairs)
            if changed and changed != english:
                counts[kind] += 1
                made.append(Perturbed(source, changed, kind, _damage(kind, english, changed)))
                break
    return made
