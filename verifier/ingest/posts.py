"""Posts of social networks that a page embeds, and what in a block quote is not the quoted text: links, a signature."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from verifier.ingest.assemble import Piece
from verifier.ingest.tree import BLOCKS, Element, closest, names, naming
from verifier.model import BlockKind

_WHOLE_NAMES = frozenset(["tweet", "toot", "skeet"])
_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "fb post", "facebook post", "twitter tweet", "twitter video", "instagram media", "instagram post", "tiktok embed",
        "bluesky embed", "mastodon embed", "truthsocial embed", "threads post", "telegram post", "reddit embed",
        "post embed", "embed post", "embedded post", "embed tweet", "embedded tweet", "tweet embed", "tweet text",
        "social post", "social embed",
    )
)  # fmt: skip
"""What pages and the networks' own embedding code call a post."""
_SIGNERS = frozenset(
    ["author", "attribution", "cite", "citation", "source", "speaker", "byline", "credit", "signature"]
)
_SIGNATURE = re.compile(r"(?:[—–―]|--?)\s*[^\W\d_a-záéíóúñ][^.!?…]{1,100}")
"""Who said a block quote: a dash, a name, no end of sentence."""
_HANDLE = r"(?:[—–―]|--?)\s*[^\n—–―]{1,80}\(@[\w.@-]+\)[^\n]{0,40}"
_SIGNED = re.compile(rf"(?:\A|\s)(?P<signature>{_HANDLE})\Z")
"""Who wrote a post, as the networks print it: “— Name (@handle) July 3, 2020”."""
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,}/\S+))+\Z")
"""Addresses printed at the end of a post: of its picture, of what it quotes."""
_QUOTE_ENDS = tuple('.!?…”’"»)]')


def is_post(element: Element) -> bool:
    """True for the element around a post of a social network that the article quotes."""
    if element.tag not in ("div", "blockquote", "section", "article", "figure", "aside", "p"):
        return False
    return any(
        (len(words) == 1 and words[0] in _WHOLE_NAMES) or not _PHRASES.isdisjoint(itertools.pairwise(words))
        for words in naming(element)
    )


def is_pull_quote(element: Element) -> bool:
    """True for a quotation set apart to catch the eye, mostly printed again from the text."""
    tag = element.tag
    if tag == "aside":
        return "quote" in names(element) or "pullquote" in names(element) or element.find(".//blockquote") is not None
    if tag == "blockquote" and closest(element, {"aside"}) is not None:
        return True
    return any("pullquote" in words or ("pull", "quote") in itertools.pairwise(words) for words in naming(element))


def is_signature(element: Element) -> bool:
    """True for a ``<cite>``, or a ``<span class="author">``, that ends a quotation set apart as who said it."""
    is_cite = element.tag == "cite"
    if not is_cite and (
        element.tag not in ("span", "small", "strong", "b", "em", "i") or not _SIGNERS & names(element)
    ):
        return False
    parent, before = element.getparent(), element.getprevious()
    if parent is None or parent.tag not in BLOCKS or not _is_in_quote(element):
        return False
    if (element.tail or "").strip() or element.getnext() is not None:
        return False
    text = ((before.tail if before is not None else parent.text) or "").strip()
    if text:
        return text.endswith(_QUOTE_ENDS)
    return before is None or before.tag in ("br", "q", *BLOCKS)


def quoted_and_signed(piece: Piece, *, goes_on: bool) -> Iterator[Piece]:
    """A block quote's piece without the links at its end; who signs it is a PARAGRAPH of its own.

    Args:
        goes_on: the piece before is of the same quote, so that a line with a dash and a name is its signature.
    """
    if goes_on and _SIGNATURE.fullmatch(piece.text):
        yield replace(piece, kind=BlockKind.PARAGRAPH)
        return
    signed = _SIGNED.search(piece.text)
    signature = signed.start("signature") if signed else len(piece.text)
    words = piece.text[:signature].rstrip()
    if links := _LINKS.search(words):
        words = words[: links.start()]
    if words:
        yield _part(piece, 0, len(words))
    if signed:
        yield replace(_part(piece, signature, len(piece.text)), kind=BlockKind.PARAGRAPH)


def _part(piece: Piece, start: int, end: int) -> Piece:
    inlines = (replace(i, start=max(i.start, start) - start, end=min(i.end, end) - start) for i in piece.inlines)
    return replace(piece, text=piece.text[start:end], inlines=tuple(i for i in inlines if i.start < i.end))


def _is_in_quote(element: Element) -> bool:
    return any(a.tag == "blockquote" or is_pull_quote(a) for a in element.iterancestors())
