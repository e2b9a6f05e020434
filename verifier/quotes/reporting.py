"""What words beside a quotation are, whoever speaks: whether they only say who that is, and where such a clause begins."""

from __future__ import annotations

import re

from verifier.quotes.clauses import ADVERB_WORDS, AUXILIARY_WORDS, patterns
from verifier.quotes.cues import cues_in
from verifier.quotes.speech import BLANK, INDIRECT_AFTER
from verifier.text import ABBREVIATION


def shares_subject(between: str) -> bool:
    """True for what joins a second reporting verb to the first, between a quotation and that verb: 'She said “…” and promised “…”'."""
    return _SHARED.fullmatch(between) is not None


_SHARED = re.compile(
    rf"[,;]?\s*(?:and|but|then|y|e|pero|luego)(?:\s+(?:{ADVERB_WORDS}|{AUXILIARY_WORDS}|then|le|les|me|nos|se|lo))*\s+"
)


_CLAUSE_MARK = re.compile(r"[,?!](?=\s)")
_LONGEST_CLAUSE = 600
"""Characters of an attribution up to its verb."""


def clause_start(text: str) -> int | None:
    """Where the first reporting clause inside ``text`` starts (after its comma, question or exclamation mark), or None:
    where a quotation whose closing mark was lost must have ended."""
    for mark in _CLAUSE_MARK.finditer(text):
        rest = text[mark.end() : mark.end() + _LONGEST_CLAUSE]
        if any(patterns()[name].match(rest) for name in ("after_subject_verb", "after_verb_subject")):
            return mark.end()
    return None


def opens_with_verb(text: str) -> bool:
    """True if ``text`` begins with a reporting verb: "dijo", "me dijo"."""
    return patterns()["opening_verb"].match(text) is not None


def opens_with_attribution(text: str) -> bool:
    """True if ``text`` begins with who says something: "he said. The worse off …", "said the minister. I don't …", "she told me, …"."""
    found = (patterns()[name].match(text) for name in ("after_subject_verb", "after_verb_subject"))
    return any(match and _ATTRIBUTED.match(text, match.end()) for match in found)


_ATTRIBUTED = re.compile(r"(?:\s(?:me|us|him|her|them))?(?:\sin\s(?:English|Spanish))?[.;,]")


_PAUSES = (".", ",", ";", "—", "–", "-")
_NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-ZÁÉÍÓÚÑ¿¡]")
_TO_QUOTATION = re.compile(r"(?:\s+\w+){0,2}\s*,\s*")


def is_reporting_clause(text: str) -> bool:
    """True if ``text``, found between two quotations, only says who speaks: ", he said. ", " —dijo— ".

    A clause that ends without punctuation, ends in a new reporting verb (", adding, "), reports speech of its own ("said
    that …"), or goes on with further sentences, opens something new.
    """
    body = text.strip(" \u00a0\n\r\t,.;—–-")
    if not body or BLANK in body or len(body.split()) > 40:
        return False
    if ":" in body or not text.rstrip().endswith(_PAUSES):
        return False
    if _NEXT_SENTENCE.search(ABBREVIATION.sub("", body)):
        return False
    cues = cues_in(text)
    if len(cues) > 1 and _TO_QUOTATION.fullmatch(text, cues[-1].end()):
        return False
    for name in ("after_subject_verb", "after_verb_subject", "after_according", "after_bare_verb"):
        match = patterns()[name].match(text)
        if match:
            return INDIRECT_AFTER.match(text, match.end()) is None
    return False
