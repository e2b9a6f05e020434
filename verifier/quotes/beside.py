"""Renderings and originals printed without marks of their own right beside a quotation:
“No nos vamos” (we are not leaving) · “Sí se puede,” which means yes, we can."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from verifier.model import Span, Style
from verifier.quotes.language import identify
from verifier.quotes.layout import LABEL
from verifier.quotes.raw import Raw, Taken, trimmed
from verifier.text import one_of

_OPENS = one_of(
    r"""which that this it a\s translat rend print transcri paraphras subtitle caption version gloss word meaning i\.e in\s or\s or, roughly
    loosely literally put gave giv has\s have\s had\s say said quot turn made make replaced corrected changed the\s remark comment answer
    sentence line what\s spanish as\s que\s es\s"""
)
"""How the words that say that a rendering follows may begin: most words of a text are ruled out by it at once."""
TRANSLATES_AS = re.compile(
    rf"\b(?=\s+(?:translat|rendered)|{_OPENS})"
    r"""(?:
      (?:which|that|this|it|a\s+phrase\s+that)\s+(?:\w+ly\s+|in\s+[^“”",.;:\n]{2,30}?\s+)?(?:translates?|means|meant)(?!\s+for\b)(?:\s+\w+ly)?(?:\s+(?:to|as|into))?(?:\s+English\s+as)?
    | (?:(?:roughly|loosely|literally)\s+)?(?:translated|translating|rendered)(?:\s+\w+ly)?(?:\s+(?:to|as|into))?(?:\s+English\s+as)?
    | (?:renders?|prints?|printed|transcribes?|transcribed|paraphrases?|paraphrased)\s+as
    | (?:transcripts?|translations?|subtitles?|captions?|version|rendering|gloss)\s(?:\w+\s){0,2}(?:has|had|have|reads?|says?|said|gives?|gave|runs?|goes|was|is|be)(?:\s\w+er)?(?:\s(?:it|that))?(?:\sas)?
    | (?:transcripts?|translations?|subtitles?|captions?)\s(?:\w+\s){3,6}(?:reads?|has|says?|gives?|gave|renders)(?:\s(?:it|that))?(?:\sas)?
    | word\s+for\s+word,?\s+(?:that|it)(?:\s+is|[’']s) | meaning | i\.e\. | that\s+is(?:\s+to\s+say|(?=\s*[,:;—–“"‘'«(])) | in\s+other\s+words | or\s+(?:roughly|loosely|literally) | roughly | loosely | literally
    | (?:put|puts|putting|gave|gives|has|had|says?|said)\s+(?:it|that|them)\s+(?:in|into)\s+English
    | (?:gave|gives|giving|renders?|rendered|rendering|gloss(?:es|ed|ing)?|have|has|had|quoted|quoting|printed|printing)\s+(?:it|that|this|them|the\s+(?:same\s+)?\w+)\s+(?:(?:to|on|in|at|for)\s+(?:[\w’']+\s+){1,3})?as
    | (?:turned|turns|turning|put|puts|made|makes)\s+(?:it|that|this|them)\s+into | (?:replaced|corrected|changed)\s+(?:it|that|this|them)\s+(?:with|to)
    | the\s+English\s(?:(?:beside|next\sto|under|below|beneath|opposite|above|for)\s(?:it|that|this)\s)?(?:reads?|says?|has|goes|runs?|is|was)(?:\s(?:it|that))?
    | (?:words?|remarks?|comments?|answer|sentence|line)\s(?:\w+\s){0,3}(?:appeared|came\s(?:out|through|across)|became|ran|read)\s(?:as|like)
    | what\s+(?:he|she|they)\s+(?:really\s+|actually\s+)?(?:meant|said)\b[^.“”"]{0,60}\bwas
    | or,?\s+as\b[^.“”"]{2,60}\b(?:had|has|put|puts|rendered|gave)\s+it\b[^.“”"]{0,24}
    | (?<!added\s)(?<!added,\s)(?<!replied\s)(?<!replied,\s)(?<!answered\s)(?<!answered,\s)(?<!so\s)(?:or|in)\s+English | Spanish\s+for | as\s+\w+\s+(?:translates?|translated|renders?|rendered)\s+(?:it|that) | que\s+significa | es\s+decir
    )\b(?:\s+something\s+like)?[,:]?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say that a rendering follows."""

_BRACKETED = re.compile(
    r"[ \u00a0]*(?:[^()\[\]“”\"«»\n.:;]{3,60}?)?[.,;]?[ \u00a0]*[(\[](?P<words>[^()\[\]“”\"«»\n]{4,600})[)\]]"
)
_TAIL = re.compile(
    rf"[ \u00a0]*[,;:—–(-]*[ \u00a0]*(?:{TRANSLATES_AS.pattern})(?P<words>[^“”\"«»\n()]{{4,300}}?)(?=[.;)](?:\s|$)|[—–]|$)",
    re.VERBOSE | re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?:photo|foto|image|imagen|picture|video|courtesy|credit|cortesía|fuente|source|handout|file|archivo|read\s(?:more|also)|see\salso|editor|(?:who|whose|whom)(?![^()\[\]]*\?))\b",
    re.I,
)
"""A picture’s credit, a link, or who somebody is, in brackets: nobody said it."""
_EVEN = {"es": 0.45, "en": 0.45, "pt": 0.02, "ca": 0.02, "gl": 0.02, "it": 0.02, "fr": 0.02}
_OTHER = {"es": "en", "en": "es"}


def beside(text: str, raws: Sequence[Raw], block_ends: Sequence[int]) -> Iterator[Raw]:
    """The unmarked renderings and originals next to ``raws`` (whose languages are known), as quotations without style.

    ``block_ends``: for each block of the document, where it ends.
    """
    taken = Taken(sorted((raw.outer.start, raw.outer.end) for raw in raws))
    found: list[tuple[int, int]] = []
    for raw in raws:
        wanted = _OTHER.get(raw.language)
        if wanted is None or raw.depth:
            continue
        limit = block_ends[raw.last_block]
        for pattern, least in ((_TAIL, 1), (_BRACKETED, 2)):
            match = pattern.match(text, raw.outer.end, limit)
            span = _words(text, match) if match else None
            if (
                span is None
                or (raw.mention and raw.mention.overlaps(span))
                or taken.touches(span.start, span.end)
                or _among(found, span)
            ):
                continue
            words = span.of(text)
            if _CREDIT.match(words) or len(words.split()) < least or (pattern is _TAIL and wanted != "en"):
                continue
            if identify(words, prior=_EVEN).language == wanted:
                insort(found, (span.start, span.end))
                yield Raw([span], span, Style.NONE, raw.block, lang=wanted, labelled=True)
                break


def _among(found: Sequence[tuple[int, int]], span: Span) -> bool:
    """True if a span touches one of those found, which are in order and apart."""
    place = bisect_left(found, (span.end,))
    return place > 0 and found[place - 1][1] > span.start


def _words(text: str, match: re.Match[str]) -> Span | None:
    start = match.start("words")
    label = LABEL.match(text, start, match.end("words")) or TRANSLATES_AS.match(text, start, match.end("words"))
    return trimmed(text, label.end() if label else start, match.end("words"))
