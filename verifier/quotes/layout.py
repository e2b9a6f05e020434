"""Quotations that the layout shows and no mark does: block quotes, italics, labelled lines, table cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from verifier.model import Block, BlockKind, Document, Inline, Span, Style
from verifier.quotes.bilingual import both_languages
from verifier.quotes.language import identify
from verifier.quotes.marks import Marked
from verifier.quotes.posts import Posts
from verifier.quotes.raw import Raw, Taken, trimmed, without_handle
from verifier.quotes.raya import raya_turns
from verifier.text import one_of, sentences

_SPANISH_LABEL = r"(?:In )?Spanish(?: original)?|Original(?: \((?:in )?Spanish\)| in Spanish| Spanish| quote)?|Español|En español|ES|Texto original|The original(?: Spanish)?|Span?\.?|Esp\.?|Orig\."
_ENGLISH_LABEL = r"(?:In )?English(?: translation| version)?|(?:(?:Our|My|Her|His|Their|An?|The) )?(?:(?:English|rough|loose|free|literal|official) )?(?:Translation|Rendering)|EN|Eng\.?(?: transl?\.)?|Transl?\.|Tr\.|Inglés|En inglés|Traducción|(?:(?:Roughly|Loosely|Freely|Literally) )?Translated(?: from (?:the )?Spanish)?(?: by (?:Google|Bing|DeepL|[\w.]+))?"
_OPENS_LABEL = one_of("in\\s spa ori es en tex the tr ing our my her his their a rou loo fre lit off ren")
"""How either may begin: most words are ruled out by it at once."""
LABEL = re.compile(
    rf"\b(?={_OPENS_LABEL})(?:(?P<es>(?:{_SPANISH_LABEL}))(?:\s*[:：]|(?<=\bES)>)|(?P<en>(?:{_ENGLISH_LABEL}))(?:\s*[:：]|(?<=\bEN)>))\s*",
    re.IGNORECASE,
)
"""A label that says in which language the words after it are."""
_LABELLED_LINE = re.compile(rf"^[ \t(\[*•\-–—]*(?:{LABEL.pattern})(?P<words>[^\n]+)$", re.IGNORECASE | re.MULTILINE)
_SIGNATURE = re.compile(r"\n?\s*[—–-]{1,2}\s*[A-ZÁÉÍÓÚÑ][^\n.!?]{2,80}$")
_POST_FURNITURE = re.compile(r"@\w+|[^\W\d_]*[\d\W]+(?:[^\W\d_]+[\d\W]*)?")
"""What a post shows beside its words: "@nonacarmen52", "11:29 · 312 reposts"."""
_MIN_WORDS = 2
_ASIDE = 80
"""Characters that may stand between an italic original and its italic rendering in the same sentence."""


def layout_quotations(
    document: Document, marked: Mapping[int, list[Marked]], taken: Taken, prior: Mapping[str, float]
) -> Iterator[Raw]:
    """What the layout shows to be quoted, outside every marked stretch (``marked``: block index to its stretches; ``taken``: all
    of them)."""
    of_blocks = list(_from_blocks(document, marked, taken, prior))
    yield from of_blocks
    held = Taken(sorted((raw.outer.start, raw.outer.end) for raw in of_blocks))
    yield from (
        raw for raw in _from_inlines(document, taken, prior) if not held.touches(raw.outer.start, raw.outer.end)
    )
    yield from _from_tables(document, marked, prior)


def _from_blocks(
    document: Document, marked: Mapping[int, list[Marked]], taken: Taken, prior: Mapping[str, float]
) -> Iterator[Raw]:
    last = ""
    starts = [block.start for block in document.blocks]
    inlines: dict[int, list[Inline]] = {}
    for inline in document.inlines:
        inlines.setdefault(bisect_right(starts, inline.start) - 1, []).append(inline)
    posts = Posts(document, taken, inlines, prior)
    called = {inline.label for inline in document.inlines if inline.kind == "noteref"}
    for index, block in enumerate(document.blocks):
        stretches = marked.get(index, ())
        # Of a slice, since an indented block starts within its line.
        labels = list(_LABELLED_LINE.finditer(block.span.of(document.text)))
        if block.kind in (BlockKind.BLOCKQUOTE, BlockKind.PULL_QUOTE) and len(labels) < 2:
            yield from _block_quote(document, index, stretches, inlines.get(index, ()))
            continue
        if not labels and not stretches and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield from _bracketed_turn(document, index)
            yield from _written_and_labelled(document, index, prior)
            yield from filter(None, [posts.alone(index)])
        if not labels and not stretches and block.kind is BlockKind.FOOTNOTE and block.label in called:
            yield from _original_in_note(document, index, prior)
        for label in labels:
            claimed = "es" if label["es"] else "en"
            span = _labelled_words(document.text, block, label)
            if span is None or taken.touches(span.start, span.end):
                continue
            words = span.of(document.text)
            language = "es" if words == last else claimed  # left untranslated
            if _bears(words, language, prior):
                if label is labels[0] and language == "en":
                    yield from filter(None, [posts.above(index, block.start + label.start())])
                last = words
                yield Raw([span], span, Style.NONE, index, lang=language, labelled=True)


def _block_quote(document: Document, index: int, marked: Sequence[Marked], inlines: Sequence[Inline]) -> Iterator[Raw]:
    """A block that is a quotation, without its signature and the label of its language, unless marks show what it quotes; one in
    two languages is as many as they take turns."""
    text, block = document.text, document.blocks[index]
    if next(raya_turns(text, block.start, block.end), None):
        return  # each turn is a quotation of its own
    signature = _SIGNATURE.search(text, block.start, block.end)
    span = trimmed(text, block.start, signature.start() if signature else block.end)
    label = LABEL.match(text, span.start, span.end) if span else None
    if span and label:
        span = trimmed(text, label.end(), span.end)
    elif span:
        span = without_handle(text, span)
    covered = sum(m.outer_end - m.outer_start for m in marked if m.depth == 0)
    if span and covered < (span.end - span.start) / 2 and not _POST_FURNITURE.fullmatch(span.of(text)):
        parts = [] if label else both_languages(text, span, inlines)
        for part, spoken in parts:
            yield Raw([part], part, Style.BLOCKQUOTE, index, lang=spoken)
        if parts:
            return
        language = ("es" if label["es"] else "en") if label else block.lang
        yield Raw([span], span, Style.BLOCKQUOTE, index, lang=language, labelled=label is not None)


def _original_in_note(document: Document, index: int, prior: Mapping[str, float]) -> Iterator[Raw]:
    """A note of an English page without marks that is Spanish from beginning to end: the original of what is quoted where it is called."""
    text, block = document.text, document.blocks[index]
    span = trimmed(text, block.start, block.end)
    if span is None or max(prior, key=lambda language: prior[language]) != "en":
        return
    if all(_bears(text[start:end], "es", prior) for start, end in sentences(text, span.start, span.end)):
        yield Raw([span], span, Style.NONE, index, lang="es", labelled=True)


def _bracketed_turn(document: Document, index: int) -> Iterator[Raw]:
    """A paragraph without marks, or a line of turns, that is Spanish with its English in brackets: "Vega: Cuando me dejen. [Vega: When they let me.]" """
    block = document.blocks[index]
    lines = list(_LINE_OF_TURNS.finditer(document.text, block.start, block.end))
    each_turns = len(lines) > 1 and all(
        _TURN.match(line.group()) and line.group().rstrip()[-1] in ")]" for line in lines
    )
    for span in [Span(*line.span()) for line in lines] if each_turns else [block.span]:
        yield from _bracketed(document.text, index, span)


def _bracketed(text: str, index: int, whole: Span) -> Iterator[Raw]:
    """The Spanish and the English of one such turn, of block ``index``."""
    turn = _TURN.match(text, whole.start, whole.end)
    opening = turn or _ITEM.match(text, whole.start, whole.end)
    span = trimmed(text, opening.end() if opening else whole.start, whole.end)
    if span and text[span.end - 1] in ")]" and not _LINK.search(text, span.start, span.end):
        for part, spoken in both_languages(text, span, ()) or (_exclaimed(text, span) if turn else ()):
            again = _TURN.match(text, part.start, part.end) if turn else None
            words = Span(again.end(), part.end) if again and again.end() < part.end else part
            yield Raw([words], words, Style.NONE, index, lang=spoken, labelled=True)


def _written_and_labelled(document: Document, index: int, prior: Mapping[str, float]) -> Iterator[Raw]:
    """What a paragraph without marks says is written somewhere, with its English: "Graffiti on a wall: NO ESTAMOS TODAS. Translation: WE
    ARE NOT ALL HERE." """
    block = document.blocks[index]
    for found in _WRITTEN.finditer(document.text, block.start, block.end):
        if all(_bears(found[language], language, prior) for language in ("es", "en")):
            for language in ("es", "en"):
                words = Span(*found.span(language))
                yield Raw([words], words, Style.NONE, index, lang=language, labelled=True)


_WRITTEN = re.compile(
    rf":\s+(?P<es>[^:\n]+?[.!?…])\s+(?i:{_ENGLISH_LABEL}):\s+(?P<en>[^:\n]+?[.!?…])(?=\s|$)",
)


def _exclaimed(text: str, span: Span) -> list[tuple[Span, str]]:
    """An exclamation or a question too short to tell its language but by its marks, with its English: "¡Candela! [Wow!]"."""
    found = _EXCLAIMED.fullmatch(text, span.start, span.end)
    return [(Span(*found.span(language)), language) for language in ("es", "en")] if found else []


_EXCLAIMED = re.compile(r"(?P<es>[¡¿][^()\[\]\n]+[!?])\s*[(\[](?P<en>[^()\[\]¡¿\n]+)[)\]]")
_ITEM = re.compile(r"[\s•*–-]*")
_LINK = re.compile(r"\b(?:in English|in Spanish|en inglés|en español)\b", re.IGNORECASE)
"""Where else the same text is to be read: "(Read this story in English.)"."""
_LINE_OF_TURNS = re.compile(r"\S[^\n]*")
_TURN = re.compile(r"\W*(?:(?:[A-ZÁÉÍÓÚÑ][\w.’'\-]*\s?){1,4}(?:\([^()\n]{2,40}\)\s?)?:|[PRQA][.—–-])\s+")
"""Who speaks, in an interview or a transcript printed as it was held: "Q: ", "A. ", "Dr. Vega: "."""


def _labelled_words(text: str, block: Block, label: re.Match[str]) -> Span | None:
    """What follows a label, over the lines that it goes on, without the bracket that holds both."""
    end = _line_end(text, block.start + label.end("words"), block.end)
    span = trimmed(text, block.start + label.start("words"), end)
    if span and span.of(text).endswith((")", "]")) and label.group().lstrip().startswith(("(", "[")):
        return trimmed(text, span.start, span.end - 1)
    return span


_NEXT_LINE = re.compile(rf"\n(?!\s*\n|[ \t(\[*•\-–—]*(?:{LABEL.pattern}|\w+:))[^\n]+", re.IGNORECASE)


def _line_end(text: str, end: int, limit: int) -> int:
    """Where a labelled line ends that was broken by hand: its lines, up to a sentence's end or the next label."""
    while text[max(end - 4, 0) : end].rstrip()[-1:] not in '.!?…”"»)]' and (line := _NEXT_LINE.match(text, end, limit)):
        end = line.end()
    return end


def _bears(words: str, claimed: str, prior: Mapping[str, float]) -> bool:
    """True if labelled words are a quotation in the language that the label claims, not a list or a page link."""
    boosted = {**prior, claimed: max(prior.get(claimed, 0.0), 0.5)}
    return len(words.split()) >= _MIN_WORDS and identify(words, prior=boosted).language == claimed


def _from_inlines(document: Document, taken: Taken, prior: Mapping[str, float]) -> Iterator[Raw]:
    text = document.text
    main = max(prior, key=lambda language: prior[language])
    starts = [block.start for block in document.blocks]
    foreign_before: Span | None = None
    for inline in document.inlines:
        span = trimmed(text, inline.start, inline.end)
        index = bisect_right(starts, inline.start) - 1
        if span is None or index < 0 or taken.touches(span.start, span.end):
            continue
        block = document.blocks[index]
        if block.kind in (BlockKind.BLOCKQUOTE, BlockKind.PULL_QUOTE, BlockKind.TABLE_CELL):
            continue
        if inline.kind in ("em", "lang"):
            words = span.of(text)
            foreign = inline.lang or identify(words, prior=prior).language
            # Italics alone are also titles, ships and stress: only a stretch in another language counts as quoted.
            if foreign not in ("es", "en") or len(words.split()) < _MIN_WORDS:
                continue
            if foreign != main or _is_beside(text, foreign_before, span):
                yield Raw([span], span, Style.ITALICS, index, lang=inline.lang)
            foreign_before = span if foreign != main else None


def _is_beside(text: str, foreign: Span | None, span: Span) -> bool:
    """True for a rendering in italics like its original: *Ahorita vengo*, she says, *I'll be right back*."""
    return (
        foreign is not None
        and re.fullmatch(r"[^.!?\n]*", text[foreign.end : span.start][: _ASIDE + 1]) is not None
        and (span.start - foreign.end <= _ASIDE)
    )


_HEADS_COLUMN = re.compile(
    r"(?:\w+ ){0,4}(?:(?P<en>English|Inglés)|Spanish|Español|Castellano)(?: \w+){0,4}|Original"
    r"|(?P<meaning>(?:(?:what|which) )?(?:it|that|this|they) (?:\w+ )?(?:means?|meant)(?: by (?:it|that))?|(?:the |our |literal )?(?:meaning|translation|rendering|gloss))",
    re.IGNORECASE,
)
"""What stands over a column: "English text for lenders", "It means"."""
_Cell = tuple[int, Block, str]
"""Index of the block, the block, its language."""


def headed_columns(document: Document, cells: Sequence[Block]) -> dict[str, int]:
    """ "es" and "en" to the columns of a table whose heads, in its first row, name the language; empty if none does."""
    heads = [(cell, _HEADS_COLUMN.fullmatch(document.text[cell.start : cell.end].strip())) for cell in cells]
    first = min((cell.row or 0 for cell in cells), default=0)
    found = [(cell, head) for cell, head in heads if head and cell.row == first and cell.column is not None]
    return {"en" if head["en"] or head["meaning"] else "es": cell.column or 0 for cell, head in reversed(found)}


def _from_tables(document: Document, marked: Mapping[int, list[Marked]], prior: Mapping[str, float]) -> Iterator[Raw]:
    """Cells of a row that holds Spanish beside English, and of one in such a table that holds the same Spanish twice.
    What heads a column is no quotation.

    Where a head names a column's language, that column alone counts; where none does, most rows must be bilingual in the same
    two columns: the names of clubs and dishes beside results and times are no quotations.
    """
    cells = [(i, b) for i, b in enumerate(document.blocks) if b.kind is BlockKind.TABLE_CELL]
    even = {**prior, "es": 0.4, "en": 0.4}
    for _, table in groupby(cells, key=lambda cell: cell[1].table):
        numbered = list(table)
        columns = headed_columns(document, [block for _, block in numbered])
        rows: list[list[_Cell]] = [
            [
                (i, b, _cell_language(document, b, even))
                for i, b in row
                if not (b.head or _is_quoted(b, marked.get(i, ())))
            ]
            for _, row in groupby(numbered, key=lambda cell: cell[1].row)
        ]
        if columns:
            rows = rows[1:]
        columns = {**_bilingual_columns(rows), **columns}
        rows = (
            [
                [_told_by_column(document, cell, columns) for cell in row if cell[1].column in columns.values()]
                for row in rows
            ]
            if len(columns) > 1
            else []
        )
        bilingual = [{(language, block.column) for _, block, language in row} >= {*columns.items()} for row in rows]
        for found, is_bilingual in zip(rows, bilingual, strict=True):
            if is_bilingual or (any(bilingual) and _left_untranslated(document, found)):
                for index, block, language in found:
                    span = trimmed(document.text, block.start, block.end)
                    if span and language in ("es", "en"):
                        yield Raw([span], span, Style.NONE, index, lang=language, labelled=True)


def _is_quoted(block: Block, marked: Sequence[Marked]) -> bool:
    """True if half of a block or more stands within marks."""
    inside = sum(m.outer_end - m.outer_start for m in marked if m.depth == 0)
    return inside > 0 and 2 * inside >= block.end - block.start


def _told_by_column(document: Document, cell: _Cell, columns: Mapping[str, int]) -> _Cell:
    """A cell with the language of its column if it is an exclamation or a question of one word: “¡Híjole!”, “Whoa!”"""
    index, block, language = cell
    if language == "und" and document.text[block.start : block.end].rstrip()[-1:] in ("!", "?"):
        language = next(name for name, column in columns.items() if column == block.column)
    return index, block, language


def _bilingual_columns(rows: Sequence[Sequence[_Cell]]) -> dict[str, int]:
    """The Spanish and the English column that most rows have; empty if fewer than half of them are bilingual."""
    pairs = Counter(
        (one.column, other.column)
        for row in rows
        for _, one, language in row
        for _, other, translated in row
        if (language, translated) == ("es", "en") and one.column is not None and other.column is not None
    )
    if not pairs:
        return {}
    (spanish, english), count = max(pairs.items(), key=lambda item: (item[1], -abs(item[0][0] - item[0][1])))
    return {"es": spanish, "en": english} if 2 * count >= len(rows) else {}


def _left_untranslated(document: Document, row: Sequence[_Cell]) -> bool:
    texts = [document.text[block.start : block.end].split() for _, block, language in row if language == "es"]
    return len(texts) == 2 and texts[0] == texts[1]


def _cell_language(document: Document, block: Block, prior: Mapping[str, float]) -> str:
    words = document.text[block.start : block.end]
    if len(words.split()) < _MIN_WORDS:
        return "und"
    return block.lang or identify(words, prior=prior).language
