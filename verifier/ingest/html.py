"""HTML -> Document: the article of a page, with what bears on its quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from verifier.ingest.assemble import Piece, assemble
from verifier.ingest.tree import Element, language_code, language_of, parse, text_of
from verifier.model import BlockKind, Document

_SITE_SUFFIX = re.compile(r"\s+(?:[|·•»—–-]|::)\s+[^|·•»]{2,60}$")


def from_html(text: str, *, id: str = "text") -> Document:
    """The article of an HTML page or fragment.

    Stays: title, paragraphs, headings, lists, block and pull quotes, captions, table cells, footnotes, each a block of
    its own kind. Goes: navigation, related stories, adverts, sign-ups, share bars, comments, footers, hidden parts.
    White space collapses as in a browser; ``<br>`` is a line feed and two of them end a paragraph. ``<q>`` has no marks
    in the text: it is an inline of kind ``q``.

    Returns:
        A document without blocks if the page holds no text. ``url`` is the page's canonical link, ``language`` that of
        ``<html lang>`` or of the element around the article.
    """
    return document_of(text, id=id)


def document_of(html: str, *, id: str, whole: bool = False, language: str | None = None) -> Document:
    """`from_html`; ``whole`` takes nothing for boilerplate, ``language`` is the page's where it states none."""
    from verifier.ingest.content import Content
    from verifier.ingest.notes import find_notes
    from verifier.ingest.walk import Walker

    root = parse(html)
    if root is None:
        return Document(id=id, text="", blocks=())
    head_titles = list(_head_titles(root))
    content = Content(root, title_hints=head_titles, whole=whole)
    page_language = _language(content.container) or language_code(language or "")
    notes = find_notes(root)
    walker = Walker(content, notes, language=page_language)

    def pieces() -> Iterator[Piece]:
        if content.title is not None and content.container not in content.title.iterancestors():
            yield from walker.read(content.title)
        yield from walker.read(content.container)
        for body in notes.bodies:  # those that stand outside the article's container
            yield from walker.read(body)

    found, page_language = _with_language(list(pieces()), page_language)
    title = next((piece.text for piece in found if piece.kind is BlockKind.TITLE), None)
    return assemble(found, id=id, title=title or _from_head(head_titles), url=_url(root), language=page_language)


def _language(element: Element) -> str | None:
    """What the element or the nearest one around it states."""
    while element is not None:
        if language := language_of(element):
            return language
        element = element.getparent()
    return None


def _with_language(pieces: list[Piece], language: str | None) -> tuple[list[Piece], str | None]:
    """Where the page states no language but most of its text does, that is the page's and no piece's own."""
    stated: Counter[str] = Counter()
    for piece in pieces:
        if piece.lang:
            stated[piece.lang] += len(piece.text)
    most, length = stated.most_common(1)[0] if stated else ("", 0)
    if language or 2 * length <= sum(len(piece.text) for piece in pieces):
        return pieces, language
    return [replace(piece, lang=None) if piece.lang == most else piece for piece in pieces], most


def _head_titles(root: Element) -> Iterator[str]:
    """The titles that the head states, the one without the site's name first."""
    for meta in root.iter("meta"):
        if (meta.get("property") or meta.get("name")) in ("og:title", "twitter:title") and meta.get("content"):
            yield " ".join(meta.get("content").split())
    for title in root.iter("title"):
        if words := text_of(title):
            yield words


def _from_head(titles: list[str]) -> str | None:
    return _SITE_SUFFIX.sub("", titles[0]) if titles else None


def _url(root: Element) -> str | None:
    """The page's own address, if it states a whole one."""
    links = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    metas = [meta.get("content") for meta in root.iter("meta") if meta.get("property") == "og:url"]
    return next((url.strip() for url in [*links, *metas] if url and re.match(r"\s*https?://", url)), None)
