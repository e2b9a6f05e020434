"""What belongs to one quotation: cut where a closing mark was lost, joined over paragraphs and across its attribution."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from functools import cache
from itertools import pairwise

from verifier.model import BlockKind, Document, Span, Style
from verifier.quotes.kinds import announces_name
from verifier.quotes.language import ENOUGH, identify, same_language
from verifier.quotes.marks import SENTENCE_END
from verifier.quotes.names import NAME
from verifier.quotes.raw import Raw, trimmed
from verifier.quotes.reporting import clause_start, is_reporting_clause, opens_with_attribution
from verifier.quotes.titles import is_outlet
from verifier.resources import resource_json
from verifier.text import one_of

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE)

_SENTENCE_GOES_ON = 1.0
"""log10 odds of one language where the attribution ends in a comma: “No,” he said, “not now.”"""


def cut_unclosed(document: Document, raws: list[Raw], prior: Mapping[str, float]) -> None:
    """Ends a quotation whose closing mark was lost where its bracket closes; where its attribution starts; where another
    language does; or, if it renders the Spanish quotation before it, after as many sentences as that has. What it had swallowed comes free.

    A single mark without such an end is none, unless its whole paragraph is the quotation.
    """
    text = document.text
    none: set[int] = set()
    opening = {raw.block for raw in raws if raw.outer.start == document.blocks[raw.block].start}
    for place, raw in enumerate(raws):
        if raw.closed:
            continue
        span, end = raw.spans[0], None
        if not raw.depth and len(raw.spans) == 1:
            end = _bracket_end(text, raw) or clause_start(span.of(text))
            if end is None and not _goes_on(document, raw, opening):
                end = _language_changes(span.of(text), prior) or _rendering_end(document, raws, place, prior)
        if end is None and raw.style is Style.SINGLE and not _is_paragraph(document, raw):
            none.add(place)
            end = 0
        if end is None:
            continue
        end += span.start
        for inner in _following(raws, place):
            if inner.outer.start >= span.end:
                break
            if inner.depth and end <= inner.outer.start:
                inner.depth -= 1
        raw.spans, raw.outer = [Span(span.start, end)], Span(raw.outer.start, end)
    raws[:] = [raw for place, raw in enumerate(raws) if place not in none]


def lost_openings(document: Document) -> Iterator[Raw]:
    """What opens a paragraph without a mark and is closed before its attribution: We were promised buses,” said Marta Luján."""
    for index, block in enumerate(document.blocks):
        found = _FIRST_DOUBLE.match(document.text, block.start, block.end) if block.kind in _RUNNING else None
        if found and opens_with_attribution(document.text[found.end() : min(block.end, found.end() + _ATTRIBUTION)]):
            span = Span(block.start, found.end() - 1)
            yield Raw([span], Span(span.start, found.end()), Style.DOUBLE, index)


_FIRST_DOUBLE = re.compile(
    r"[^\s“”„«»\"—–]+(?:\s[^\s“”„«»\"]+){2,60}?(?:(?<=[,.!?…])[”\"](?=\s)|(?<=[^\W\d])[”\"](?=,\s))"
)
_ATTRIBUTION = 120
"""Characters in which an attribution has its end."""


def _bracket_end(text: str, raw: Raw) -> int | None:
    """Where the bracket closes in which an unclosed quotation is all there is, counted from its start."""
    if text[raw.outer.start - 1 : raw.outer.start] != "(":
        return None
    end = re.match(r"[^()]+(?=\))", raw.spans[0].of(text))
    return end.end() if end else None


def _is_paragraph(document: Document, raw: Raw) -> bool:
    block = document.blocks[raw.block]
    return raw.outer.start == block.start and raw.outer.end == _text_end(document, raw.block)


def _following(raws: list[Raw], place: int) -> Iterator[Raw]:
    return (raws[index] for index in range(place + 1, len(raws)))


def _goes_on(document: Document, raw: Raw, opening: Container[int]) -> bool:
    """True if the next paragraph opens with the same mark, as a quotation over paragraphs does.

    ``opening``: the blocks that a quotation opens.
    """
    following = raw.last_block + 1
    return following in opening and document.text[document.blocks[following].start] == document.text[raw.outer.start]


def _language_changes(words: str, prior: Mapping[str, float]) -> int | None:
    """Where Spanish sentences go over into English ones, or the other way round: nobody quotes a speech so."""
    ends = [match.end() for match in SENTENCE_END.finditer(words)]
    for end, following in pairwise([*ends, len(words)]):
        sides = {identify(part, prior=prior).language for part in (words[: min(end, ENOUGH + 1)], words[end:following])}
        if sides == {"es", "en"}:
            return end
    return None


def _rendering_end(document: Document, raws: list[Raw], place: int, prior: Mapping[str, float]) -> int | None:
    """Where an unclosed rendering ends, counted from its start; None if it does not follow a Spanish quotation."""
    text, raw = document.text, raws[place]
    before = next((raws[index] for index in range(place - 1, -1, -1) if not raws[index].depth), None)
    if before is None or not before.closed or before.block != raw.block:
        return None
    if not is_reporting_clause(text[before.outer.end : raw.outer.start]):
        return None
    source, words = before.text(text), raw.text(text)
    if (identify(source, prior=prior).language, identify(words, prior=prior).language) != ("es", "en"):
        return None
    ends = [match.end() for match in SENTENCE_END.finditer(words)]
    sentences = 1 + len(SENTENCE_END.findall(source))
    return ends[min(sentences, len(ends)) - 1] if ends else None


def join_paragraphs(document: Document, raws: list[Raw], prior: Mapping[str, float]) -> list[Raw]:
    """Joins a quotation that goes on over paragraphs, in one language: each opens it again, only the last closes it."""
    joined: list[Raw] = []
    for raw in raws:
        last = joined[-1] if joined else None
        if (
            last is not None
            and not last.closed
            and document.text[raw.outer.start] == document.text[last.outer.start]
            and raw.depth == last.depth == 0
            and raw.block == last.last_block + 1
            and raw.outer.start == document.blocks[raw.block].start
            and last.spans[-1].end == _text_end(document, last.last_block)
            and document.blocks[raw.block].kind in _RUNNING
            and {identify(one.opening(document.text), prior=prior).language for one in (last, raw)} != {"es", "en"}
        ):
            last.spans.extend(raw.spans)
            last.outer = Span(last.outer.start, raw.outer.end)
            last.closed, last.last_block = raw.closed, raw.block
        else:
            joined.append(raw)
    return joined


def _text_end(document: Document, index: int) -> int:
    block = document.blocks[index]
    span = trimmed(document.text, block.start, block.end)
    return span.end if span else block.end


def join_split(document: Document, raws: list[Raw], masked: str, prior: Mapping[str, float]) -> list[Raw]:
    """Joins a quotation split by its attribution: “X,” he said. “Y.” The two must be in one language."""
    joined: list[Raw] = []
    last: Raw | None = None
    for raw in raws:
        if last is not None and raw.depth == 0 and _continues(document, last, raw, masked, prior):
            stops = _STOPS.fullmatch(masked, last.outer.end, raw.outer.start)
            who_stops = Span(*stops.span("who")) if stops else None
            last.spans.extend(raw.spans)
            last.outer = Span(last.outer.start, raw.outer.end)
            last.closed, last.last_block = raw.closed, raw.last_block
            if last.mention is None and last.cue is None:
                last.mention, last.cue = raw.mention or who_stops, raw.cue
        else:
            joined.append(raw)
            last = raw if raw.depth == 0 else last
    return joined


_LONGEST_BEFORE = 300
"""Characters, so that a paragraph as long as a book is not read again for each quotation."""
_OPENING = "“\"«‘'‹ "


def _before(document: Document, raw: Raw, masked: str) -> str:
    """The words of its block before a quotation's opening mark, as far as a name may be announced."""
    return masked[max(document.blocks[raw.block].start, raw.outer.start - _LONGEST_BEFORE) : raw.outer.start].rstrip(
        _OPENING
    )


def _continues(document: Document, last: Raw, raw: Raw, masked: str, prior: Mapping[str, float]) -> bool:
    if raw.block != last.last_block or raw.style is not last.style or last.labelled or raw.labelled:
        return False
    between = masked[last.outer.end : raw.outer.start]
    ended = last.spans[-1].of(document.text).rstrip("’'\"”")
    if not (
        ended.endswith((",", "!", "?", "…", "...", "—", "–", "-")) or between.lstrip().startswith((",", "—", "–", "."))
    ):
        return False
    if _brings_in_another(between, ended):
        return False
    before = _before(document, last, masked)
    following = document.text[raw.outer.start + 1 : raw.outer.end]
    said = is_reporting_clause(between) or _breaks_off(ended, between, following)
    if not said or announces_name(between) or announces_name(before) or is_outlet(before):
        return False
    # “…,” Paz said. “…,” her husband said: the second has an attribution of its own.
    if between.rstrip().endswith(".") and raw.cue is not None and raw.cue.start >= raw.outer.end:
        return False
    odds = _SENTENCE_GOES_ON if between.rstrip().endswith(",") else 0.0
    return same_language(last.opening(document.text), raw.opening(document.text), prior, odds=odds)


def _breaks_off(ended: str, between: str, following: str) -> bool:
    """True if speech is broken by what its speaker does, between two dashes, or breaks off and is taken up again: “No vamos” — she wiped
    her eyes — “a rendirnos.” · “Mi padre —” he stopped. “Mi padre no volvió.” · “I wanted,” she stopped, “to tell you.”"""
    broken, stops = ended.endswith(_DASHES), between.rstrip()
    if ended.endswith(",") and following[:1].islower() and _STOPS.fullmatch(between):
        return True
    dashed = broken or between.lstrip().startswith(_DASHES)
    goes_on = stops.endswith(_DASHES) or following.startswith(_DASHES) or (broken and stops.endswith("."))
    return dashed and goes_on and _DOES.fullmatch(between) is not None


_DASHES = ("—", "–")
_DOES = re.compile(
    rf"[\s—–]*(?:he|she|they|{NAME})\s(?!(?:\w+ly\s)?(?:means?|meant|calls?|called|translat\w+|add(?:s|ed))\b)[^.!?:;—–\u0000]{{3,60}}[\s—–]*\.?\s*"
)


_STOPS = re.compile(
    rf"\s(?P<who>he|she|they|{NAME}|the\s(?:[\w-]+\s){{0,2}}[\w-]+)\s(?:then\s|\w+ly\s)?(?:beg[ia]ns?|opens|ends|stop(?:ped|s)|paus(?:ed|es)|hesitat(?:ed|es)|falter(?:ed|s)"
    r"|swallow(?:ed|s)|(?:broke|breaks|trail(?:ed|s))\soff|choke[ds]\sup|(?:took|takes|drew|draws)\sa\s(?:\w+\s)?breath)\b[^.!?:;—–\u0000]{0,60},\s"
)
"""What a speaker does who does not go on at once, and a text between its parts: she stopped, then began again, · the letter begins,"""


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    words = {
        kind: one_of(of.replace("_", r"\s"))
        for kind, of in resource_json("quotes/subjects.json").items()
        if kind != "comment"
    }
    return {
        # after a question or an exclamation; who asked or exclaimed has no capital, but in a name
        "openers": re.compile(rf"\s+(?:{words['openers']})\b"),
        "others": re.compile(
            rf"(?:[,;]\s|\b(?:and|but|while|y|pero|mientras)\s)(?:(?:and|but|while|y|pero|mientras)\s)?(?:{words['others']})\b"
        ),
    }


def _brings_in_another(between: str, ended: str) -> bool:
    """True if the words between two quotations have a new subject for the second: “¡Lobos no!” Somebody has written below, “Lobos sí.”
    · “No,” says one, another, “Sí.”"""
    if ended.endswith(("!", "?", "…")) and _subjects()["openers"].match(between):
        return True
    told = re.search(r"\w", between)
    return told is not None and _subjects()["others"].search(between, told.end()) is not None
