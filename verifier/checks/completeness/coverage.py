"""Words of one side that have nothing behind them on the other: left out, put in, or freely rendered.

What alignment leaves open is the first candidate for omission and addition (Brown et al. 1993; Jalili Sabet et al. 2020).
Alignment misses rare words and idioms on both sides at once, so open words are weighed against those of the other side:
a phrase that replaces another is a free rendering, not an addition and an omission.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from verifier.checks.closeness import rendered_closely
from verifier.checks.completeness.lists import lost_items
from verifier.checks.completeness.lone import FILLERS, lone_stretches
from verifier.checks.phrases import quoted_all
from verifier.checks.proper_names.renaming import named_alike
from verifier.checks.quantities import answered
from verifier.checks.renderings import renderings
from verifier.checks.sides import Sides
from verifier.checks.wording.idioms import accepted_idioms
from verifier.evidence.lacking import Lacking
from verifier.evidence.stems import english_stem, spanish_stem
from verifier.model import Issue, Span
from verifier.text import Token

_EXTRA_WORDS = 2
"""Open content words that one side must have beyond the other's before they count as put in or left out."""
_MAJOR_WORDS = 4
_MAJOR_SHARE = 0.4
_STEM = 4
"""Letters of a word that is worth naming by itself."""
_FREE_WORDS = 2
"""Open content words on both sides, and their share, from which a rendering is called free."""
_FREE_SHARE = 0.4
_SURE = 0.2
"""What both models' agreement counts for in an issue's confidence, where else the share of open words does."""
_LIKELIER = 0.0
"""Nats that both models must gain by a run's being put into the other side."""


def check_coverage(sides: Sides) -> Iterator[Issue]:
    """Omissions, additions and free renderings, at most one issue of each pair of sides."""
    alignment = sides.alignment
    linked_source = {link.source for link in alignment.links}
    linked_target = {link.target for link in alignment.links}
    named_source, named_target = named_alike(sides)
    counted_source, counted_target = answered(sides.source, sides.translation)
    open_source = [i for i in alignment.open_source if i not in named_source]
    open_target = [j for j in alignment.open_target if j not in named_target]
    open_source = _outside(sides.source_tokens, open_source, counted_source)
    open_target = _outside(sides.translation_tokens, open_target, counted_target)
    open_source = _said_once(sides.source_tokens, open_source, linked_source, spanish_stem)
    open_target = _said_once(sides.translation_tokens, open_target, linked_target, english_stem)
    phrases = list(renderings("completeness/set_phrases.tsv", sides.source_tokens, sides.translation_tokens))
    said = {i for place, _ in phrases for i in place}
    printed = {j for _, places in phrases for place in places for j in place}
    for place, places in renderings("negation/turns.tsv", sides.source_tokens, sides.translation_tokens):
        said |= {place[0], place[-1]}  # "no es raro ver", "common": what stands between may have been left out
        printed |= {j for one in places for j in one}
    said, printed = (
        words | _within(tokens, spans)
        for words, tokens, spans in zip(
            (said, printed), (sides.source_tokens, sides.translation_tokens), accepted_idioms(sides), strict=True
        )
    )
    open_source = [i for i in open_source if i not in said]
    open_target = [j for j in open_target if j not in printed]
    if found := list(lost_items(sides, open_source, open_target)) or list(
        lone_stretches(sides, open_source, open_target, (said, printed))
    ):
        yield from found
        return
    missing, added = len(open_source), len(open_target)
    missing_share = missing / max(len(alignment.content_source), 1)
    added_share = added / max(len(alignment.content_target), 1)
    source_spans = _phrases(sides.source_tokens, open_source)
    target_spans = _phrases(sides.translation_tokens, open_target)
    source_words, target_words = quoted_all(sides.source, source_spans), quoted_all(sides.translation, target_spans)
    if added - missing >= _EXTRA_WORDS:
        sure = len(_put_in(sides, open_target)) >= _EXTRA_WORDS and rendered_closely(sides, open_source, open_target)
        severe = sure or (added - missing >= _MAJOR_WORDS and added_share >= _MAJOR_SHARE)
        kind = "over_translation" if missing else "addition"
        more = f"; the Spanish has only {source_words}" if missing else ""
        message = f"{target_words} {_number(target_spans, 'has', 'have')} nothing behind {_number(target_spans, 'it', 'them')} in the Spanish{more}"
        yield _issue(kind, severe, message, source_spans, target_spans, added_share)
    elif missing - added >= _EXTRA_WORDS:
        sure = len(_left_out(sides, open_source)) >= _EXTRA_WORDS and rendered_closely(sides, open_source, open_target)
        severe = sure or (missing - added >= _MAJOR_WORDS and missing_share >= _MAJOR_SHARE)
        kind = "under_translation" if added else "omission"
        less = f"; the English has only {target_words}" if added else ""
        message = f"{source_words} {_number(source_spans, 'is', 'are')} not in the English{less}"
        yield _issue(kind, severe, message, source_spans, target_spans, missing_share)
    elif min(missing, added) >= _FREE_WORDS and min(missing_share, added_share) >= _FREE_SHARE:
        message = f"a free rendering: {target_words} {_number(target_spans, 'stands', 'stand')} for {source_words}"
        yield _issue("over_translation", False, message, source_spans, target_spans, min(missing_share, added_share))
    else:
        yield from _one_left_out(sides, open_source)
        yield from _one_put_in(sides, open_target)


def _within(tokens: Sequence[Token], spans: Sequence[Span]) -> set[int]:
    return {k for k, token in enumerate(tokens) if any(span.start <= token.start < span.end for span in spans)}


def _one_left_out(sides: Sides, open_source: Sequence[int]) -> Iterator[Issue]:
    """A word or two left out of an English that else follows the Spanish closely."""
    left_out = _left_out(sides, open_source)
    if left_out and rendered_closely(sides, left_out, ()):
        spans = _phrases(sides.source_tokens, left_out)
        message = f"{quoted_all(sides.source, spans)} {_number(spans, 'is', 'are')} not in the English"
        yield _issue("omission", len(left_out) >= _EXTRA_WORDS, message, spans, (), _SURE)


def _one_put_in(sides: Sides, open_target: Sequence[int]) -> Iterator[Issue]:
    """A word or two put in, likewise; English often says what Spanish leaves to be understood, so it is minor."""
    put_in = _put_in(sides, open_target)
    if put_in and rendered_closely(sides, (), put_in):
        spans = _phrases(sides.translation_tokens, put_in)
        message = f"{quoted_all(sides.translation, spans)} {_number(spans, 'has', 'have')} nothing behind {_number(spans, 'it', 'them')} in the Spanish"
        yield _issue("addition", False, message, (), spans, _SURE)


def _left_out(sides: Sides, open_source: Sequence[int]) -> list[int]:
    """Those of the open words with which, put into the English, both models find the pair likelier."""
    return _lacking(sides.lacks.source if sides.lacks else (), sides.source_tokens, open_source)


def _put_in(sides: Sides, open_target: Sequence[int]) -> list[int]:
    """Those of the open words with which, put into the Spanish, both models find the pair likelier."""
    return _lacking(sides.lacks.translation if sides.lacks else (), sides.translation_tokens, open_target)


def _lacking(tried: Sequence[Lacking], tokens: Sequence[Token], open_: Sequence[int]) -> list[int]:
    lacking = {k for one in tried if one.put_in > _LIKELIER for k in one.stretch.words}
    return [k for k in open_ if k in lacking and _is_word(tokens[k])]


def _is_word(token: Token) -> bool:
    return token.kind == "word" and len(token.norm) >= _STEM and token.norm not in FILLERS


def _outside(tokens: Sequence[Token], open_words: Sequence[int], counted: Sequence[Span]) -> list[int]:
    """Open words less those of numbers and dates that the other side says in its own way ("ochocientas dos", "802")."""
    return [i for i in open_words if not any(span.start <= tokens[i].start < span.end for span in counted)]


def _said_once(
    tokens: Sequence[Token], open_words: Sequence[int], linked: set[int], stem: Callable[[str], str]
) -> list[int]:
    """Open words less those that only say again, perhaps inflected, a word of their side: one that has its counterpart, or
    an open one before it. A translation need not repeat what its source does ("yo saco lo mío y ellos sacan lo suyo")."""
    seen = {stem(tokens[index].norm) for index in linked}
    kept = []
    for index in open_words:
        said = stem(tokens[index].norm)
        if said not in seen:
            kept.append(index)
        seen.add(said)
    return kept


def _number(spans: Sequence[Span], singular: str, plural: str) -> str:
    return singular if len(spans) == 1 else plural


def _issue(
    kind: str, severe: bool, message: str, source: Sequence[Span], target: Sequence[Span], share: float
) -> Issue:
    return Issue(
        type=kind,
        severity="major" if severe else "minor",
        check="coverage",
        message=message,
        source_spans=tuple(source),
        translation_spans=tuple(target),
        confidence=round(min(0.4 + share, 0.9), 2),
    )


def _phrases(tokens: Sequence[Token], open_words: Sequence[int]) -> list[Span]:
    """Spans over open words; neighbours with at most two words between them are one phrase."""
    spans: list[Span] = []
    last = None
    for index in sorted(open_words):
        token = tokens[index]
        if last is not None and index - last <= 3 and all(t.kind != "other" for t in tokens[last:index]):
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
        last = index
    return spans
