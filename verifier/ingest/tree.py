"""An HTML tree: parsed safely, measured once, and the few facts about its elements that the other steps ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Element = Any  # lxml.html.HtmlElement; lxml carries no types
"""An element of the tree. lxml gives the same object for the same node as long as one is held, so it can be a key."""

TEXTLESS = frozenset(
    [
        "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "svg",
        "math", "canvas", "audio", "video", "map", "head", "title", "link", "meta", "base", "button", "input",
        "select", "textarea", "option", "datalist", "progress", "meter", "dialog", "menu",
    ]
)  # fmt: skip
"""Elements whose content is no running text of the page."""
BLOCKS = frozenset(
    [
        "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "nav", "ol", "p", "pre",
        "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
)  # fmt: skip
"""Elements that a browser sets on lines of their own."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9áéíóúñ]+")
_NAMING = ("class", "id", "role", "aria-label", "data-component", "data-testid", "data-block", "data-module")
_STATES = frozenset(
    [
        "has", "have", "with", "without", "no", "not", "is", "are", "tag", "category", "type", "format",
        "status", "single", "hide", "show", "js", "can", "supports",
    ]
)  # fmt: skip
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?=[-_\s]|$)")
_LANGUAGE_NAMES = {"spanish": "es", "english": "en", "espanol": "es", "español": "es", "ingles": "en", "inglés": "en"}
_LANGUAGE_CLASS = re.compile(
    rf"(?:(?:lang(?:uage)?[-_:]?)?(?P<code>es|en)(?:-[A-Za-z]{{2}}|-419)?|lang(?:uage)?[-_:](?P<other>pt|ca|gl|eu|it|fr|de)"
    rf"|(?:lang(?:uage)?[-_:])?(?P<name>{'|'.join(_LANGUAGE_NAMES)}))",
    re.IGNORECASE,
)
# ISO 639-2 codes seen in pages in place of the two-letter ones that BCP 47 asks for.
_THREE_LETTERS = {
    "spa": "es", "eng": "en", "por": "pt", "cat": "ca", "glg": "gl", "ita": "it", "fra": "fr", "fre": "fr",
    "eus": "eu", "deu": "de", "ger": "de",
}  # fmt: skip


def parse(html: str) -> Element | None:
    """The root of the page, None if there is no element in it. Opens no network and expands no entities."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    # Given as bytes, because a text with an encoding declaration of its own is refused.
    data = html.replace("\0", "").encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space and comments
        return None


def events(root: Element) -> Iterator[tuple[str, Element]]:
    """("start", element) and ("end", element) for every element under ``root``, itself included, without recursion."""
    from lxml import etree

    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            yield event, element


def naming(element: Element) -> Iterator[list[str]]:
    """The words of every name that authors gave the element (class, id, role, ...), states ("has-sidebar") left out."""
    for attribute in _NAMING:
        value = element.get(attribute)
        if not value:
            continue
        for name in [value] if attribute == "aria-label" else value.split():
            words = [word for word in _BETWEEN_WORDS.split(_CAMEL.sub(" ", name).lower()) if word]
            if words and words[0] not in _STATES:
                yield words


def names(element: Element) -> set[str]:
    """All words of `naming` as one set, without their order."""
    return {word for words in naming(element) for word in words}


def language_of(element: Element) -> str | None:
    """The language that the element itself states, ISO 639-1 where there is such a code, else None.

    By its attribute, or by a class: the names of a few languages ("es", "lang-en") are none of anything else.
    """
    stated = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang")
    if stated:
        return language_code(stated)
    for name in (element.get("class") or "").split():
        if match := _LANGUAGE_CLASS.fullmatch(name):
            code = match["code"] or match["other"]
            return code.lower() if code else _LANGUAGE_NAMES[match["name"].lower()]
    return None


def language_code(tag: str) -> str | None:
    """A language tag reduced to ISO 639-1 ("es-419" -> "es"), None if it names no language."""
    match = _LANGUAGE.match(tag)
    if not match:
        return None
    code = match[1].lower()
    return _THREE_LETTERS.get(code) if len(code) == 3 else code


def text_of(element: Element) -> str:
    """The element's text as one line."""
    return " ".join("".join(element.itertext()).split())


def closest(element: Element, tags: frozenset[str] | set[str]) -> Element | None:
    """The element itself or the nearest of its ancestors with one of the tags."""
    while element is not None and element.tag not in tags:
        element = element.getparent()
    return element


class Measures:
    """How much text, own text and linked text (code points, white space apart) every element of a page holds.

    Links to another place of the same page do not count as links.
    """

    def __init__(self, root: Element) -> None:
        self.text: dict[Element, int] = {}
        self.linked: dict[Element, int] = {}
        self.links: dict[Element, int] = {}
        self.own: dict[Element, int] = {}
        """The text of an element that lies in no block element inside it."""
        self.depth = 0
        """How many elements lie within one another at most."""
        self._measure(root)

    def _measure(self, root: Element) -> None:
        depth = 0
        for event, element in events(root):
            depth += 1 if event == "start" else -1
            self.depth = max(self.depth, depth)
            if event == "start":
                textless = element.tag in TEXTLESS
                self.text[element] = self.own[element] = 0 if textless else _length(element.text)
                self.linked[element] = self.links[element] = 0
                continue
            if is_outward_link(element):
                self.linked[element] = self.text[element]
                self.links[element] += 1
            parent = element.getparent()
            if element is root or parent is None:
                continue
            if parent.tag not in TEXTLESS:
                tail = _length(element.tail)
                self.text[parent] += self.text[element] + tail
                self.own[parent] += tail if element.tag in BLOCKS else self.own[element] + tail
            self.linked[parent] += self.linked[element]
            self.links[parent] += self.links[element]


def is_outward_link(element: Element) -> bool:
    """True for a link that leads off the page."""
    href = element.get("href") if element.tag == "a" else None
    return bool(href) and "#" not in str(href)


def _length(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0
