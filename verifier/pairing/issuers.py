"""Who issues a statement that is printed in both languages, by the line that stands over it: "The cooperative issued this statement:",
"Comunicado de la cooperativa"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from verifier.model import Block, Document, QuotePair, Span
from verifier.quotes.names import NAME, is_determiner, is_person, opening_subject, role_nouns
from verifier.quotes.speech import find_attribution
from verifier.resources import resource_json
from verifier.text import norms, one_of, sentences


def issuers_of(document: Document, pairs: Sequence[QuotePair]) -> list[Span | None]:
    """For each pair, where the words stand for whoever issues the text that its first side opens or goes on with; None where the line
    over that text says nothing of it, and where there is none."""
    starts = [block.start for block in document.blocks]
    filled = {bisect_right(starts, side.start) - 1 for pair in pairs for side in (pair.source, pair.translation)}
    over: dict[int, Span | None] = {}
    found: list[Span | None] = []
    for pair in pairs:
        first = bisect_right(starts, min(pair.source.start, pair.translation.start)) - 1
        while first - 1 in filled:
            first -= 1
        if first not in over:
            # in the statement's language the line over it may have been taken for its first sentence
            lines = document.blocks[max(first - 1, 0) : first + 1]
            over[first] = next((who for line in lines if (who := _issuer(document.text, line))), None)
        who = over[first]
        found.append(who if who and who.end <= min(pair.source.start, pair.translation.start) else None)
    return found


def _issuer(text: str, block: Block) -> Span | None:
    headed = _patterns()["heading"].fullmatch(text, block.start, block.end)
    if headed:
        who = Span(*headed.span("who"))
        return who if _may_issue(who.of(text)) else None
    start, end = (sentences(text, block.start, block.end) or [(block.start, block.end)])[-1]
    if text[end - 1 : end] != ":":
        return None
    issued = _patterns()["issued"].search(text, start, end)
    if issued is None:
        said = _patterns()["in_writing"].search(text, start, end)
        return find_attribution(text, end, end, Span(start, end)).mention if said else None
    subject = opening_subject(text[start : issued.start()] + " ")
    clause = max(start, text.rfind(", ", start, issued.start()) + 2)  # Asked about it, the ministry
    who = Span(start + subject[0], start + subject[1]) if subject else Span(clause, issued.start())
    return who if _may_issue(who.of(text)) else None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    of = {
        kind: one_of(words.replace("_", r"\s"))
        for kind, words in resource_json("quotes/statements.json").items()
        if kind != "comment"
    }
    what = rf"(?:(?:the|this|an?|its|their|his|her|el|un|una|la|este|esta|su)\s)?(?:(?!(?:of|by|from|de)\b)[\w’'\-]+\s){{0,3}}?(?:{of['nouns']})\b"
    when = r"(?:(?!\s(?:from|by|of|to|de|del|por|a|al)\b)[^.:;\u0000]){0,60}:"
    who = rf"(?P<who>(?:(?:the|la|el|los|las)\s)?(?:{NAME}|[\w’'\-]+)(?:\s(?:of|for|de|del|para)\s(?:(?:the|la|el|los|las)\s)?(?:{NAME}|\w+)|\s{NAME}){{0,2}})"
    return {
        "heading": re.compile(
            rf"\W*(?:the\s|el\s|la\s)?(?:[\w\-]+\s)?(?:{of['nouns']})\s(?:by|from|of|de|del)\s{who}\s*:?\s*",
            re.IGNORECASE,
        ),
        "issued": re.compile(rf"\s(?:{of['verbs']})\s{what}{when}$", re.IGNORECASE),
        "in_writing": re.compile(rf"\b(?:in|en)\s{what}{when}$", re.IGNORECASE),
    }


def _may_issue(told: str) -> bool:
    """True for a person's name, and for a body or somebody with an office: "the cooperative", "Sindicato de Pescadores"."""
    bodies = f"{resource_json('quotes/announcing.json')['bodies']} {resource_json('quotes/statements.json')['bodies']}"
    first = told.split()[0]
    described = is_determiner(first) or first[:1].isupper() or first in bodies.split()
    return is_person(told) or (described and not {*bodies.split(), *role_nouns()}.isdisjoint(norms(told)))
