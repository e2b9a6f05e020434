"""English quotations of somebody who, as the article says, spoke Spanish: what cannot be verified from the page.

"He spoke in Spanish, his words later translated into English" · "Díaz said through an interpreter" · "Interviews were
conducted in Spanish and translated by this newspaper". English quotations of people who spoke English are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from verifier.model import Block, Document, Quotation, QuotationKind, Span
from verifier.pairing.named_later import named_later
from verifier.pairing.spoken import (
    IN_ENGLISH,
    NO_SPANISH,
    STEMS,
    ends_in_english,
    is_about_thing,
    is_written,
    spoken,
    tells_english,
)
from verifier.pairing.whose import BLANK, NAMES_ONE, Page, is_somebody_else
from verifier.text import sentences

_PARTLY = re.compile(
    r"^\W*(?:Some|Several|Many|A few|Certain|Other)\s|\b(?:marked|starred|noted)\b|\b(?:with|from|of)\s(?:the\s|a\s)?(?!this|the)[a-z]+s\b"
)
"""A note about some of what is quoted: "Interviews with the migrants", "marked with an asterisk"."""
_KINDS = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.FRAGMENT)
_RENDERED = re.compile(r"interpret|int[ée]rpret|translat", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"^\W*(?:Like\s(?:all\s|the\s)?others?\squoted\b)|^\W*(?!(?:Her|His|In|But\sin|And\sin)\b)(?:\w+\s){0,3}(?:all\s|most\s)?(?:quotes?|quotations?|interviews?|comments|remarks|responses|answers|conversations|statements)\b(?!\sin\s)",
    re.IGNORECASE,
)
"""A note of the editor's: it names nobody because it means everybody."""
_ARTICLE = re.compile(
    r"\W*(?:This|The)\s(?:article|story|report|piece|feature|interview|text|dispatch)\s(?:(?:was|has|had|been|is|first|originally|and)\s)*"
    r"(?:(?:published|written|appeared|ran|reported)\s(?:[\w’'-]+\s){0,4}?in\sSpanish\b|translated\s(?:[\w’'-]+\s){0,4}?from\s(?:the\s|its\s)?(?:original\s)?Spanish\b)"
)
"""A note on the whole article: "This article was translated from Spanish"."""
_FIRST = re.compile(r"\b(?:first|originally|translated)\b")
"""An article that came out "also in Spanish" may have been English."""
_QUOTES_OF = re.compile(
    r"\W*(?:(?:All|The|Some|Most)\s)?(?:quotes?|quotations?|comments|remarks|interviews|answers|responses|statements|words)\s(?:[\w’'-]+\s){0,4}?(?:from|by|of|with)\s",
    re.IGNORECASE,
)
"""A note on what those said whom it names: "Quotes from Ana Ruiz and Luis Paz were translated from Spanish"."""
_INTERPRETED = re.compile(
    r"\W*(?:An?|The|Her|His|Their)\s(?:[\w’'-]+\s){0,3}?(?:[\w’'-]+)(?:,\s[^,.\u0000]{2,40},)?\s(?:translated|interpreted)"
    r"(?:\s(?:for\s(?:her|him|them)|(?:(?:all|most)\sof\s)?(?:her|his|their)\s(?:\w+\s)?(?:words|answers|remarks|testimony|comments)))?\W*"
)
"""Who lent an English voice to whoever was quoted just before: "A nephew translated." """
_ADDED = re.compile(r"\badd(?:s|ed|ing)\s$")
"""How something more was said than what was said before: “…,” he added in Spanish."""
_TO_ENGLISH = re.compile(r"\b(?:switch\w*|chang\w*|turn\w*|slip\w*)\s(?:back\s)?(?:in)?to\sEnglish\b")
_BORNE = re.compile(
    r"\b(?:tattoos?|caps?|hats?|(?:T-|sweat)?shirts?|jerseys?|jackets?|hoodies?|aprons?|signs?|placards?|banners?|posters?|stickers?|mugs?|billboards?|flags?|badges?|buttons?|plaques?|bracelets?|walls?)\b"
    r"(?:,?\s[\w’'-]+){0,4}?\s(?:says?|said|saying|reads?|reading|words?|slogan|phrase|message|letters|emblazoned|printed|stitched)\W*$"
    r"|\b(?:slogan|motto|tattoo)\W*$|\bEnglish\s(?:word|phrase|expression|term)s?\b[^.\u0000]{0,30}$",
    re.IGNORECASE,
)
"""What has words on it that nobody says."""
_DIALECT = re.compile(r"(?:[\w’'-]+\s){0,2}English\W*")
"""A name for how somebody speaks: “kitchen English”."""
_LIKE_KIN = re.compile(
    r"\blike\s(?:his|her|their)\s(?:husband|wife|brothers?|sisters?|sons?|daughters?|father|mother|parents)\b"
)
"""Of whom the same is said: "who, like her husband, was interviewed in Spanish"."""
_SEVERAL = re.compile(r"\W*(?:The\s)?(Both|Two|All three|Three)\b", re.IGNORECASE)
"""“…,” said Ana Ruiz. “…,” said Elsa Paz. (Both women spoke in Spanish.)"""
_COUNTS = {"three": 3, "all three": 3}
_EVENT = re.compile(
    r"\W*(?:We|I|(?:The|This|Their|Our)\s(?:\w+\s)?(?:call|exchange|conversation|hearing|ceremony|speech|meeting|remarks))\b"
)
"""What somebody has spoken in, or with whom, who was quoted just before."""
_SAID_IT = re.compile(r"\W*(?:He|She|They)\s(?:said|says|repeat(?:ed|s))\s(?:it|this|so)\b")
_BACK = 600
"""Characters in which the sentence of an attribution begins."""


def without_original(
    document: Document, quotations: Sequence[Quotation], alone: Iterable[int], masked: str
) -> Iterator[int]:
    """Those of ``alone`` whose words were spoken in Spanish, as the article says elsewhere, in order.

    Args:
        document: the article.
        quotations: its quotations.
        alone: indices of those that stand in no pair.
        masked: the document's text with every quotation blanked out.
    """
    told = _told_by_article(document, Page(quotations, masked))
    for index in alone:
        quotation = quotations[index]
        if quotation.language != "en" or quotation.kind not in _KINDS or _is_reporters(quotation, masked):
            continue
        if _DIALECT.fullmatch(quotation.text) or _is_borne(quotation, masked):
            continue
        attribution = _attribution(quotation, masked)
        cue = spoken(attribution, 0, len(attribution))
        if cue is not None and _went_over(quotation, cue):
            continue
        if cue is not None or (
            not (IN_ENGLISH.search(attribution) or index in told.in_english)
            and (index in told.beside or told.spoke_spanish(quotation))
        ):
            yield index


def _is_borne(quotation: Quotation, masked: str) -> bool:
    """True for what stands on something: "has a tattoo that says “Born to run”."""
    before = masked[max(0, quotation.start - _LONGEST_BEARER) : quotation.start]
    return _BORNE.search(re.split(r"[.!?]\s|\u0000", before)[-1]) is not None


_LONGEST_BEARER = 120


def _went_over(quotation: Quotation, cue: re.Match[str]) -> bool:
    """True for what somebody said in English who had spoken Spanish just before: “…,” she said in Spanish, adding in English, “…”"""
    told, rest = quotation.cue or quotation.speaker_mention, cue.string[cue.end() :]
    stands_before = told is not None and told.end <= quotation.start
    return stands_before and _GOES_OVER.search(rest) is not None and _RENDERED.search(rest) is None


_GOES_OVER = re.compile(r"\b(?:in|to)\sEnglish\W*$")


def _is_reporters(quotation: Quotation, masked: str) -> bool:
    """True for the reporter's own question: “Where is he now?” we asked."""
    mention = quotation.speaker_mention
    asks = quotation.text.rstrip().endswith("?")
    return asks and mention is not None and mention.of(masked) in ("I", "we", "We")


def _attribution(quotation: Quotation, masked: str) -> str:
    """The words beside a quotation that say who speaks, up to the end of their sentence or another quotation, and the bracket after
    it; may be empty."""
    told = quotation.cue or quotation.speaker_mention  # "Ana Vega, through an interpreter: “…”" has no verb
    before = masked[max(0, quotation.start - 4) : quotation.start].rstrip(' “"«')
    if told is None and quotation.text.endswith(","):  # a long description: “…,” a woman named in the papers as M. said
        told = Span(quotation.end, quotation.end)
    elif told is None and before.endswith(":"):  # His brother gave his in Spanish: “…”
        at = masked.rindex(":", 0, quotation.start)
        told = Span(at, at)
    if told is None:
        return ""
    start, end = told.start, told.end
    floor = max(0, start - _BACK)
    start = max(floor - 1, *(masked.rfind(mark, floor, start) for mark in (BLANK, ". ", "\n"))) + 1
    if quotation.speaker_mention and quotation.speaker_mention.end <= quotation.start:
        joined = [*_AND.finditer(masked, start, quotation.speaker_mention.start)]
        start = joined[-1].end() if joined else start
    while masked[start:end].strip(_MARKS) == "" and end < len(masked) and masked[end] in _MARKS:
        end += 1
    stop = _STOP.search(masked, end)
    return masked[start : stop.start() if stop else end].strip(_MARKS)


_MARKS = ' ,.:”"’\u0000'
_AND = re.compile(r",\s(?:and|but|while|y|pero|mientras)\s")
"""Where another's clause begins: "Paz said in Spanish, and her lawyer added". """
_STOP = re.compile(
    r"(?:(?<!\b[A-Z])\.(?!\s?[(\[](?:in\s|spoken|translat))|;(?!\s(?:he|she|they)\b)|[:?!\u0000\n])", re.IGNORECASE
)


@dataclass(slots=True)
class _Told:
    """What the article says: who spoke Spanish, by name, and who English; whether everybody spoke Spanish; and of which
    quotations, by their place, the sentence beside them says either."""

    spanish: set[str] = field(default_factory=set)
    english: set[str] = field(default_factory=set)
    everybody: bool = False
    beside: set[int] = field(default_factory=set)
    in_english: set[int] = field(default_factory=set)

    def spoke_spanish(self, quotation: Quotation) -> bool:
        speaker = quotation.speaker
        if speaker is None:  # "a neighbor said" is one of everybody; what nobody says may be a sign or a song
            told = quotation.cue or quotation.speaker_mention
            return self.everybody and told is not None and quotation.kind is QuotationKind.DIRECT
        in_english = any(_same(speaker, name) for name in self.english)
        return (self.everybody and not in_english) or any(_same(speaker, name) for name in self.spanish)


def _told_by_article(document: Document, page: Page) -> _Told:
    told = _Told()
    for block in document.blocks:
        folded = page.masked[block.start : block.end].casefold()
        if any(stem in folded for stem in STEMS):
            for start, end in sentences(page.masked, block.start, block.end):
                _hear(told, page, block, Span(start, end))
    return told


def _hear(told: _Told, page: Page, block: Block, span: Span) -> None:
    """Adds to ``told`` what a sentence says."""
    start, end = span.start, span.end
    sentence = span.of(page.masked)
    rendered, is_quoting = _RENDERED.search(sentence) is not None, BLANK in sentence
    if tells_english(page.masked, start, end) and not rendered and (not is_quoting or NO_SPANISH.search(sentence)):
        told.english.update(filter(None, [page.last_named(start, end)]))
    is_english = tells_english(page.masked, start, end) or _TO_ENGLISH.search(sentence)
    if is_english and not (rendered or is_quoting) and sentence.rfind("English") > sentence.rfind("Spanish"):
        told.in_english |= page.after(start, end)
    if _ARTICLE.match(sentence) and _FIRST.search(sentence):
        told.everybody = True
        return
    if _INTERPRETED.fullmatch(sentence):
        last = page.before(start, floor=block.start)
        told.beside |= last
        told.spanish.update(filter(None, (page.quotations[index].speaker for index in last)))
        return
    if is_about_thing(sentence):
        if is_written(sentence):
            told.beside |= page.after(start, end, written=True)
        return
    cue = spoken(page.masked, start, end)
    # “…,” she said in Spanish: that one was, and stands there.
    if cue is None or (page.has_spanish(start, end) and not rendered):
        return
    stranger = page.stranger(start, cue.start())
    if (
        stranger and stranger.start == start and not is_quoting
    ):  # Mora, who spoke in Spanish, was blunt. “I quit,” she said.
        told.beside |= page.said_next(stranger, end)
    if stranger is not None or (is_quoting and _ADDED.search(cue.string, start, cue.start())):
        return
    if ends_in_english(page.masked, cue, end) or is_somebody_else(sentence):
        return
    name = page.spoke(cue, span, block.end) or (None if cue["voice"] else named_later(page, block, span))
    following: set[int] = set()
    if not is_quoting and not cue["voice"]:
        recorded = cue["record"] is not None or "translation" in cue.group()
        following = {index for index in page.after(start, end, recorded=recorded) if not page.helps(index, cue)}
    if name and _QUOTES_OF.match(sentence):
        told.spanish |= page.speakers_named(start, cue.start())
    if name and _LIKE_KIN.search(sentence):
        told.spanish |= page.family(name)
    if name:
        told.spanish.add(name)
        told.beside |= {index for index in following if page.quotations[index].speaker is None}
    elif _EVERYBODY.search(sentence) and not (NAMES_ONE.search(sentence) or _PARTLY.search(sentence)):
        told.everybody = True
    elif several := _SEVERAL.match(sentence):
        told.beside |= page.before(start, count=_COUNTS.get(several[1].casefold(), 2))
    elif (_EVENT.match(sentence) or _SAID_IT.match(sentence)) and (before := page.before(start, floor=block.start)):
        told.beside |= before
    else:
        told.beside |= following
        told.spanish.update(filter(None, (page.quotations[index].speaker for index in following)))


def _same(one: str, other: str) -> bool:
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")
