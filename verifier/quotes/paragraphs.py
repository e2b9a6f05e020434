"""Who speaks, by the paragraph before a quotation that print gives to nobody, or by a name under it: "Rosa Díaz was blunter. ¶ “…”" """

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verifier.model import Block, BlockKind, Document, Quotation, QuotationKind, Span, Style
from verifier.quotes.names import (
    NAME,
    NUMBERED,
    PRONOUN_GENDERS,
    is_determiner,
    is_person,
    opening_subject,
    person_name,
    role_nouns,
)
from verifier.quotes.raw import Raw
from verifier.quotes.resolve import Cast
from verifier.quotes.speech import BLANK, find_attribution
from verifier.resources import resource_json
from verifier.text import one_of, sentences


def poster(document: Document, raw: Raw, masked: str) -> Span | None:
    """Who posted or wrote the block quote that follows, by the last sentence of the paragraph before: "Rosa Díaz posted an apology." """
    before = document.blocks[raw.block - 1] if raw.block else None
    if before is None or before.kind is not BlockKind.PARAGRAPH:
        return None
    last = _last_sentence(masked, before)
    found = opening_subject(last.of(masked)) if last and _POSTED.search(masked, last.start, last.end) else None
    who = Span(last.start + found[0], last.start + found[1]) if last and found else None
    return who if who and " " in (person_name(who.of(masked)) or "") else None


_POSTED = re.compile(r"\b(?:posted|wrote|tweeted|published|shared)\b")


def _last_sentence(masked: str, block: Block) -> Span | None:
    """The sentence that ends a paragraph, if nothing is quoted in it."""
    *_, (start, end) = sentences(masked, block.start, block.end) or [(0, 0)]
    return Span(start, end) if start < end and BLANK not in masked[start:end] else None


def name_below(document: Document, raw: Raw, masked: str) -> Span | None:
    """Whose name is all of the paragraph under one that is all quotation, as under a pull quote; after a dash, what they are may follow."""
    place = raw.last_block + 1
    if place == len(document.blocks) or not _is_alone(document, raw, masked):
        return None
    below = document.blocks[place]
    found = _NAME_AND_OFFICE.fullmatch(masked, below.start, below.end)
    if found and (found["handle"] or is_person(found["who"])):
        return Span(*found.span("who"))
    return name_alone(masked, below.span)


def signature(masked: str, end: int, limit: int) -> Span | None:
    """Whose name stands under what is quoted as a block, after a dash: "— Rosa Medina, teacher", "— Rosa Medina (@rosam)"; or
    all there is up to ``limit``: "Rosa Medina, teacher"."""
    found = _SIGNED.match(masked, end, min(limit, end + 120))
    if found is None and limit <= end + 120:
        found = _SIGNED_ALONE.match(masked, end, limit)
        found = found if found and is_person(found["who"]) else None
    return Span(*found.span("who")) if found else None


def name_alone(masked: str, block: Span) -> Span | None:
    """Whose name a paragraph is, if it is nothing else."""
    found = _NAME_ALONE.fullmatch(masked, block.start, block.end)
    return Span(*found.span("who")) if found and is_person(found["who"]) else None


_NAME_ALONE = re.compile(rf"\s*(?:[—–―-]{{1,2}}\s?)?(?P<who>{NAME})\s*")
_NAME_AND_OFFICE = re.compile(
    rf"\s*[—–―-]{{1,2}}\s?(?P<who>{NUMBERED}|{NAME})(?:,\s[^.!?:\n\u0000]{{2,80}}|\s(?P<handle>\(@\w+\))[^\n\u0000]{{0,40}})\.?\s*"
)
_SIGNED = re.compile(rf"[\s\u0000)\]]{{0,4}}[—–―-]{{1,2}}\s?(?P<who>{NUMBERED}|{NAME})(?=[\s,.(@†‡*]|$)")
_SIGNED_ALONE = re.compile(rf"[\s\u0000)\]]{{0,4}}\n\s*(?P<who>{NAME})(?:,\s[^.!?:\n\u0000]{{2,80}})?\s*\Z")


def _is_alone(document: Document, raw: Raw, masked: str) -> bool:
    """True if a quotation is all that its paragraphs hold."""
    opens, closes = document.blocks[raw.block].start, document.blocks[raw.last_block].end
    return not (masked[opens : raw.outer.start] + masked[raw.outer.end : closes]).strip(_FURNITURE)


_FURNITURE = f" \n\u00a0{BLANK}"


def leads_in(document: Document, raw: Raw, masked: str) -> Span | None:
    """Whose words the paragraph before a list says that its items are: "What Rosa Díaz told us:" "Here are five of his answers." """
    place = raw.block
    while place > max(0, raw.block - _LONGEST_LIST) and document.blocks[place].kind is BlockKind.LIST_ITEM:
        place -= 1
    before = document.blocks[place]
    last = _last_sentence(masked, before) if place < raw.block and before.kind is BlockKind.PARAGRAPH else None
    if last is None:
        return None
    found = _HELD_WORDS.search(masked, last.start, last.end)
    if found:
        return Span(*found.span("name" if found["name"] else "who"))
    ends = last.start + len(last.of(masked).rstrip())
    told = masked[ends - 1] == ":" and find_attribution(masked, ends, ends, Span(last.start, ends)).mention
    return told or None


_LONGEST_LIST = 60
"""Items that one sentence leads in."""
_HELD_WORDS = re.compile(
    rf"\b(?:(?P<who>[Hh]is|[Hh]er)|(?P<name>{NAME})(?<![’']s)[’']s?)\s(?:own\s)?(?:\w+\s){{0,2}}"
    r"(?:answers?|words|replies|remarks|statements?|testimony|phrases|sentences|sayings|quotes|quotations)\b"
)
"""What of somebody's a list may hold."""


def announced(document: Document, raw: Raw, masked: str, cast: Cast) -> Span | None:
    """Of whom the paragraph before says that words of theirs follow: "Rosa Díaz put it differently." "The mayor disagreed."; or who is
    brought in there, by name, as the subject of its last sentence: "Her cousin Rosa Díaz, 66, came for the boy." """
    before = document.blocks[raw.block - 1] if raw.block else None
    if before is None or before.kind is not BlockKind.PARAGRAPH or not _is_alone(document, raw, masked):
        return None
    last = _last_sentence(masked, before)
    if last is None:
        return None
    told = last.of(masked)
    opening = _OPENING_PHRASE.match(told)
    for opens in (0, opening.end()) if opening else (0,):
        body = _announcing_body().match(told, opens)
        found = (body.start("who") - opens, body.end("who") - opens) if body else opening_subject(told[opens:])
        who = Span(last.start + opens + found[0], last.start + opens + found[1]) if found else None
        if who and _announces().fullmatch(masked, who.end, last.end):
            return who if _may_speak(who.of(masked)) or cast.people.is_somebody(who) else None
        if who is None or opens or not told.rstrip().endswith(".") or _may_be_pulled(document.text, raw):
            continue
        is_pronoun = who.of(masked).casefold() in PRONOUN_GENDERS
        if _opens_with_new(masked, before, last, cast) if is_pronoun else cast.people.brings_in(who):
            return who
    return None


def _may_be_pulled(text: str, raw: Raw) -> bool:
    """True for a block quote, and for words that are printed again near by: nobody introduces a pull quote."""
    span = raw.spans[0]
    near = text[max(0, span.start - _PULLED) : span.start] + text[span.end : span.end + _PULLED]
    return raw.style is Style.BLOCKQUOTE or span.of(text).strip(" .,!?…") in near


_PULLED = 10_000
"""Characters on either side within which a pull quote is printed again."""


_OPENING_PHRASE = re.compile(r"[A-Z][^,.]{2,60},\s")
"""Asked about it, …"""


@cache
def _announcing_body() -> re.Pattern[str]:
    """The bakers' union ..., as the subject of a sentence."""
    bodies = one_of(resource_json("quotes/announcing.json")["bodies"])
    return re.compile(
        rf"\W*(?P<who>(?:The|An?|Its|Their|Other|Some|Many|Several)\s(?:(?!(?:of|in|at|for|by|to|and)\b)[\w’'\-]+\s){{0,3}}?(?:{bodies}))(?=\s)"
    )


def _opens_with_new(masked: str, block: Block, last: Span, cast: Cast) -> bool:
    """True if a paragraph of two sentences brings somebody in, and the second goes on with "she": "Rosa Díaz, 71, came. She shook." """
    opens, *rest = sentences(masked, block.start, block.end)
    found = opening_subject(masked[opens[0] : opens[1]])
    who = Span(opens[0] + found[0], opens[0] + found[1]) if found else None
    told = BLANK not in masked[opens[0] : opens[1]] and [start for start, _ in rest] == [last.start]
    return who is not None and told and cast.people.brings_in(who)


def _may_speak(told: str) -> bool:
    """True for "she", "the mayor of Cádiz", "neighbour Elba Tapia" and "the bakers' union"."""
    parts = told.split()
    described = (
        is_determiner(parts[0])
        or parts[0] == "Other"
        or parts[0].endswith(("’s", "'s"))
        or " " in (person_name(told) or "")
    )
    nouns = role_nouns() | frozenset(resource_json("quotes/announcing.json")["bodies"].split())
    return told.casefold() in PRONOUN_GENDERS or (described and not nouns.isdisjoint(parts))


@cache
def _announces() -> re.Pattern[str]:
    """What follows the subject of a sentence that announces words: "was less diplomatic." "had another answer." """
    of = {
        kind: one_of(text.replace("_", r"\s"))
        for kind, text in resource_json("quotes/announcing.json").items()
        if kind != "comment"
    }
    how = r"(?:(?:not|even|far|much|rather|quite|just|equally|still|no|less|more|so|as|a\s(?:little|bit)|\w+ly)\s)"
    is_so = rf"(?:was|is|were|are|sounded|sounds|seemed|seems|remained|remains|proved)\s(?:{how}{{0,3}}(?:{of['manners']}|{of['comparatives']}))(?:\sto\s(?:the|her|him|them|{NAME})\b[^.,;{BLANK}]{{0,40}})?"
    put_so = rf"(?:put|puts|phrased|phrases|saw|sees|remembers|remembered|tells|told|framed|frames)\s(?:it|things|that|this)\s(?:{how}{{0,2}}\w+ly|another\sway|otherwise|this\sway|like\sthis|so|best|well|{how}{{0,2}}(?:{of['manners']}))"
    has = rf"(?:has|had|offers|offered|gave|gives|holds|held|takes|took)\s(?:an?|another|one|no|his|her|their|only\sone|this)\s(?:[\w-]+\s){{0,2}}(?:{of['views']})"
    plain = r"(?:do|does|did)(?:\snot|n[’']t)\s(?:mince|hide|hesitate|spare|hold)(?:\s[\w’'-]+){0,4}"
    apposed = rf"(?:,\s[^,.{BLANK}]{{2,80}}(?:,\s[^,.{BLANK}]{{2,80}})?,)?"
    of_where = rf"(?:\s(?:of|from|at|in|for)\s[^,.{BLANK}]{{2,40}}?)?"
    to_what = rf"(?:\s(?:about|on|of|for|when|in|with|than)\s[^.,;{BLANK}]{{2,60}})?"
    return re.compile(rf"{of_where}{apposed}\s(?:{is_so}|{put_so}|{has}|{plain}|{of['verbs']}){to_what}[.]?\s*")


def answers(text: str, before: Sequence[Quotation], raw: Raw, block: Block) -> str | None:
    """Who answers, in a paragraph of nothing but the answer, the question of a named questioner: whoever spoke before it.

    “I ran,” Paz said. ¶ “Did you see him?” Roa asked. ¶ “No. I saw only my boy.”

    Args:
        text: the document's text.
        before: the quotations before, in order.
        raw: the answer, of which print says nothing.
        block: its paragraph.
    """
    alone = not text[block.start : raw.outer.start].strip() and not text[raw.outer.end : block.end].strip()
    spoken = [one for one in before[:-_BEFORE_QUESTION:-1] if one.kind is QuotationKind.DIRECT]
    if not alone or len(spoken) < 2:
        return None
    question, *earlier = spoken
    asked = question.text.endswith("?") and question.speaker is not None and question.end < block.start
    if not asked or text[question.end : block.start].count("\n\n") != 1:
        return None
    others = [one.speaker for one in earlier if one.speaker != question.speaker and one.speaker_mention]
    return others[0] if others else None


_BEFORE_QUESTION = 6
"""Quotations among which the one before a question is looked for."""


def asked(cast: Cast, masked: str, raw: Raw, block: Block, before: Block) -> str | None:
    """Who answers, in a paragraph of nothing but the answer, what the paragraph before says was asked: "The reporter asked if she was
    scared. ¶ “Not anymore.”" """
    rest = masked[block.start : raw.outer.start] + masked[raw.outer.end : block.end]
    last = _last_sentence(masked, before) if before.start < block.start and not rest.strip() else None
    found = _ASKED_IF.search(masked, last.start, last.end) if last else None
    if found is None:
        return None
    who = "name" if found["name"] else "she"
    return cast.resolve(Span(*found.span(who)), before.start, before.start) if found[who] else None


_ASKED_IF = re.compile(
    rf"\basked\s(?:(?P<name>{NAME})\s)?(?:if|whether|how|what|why|when|where|who|about)\b(?:[^.\u0000]*?\b(?P<she>he|she)\b)?"
)
