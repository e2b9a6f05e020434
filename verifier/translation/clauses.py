"""Long Spanish sentences cut where clauses end, where a small translation model has dropped or muddled what comes late in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.evidence.content import content_words
from verifier.evidence.lexicon import candidates, stem_candidates
from verifier.evidence.stems import english_stem
from verifier.text import words
from verifier.translation.copied import folded

_LONG, _MOST = 50, 40
"""Words from which a sentence may be cut, and of its parts at most."""
_LACKING = 0.12
"""Share of the content words without which the English of a long sentence is not looked at again."""
_MORE, _LONGER = 2, 10
"""Content words more that the parts must render, so that they are taken, one less for each so many words that the sentence is longer: of
the long sentences of the development set and of four other sources chrF gains up to 5 points with it. All in parts lose up to 6 of BLEU."""
_PART = 10
"""Words that a part has at least."""
_BETTER_MARK = 8
"""How many words farther from the middle a semicolon may stand."""
_RENDERS = 0.02
"""p(en | es) from which an English word may stand for a Spanish one."""
_LETTERS = 4
"""Letters of a word that is looked for at least."""
_WORD = re.compile(r"\w+")
_CONNECTIVES = (
    "y|e|pero|sino|aunque|porque|mientras|cuando|donde|según|pues|ya que|puesto que|por lo que|lo que|lo cual|así como|sin que|para que|"
    "si bien|sin embargo|entonces|además|después|luego"
)
_CUT = re.compile(
    rf"(?P<mark>[;:])\s(?=\w)|(?P<comma>,)\s(?=(?:{_CONNECTIVES})\b)|\s(?=(?:pero|aunque|porque|mientras|sino que|ya que|para que|y que)\b)"
)
_PAIRS = {"“": "”", "«": "»", "(": ")", "[": "]", "‘": "’", "—": "—", "–": "–", '"': '"'}


class Gain(NamedTuple):
    """What the English of a long sentence must render to be better than what there is."""

    source: str
    least: int

    def is_reached(self, output: str) -> bool:
        return rendered(self.source, output) >= self.least


class Clauses(NamedTuple):
    """The parts of a sentence, in order, the mark that each but the last ends in ("", ",", ";" or ":"), and what is gained."""

    texts: tuple[str, ...]
    marks: tuple[str, ...]
    gain: Gain

    def joined(self, outputs: Sequence[str]) -> str | None:
        """The English of the parts as one sentence; None unless it renders more of the Spanish."""
        text = outputs[0]
        for mark, part in zip(self.marks, outputs[1:], strict=True):
            text = f"{text.rstrip('.,;: ')}{mark} {_lowered(part)}"
        return text if self.gain.is_reached(text) else None


def clauses(sentence: str, output: str) -> Clauses | None:
    """``sentence`` cut into parts of up to `_MOST` words, as even as may be; None if it is short, has no place to cut it, or
    ``output`` lacks so few of its words that it may stay."""
    gain = gain_for(sentence, output)
    parts = [*_parts(sentence)] if gain else []
    if gain is None or len(parts) < 2:
        return None
    return Clauses(tuple(_whole(text) for text, _ in parts), tuple(mark for _, mark in parts[:-1]), gain)


def gain_for(sentence: str, output: str) -> Gain | None:
    """What the English of a long sentence in parts must render; None for a short one, or where ``output`` renders nearly all."""
    size = len(_WORD.findall(sentence))
    if size < _LONG:
        return None
    there, wanted = rendered(sentence, output), len(_sought(sentence))
    if there > (1 - _LACKING) * wanted:
        return None
    return Gain(sentence, there + max(_MORE - (size - _LONG) // _LONGER, 1))


def _parts(sentence: str) -> Iterator[tuple[str, str]]:
    """The parts with the mark behind each."""
    size = len(_WORD.findall(sentence))
    cuts: list[tuple[int, re.Match[str]]] = []
    for match in _CUT.finditer(sentence) if size > _MOST else ():
        before = len(_WORD.findall(sentence, 0, match.start()))
        if min(before, size - before) >= _PART and not _is_within(sentence[: match.start()]):
            cuts.append((abs(2 * before - size) - _BETTER_MARK * (match["mark"] == ";"), match))
    if not cuts:
        yield sentence, ""
        return
    _, cut = min(cuts, key=lambda found: found[0])
    *first, (last, _) = _parts(sentence[: cut.start()])
    yield from first
    yield last, cut["mark"] or cut["comma"] or ""
    yield from _parts(sentence[cut.end() :])


def _is_within(before: str) -> bool:
    """True inside quotation marks, brackets or a pair of dashes."""
    return any(
        before.count(opening) % 2 if opening == closing else before.count(opening) > before.count(closing)
        for opening, closing in _PAIRS.items()
    )


def _whole(part: str) -> str:
    """A part with the capital and full stop of a sentence."""
    return part[0].upper() + part[1:] + ("" if part[-1] in '.!?…"”»)' else ".")


def _lowered(part: str) -> str:
    """The English of a part without the capital that opened it."""
    return part if re.match(r"I\b|[A-Z]{2}", part) else part[:1].lower() + part[1:]


def rendered(source: str, output: str) -> int:
    """How many of the words that are looked for have one that renders them in ``output``, or stand there."""
    made = {folded(token) for token in words(output)}
    stems = {english_stem(word) for word in made}
    return sum(not made.isdisjoint(forms) or not stems.isdisjoint(of_stem) for forms, of_stem in _sought(source))


@lru_cache(maxsize=256)
def _sought(source: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Of each content word that the lexicon knows the English words and stems that may render it."""
    tokens = words(source)
    known = []
    for token in (tokens[k] for k in content_words(tokens, "es")):
        forms, stems = candidates(token.norm), stem_candidates(token.norm)
        if len(token.text) >= _LETTERS and (forms or stems):
            likely = (frozenset(english for english, p in found.items() if p >= _RENDERS) for found in (forms, stems))
            known.append((next(likely) | {folded(token)}, next(likely)))
    return tuple(known)
