"""Where on a page the article is. trafilatura votes for the text that belongs to it; the tree itself says the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy

from verifier.ingest.boilerplate import Boilerplate
from verifier.ingest.tables import cells_of
from verifier.ingest.tree import BLOCKS, TEXTLESS, Element, Measures, closest, events, text_of

_KEY = 80
_ENOUGH = 250
"""Below so much kept text (code points) trafilatura's choice is not trusted."""
_LEAST_SHARE = 0.4
"""Nor where it kept less than so much of the prose on the page."""
_PARAGRAPH = 80
_MOST_ELEMENTS = 15_000
"""trafilatura's time grows with their square; of a larger page, which is rare, it is not asked."""
_DEEPEST = 200
"""The same for elements within one another."""
_MAJORITY = 0.85
_PART = 0.3
"""An element that holds so much of the article is never boilerplate, whatever its class says."""
_NO_CONTAINER = frozenset(
    [
        "p", "li", "blockquote", "ul", "ol", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
    ]
)  # fmt: skip


class Content:
    """The article's place on a page: its container, its title, and what inside is to be left out.

    Args:
        root: the page; it is only read.
        title_hints: titles that the page's head states, to tell the article's ``h1`` from the site's name.
        whole: all of it is the article (rendered Markdown): nothing is left out but what carries no text.
    """

    def __init__(self, root: Element, *, title_hints: Iterable[str] = (), whole: bool = False) -> None:
        self._root, self._whole = root, whole
        self._measures = Measures(root)
        self._boilerplate = Boilerplate(self._measures)
        self._votes = {} if whole else self._count_votes()
        self._all_votes = self._votes.get(root, 0)
        body = root.find("body") if root.tag == "html" else root
        body = root if body is None else body
        container = body if whole else self._container(body)
        self.title = self._find_title(container, [_key(hint) for hint in title_hints])
        self.container = container if whole else self._widened(container)

    def leaves_out(self, element: Element) -> bool:
        """True if the element, with all that is in it, is no part of the article."""
        if element.tag in TEXTLESS or self._whole:
            return element.tag in TEXTLESS
        return self._boilerplate.covers(element) and not self._holds_article(element)

    def is_stray_line(self, text: str) -> bool:
        """True for a line that no article holds ("Advertisement"), wherever it stands."""
        return not self._whole and self._boilerplate.is_stray_line(text)

    def _holds_article(self, element: Element) -> bool:
        if self.title is not None and (element is self.title or self.title in element.iter("h1")):
            return True
        return self._votes.get(element, 0) > _PART * self._all_votes

    def _count_votes(self) -> dict[Element, int]:
        # Old pages set an article into a cell or a <div> with <br> only, beside blocks inside it.
        leaves = [e for e, length in self._measures.own.items() if length and (e.tag in BLOCKS or e is self._root)]
        is_ordinary = len(self._measures.text) <= _MOST_ELEMENTS and self._measures.depth <= _DEEPEST
        kept = _kept_by_trafilatura(self._root) if is_ordinary else set()
        chosen = [leaf for leaf in leaves if _key(text_of(leaf)) in kept]
        outside = self._outside_boilerplate()
        own = [leaf for leaf in leaves if leaf in outside]
        prose = sum(self._prose(leaf) for leaf in own)
        if sum(self._measures.own[leaf] for leaf in chosen) < max(_ENOUGH, _LEAST_SHARE * prose):
            chosen = own or leaves
        votes = {leaf: self._measures.own[leaf] for leaf in chosen}
        for event, element in events(self._root):
            parent = element.getparent()
            if event == "end" and parent is not None and element in votes:
                votes[parent] = votes.get(parent, 0) + votes[element]
        return votes

    def _prose(self, leaf: Element) -> int:
        """The length of a leaf's own text if it reads like a paragraph, else 0."""
        unlinked = self._measures.own[leaf] - self._measures.linked[leaf]
        return unlinked if unlinked >= _PARAGRAPH else 0

    def _outside_boilerplate(self) -> set[Element]:
        whole = self._measures.text[self._root]
        outside, covered = set(), 0
        for event, element in events(self._root):
            step = 1 if event == "start" else -1
            # What holds nearly all text cannot be told from the article by the words in it.
            if covered or (self._measures.text[element] <= 0.7 * whole and self._boilerplate.covers(element)):
                covered += step
            elif event == "start":
                outside.add(element)
        return outside

    def _container(self, body: Element) -> Element:
        """The deepest element that holds nearly all votes, or the article around it."""
        element = body
        while True:
            heaviest = max(element, key=lambda child: self._votes.get(child, 0), default=None)
            if heaviest is None or self._votes.get(heaviest, 0) < _MAJORITY * self._all_votes:
                break
            if heaviest.tag in _NO_CONTAINER or heaviest.tag not in BLOCKS | {"span", "font"} or not self._all_votes:
                break
            if heaviest.tag == "table" and cells_of(heaviest):
                break
            element = heaviest
        around = closest(element, {"article"})
        if around is None:
            around = element
            while around is not None and around.tag != "main" and around.get("role") != "main":
                around = around.getparent()
        return element if around is None else around

    def _find_title(self, container: Element, hints: list[str]) -> Element | None:
        """The article's own ``h1``: in the container, else the one that the head names, else the last before."""
        inside = next((h for h in container.iter("h1") if self._measures.text[h]), None)
        if inside is not None:
            return inside
        before = []
        for element in self._root.iter():
            if element is container:
                break
            if element.tag == "h1" and self._measures.text[element] and closest(element, {"nav", "footer"}) is None:
                before.append(element)
        named = [
            h for h in before if any(_key(text_of(h)) in hint or hint in _key(text_of(h)) for hint in hints if hint)
        ]
        candidates = named or [h for h in before if closest(h, {"header"}) is None]
        return candidates[-1] if candidates else None

    def _widened(self, container: Element) -> Element:
        """The element around container and title, if little else is in it: standfirst and lead picture are there."""
        if self.title is None or self.title in container.iter("h1"):
            return container
        ancestors = set(self.title.iterancestors())
        around = next((a for a in container.iterancestors() if a in ancestors), None)
        if around is None or around.tag in ("html", "body"):
            return container
        return around if self._measures.text[around] <= 1.5 * self._measures.text[container] else container


def _kept_by_trafilatura(root: Element) -> set[str]:
    """Keys of the texts that trafilatura takes for the article's."""
    from trafilatura import bare_extraction

    try:
        kept = bare_extraction(deepcopy(root), include_comments=False, include_tables=True)
    except Exception:  # a heuristic over arbitrary markup: where it fails, the page's own structure decides
        return set()
    body = getattr(kept, "body", None)
    if body is None:
        return set()
    return {_key(text_of(element)) for element in body.iter("p", "head", "item", "cell", "quote", "code", "ab")} - {""}


def _key(text: str) -> str:
    """The start of a text, letters and digits only: the same before and after trafilatura's clean-up."""
    return re.sub(r"\W+|_", "", text)[:_KEY].casefold()
