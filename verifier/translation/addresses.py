"""Addresses of sites and people, handles, hashtags, paths and names of files: what every language writes alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SITE = "com|org|net|info|gob|gov|edu|mil|int|eu|io|tv|es|mx|ar|co|cl|pe|ve|ec|bo|uy|py|cr|pa|gt|hn|sv|ni|do|cu|pr|us|uk|fr|de|it|br|pt"
_FILE = "pdf|docx?|xlsx?|pptx?|csv|tsv|txt|zip|jpe?g|png|gif|html?|xml|json|py|mp[34]|wav|srt|exe"
_ADDRESS = re.compile(
    rf"""
    (?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<site>(?:https?://|www\.)\S+ | (?<![\w@.-])(?:[a-z\d-]+\.)+(?:{_SITE})(?![\w.]*\w)(?:/\S*)?)
  | (?P<tag>(?<![\w&])[\#@]\w[\w.]*)
  | (?P<path>(?<![\w./])(?:~|\.{{1,2}})?(?:/[\w.-]+){{2,}}/? | \b[A-Z]:\\\S+ | (?<![\w.-])[\w-]+\.(?:{_FILE})\b)
    """,
    re.VERBOSE,
)
_PARTS = re.compile(r"[^\W_]+|\W|_")
_CLOSING = ".,;:!?…)]}»”’\"'>"


def addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind ("mail", "site", "tag" or "path") of each, in order; the marks that close the sentence are left out."""
    for match in _ADDRESS.finditer(text):
        kept = match.group().rstrip(_CLOSING)
        yield match.start(), match.start() + len(kept), str(match.lastgroup)


def without_addresses(text: str) -> str:
    """``text`` with spaces in place of them."""
    for start, end, _ in addresses(text):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def with_source_addresses(source: str, output: str) -> str:
    """``output`` with those that it prints with spaces in between written as in ``source``: "@ ana_luna" for "@ana_luna"."""
    for start, end, _ in addresses(source):
        address = source[start:end]
        if address not in output:
            spaced = r"\s?".join(map(re.escape, _PARTS.findall(address)))
            output = re.sub(rf"(?<!\w){spaced}(?!\w)", lambda _, address=address: address, output)  # type: ignore[misc]  # bound at once
    return output
