"""The footnotes of a page: what calls one, which elements hold one, and which marks inside only repeat its label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from verifier.ingest.tree import BLOCKS, Element, closest, names, text_of

_MARK = re.compile(r"[\[(]?(\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3}|[¹²³⁴-⁹]{1,2}|[\w-]{1,40}(?=\]))[\])]?[.:]?")
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_NOTE_ID = re.compile(r"fn|ftn|note|nota|cite|(?<![a-z])ref", re.IGNORECASE)
_NOTES = re.compile(r"(?<![a-z])(?:(?:foot|end)?-?not(?:e|a)s?|refs?|references)(?![a-z])", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*[(\[]?(\d{1,2}|[*†‡])[.)\]:]?\s")
_NOTE_NAMES = frozenset(["footnote", "footnotes", "endnote", "endnotes"])
_BACK = re.compile(
    r"[\s\[(]*(?:[↩↑⤴⏎^\ufe0e]+|back(?: to .*)?|return(?: to .*)?|volver(?: .*)?)[\s\])]*", re.IGNORECASE
)


class Notes(NamedTuple):
    """The footnotes of a page.

    Attributes:
        calls: the link or ``<sup>`` that calls a note -> the note's label.
        bodies: the block element that holds a note -> its label (None if it shows none), in document order.
        dropped: elements inside notes that repeat the label or lead back to the call.
    """

    calls: dict[Element, str]
    bodies: dict[Element, str | None]
    dropped: frozenset[Element]


def find_notes(root: Element) -> Notes:
    """Finds footnotes by links to them, by the names of what holds them, and by equal superscript marks."""
    order = {element: number for number, element in enumerate(root.iter())}
    calls, bodies = _linked(root, order)
    linked = set(bodies)
    for body, label in _named(root):
        if linked.isdisjoint(body.iterancestors()):
            bodies.setdefault(body, label)
    _add_unlinked(root, order, calls, bodies)
    bodies = dict(sorted(bodies.items(), key=lambda item: order[item[0]]))
    dropped = frozenset(element for body in bodies for element in _repeated(body))
    return Notes({call: label for call, label in calls.items() if call not in dropped}, bodies, dropped)


def _linked(root: Element, order: dict[Element, int]) -> tuple[dict[Element, str], dict[Element, str | None]]:
    """Short marks that link forward to a place on the same page, and the blocks that they lead to."""
    targets: dict[str, Element] = {}
    for element in order:
        for attribute in ("id", "name"):
            targets.setdefault(element.get(attribute) or "", element)
    calls: dict[Element, str] = {}
    bodies: dict[Element, str | None] = {}
    for link in root.iter("a"):
        fragment = unquote((link.get("href") or "").partition("#")[2])
        target, label = targets.get(fragment) if fragment else None, _label(link)
        if target is None or label is None or order[target] <= order[link] or not _is_note_link(link, fragment):
            continue
        body = closest(target, BLOCKS)
        if body is not None and body.tag not in ("html", "body", "main", "article"):
            parent = link.getparent()
            calls[parent if parent is not None and parent.tag == "sup" and _label(parent) else link] = label
            bodies.setdefault(body, label)
    return calls, bodies


def _is_note_link(link: Element, fragment: str) -> bool:
    if link.get("role") == "doc-noteref" or link.find("sup") is not None:
        return True
    parent = link.getparent()
    named = f"{fragment} {link.get('id') or ''} {link.get('class') or ''} {link.get('rel') or ''}"
    return bool(_NOTE_ID.search(named)) or (parent is not None and parent.tag == "sup")


def _named(root: Element) -> Iterator[tuple[Element, str | None]]:
    """List items, or else paragraphs, of what a page calls its footnotes; ordered lists number them from 1."""
    for holder in root.iter("div", "section", "ol", "ul", "aside", "footer", "p", "li"):
        role = holder.get("role") or ""
        if not (role in ("doc-footnote", "doc-endnote", "doc-endnotes") or _NOTE_NAMES & names(holder)):
            continue
        items = list(holder.iter("li")) or list(holder.iter("p")) or [holder]
        for number, item in enumerate(items, 1):
            opening = _opening_mark(item)
            ordered = item.tag == "li" and item.getparent().tag == "ol"
            yield item, _label(opening) if opening is not None else str(number) if ordered else None


def _add_unlinked(
    root: Element, order: dict[Element, int], calls: dict[Element, str], bodies: dict[Element, str | None]
) -> None:
    """Superscript marks without links: one that opens a paragraph answers the equal one that closes words before it, and so
    does a number that opens a paragraph, or that an ordered list gives it, among what the page itself calls notes."""
    loose = [(sup, label) for sup in root.iter("sup") if sup not in calls and (label := _label(sup))]
    first_call: dict[str, int] = {}
    for sup, label in loose:
        if _follows_words(sup):
            first_call.setdefault(label, order[sup])
    for sup, label in loose:
        body = closest(sup, {"p", "li", "div"})
        if body is not None and _opening_mark(body) is sup and first_call.get(label, len(order)) < order[sup]:
            bodies.setdefault(body, label)
    for body in root.iter("p", "li", "div"):
        number = _NUMBERED.match(body.text or "")
        if number and first_call.get(number[1], len(order)) < order[body] and _is_among_notes(body):
            bodies.setdefault(body, number[1])
    for holder in root.iter("ol"):
        for place, body in enumerate(holder.iterchildren("li"), 1):
            if first_call.get(str(place), len(order)) < order[body] and _is_among_notes(body):
                bodies.setdefault(body, str(place))
    places = {label: order[body] for body, label in bodies.items() if label}
    for sup, label in loose:
        if _follows_words(sup) and order[sup] < places.get(label, -1):
            calls[sup] = label


def _is_among_notes(body: Element) -> bool:
    return any(
        _NOTES.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in (body, *body.iterancestors())
    )


def _follows_words(sup: Element) -> bool:
    """True if the mark stands after words or a closing mark, as a call does, not after a figure (m², 10³)."""
    before = sup.getprevious()
    words = (before.tail if before is not None else sup.getparent().text) or ""
    if not words.strip() and before is not None:
        words = text_of(before)
    return bool(words.strip()) and not words.rstrip()[-1].isdigit()


def _repeated(body: Element) -> Iterator[Element]:
    opening = _opening_mark(body)
    if opening is not None:
        yield opening
    for link in body.iter("a"):
        href = link.get("href") or ""
        if "#" in href and (link.get("role") == "doc-backlink" or _BACK.fullmatch(text_of(link))):
            yield link


def _opening_mark(body: Element) -> Element | None:
    """The link or ``<sup>`` with a mark that the text of ``body`` begins with."""
    element = body
    while not (element.text or "").strip() and len(element):
        element = element[0]
        if element.tag in ("a", "sup") and _label(element):
            return element
        if element.tag == "a" and not text_of(element) and not (element.tail or "").strip():  # an empty anchor first
            element = element.getnext() if element.getnext() is not None else element
            if element.tag in ("a", "sup") and _label(element):
                return element
    return None


def _label(element: Element) -> str | None:
    """The label that an element shows and nothing else, without its brackets; None if it shows something else."""
    if len(element) > 4:
        return None
    match = _MARK.fullmatch(text_of(element)[:50])
    return match[1].translate(_SUPERSCRIPTS) if match else None
