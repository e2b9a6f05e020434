"""How likely a Spanish and an English token render each other, by all that two single tokens tell."""

from __future__ import annotations

from functools import lru_cache

from verifier.evidence.lexicon import closeness, inverse_probability, kinship, translation_probability
from verifier.text import Token, strip_accents

ONE_WAY = 0.5
"""Worth of the likelier direction alone: "cuenta" is rarely "realise", but "realise" is often "(darse) cuenta"."""
COGNATE = 0.75
"""Normalised similarity of spelling from which two words pass for cognates or one name."""
MIN_COGNATE = 4
"""Letters that both words need for that: short words look alike by chance."""

MIN_CLOSENESS, MIN_KINSHIP = 0.45, 1e-4
"""Where likeness in meaning begins: under one pair of random words in a hundred is over either."""
NEAR = 0.3
"""Worth of closeness in meaning beside a probability of translation."""


def resemblance(es: Token, en: Token) -> float:
    """0 (nothing in common) to 1 (the same name or number, or each other's only translation)."""
    if es.kind == "other" or en.kind == "other":
        return 0.0
    if es.kind == en.kind == "number":
        return _numbers(es.norm, en.norm)
    return _words(es.norm, en.norm)


@lru_cache(maxsize=65536)
def _words(es: str, en: str) -> float:
    parts = [part for part in en.split("-") if len(part) > 2] if "-" in en else []
    forward, inverse = translation_probability(es, en), inverse_probability(es, en)
    return max(
        float((forward * inverse) ** 0.5),
        ONE_WAY * max(forward, inverse),
        spelling(es, en),
        0.8 * max((_words(es, part) for part in parts), default=0.0),
    )


def spelling(es: str, en: str) -> float:
    """Worth of a likeness in spelling: 1 for one word, up to .8 for a cognate or a name in two spellings, else 0."""
    from rapidfuzz.distance import OSA, JaroWinkler

    es, en = strip_accents(es), strip_accents(en).removesuffix("'s")
    if es == en:
        return 1.0 if len(es) > 2 else 0.5
    if min(len(es), len(en)) < MIN_COGNATE:
        return 0.0
    similarity = max(OSA.normalized_similarity(es, en), JaroWinkler.similarity(es, en) - 0.12)
    return 0.8 * float(similarity) if similarity >= COGNATE else 0.0


def _numbers(es: str, en: str) -> float:
    """Numbers are one if their digits are, whatever separates them; "20 (mil)" and "20,000" are likely one."""
    left, right = ("".join(c for c in number if c.isdigit()) for number in (es, en))
    if left == right:
        return 1.0
    return 0.4 if left.strip("0") == right.strip("0") else 0.0


def related(es: str, en: str) -> float:
    """Likeness in meaning of two normalised words that need not translate each other, 0 (none to speak of) to 1."""
    near, kin = closeness(es, en), kinship(es, en)
    return max(NEAR * near if near >= MIN_CLOSENESS else 0.0, float(kin**0.5) if kin >= MIN_KINSHIP else 0.0)
