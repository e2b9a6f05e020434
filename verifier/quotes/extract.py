"""Document -> quotations: the steps in their order. Each step enriches the same list of raw quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from verifier.model import BlockKind, Document, Inline, Quotation, QuotationKind, Span, Style
from verifier.quotes.beside import beside
from verifier.quotes.bilingual import both_languages, by_language
from verifier.quotes.cues import cues_in
from verifier.quotes.dialogue import Dialogue
from verifier.quotes.joining import cut_unclosed, join_paragraphs, join_split, lost_openings
from verifier.quotes.kinds import SENTENCE_ENDS, kind_of
from verifier.quotes.language import document_prior, identify
from verifier.quotes.layout import LABEL, layout_quotations
from verifier.quotes.marks import Marked, find_marked, with_elements
from verifier.quotes.names import person_name
from verifier.quotes.paragraphs import announced, answers, asked, leads_in, name_below, poster, signature
from verifier.quotes.raw import Raw, Taken
from verifier.quotes.raw_languages import set_languages
from verifier.quotes.raya import raya_turns, spoken_parts
from verifier.quotes.reporting import shares_subject
from verifier.quotes.resolve import Cast
from verifier.quotes.rows import row_speakers
from verifier.quotes.sharing import AS_RENDERED, SIGNED, SIGNS, THEN, share_attributions
from verifier.quotes.speech import BLANK, Attribution, find_attribution
from verifier.quotes.works import is_authors_work


def find_quotations(document: Document) -> list[Quotation]:
    """All quotations of a document, in document order, with language, kind, speaker and cue.

    A stretch in a language other than the quotation it stands in is a quotation of its own; one in the same language is
    kept as kind ``other``.
    """
    text = document.text
    prior = document_prior(text, declared=document.language)
    marked = {index: find_marked(text, b.start, b.end) for index, b in enumerate(document.blocks)}
    for index, elements in _quoting_elements(document).items():
        marked[index] = with_elements(text, marked[index], elements)
    taken = Taken((m.outer_start, m.outer_end) for stretches in marked.values() for m in stretches)
    raws = [*_marked_raws(document, marked), *_raya_raws(document, taken, prior), *lost_openings(document)]
    shown = list(layout_quotations(document, marked, taken, prior))
    _nest(raws, shown)
    raws += shown
    raws.sort(key=lambda raw: (raw.outer.start, -raw.outer.end))
    cut_unclosed(document, raws, prior)
    raws = join_paragraphs(document, raws, prior)
    masked = blank_quotations(text, raws)
    _attribute(document, raws, masked)
    raws = join_split(document, raws, masked, prior)
    raws = [part for raw in raws for part in by_language(document, raw)]
    set_languages(document, raws, prior)
    raws += beside(text, raws, [block.end for block in document.blocks])
    set_languages(document, raws, prior)
    raws.sort(key=lambda raw: (raw.spans[0].start, -raw.spans[-1].end))
    return _finish(document, raws, masked, main=max(prior, key=prior.__getitem__))


def _nest(raws: list[Raw], shown: list[Raw]) -> None:
    """Counts what is quoted within a table cell that is a quotation itself as nested in it."""
    cells = Taken(sorted((raw.outer.start, raw.outer.end) for raw in shown if raw.style is Style.NONE))
    for raw in raws:
        raw.depth += cells.touches(raw.outer.start, raw.outer.end)


def blank_quotations(text: str, raws: list[Raw]) -> str:
    """``text``, same length, with every quotation and its marks blanked out, so that no pattern reads into one."""
    parts, at = [], 0
    for span in sorted((span for raw in raws for span in _outer_spans(raw)), key=lambda span: span.start):
        if span.end > at:
            start = max(span.start, at)
            parts += [text[at:start], BLANK * (span.end - start)]
            at = span.end
    return "".join([*parts, text[at:]])


def _outer_spans(raw: Raw) -> list[Span]:
    inner = list(raw.spans)
    if len(inner) == 1:
        return [raw.outer]
    first = Span(raw.outer.start, inner[0].end)
    last = Span(inner[-1].start, raw.outer.end)
    return [first, *inner[1:-1], last]


def _quoting_elements(document: Document) -> dict[int, list[Inline]]:
    """Index of a block to the elements ``<q>`` in it."""
    found: dict[int, list[Inline]] = {}
    for inline in document.inlines:
        if inline.kind == "q":
            index = bisect_right(document.blocks, inline.start, key=lambda block: block.start) - 1
            if (
                index >= 0
                and document.text[inline.start : inline.end].strip()
                and inline.end <= document.blocks[index].end
            ):
                found.setdefault(index, []).append(inline)
    return found


def _marked_raws(document: Document, marked: Mapping[int, list[Marked]]) -> list[Raw]:
    raws = []
    for index, stretches in marked.items():
        for m in stretches:
            spans = spoken_parts(document.text, m.start, m.end)
            if spans:
                lang = m.lang or document.blocks[index].lang
                outer = Span(m.outer_start, m.outer_end)
                raws.append(Raw(spans, outer, m.style, index, lang=lang, closed=m.closed, depth=m.depth))
    return raws


def _raya_raws(document: Document, taken: Taken, prior: Mapping[str, float]) -> list[Raw]:
    """Raya dialogue: in Spanish, or in the language of a raya paragraph right beside it (a dialogue and its rendering)."""
    raws: list[Raw] = []
    last = -_RENDERED_WITHIN - 1
    for index, block in enumerate(document.blocks):
        for turn, spans in raya_turns(document.text, block.start, block.end):
            if taken.touches(turn.start, spans[0].end):
                continue
            words = " ".join(span.of(document.text) for span in spans)
            has_aside = len(spans) > 1 or spans[-1].end < turn.end - 1
            is_spanish = identify(words, prior=prior).language == "es"
            beside = index - last <= _RENDERED_WITHIN
            if is_spanish or beside:
                last = index
            parts = both_languages(document.text, spans[0], ()) if len(spans) == 1 and "\n" in words else []
            if len(parts) == 2:
                raws += [Raw([part], part, Style.RAYA, index, lang=spoken) for part, spoken in parts]
            elif has_aside or beside or (is_spanish and len(words.split()) > 1):
                raws.append(Raw(list(spans), Span(turn.start, spans[-1].end), Style.RAYA, index))
    return raws


_RENDERED_WITHIN = 3
"""Paragraphs after the last Spanish turn, or after a turn of its rendering, in which the next one may open."""


def _attribute(document: Document, raws: list[Raw], masked: str) -> None:
    in_rows = row_speakers(document)
    around: list[Raw] = []
    for last, raw in zip([None, *raws], raws, strict=False):
        if raw.mention:  # whose handle stands over a post
            continue
        around = [*(held for held in around if held.outer.end > raw.outer.start), raw]
        if raw.depth and len(around) > 1:
            holder = Span(around[-2].spans[0].start, around[-2].spans[-1].end)
            told = find_attribution(document.text, raw.outer.start, raw.outer.end, holder)
            raw.mention, raw.cue = told.mention, told.cue
            continue
        block = document.blocks[raw.last_block if len(raw.spans) > 1 else raw.block]
        reach = Span(_speech_opens(document, raw, masked), block.end)
        aside = _told_inside(raw, masked)
        if aside:
            raw.mention, raw.cue = aside.mention, aside.cue
            continue
        said = raw.spans[-1].of(document.text)
        ending = said[-1:] if said.endswith((".", "?", "!")) else ""
        found = find_attribution(masked, raw.outer.start, raw.outer.end, reach, ending=ending)
        raw.mention, raw.cue = found.mention, found.cue
        if raw.mention and LABEL.fullmatch(document.text, raw.mention.start, raw.outer.start):
            raw.mention = None  # "English: …"
        if raw.mention is None and raw.block in in_rows:
            raw.mention = in_rows[raw.block]
        if raw.mention is None and block.kind in SIGNED:
            below = document.blocks[min(raw.last_block + 1, len(document.blocks) - 1)]
            raw.mention = signature(masked, raw.outer.end, below.end if below.kind in SIGNS else block.end)
        if raw.mention is None and raw.cue is None and block.kind is BlockKind.PARAGRAPH:
            raw.mention = name_below(document, raw, masked)
        if raw.mention is None and raw.cue is None and block.kind in SIGNED:
            raw.mention = poster(document, raw, masked)
        if last and raw.mention is None and raw.cue is None and last.block == raw.block:
            raw.mention = last.mention if THEN.fullmatch(masked, last.outer.end, raw.outer.start) else None
        if last and raw.cue and raw.mention is None and shares_subject(masked[last.outer.end : raw.cue.start]):
            raw.mention = last.mention
        if last and last.mention and raw.mention is None and raw.cue is None:
            raw.mention = last.mention if AS_RENDERED.fullmatch(masked, last.outer.end, raw.outer.start) else None
    share_attributions(document, raws, masked)


def _told_inside(raw: Raw, masked: str) -> Attribution | None:
    """The attribution between the parts of a quotation that was found in parts: «—No sé —dijo Paz—, la verdad»."""
    if len(raw.spans) < 2:
        return None
    gap = Span(raw.spans[0].end, raw.spans[1].start)
    found = find_attribution(masked, gap.start, gap.start, gap)
    return found if found.cue else None


def _speech_opens(document: Document, raw: Raw, masked: str) -> int:
    """Where the words that may introduce a quotation start: its block, or the block before if that ends in a colon."""
    block = document.blocks[raw.block]
    if raw.block and not _PRINTED.search(masked, block.start, raw.outer.start):
        before = document.blocks[raw.block - 1]
        if masked[before.start : before.end].rstrip().endswith(":"):
            return before.start
    return min(block.start, raw.outer.start)


_PRINTED = re.compile(r"\S")


_NO_SPEECH = (QuotationKind.SCARE, QuotationKind.TITLE)
_COLON = re.compile(r"\s*:\s*")


def _finish(document: Document, raws: list[Raw], masked: str, *, main: str) -> list[Quotation]:
    text = document.text
    starts = [block.start for block in document.blocks]
    cast = Cast(masked)
    dialogue = Dialogue(text, masked, cast)
    done: list[Quotation] = []
    around: list[Raw] = []
    for raw in raws:
        around = [held for held in around if held.outer.end > raw.outer.start]
        words = raw.text(text)
        place = bisect_right(starts, raw.outer.start) - 1
        block, earlier = document.blocks[place], document.blocks[max(place - 1, 0)]
        around_it = text if raw.depth else masked  # a nested one stands in what is blanked out
        before = around_it[max(block.start, raw.outer.start - 160) : raw.outer.start]
        after = masked[raw.outer.end : min(block.end, raw.outer.end + 120)]
        cue = raw.cue.of(text) if raw.cue and raw.cue.end <= raw.outer.start else None
        opens = SENTENCE_ENDS.search(text, max(block.start, raw.outer.start - 8), raw.outer.start) is not None
        foreign = raw.language not in (main, "und")
        kind = kind_of(raw, words, before, after, cue=cue, foreign=foreign, opens=opens)
        is_marked = foreign and cue is None and not raw.labelled and kind in (QuotationKind.DIRECT, QuotationKind.MIXED)
        if is_marked and is_authors_work(words, before, cast.people.names):
            kind = QuotationKind.TITLE
        if raw.depth and not _stands_out(raw, around):
            kind = QuotationKind.OTHER
        elif raw.depth and kind is QuotationKind.FRAGMENT and _is_dropped(text, raw, block.start):
            kind = QuotationKind.SCARE
        around.append(raw)
        if kind in _NO_SPEECH:
            raw.mention = raw.cue = None
        if raw.mention is None and raw.cue is None and kind is QuotationKind.DIRECT and raw.depth == 0:
            raw.mention = cast.subject_before(raw.outer.start, block.start) or announced(document, raw, masked, cast)
        is_said = raw.cue is not None and raw.mention is not None and _is_said_by(text, raw.cue, raw.mention)
        introduced = raw.mention is not None and _COLON.fullmatch(text, raw.mention.end, raw.outer.start)
        if raw.mention and introduced and not is_said and not cast.people.is_somebody(raw.mention):
            raw.mention = None  # "Spanish: “…”" is no speaker
        is_item = block.kind is BlockKind.LIST_ITEM and kind not in (*_NO_SPEECH, QuotationKind.OTHER)
        if is_item and raw.mention is None and raw.cue is None:
            raw.mention = leads_in(document, raw, masked)
        at, before_it = _home(document, starts, raw.mention, place)
        speaker = dialogue.answering(cast.resolve(raw.mention, at, before_it), done, raw, block)
        if raw.mention is None and raw.cue is None and kind is QuotationKind.DIRECT and raw.depth == 0:
            speaker = answers(text, done, raw, block) or asked(cast, masked, raw, block, earlier)
        if speaker and raw.mention and not raw.depth:
            cast.heard(speaker, max(raw.outer.end, raw.mention.end))
        done.append(
            Quotation(
                spans=tuple(raw.spans),
                text=words,
                language=raw.language,
                confidence=_confidence(raw, kind, words),
                kind=kind,
                style=raw.style,
                speaker=speaker,
                speaker_mention=raw.mention,
                cue=raw.cue,
            )
        )
    return done


def _confidence(raw: Raw, kind: QuotationKind, words: str) -> float:
    """How sure the language is; a title of a word or two is as often a name, which is of no language: “Maná,” “Ana Lucía”."""
    is_short = kind is QuotationKind.TITLE and len(words.split()) <= _LONGEST_NAME
    return min(raw.confidence, _NAME_TELLS) if is_short else raw.confidence


_LONGEST_NAME = 2
_NAME_TELLS = 0.7


def _home(document: Document, starts: Sequence[int], mention: Span | None, place: int) -> tuple[int, int]:
    """Where the block of a mention starts, and the one before; the block at ``place`` is the quotation's, and theirs at the latest."""
    if mention is not None and mention.start < starts[place]:
        place = max(bisect_right(starts, mention.start) - 1, 0)
    return starts[place], starts[max(place - 1, 0)]


def _is_said_by(text: str, cue: Span, mention: Span) -> bool:
    """True if a reporting verb has a name for its subject, or opens the sentence: "Asked Roa's grandson:"."""
    return person_name(mention.of(text)) is not None or (cue.end <= mention.start and cue.of(text)[0].isupper())


def _stands_out(raw: Raw, around: list[Raw]) -> bool:
    """True for a nested quotation in another language than the one it stands in, the first of those ``around`` it."""
    holder = next((held for held in around if held.depth < raw.depth and raw.outer.end <= held.outer.end), None)
    return holder is None or raw.language not in (holder.language, "und")


_SAID_BEFORE = 60
"""Characters before a nested quotation in which a verb may say that somebody said it."""


def _is_dropped(text: str, raw: Raw, floor: int) -> bool:
    """True for a few words that a speaker of another language drops in: “We do it ‘poco a poco’ here”, not in: “I told him ‘vete ya.’”"""
    before = text[max(floor, raw.outer.start - _SAID_BEFORE) : raw.outer.start].rstrip()
    return raw.text(text)[0].islower() and not before.endswith((",", ":")) and not cues_in(before)
