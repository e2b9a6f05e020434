"""English renderings without marks of their own after a Spanish quotation that has no other partner:
“No nos vamos,” she said. We are not leaving. · “Sí se puede,” yes, we can, was the chant · he murmured: better late than
never.

Where such a rendering starts and ends only its meaning says, so every stretch that starts and ends at a break of the
sentence is compared with the Spanish and the closest one is taken, if it is close enough for where it stands.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from verifier.model import Document, Place, Quotation, QuotationKind, QuotePair, Relation, Style
from verifier.pairing.assign import Similarity
from verifier.pairing.further import Another, Association
from verifier.pairing.stretches import NEW_SENTENCE, Stretch, ahead, behind, below, bracketed_below
from verifier.quotes.language import identify
from verifier.text import sentences, word_count

_NEEDED = {
    "straight": 0.5,
    "at once": 0.5,
    "bracket": 0.4,
    "dash": 0.45,
    "colon": 0.45,
    "comma": 0.6,
    "sentence": 0.55,
    "block": 0.5,
    "under": 0.48,
    "meant": 0.35,
    "means": 0.5,
    "ahead": 0.45,
}
"""Similarity with the Spanish that a stretch must have, by what stands before it."""
_RELATION = {
    "straight": Relation.APPOSITION, "bracket": Relation.PARENTHESIS, "dash": Relation.APPOSITION,
    "colon": Relation.APPOSITION, "comma": Relation.APPOSITION, "sentence": Relation.NEXT_SENTENCE, "at once": Relation.NEXT_SENTENCE,
    "block": Relation.NEXT_BLOCK, "under": Relation.PARENTHESIS, "meant": Relation.TRANSLATES_AS, "means": Relation.TRANSLATES_AS, "ahead": Relation.APPOSITION,
}  # fmt: skip
_WHOLE = 0.04
"""What it is worth, in similarity, that a stretch ends where the sentence does."""
_SAME_MARK = 0.1
"""What it is worth that both sides ask, or both exclaim: the reporter hardly asks a question of his own there."""
_AS_MANY = 0.03
"""What it is worth that it has as many sentences as the Spanish, of which there are several, or one of as many parts."""
_BROKEN_OFF = 0.06
"""What it costs that it is the beginning of another sentence, which goes on."""
_WORD_BY_WORD = 0.12
"""What it is worth that every content word of either side has a counterpart: short and homely words have weak vectors."""
_BOUND, _A_NAT, _UNBOUND = 0.15, 0.06, 4.5
"""What it is worth at the most that the two make each other likelier (`evidence.association`), a nat of it above what one matter may account for."""
_SAME_I = 0.04
"""What it is worth that both sides are of whoever speaks: the reporter seldom says "I"."""
_TOLD, _TOLD_ASIDE = 0.22, 0.12
"""What it is worth that it is said to somebody, as a sentence and after a dash or a colon: the reporter tells no reader to leave him alone."""
_LONGEST_TOLD = 9
_TO_SOMEBODY = re.compile(
    r"(?:(?:please|now|just|so|oh|hey),?\s)?(?:see|leave|shut|let|let[’']s|don[’']t|look|come|take|go|get|give|stop|wait|listen|hear|stay|keep|hold|be|do|"
    r"put|tell|say|ask|help|call|run|eat|drink|sit|stand|hurry|believe|trust|forget|remember|have|try|watch|mind|move|bring|show|wake|"
    r"pray|write|read|calm|forgive|thanks?|good(?:bye|\s(?:morning|night|luck|evening)))\b",
    re.IGNORECASE,
)
"""How a sentence opens that is said to somebody: a bare verb, a greeting."""
_TOLD_OF = re.compile(r"\b(?:he|she|they|his|her|their|said|says|told|was|were|had)\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:qué|quién(?:es)?|cómo|dónde|adónde|cuándo|cuál(?:es)?|cuánt[oa]s?)\b", re.IGNORECASE)
"""A question that print closes with the comma of its attribution, or with no mark at all."""
_I = re.compile(r"(?:I|We|My|Our)\b")
_YO = re.compile(r"\b(?:yo|me|mí|mis?|conmigo|nos|nosotr[oa]s|nuestr[oa]s?)\b", re.IGNORECASE)
_PART = re.compile(r"[,;]\s+\w")
_LONGER, _SLACK = 0.3, 0.3
"""What it costs, in similarity, to be longer than the Spanish, a unit of log(words / words) beyond the slack: a stretch
that takes in its own attribution ("he said with a grin") holds the rendering too."""
_SUREST, _DOUBTFUL = 0.95, 0.45
"""Confidence of a pair at the most, and of one whose rendering may be longer than what was taken."""
_EVEN = {"es": 0.45, "en": 0.45, "pt": 0.02, "ca": 0.02, "gl": 0.02, "it": 0.02, "fr": 0.02}


def unmarked_pairs(
    document: Document,
    quotations: Sequence[Quotation],
    free: Iterable[int],
    masked: str,
    similarity: Similarity,
    word_by_word: Callable[[str, str], bool],
    association: Association | None = None,
    another: Another | None = None,
) -> dict[tuple[int, ...], QuotePair]:
    """Pairs of quotations that no marked one renders, by the indices of the Spanish.

    Args:
        document: the article.
        quotations: its quotations.
        free: indices of the Spanish quotations without a partner.
        masked: the document's text with every quotation blanked out.
        similarity: cosine of sentence vectors for (Spanish, English) pairs of texts.
        word_by_word: says of two texts whether every content word of either has a counterpart in the other.
        association: how much likelier two texts make each other, which tells a rendering that the vectors hardly know.
        another: says of two texts whether the one names another thing, so that it is doubtful.
    """
    free = list(free)
    asked: list[tuple[int, ...]] = [*((index,) for index in free), *_side_by_side(document, quotations, free)]
    italics = frozenset((inline.start, inline.end) for inline in document.inlines if inline.kind == "em")
    stretches = [
        (sources, stretch)
        for sources in asked
        for found in (
            behind(document, quotations[sources[-1]], masked, italics),
            below(document, quotations[sources[-1]], masked),
            bracketed_below(document, quotations[sources[-1]], masked),
            ahead(document, quotations[sources[0]], masked),
        )
        for stretch in found
    ]
    sides = {sources: joined([quotations[index] for index in sources]) for sources in asked}
    texts = [_as_asked(sides[sources].text, stretch.words(document.text)) for sources, stretch in stretches]
    best: dict[tuple[int, ...], tuple[float, Stretch]] = {}
    margins = [
        _margin(sides[sources], stretch, english, alike)
        for (sources, stretch), alike, (_, english) in zip(stretches, similarity(texts), texts, strict=True)
    ]
    near = [
        k for k, (_, stretch) in enumerate(stretches) if -_BOUND <= margins[k] < 0 and stretch.whole and not stretch.cut
    ]
    bound = dict(zip(near, association([texts[k] for k in near]) if association and near else (), strict=False))
    for k, ((sources, stretch), (_, english)) in enumerate(zip(stretches, texts, strict=True)):
        margin = margins[k]
        if -_WORD_BY_WORD <= margin < 0 and stretch.whole and word_by_word(sides[sources].text, english):
            margin += _WORD_BY_WORD
        elif (nats := bound.get(k)) is not None:
            margin += min(max(_A_NAT * (nats - _UNBOUND), 0.0), _BOUND)
        held = best.get(sources)
        if margin >= 0 and (held is None or margin > held[0]) and identify(english, prior=_EVEN).language == "en":
            best[sources] = margin, stretch
    for sources, (margin, stretch) in best.items():
        if another and stretch.after in NEW_SENTENCE and another(sides[sources].text, stretch.words(document.text)):
            best[sources] = margin, stretch._replace(cut=True)
    found: dict[tuple[int, ...], QuotePair] = {}
    taken: set[int] = set()
    for sources, (margin, stretch) in sorted(best.items(), key=lambda one: (-one[1][0], one[0])):
        if taken.isdisjoint(sources):
            found[sources] = _pair(document, sides[sources], stretch, margin)
            taken.update(sources)
    return dict(sorted(found.items()))


def _side_by_side(
    document: Document, quotations: Sequence[Quotation], free: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Two Spanish quotations of one paragraph, not of two whom print names, that one rendering may merge: “A,” he says. “B.” A, and B."""
    free = frozenset(free)
    for index in free:
        first, second = quotations[index], quotations[index + 1] if index + 1 in free else None
        if second is None or "\n" in document.text[first.end : second.start]:
            continue
        if None in (first.speaker, second.speaker) or first.speaker == second.speaker:
            yield index, index + 1


def joined(parts: Sequence[Quotation]) -> Quotation:
    """One side of a pair, of several quotations."""
    if len(parts) == 1:
        return parts[0]
    spans = tuple(span for part in parts for span in part.spans)
    return replace(parts[0], spans=spans, text=" ".join(part.text for part in parts))


def _as_asked(spanish: str, english: str) -> tuple[str, str]:
    """Both texts, the Spanish as a question where it and the English ask and print has closed it with a comma, or with no mark."""
    asks = english[-1:] == "?" and spanish[-1:] not in ".!?…" and _ASKS.search(spanish) is not None
    return f"{spanish.rstrip(',')}?" if asks else spanish, english


def _margin(source: Quotation, stretch: Stretch, english: str, alike: float) -> float:
    """By how much a stretch is closer to the Spanish than it must be where it stands."""
    spanish = source.text
    counts = [len(sentences(text, 0, len(text))) for text in (spanish, english)]
    parts = [len(_PART.findall(text)) for text in (spanish, english)]
    as_many = counts[1] == max(counts[0], len(source.spans)) > 1 or (counts[0] == 1 and parts[1] == parts[0] > 1)
    same_mark = english[-1] in "?!" and spanish[-1:] == english[-1]
    longer = max(math.log(word_count(english) / max(word_count(spanish), 1)) - _SLACK, 0.0)
    worth = _WHOLE * stretch.whole + _SAME_MARK * same_mark + _AS_MANY * as_many - _LONGER * longer + stretch.print
    if stretch.after in NEW_SENTENCE:
        worth += _SAME_I * bool(_I.match(english) and _YO.search(spanish)) - _BROKEN_OFF * (not stretch.whole)
    worth -= _BROKEN_OFF * (stretch.after == "colon" and stretch.cut)
    told = {"dash": _TOLD_ASIDE, "colon": _TOLD_ASIDE, **dict.fromkeys(NEW_SENTENCE, _TOLD)}.get(stretch.after, 0.0)
    worth += told * (stretch.whole and _is_told(english))
    return alike + worth - _NEEDED[stretch.after]


def _is_told(english: str) -> bool:
    """True for short sentences that are said to somebody: "See you Wednesday." "Leave me alone." """
    parts = [english[start:end] for start, end in sentences(english, 0, len(english))]
    short = all(word_count(part) <= _LONGEST_TOLD and _TO_SOMEBODY.match(part) for part in parts)
    return short and _TOLD_OF.search(english) is None


def _pair(document: Document, source: Quotation, stretch: Stretch, margin: float) -> QuotePair:
    translation = Quotation(
        spans=stretch.spans,
        text=stretch.words(document.text),
        language="en",
        confidence=1.0,
        kind=QuotationKind.DIRECT,
        style=Style.NONE,
        speaker=source.speaker,
    )
    place = Place(source.spans, translation.spans)
    confidence = min(0.55 + margin, _DOUBTFUL if stretch.cut else _SUREST)
    return QuotePair(source, translation, _RELATION[stretch.after], confidence, (place,))
