"""What on a page is not the article: navigation, related stories, adverts, sign-ups, share bars, comments, footers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from verifier.ingest.posts import is_post
from verifier.ingest.tables import cells_of
from verifier.ingest.tree import HEADINGS, TEXTLESS, Element, Measures, closest, is_outward_link, naming, text_of
from verifier.resources import resource_json

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOXES = frozenset(["div", "section", "aside", "article", "ul", "ol", "dl", "li", "figure", "details"])
_QUOTING = frozenset(["blockquote", "figcaption", "td", "th"])
_SMALL = 250
"""Text beyond its links that a box of links may have (code points, without white space)."""
_LINE = 80
"""Text beyond its links that share buttons and tags may have."""
_READ_AT_ALL = 5000
"""A box with more text than this is not judged by its words."""


class Boilerplate:
    """Tells an element of a page that is no part of the article, from its tag, its names, its links and its words.

    Args:
        measures: the page's own.
    """

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._furniture = _furniture()
        self._layouts: dict[Element, bool] = {}

    def covers(self, element: Element) -> bool:
        """True if the element, with all that is in it, is to be left out."""
        if element.tag in TEXTLESS:
            return True
        if element.tag in ("html", "body", "main"):
            return False
        return _is_hidden(element) or self._is_named_so(element) or self._reads_so(element)

    def is_stray_line(self, text: str) -> bool:
        """True for an advert's label, a button's text, a page's copyright line and the like."""
        if len(text) > _SMALL:
            return False
        stray = len(text) <= 80 and self._furniture.stray_line.fullmatch(text)
        return bool(stray or self._furniture.imprint.match(text))

    def _is_named_so(self, element: Element) -> bool:
        tag, furniture = element.tag, self._furniture
        if tag in ("nav", "form", "search") or element.get("role") in furniture.roles:
            return True
        if tag in ("header", "footer"):
            around = closest(element.getparent(), {"article", "main", "blockquote", "figure", "section"})
            if tag == "header":
                return around is None and element.find(".//h1") is None
            return around is None or around.tag not in ("blockquote", "figure")
        if any(element.get(name, "false") != "false" for name in furniture.advert_attributes):
            return True
        if tag == "blockquote":  # class="social" is a post that the article quotes, no share bar
            return False
        own = [tag.split("-")] if "-" in tag else []  # <amp-ad>, <site-nav>: a custom element's tag is a name too
        for words in (*own, *naming(element)):
            if len(words) == 1 and words[0] in furniture.whole_names and self._unlinked(element) <= _LINE:
                return True  # a box of class "social" that says something is a post
            if not furniture.name_words.isdisjoint(words) or any(p in furniture.name_phrases for p in pairwise(words)):
                return True
        return False

    def _unlinked(self, element: Element) -> int:
        return self._measures.text.get(element, 0) - self._measures.linked.get(element, 0)

    def _reads_so(self, element: Element) -> bool:
        tag, text, linked = element.tag, self._measures.text.get(element, 0), self._measures.linked.get(element, 0)
        if not text or text > _READ_AT_ALL or tag == "h1" or is_post(element):
            return False
        if tag in HEADINGS:
            return text <= 60 and bool(self._furniture.box_heading.fullmatch(text_of(element)))
        is_list_of_links = self._measures.links[element] >= 2 and linked >= 0.6 * text and text - linked <= _SMALL
        if tag == "td":
            return is_list_of_links and self._lays_out(closest(element, {"table"}))
        if tag in _BOXES and text - linked <= _SMALL:
            if is_list_of_links:
                return True
            if _links_away_in_heading(element) or self._starts_as_furniture(element):
                return True
            if text <= _SMALL and element.find(".//input[@type='email']") is not None:
                return True
        if tag == "p" or tag in _BOXES:
            return (
                text <= 300
                and self._only_points_away(element, linked / text)
                and not any(map(is_post, element.iterancestors()))
            )
        return False

    def _lays_out(self, table: Element | None) -> bool:
        if table is not None and table not in self._layouts:
            self._layouts[table] = not cells_of(table)
        return table is not None and self._layouts[table]

    def _starts_as_furniture(self, box: Element) -> bool:
        first = next(box.iter(*HEADINGS), None)
        return first is not None and bool(self._furniture.box_heading.fullmatch(text_of(first)))

    def _only_points_away(self, element: Element, linked: float) -> bool:
        """A line that sends the reader elsewhere, or an advert's label. ``linked``: share of linked text, 0 to 1."""
        furniture, words = self._furniture, text_of(element)
        if closest(element, _QUOTING) is not None:
            return False
        if linked >= 0.9 or self.is_stray_line(words):
            return True
        if linked >= 0.5 and (furniture.pointer_start.match(words) or furniture.pointer_end.search(words)):
            return True
        return linked > 0 and len(words) <= _SMALL and bool(furniture.sign_up.match(words))


class _Furniture(NamedTuple):
    """The facts of ``page_furniture.json``: names as sets, lines as one pattern each."""

    roles: frozenset[str]
    name_words: frozenset[str]
    name_phrases: frozenset[tuple[str, ...]]
    whole_names: frozenset[str]
    advert_attributes: tuple[str, ...]
    box_heading: re.Pattern[str]
    pointer_start: re.Pattern[str]
    pointer_end: re.Pattern[str]
    stray_line: re.Pattern[str]
    imprint: re.Pattern[str]
    sign_up: re.Pattern[str]


@cache
def _furniture() -> _Furniture:
    facts = resource_json("ingest/page_furniture.json")

    def pattern(before: str, alternatives: Iterable[str], after: str = "") -> re.Pattern[str]:
        return re.compile(f"{before}(?:{'|'.join(alternatives)}){after}", re.IGNORECASE)

    return _Furniture(
        roles=frozenset(facts["roles"]),
        name_words=frozenset(facts["name_words"]),
        name_phrases=frozenset(tuple(phrase.split()) for phrase in facts["name_phrases"]),
        whole_names=frozenset(facts["whole_names"]),
        advert_attributes=tuple(facts["advert_attributes"]),
        box_heading=pattern("", facts["box_headings"], r"\W*"),
        pointer_start=pattern(r"\W*", facts["pointer_starts"], r"\b"),
        pointer_end=pattern(r"\b", facts["pointer_ends"], r"\W*$"),
        stray_line=pattern(r"\W*", facts["stray_lines"], r"\W*"),
        imprint=pattern("", facts["imprints"]),
        sign_up=pattern(r"\W*\b", facts["sign_up_verbs"], rf"\b.{{0,120}}\b(?:{'|'.join(facts['sign_up_things'])})\b"),
    )


def _is_hidden(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDING.search(element.get("style") or ""))
    )


def _links_away_in_heading(box: Element) -> bool:
    """A card: its heading is a link to another page."""
    for heading in box.iter("h2", "h3", "h4", "h5", "h6"):
        link = heading.find(".//a")
        if link is None:
            link = closest(heading.getparent(), {"a"})
        if link is not None and is_outward_link(link) and len(text_of(heading)) <= len(text_of(link)) + 3:
            return True
    return False
