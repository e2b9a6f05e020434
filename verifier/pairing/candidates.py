"""Which Spanish and English quotations might belong together, and how strongly their places in print say so.

Every quotation is compared with a few neighbours only, so the number of candidates grows with the article's length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from verifier.model import Block, BlockKind, Document, Quotation, QuotationKind, Relation
from verifier.pairing.between import Between, read_between
from verifier.quotes.kinds import is_nickname
from verifier.text import words

NEIGHBOURS = 4
"""How many quotations on either side are looked at."""
BLOCKS_APART = 3
"""How many blocks apart two quotations may stand, beside footnotes."""

# Log-odds that two quotations belong together, from their places alone. Set by hand, on the project's own articles.
_STRENGTH: dict[Relation, float] = {
    Relation.APPOSITION: 0.9,
    Relation.PARENTHESIS: 1.0,
    Relation.NEXT_SENTENCE: 0.0,
    Relation.TRANSLATES_AS: 1.2,
    Relation.LABELLED: 1.5,
    Relation.NEXT_BLOCK: 0.0,
    Relation.ORIGINAL_NOTE: 1.8,
    Relation.FOOTNOTE: 1.8,
    Relation.CAPTION: 0.4,
    Relation.TABLE: 1.6,
}
_EXPLICIT = 1.5
_INTRODUCED = 1.5
_STRAIGHT_ON = 1.4  # “ES,” he said. “EN.”: only the first's attribution stands between, and the second has none
_OWN_ATTRIBUTION = -1.2  # the second has its own "she said" after it
_PER_WORD = -0.03
_PER_SENTENCE = -0.5
_PER_QUOTATION = -0.8
_PER_BLOCK = -0.5
_NEW_STATEMENT = -1.0
_OTHER_SPEAKER = -2.0
_OTHER_ATTRIBUTION = -1.5  # and that somebody has a "said" of their own
_INTERPRETER = re.compile(r"\b(?:interpret|translat|int[ée]rprete|traduc)", re.IGNORECASE)
_SAME_LANGUAGE_COPY = 70.0  # rapidfuzz ratio above which Spanish "English" is a copy of its source
_EXPLICIT_RELATIONS = (
    Relation.TRANSLATES_AS,
    Relation.LABELLED,
    Relation.TABLE,
    Relation.ORIGINAL_NOTE,
    Relation.FOOTNOTE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two quotations (by their index in the document's list) that may belong together. ``strength``: log-odds."""

    source: int
    translation: int
    relation: Relation
    strength: float
    explicit: bool
    alternative: bool = False


def find_candidates(document: Document, quotations: list[Quotation], masked: str) -> list[Candidate]:
    """All candidates of a document. ``masked`` is its text with every quotation blanked out."""
    starts = [block.start for block in document.blocks]
    home = [max(bisect_right(starts, quotation.start) - 1, 0) for quotation in quotations]
    found = {(c.source, c.translation): c for c in _neighbours(document, quotations, home, masked)}
    for candidate in (*_tables(document, quotations, home), *_footnotes(document, quotations, home)):
        held = found.get((candidate.source, candidate.translation))
        if held is None or held.strength < candidate.strength:
            found[candidate.source, candidate.translation] = candidate
    return list(found.values())


def can_be_source(quotation: Quotation) -> bool:
    """True for Spanish."""
    return quotation.language == "es"


class _Roles(NamedTuple):
    """Which side stands first, and whether print itself must say that the two belong together: nicknames, what is too
    short for a language, and "English" that is none."""

    english_first: bool
    only_explicit: bool


def _roles(first: Quotation, second: Quotation) -> _Roles | None:
    """None if the two cannot be a pair."""
    if first.start <= second.start and second.end <= first.end:
        return None
    is_name = QuotationKind.TITLE in (first.kind, second.kind)
    if can_be_source(first) and second.language == "en":
        return _Roles(False, is_name)
    if first.language == "en" and can_be_source(second):
        return _Roles(True, is_name)
    if can_be_source(first) and not can_be_source(second):
        return _Roles(False, True)
    if can_be_source(first) and can_be_source(second):
        alike = fuzz.ratio(first.text.casefold(), second.text.casefold())
        return _Roles(False, True) if alike >= _SAME_LANGUAGE_COPY and len(words(first.text)) >= 4 else None
    return None


def _neighbours(document: Document, quotations: list[Quotation], home: list[int], masked: str) -> Iterator[Candidate]:
    for i, first in enumerate(quotations):
        for j in range(i + 1, min(i + 1 + NEIGHBOURS, len(quotations))):
            second = quotations[j]
            roles = _roles(first, second)
            apart = home[j] - home[i]
            if roles is None or apart > BLOCKS_APART:
                continue
            is_title = QuotationKind.TITLE in (first.kind, second.kind)
            if is_title and not _is_nickname(document.blocks[home[i]], first, masked):
                continue
            last_home = max(bisect_right([b.start for b in document.blocks[home[i] : home[j] + 1]], first.end) - 1, 0)
            candidate = _judge(
                document, quotations, (i, j), (home[i] + last_home, home[j]), masked, roles.english_first
            )
            if roles.only_explicit and not _says_so(candidate, second, crossed=j - i - 1):
                continue
            yield candidate


def _is_nickname(block: Block, quotation: Quotation, masked: str) -> bool:
    """True if a title is what somebody is called; that of a song, a book, a film is nothing that anybody said."""
    return is_nickname(masked[block.start : quotation.start].rstrip("“\"«‘'‹ "))


def _says_so(candidate: Candidate, second: Quotation, *, crossed: int) -> bool:
    """True if print says that the second renders the first, with nothing quoted between them."""
    relations: tuple[Relation, ...] = _EXPLICIT_RELATIONS
    if second.language in ("en", "es", "und"):
        relations = (*relations, Relation.PARENTHESIS)
    return candidate.explicit and candidate.relation in relations and not crossed


def _judge(
    document: Document,
    quotations: list[Quotation],
    ids: tuple[int, int],
    homes: tuple[int, int],
    masked: str,
    english_first: bool,
) -> Candidate:
    i, j = ids
    first, second = quotations[i], quotations[j]
    text = masked[first.end : second.start]
    bare = re.sub(r"^[”\"»›’'\u0000]+|[“\"«‹‘'\u0000]+$", "", text)
    ended = re.search(r"[.!?…][”\"’']?$", first.text) is not None
    after = masked[second.end : second.end + 12].lstrip("”\"»›’'\u0000")
    between = read_between(bare, ended=ended, after=after, english_first=english_first)
    relation, kind = between.relation, document.blocks[homes[1]].kind
    apart = homes[1] - homes[0]
    if apart:
        if not (between.explicit and relation in (Relation.LABELLED, Relation.ORIGINAL_NOTE, Relation.TRANSLATES_AS)):
            relation = Relation.NEXT_BLOCK
    elif kind is BlockKind.CAPTION:
        relation = Relation.CAPTION
    source, translation = (j, i) if english_first else (i, j)
    strength = _strength(document, between, relation, apart, quotations, i, j)
    return Candidate(source, translation, relation, strength, between.explicit, between.alternative)


def _strength(
    document: Document, between: Between, relation: Relation, apart: int, quotations: list[Quotation], i: int, j: int
) -> float:
    crossed = sum(q.kind is not QuotationKind.OTHER for q in quotations[i + 1 : j])
    strength = _STRENGTH[relation] + _PER_QUOTATION * crossed + _PER_BLOCK * max(apart - 1, 0)
    per_word = _PER_WORD / 3 if between.introduced else _PER_WORD
    strength += max(per_word * between.words, -1.5) + max(_PER_SENTENCE * max(between.sentences - 1, 0), -1.5)
    if between.explicit:
        strength += _EXPLICIT
    if between.new_statement:
        strength += _NEW_STATEMENT
    if between.introduced and not between.sentences:
        strength += _INTRODUCED
    if not between.explicit:
        strength += _attribution_strength(between, relation, quotations[j], crossed)
    if not between.explicit and _other_speaker(document, quotations[i], quotations[j]):
        own = _own_attribution(quotations[j]) or _subject_between(quotations[i], quotations[j])
        strength += _OTHER_SPEAKER + (_OTHER_ATTRIBUTION if own else 0.0)
    return strength


def _attribution_strength(between: Between, relation: Relation, second: Quotation, crossed: int) -> float:
    if _own_attribution(second) and not between.introduced and relation is Relation.NEXT_SENTENCE:
        return _OWN_ATTRIBUTION
    if relation is Relation.NEXT_SENTENCE and between.sentences <= 1 and between.words <= 40 and not crossed:
        return _STRAIGHT_ON
    return 0.0


def _own_attribution(quotation: Quotation) -> bool:
    return quotation.cue is not None and quotation.cue.start >= quotation.end


_SPANISH_DESCRIPTION = re.compile(r"(?:el|la|los|las|un|una|su|sus)\s", re.IGNORECASE)


def _subject_between(first: Quotation, second: Quotation) -> bool:
    """True for “… fue un éxito”. His critics called it “…”: the second has a subject and a verb that stand before it."""
    mention, cue = second.speaker_mention, second.cue
    return mention is not None and cue is not None and first.end <= mention.start < cue.start < second.start


def _other_speaker(document: Document, first: Quotation, second: Quotation) -> bool:
    """True if print names somebody else for the second; whoever interprets lends the first speaker an English voice."""
    if _INTERPRETER.search(document.text[first.end : second.start]):
        return False
    if not first.speaker and _subject_between(first, second) and _named(document, second):
        return True
    who = [_named(document, quotation) for quotation in (first, second)]
    if None in who or _INTERPRETER.search(who[1] or ""):
        return False
    described = first.speaker is None and second.speaker is None
    if described and len({bool(_SPANISH_DESCRIPTION.match(name)) for name in who if name}) == 2:
        return False  # "la maestra" may well be "the teacher"
    one, other = (name.casefold() for name in who if name)
    return fuzz.partial_ratio(one, other) < 80


def _named(document: Document, quotation: Quotation) -> str | None:
    """The speaker's name, or how print describes somebody ("a guard"); None for a pronoun or nobody."""
    if quotation.speaker:
        return quotation.speaker
    if quotation.speaker_mention is None:
        return None
    mention = quotation.speaker_mention.of(document.text)
    return mention if " " in mention.strip() else None


def _tables(document: Document, quotations: list[Quotation], home: list[int]) -> Iterator[Candidate]:
    """Spanish and English in one row."""
    rows: dict[tuple[int | None, int | None], list[int]] = {}
    for index, place in enumerate(home):
        block = document.blocks[place]
        if block.kind is BlockKind.TABLE_CELL:
            rows.setdefault((block.table, block.row), []).append(index)
    for members in rows.values():
        for i in members:
            for j in members:
                if can_be_source(quotations[i]) and home[i] != home[j] and quotations[j].language == "en":
                    yield Candidate(i, j, Relation.TABLE, _STRENGTH[Relation.TABLE] + _EXPLICIT, True)


_NOTE_CALL = re.compile(r"[^\n“\"«\[*†‡¹²³⁴⁵⁶⁷⁸⁹]{0,60}?(?:\[(?P<number>\d{1,2}|[a-z*†])\]|(?P<mark>[*†‡¹²³⁴⁵⁶⁷⁸⁹]+))")
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")


def _footnotes(document: Document, quotations: list[Quotation], home: list[int]) -> Iterator[Candidate]:
    """A quotation with a note call, and the quotation of the other language in that note."""
    notes: dict[str, list[int]] = {}
    numbers = {b.start: str(n) for n, b in enumerate((b for b in document.blocks if b.kind is BlockKind.FOOTNOTE), 1)}
    for index, place in enumerate(home):
        block = document.blocks[place]
        label = _note_label(document, block) or numbers.get(block.start)
        if label:
            notes.setdefault(label, []).append(index)
    if not notes:
        return
    for index, quotation in enumerate(quotations):
        block = document.blocks[home[index]]
        for label in _calls(document, quotation, block):
            for note in notes.get(label, ()):
                if home[note] == home[index]:
                    continue
                roles = _roles(quotation, quotations[note])
                if roles and not roles.only_explicit:
                    source, translation = (note, index) if roles.english_first else (index, note)
                    yield Candidate(
                        source, translation, Relation.FOOTNOTE, _STRENGTH[Relation.FOOTNOTE] + _EXPLICIT, True
                    )


def _note_label(document: Document, block: Block) -> str | None:
    if block.kind is BlockKind.FOOTNOTE and block.label:
        return block.label
    head = re.match(
        r"\s*(?:\[(\d{1,2}|[a-z*†])\]|([*†‡¹²³⁴⁵⁶⁷⁸⁹]+)|(\d{1,2})[.)])\s*\S",
        document.text[block.start : block.start + 12],
    )
    if head is None or (head[3] and block.kind is not BlockKind.FOOTNOTE):
        return None
    return next(group for group in head.groups() if group).translate(_SUPERSCRIPTS)


def _calls(document: Document, quotation: Quotation, block: Block) -> list[str]:
    """Labels of the notes called right after a quotation (or in its sentence)."""
    labels = [
        inline.label
        for inline in document.inlines
        if inline.kind == "noteref"
        and inline.label
        and quotation.end <= inline.start <= min(quotation.end + 60, block.end)
    ]
    match = _NOTE_CALL.match(document.text, quotation.end)
    if match and not labels:
        labels.append((match["number"] or match["mark"]).translate(_SUPERSCRIPTS))
    return labels[:1]
