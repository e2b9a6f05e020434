"""Markdown -> Document: rendered to HTML by markdown-it-py and read by the same walker as a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from verifier.ingest.html import document_of
from verifier.model import Document

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>title|lang|language)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
# A definition goes on over indented lines and over lines that follow it without a blank one, as in pandoc.
_NOTE = re.compile(
    r"^ {0,3}\[\^(?P<label>[^\]\s]{1,40})\]:[ \t]*"
    r"(?P<words>[^\n]*(?:\n(?!\s*\n)(?! {0,3}\[\^)[^\n]+|\n+(?: {4}|\t)[^\n]*)*)",
    re.MULTILINE,
)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_POST = re.compile(r"[^.!?@]{0,40}@[\w.]{2,30}\)?:?\s*(?:[·•|,–—-].{1,40})?")
"""Who wrote a post and when, as the first line of a paragraph, whose lines are then the writer's own."""
_CALL = re.compile(r"\[\^([^\]\s]{1,40})\]")


def from_markdown(text: str, *, id: str = "text") -> Document:
    """A document of Markdown (CommonMark, tables, strikethrough, footnotes, a front matter with title and lang).

    ``document.text`` is the readable text without markup characters. A footnote call reads ``[1]`` and is an inline
    ``noteref``; the footnotes are the last blocks, in the order of their definitions. An image that is a paragraph of
    its own gives a CAPTION from its alternative text.
    """
    source = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(source)
    fields = {m["key"].lower(): m["value"].strip("\"'") for m in _FIELD.finditer(front["fields"])} if front else {}
    source = source[front.end() :] if front else source
    notes = {} if _FENCE.search(source) else {m["label"]: _unindented(m["words"]) for m in _NOTE.finditer(source)}
    if notes:
        source = _NOTE.sub("", source)
    parser = _parser(notes)
    body = parser.render(source)
    if fields.get("title") and "<h1" not in body:
        body = f"<h1>{escape(fields['title'])}</h1>{body}"
    body += "".join(
        f'<div id="fn-{number}" class="footnote">{parser.render(words)}</div>'
        for number, words in enumerate(notes.values())
    )
    return document_of(f"<body>{body}</body>", id=id, whole=True, language=fields.get("lang") or fields.get("language"))


def _unindented(words: str) -> str:
    return re.sub(r"^(?: {1,4}|\t)", "", words, flags=re.MULTILINE)


def _parser(notes: dict[str, str]) -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.disable("code")  # writers indent their paragraphs: four spaces are no program listing here
    numbers = {label: number for number, label in enumerate(notes)}

    def render_text(tokens: Sequence[Any], at: int, options: Any, env: Any) -> str:
        def call(match: re.Match[str]) -> str:
            number = numbers.get(match[1])
            if number is None:
                return match[0]
            return f'<a role="doc-noteref" href="#fn-{number}">[{match[1]}]</a>'

        return _CALL.sub(call, escape(tokens[at].content, quote=False))

    def render_image(tokens: Sequence[Any], at: int, options: Any, env: Any) -> str:
        words = escape(tokens[at].content, quote=False)
        return f"<figure><figcaption>{words}</figcaption></figure>" if len(tokens) == 1 else words

    def render_softbreak(tokens: Sequence[Any], at: int, options: Any, env: Any) -> str:
        first = list(takewhile(lambda token: token.type != "softbreak", tokens))
        return "<br>\n" if _POST.fullmatch("".join(token.content for token in first)) else "\n"

    parser.renderer.rules["softbreak"] = render_softbreak  # type: ignore[attr-defined]  # the protocol lacks it
    parser.renderer.rules["text"] = render_text  # type: ignore[attr-defined]  # the protocol lacks what the renderer has
    parser.renderer.rules["image"] = render_image  # type: ignore[attr-defined]  # the protocol lacks it
    return parser
