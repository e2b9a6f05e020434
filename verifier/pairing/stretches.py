"""Where an English rendering without marks may start and end: at the breaks of the sentences after a Spanish quotation, in the clause
before it, in the paragraph under it or a bracket that this opens with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from verifier.model import BlockKind, Document, Quotation, Span, Style
from verifier.quotes.layout import LABEL
from verifier.quotes.raw import without_handle
from verifier.quotes.reporting import clause_start, is_reporting_clause, opens_with_attribution, opens_with_verb
from verifier.text import ABBREVIATION, sentences, word_count

_START = re.compile(
    r"(?P<meant>\b(?:by\s(?:which|that|it|this)|which)\s(?:he|she|they)\s(?:means?|meant)(?:\sto\ssay)?(?:\sthat)?,?\s)|(?P<means>,\s(?:which|that)\s(?:\w+ly\s)?(?:means|meant)(?:\sto\ssay)?(?:\sthat)?,?\s)|(?P<sentence>[.!?…]\s+)|(?P<bracket>[(\[])|(?P<dash>(?:[—–]|\s--)\s*)|(?P<colon>:\s+)|(?P<comma>[,;]\s+)"
)
_END = re.compile(r"[.!?…]+(?=\s|$)|[,;:)\]]|\s*[—–]|\s--")
_ASIDE = re.compile(r"[^—–.!?\u0000]+?(?=\s[—–]\s|\s--\s|—)")
"""What stands between two dashes belongs together."""
_MARKS_AFTER = re.compile(r"[\u0000”\"»’'*_]*")
_HEAD = re.compile(
    r"(?:or,?\s)?(?:which\sis\sto\ssay(?:\sthat)?|that\sis(?:\sto\ssay)?|(?:very\s)?roughly|loosely|literally|in\sother\swords)[,:]?\s|or,?\s",
    re.IGNORECASE,
)
"""What opens a rendering and is no part of it."""
_IN_ITALICS = 0.1
"""What it is worth that it is all that stands in italics there."""
_ENCLOSED = 0.08
"""What it is worth that it stands between the quotation and whoever said it: “Que se vayan todos,” out with them all, they chanted."""
_GLOSSED = 0.12
"""What it is worth that print says before or after it that it is a rendering, of a part perhaps."""
_MEANT = re.compile(r"(?<=,\s)(?:he|she|they)\s(?:means?|meant)\b")
"""A gloss that says whose it is: "…, she meant; …"."""
NEW_SENTENCE = ("sentence", "at once")
"""What stands before a stretch that opens a sentence (`Stretch.after`)."""
_STOP = re.compile(r"[.!?…]\s")
_MARKUP = " \n\t*_"
"""What may stand behind the last word of a paragraph: space, and the marks of italics in plain text."""
_CLOSING = re.compile('[”"»]')
_LEAST_WORDS = 2
_REACH = 120
"""Characters beyond twice the quotation's length that are looked at; its attribution stands in them."""
_MOST = 40
"""Stretches compared for one quotation."""
_SENTENCES = 2
_BLOCKS_BELOW = 2
"""Blocks under a block quote that are looked at: who posted it and when may stand between."""


class Stretch(NamedTuple):
    """A stretch that may be the rendering, in two spans where it goes on after who said it. ``whole``: it ends where the sentence
    does; ``print``: what it is worth, in similarity, how it is set and what follows it; ``cut``: it leaves out the beginning or the
    end of a sentence that is not the quotation's own, and so, perhaps, of a rendering."""

    spans: tuple[Span, ...]
    after: str
    whole: bool
    print: float = 0.0
    cut: bool = False

    def words(self, text: str) -> str:
        """What it says, of a document's text."""
        return " ".join(span.of(text) for span in self.spans)


def behind(
    document: Document, quotation: Quotation, masked: str, italics: Collection[tuple[int, int]]
) -> Iterator[Stretch]:
    """What starts and ends at a break of the sentences after a quotation, about as long as it is, nearest first.

    Args:
        document: the article.
        quotation: the Spanish.
        masked: the document's text with every quotation blanked out.
        italics: where stretches in italics start and end.
    """
    size = word_count(quotation.text)
    home = document.blocks[bisect_right(document.blocks, quotation.end - 1, key=lambda block: block.start) - 1]
    limit = min(home.end, quotation.end + 2 * len(quotation.text) + _REACH)
    after = _MARKS_AFTER.match(masked, quotation.end, limit)
    start = after.end() if after else quotation.end
    blank = masked.find("\u0000", start, limit)
    end = limit if blank < 0 else blank
    region = masked[start:end]
    plain = ABBREVIATION.sub(lambda match: match.group()[:-1] + "\u0001", region)
    ends = [
        (m.start() + (len(m.group()) if m.group()[0] in ".!?…" else 0), m.group()[0] in ".!?…)]")
        for m in _END.finditer(plain)
    ]
    ends.append((len(region.rstrip(_MARKUP)), blank < 0))
    made = 0
    ended = quotation.text[-1:] in ".!?…"
    new = ended or (quotation.text[-1:] == "," and _NEW.match(region) is not None)
    for at, kind in _starts(plain, ended=new):
        if opens_with_attribution(region[at:]) or LABEL.match(region, at):
            continue  # what a label stands before begins at its colon
        at = head.end() if (head := _HEAD.match(region, at)) else at
        aside = _ASIDE.match(plain, at) if kind == "dash" else None
        gloss = _GLOSSES_ASIDE.search(plain[: aside.end()], at) if aside else None
        for stop, whole in [(gloss.start() if gloss else aside.end(), True)] if aside else ends:
            span = _trimmed(region, at, stop)
            if span is None or span.start != at or (kind == "bracket" and region[span.end - 1] in ")]"):
                continue
            if clause_start(_CLOSING.sub("", region[span.start : span.end]) + " ") is not None or _MEANT.search(
                region, span.start, span.end
            ):
                break  # it has gone on into who said it
            count = word_count(region[span.start : span.end])
            if count > 2.2 * size + 4 or made >= _MOST:
                break
            placed = Span(start + span.start, start + span.end)
            sentence = kind in (*NEW_SENTENCE, "colon", "dash")
            if count >= max(min(_LEAST_WORDS, size), 0.4 * size) and not (sentence and _is_torn(plain, span.end)):
                made += 1
                enclosed = kind == "straight" and opens_with_attribution(region[span.end :].lstrip(","))
                glossed = _is_glossed(plain, span.end)
                worth = _IN_ITALICS * ((placed.start, placed.end) in italics) + _ENCLOSED * enclosed
                worth += _GLOSSED * (glossed or head is not None)
                ends_it = whole or glossed or _is_said_last(plain, span.end)
                cut = _is_cut(plain, kind, span, whole=ends_it, ended=ended)
                yield Stretch((placed,), kind, ends_it, worth, cut)
            more = _after_attribution(plain, span.end) if sentence else None
            whole_count = word_count(region[more.start : more.end]) + count if more else 0
            if more and max(_LEAST_WORDS, 0.4 * size) <= whole_count <= 2.2 * size + 4:
                made += 1
                yield Stretch((placed, Span(start + more.start, start + more.end)), kind, True)


def _after_attribution(region: str, start: int) -> Span | None:
    """The rest of a sentence after who says it, in commas: They took the land, he said, and left us the dust. Or: Sit down, he said; it
    will be a while. After "says the foreman," stands rather who that is, unless it is joined."""
    told = _told_in_commas(region, start)
    if told is None or _FURTHER.search(told["who"]):
        return None
    if told["stop"] == "," and opens_with_verb(told["who"]) and not _JOINS.match(region, told.end()):
        return None
    stop = _SENTENCE_END.search(region, told.end())
    return Span(told.end(), stop.end()) if stop else None


def _is_torn(region: str, end: int) -> bool:
    """True if the clause that ends there goes on after who says it: The harvest, he said, was insured."""
    told = _told_in_commas(region, end)
    return (
        told is not None
        and told["stop"] == ","
        and _WHO_AGAIN.match(told["who"]) is not None
        and not _JOINS.match(region, told.end())
    )


def _told_in_commas(region: str, start: int) -> re.Match[str] | None:
    """Who says it, in commas, or that it is a rendering."""
    told = _IN_COMMAS.match(region, start)
    return told if told and (_GLOSS.fullmatch(told["who"]) or is_reporting_clause(f", {told['who']}, ")) else None


_WHO_AGAIN = re.compile(r"(?:he|she|they|I|in)\s")
_IN_COMMAS = re.compile(r",\s(?P<who>[^,.;:!?\u0000]{3,60})(?P<stop>[,;:])\s+(?=\S)")
_GLOSS = re.compile(
    r"(?:he|she|they)\s(?:means?|meant)|in\s(?:other|his|her|their)\swords|that\sis(?:\sto\ssay)?|(?:is|was)\s(?:the|her|his|their)\s(?:gist|idea|message|meaning|point)|(?:is|was)\s(?:how|what)\s(?:he|she|they)\s(?:puts?\sit|means?|meant|says?|said)"
)
"""What says of the words around it that they are a rendering: A bakery, she means, is people. The house is not for sale, in other words."""
_GLOSSES_ASIDE = re.compile(rf",\s(?:{_GLOSS.pattern})\s*\Z")
"""The same at the end of an aside."""
_FURTHER = re.compile(r"\b(?:add(?:s|ed)|(?:goes|went)\son|continue[sd]|later)\b")
"""The harvest, he added, was insured: what was said further."""
_JOINS = re.compile(r"(?:and|but|or|nor|not|because|so|then|until|when|if|while)\b")
_SENTENCE_END = re.compile(r"[.!?…]+[”\"’'»]*(?=\s|$)")


def _is_cut(region: str, kind: str, span: Span, *, whole: bool, ended: bool) -> bool:
    """True if a stretch begins amid a sentence after the quotation's own, or breaks off in one (``whole``: it does not)."""
    if kind == "comma":
        return _STOP.search(region, 0, span.start) is not None or (ended and region.lstrip()[:1].isupper())
    return kind in (*NEW_SENTENCE, "colon") and not whole


def _is_glossed(region: str, end: int) -> bool:
    """True if nothing follows in a sentence but that it is a rendering: …, in other words."""
    gloss = _GLOSS.match(region, end + 2) if region.startswith(", ", end) else None
    return gloss is not None and region[gloss.end() : gloss.end() + 1] in (".", "!", "?")


def _is_said_last(region: str, end: int) -> bool:
    """True if nothing follows in a sentence but who says it."""
    return opens_with_attribution(region[end:].lstrip(',”"»')) and _after_attribution(region, end) is None


def ahead(document: Document, quotation: Quotation, masked: str) -> Iterator[Stretch]:
    """The clause that opens the sentence of a quotation, before whoever says it: We were lied to, Beto Luna said: “…”"""
    mention, cue = quotation.speaker_mention, quotation.cue
    if mention is None or cue is None or not (mention.end <= cue.start and cue.end <= quotation.start):
        return
    home = document.blocks[bisect_right(document.blocks, quotation.start, key=lambda block: block.start) - 1]
    floor = max(home.start, mention.start - 2 * len(quotation.text) - _REACH)
    opens = next((start for start, end in sentences(masked, floor, quotation.start) if end > mention.start), floor)
    span = _trimmed(masked, opens, mention.start)
    if span is not None and _WAS_ASKED.match(span.of(masked)):
        return
    if span is None or masked[span.end - 1] != "," or "\u0000" in span.of(masked):
        return
    size, count = word_count(quotation.text), word_count(span.of(masked))
    if max(_LEAST_WORDS, 0.4 * size) <= count <= 2.2 * size + 4:
        yield Stretch((Span(span.start, span.end - 1),), "ahead", True)


_WAS_ASKED = re.compile(
    r"(?:(?:When|Once|If|Even\swhen)\s)?(?:asked|pressed|questioned|prodded|challenged|reminded|told|confronted|pushed|quizzed)\b",
    re.IGNORECASE,
)
"""What was put to whoever speaks: Asked why, Paz said “Porque sí.”"""


def below(document: Document, quotation: Quotation, masked: str) -> Iterator[Stretch]:
    """The paragraph under a block quote, a post or a turn behind a raya, as far as it is not much longer."""
    if quotation.style not in (Style.BLOCKQUOTE, Style.RAYA):
        return
    size = word_count(quotation.text)
    first = bisect_right(document.blocks, quotation.end - 1, key=lambda block: block.start)
    kinds = {BlockKind.PARAGRAPH, document.blocks[first - 1].kind} - {BlockKind.BLOCKQUOTE}
    for block in document.blocks[first : first + _BLOCKS_BELOW]:
        span = _trimmed(masked, block.start, block.end)
        if span is None or block.kind not in kinds:
            continue
        span = without_handle(masked, span)
        count = word_count(span.of(masked))
        if "\u0000" not in span.of(masked) and 0.4 * size <= count <= 2.2 * size + 4:
            yield Stretch((span,), "block", True)
        return


def bracketed_below(document: Document, quotation: Quotation, masked: str) -> Iterator[Stretch]:
    """What the next paragraph opens with in brackets, under the last quotation of one: “…,” she wrote. [Our life is in that line.]"""
    last = bisect_right(document.blocks, quotation.end - 1, key=lambda block: block.start)
    if last == len(document.blocks) or "\u0000" in masked[quotation.end : document.blocks[last - 1].end]:
        return
    block = document.blocks[last]
    found = _OPENS_IN_BRACKETS.match(masked, block.start, block.end)
    count = word_count(found["english"]) if found else 0
    if found and max(_LEAST_WORDS, 0.4 * (size := word_count(quotation.text))) <= count <= 2.2 * size + 4:
        yield Stretch((Span(*found.span("english")),), "under", True)


_OPENS_IN_BRACKETS = re.compile(r"\s*[(\[](?P<english>[^()\[\]\u0000]*[^()\[\]\u0000\s])\s*[)\]]")


def _starts(region: str, *, ended: bool) -> Iterator[tuple[int, str]]:
    head = re.match(r"[,.]?\s+(?=[a-z])", region)
    if head:
        yield head.end(), "straight"
    elif ended and (opens := re.match(r"\s+(?=\S)", region)):
        yield opens.end(), "at once"
    sentence = 0
    for match in _START.finditer(region):
        sentence += match.lastgroup == "sentence"
        if sentence > _SENTENCES:
            return
        if head is None or match.end() != head.end():
            yield match.end(), match.lastgroup or ""


_NEW = re.compile(r"\s+(?!I\b)[A-Z]\w*(?:\s[a-z’']+)+,")
"""A sentence that print sets off by nothing but its capital: “…,” Two years, he says; …"""


def _trimmed(region: str, start: int, end: int) -> Span | None:
    text = region[start:end]
    if not text.strip():
        return None
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
