"""Who is quoted, and by which verb: the attribution printed around a quotation, in English and Spanish."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verifier.model import Span
from verifier.text import ABBREVIATION

_CAP = r"[A-ZÁÉÍÓÚÜÑ][\w’'.\-]*"
_NAME = rf"{_CAP}(?:[ \u00a0](?:(?:de|del|la|las|los|van|von|da|dos|y|e|al|bin)[ \u00a0])*{_CAP})*"
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Éé]l|[Ee]lla|[Ee]llos|[Ee]llas)"
# A noun phrase headed by an article or possessive: "the 31-year-old makeup artist", "su abogada", "one neighbor".
_DESCRIBED = r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ne|[Aa]nother|[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Uu]na?|[Ss]us?)[ \u00a0][\w’'\- ]{2,60}?)"
# A title before the name: "White House press secretary Josh Earnest".
_TITLED = rf"(?:{_CAP}(?:[ \u00a0][\w.’'()\-]+){{0,7}}?[ \u00a0]{_CAP})"
_ADVERB = r"(?:(?:also|later|then|once|simply|again|repeatedly|often|quietly|\w+ly|luego|después|también)[ \u00a0])?"
_AUXILIARY = r"(?:(?:had|has|have|was|is|would|could|ha|había|han|is quoted as|was quoted as)[ \u00a0])?"
_APPOSED = (
    r"(?:[ \u00a0]\([^()\u0000]{1,30}\))?(?:,[ \u00a0](?![^,]{0,80}\b(?:said|says|told)\b)[^,.:;\u0000]{2,120},)?"
)
"""A job title or an age between commas: "Rosa Díaz, 41, a baker from Puebla, said"."""
_LEAD = r"^[\s,.;:!?…)\]]*(?:[—–―-]\s*)?"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans of the speaker as printed and of the reporting verb; either may be None."""

    mention: Span | None
    cue: Span | None


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    raw = json.loads((files("verifier.resources") / "quotes" / "reporting_verbs.json").read_text(encoding="utf-8"))
    return {language: tuple(form for forms in raw[language].values() for form in forms) for language in ("en", "es")}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    forms = sorted({form for forms in _verbs().values() for form in forms}, key=len, reverse=True)
    verb = rf"(?P<cue>\b(?:{'|'.join(forms)})\b)"
    who = rf"(?P<who>{_PRONOUN}\b|{_DESCRIBED}|{_NAME}|{_TITLED})"
    name_or_title = rf"(?P<who>{_PRONOUN}\b|(?:[\w\-]+[ \u00a0]){{0,3}}?{_NAME}|{_DESCRIBED}(?=[\s,.:;—–\u0000]|$))"
    return {
        # “…,” he told Miller · “…,” Rosa Díaz, 41, a baker, said
        "after_subject_verb": re.compile(rf"{_LEAD}{who}{_APPOSED}[ \u00a0]+{_AUXILIARY}{_ADVERB}{verb}"),
        # “…,” said Rosa Díaz · «…», dijo el ministro
        "after_verb_subject": re.compile(rf"{_LEAD}(?:(?:le|les|me|nos|se)[ \u00a0])?{verb}[ \u00a0]+{name_or_title}"),
        "after_according": re.compile(rf"{_LEAD}(?P<cue>[Aa]ccording to|[Ss]egún)[ \u00a0]+{name_or_title}"),
        "after_bare_verb": re.compile(rf"{_LEAD}(?:(?:le|les|me|nos|se)[ \u00a0])?{verb}(?=[\s,.:;]|$)"),
        # “…” —Rosa Díaz, baker
        "after_dash": re.compile(rf"^[\s.,]*[—–―-]+\s*(?P<who>{_NAME})(?P<cue>)(?=[,.\n(]|\s*$|\s*\u0000)"),
        "verb": re.compile(verb),
        "according": re.compile(rf"(?P<cue>\b[Aa]ccording to|\b[Ss]egún)[ \u00a0]+{name_or_title}"),
        "subject": re.compile(rf"(?P<who>{_PRONOUN}\b|{_NAME})"),
        "described_end": re.compile(rf"(?P<who>{_DESCRIBED})$"),
        "object": re.compile(rf"^[ \u00a0]+(?P<who>{_NAME})(?=[\s:,.]|$)"),
    }


BLANK = "\u0000"
"""What stands in a masked text for each character of a quotation."""
NOT_NAMES = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "But",
        "And",
        "Or",
        "If",
        "When",
        "While",
        "As",
        "For",
        "From",
        "With",
        "After",
        "Before",
        "Then",
        "Now",
        "This",
        "That",
        "These",
        "Those",
        "It",
        "There",
        "Here",
        "What",
        "Who",
        "How",
        "Why",
        "Yes",
        "No",
        "So",
        "Yet",
        "Still",
        "Also",
        "Even",
        "Asked",
        "Once",
        "Later",
        "Today",
        "Yesterday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Spanish",
        "English",
        "Inside",
        "Outside",
        "During",
        "According",
        "Both",
        "Because",
        "Although",
        "Though",
        "To",
        "Of",
        "By",
        "Speaking",
        "El",
        "La",
        "Los",
        "Las",
        "Within",
        "Since",
        "Until",
        "Upon",
        "Among",
        "Between",
        "Despite",
        "Over",
        "Under",
        "Behind",
        "Beyond",
        "Like",
        "Just",
        "Only",
        "Not",
        "Every",
        "Some",
        "Many",
        "Most",
        "All",
        "Several",
        "One",
        "Two",
        "Three",
        "Any",
        "Each",
        "Nobody",
        "Everyone",
        "Everybody",
        "Outside",
        "Amid",
        "Besides",
        "Instead",
        "Unlike",
        "Whether",
        "Where",
        "Which",
        "His",
        "Her",
        "Their",
        "My",
        "Our",
        "Your",
        "Its",
        "En",
        "Un",
        "Una",
        "Y",
        "Pero",
        "Si",
        "Cuando",
        "Según",
        "Al",
        "Del",
        "Por",
        "Para",
        "Con",
        "Asked",
        "About",
    ]
)
"""Capitalised words that open sentences and are no speaker."""


def find_attribution(masked: str, start: int, end: int, block: Span, *, ended: bool = False) -> Attribution:
    """The attribution of the quotation with outer marks at ``[start, end)``, looked for in its own block.

    ``masked`` is the document's text with the contents of all quotations blanked out, so that no pattern reads into one.
    ``ended`` is True where the quotation ends in a full stop: "He laughs" after it opens a new sentence.
    """
    after = _sentence_after(masked, end, block.end)
    if ended and re.match(r"\s+[A-ZÁÉÍÓÚÑ]", after):
        after = ""
    before_start = _sentence_start(masked, start, block.start)
    before = masked[before_start:start]
    patterns = _patterns()
    opens_speech = re.search(r"[:,]\s*$", before) is not None and patterns["verb"].search(before) is not None
    order = (_before, _after) if opens_speech else (_after, _before)
    for look in order:
        found = look(after, end) if look is _after else look(before, before_start)
        if found:
            return found
    return Attribution(None, None)


def _after(after: str, offset: int) -> Attribution | None:
    patterns = _patterns()
    for name in ("after_subject_verb", "after_verb_subject", "after_according", "after_dash"):
        match = patterns[name].match(after)
        if match and match["who"].split()[0] not in NOT_NAMES | {"the", "a"} - {"The", "A"}:
            return _attribution(match, offset)
    match = patterns["after_bare_verb"].match(after)
    return Attribution(None, Span(offset + match.start("cue"), offset + match.end("cue"))) if match else None


def _before(before: str, offset: int) -> Attribution | None:
    patterns = _patterns()
    cues = list(patterns["verb"].finditer(before))
    if not cues:
        match = patterns["according"].search(before)
        return _attribution(match, offset) if match else None
    cue = cues[-1]
    subject = None
    head = before[: cue.start()]
    for found in patterns["subject"].finditer(head):
        if found["who"].split()[0] not in NOT_NAMES or " " in found["who"]:
            subject = found
    described = patterns["described_end"].search(head.rstrip())
    inverted = patterns["object"].match(before[cue.end() :])
    span = Span(offset + cue.start(), offset + cue.end())
    if subject is None and described is not None:
        return Attribution(Span(offset + described.start("who"), offset + described.end("who")), span)
    if subject is None and inverted is not None:
        shift = offset + cue.end()
        return Attribution(Span(shift + inverted.start("who"), shift + inverted.end("who")), span)
    if subject is None:
        return Attribution(None, span)
    who = subject["who"]
    skip = len(who) - len(who.split(" ", 1)[-1]) if who.split()[0] in NOT_NAMES else 0
    return Attribution(Span(offset + subject.start("who") + skip, offset + subject.end("who")), span)


def _attribution(match: re.Match[str], offset: int) -> Attribution:
    cue = Span(offset + match.start("cue"), offset + match.end("cue")) if match["cue"] else None
    return Attribution(Span(offset + match.start("who"), offset + match.end("who")), cue)


def _sentence_start(masked: str, at: int, floor: int) -> int:
    """Where the sentence before ``at`` starts, at most 300 characters back."""
    floor = max(floor, at - 300)
    window = masked[floor:at]
    plain = ABBREVIATION.sub(lambda match: match.group()[:-1] + " ", window)
    ends = list(re.finditer(r"[.!?…][\u0000”\"»’']*\s+(?=\S)", plain))
    return floor + (ends[-1].end() if ends else 0)


def _sentence_after(masked: str, at: int, ceiling: int) -> str:
    return masked[at : min(ceiling, at + 220)]


def clause_start(text: str) -> int | None:
    """Where the first reporting clause inside ``text`` starts (after its comma, question or exclamation mark), or None:
    where a quotation whose closing mark was lost must have ended."""
    patterns = _patterns()
    for mark in re.finditer(r"[,?!](?=\s)", text):
        rest = text[mark.end() :]
        if any(patterns[name].match(rest) for name in ("after_subject_verb", "after_verb_subject")):
            return mark.end()
    return None


def is_reporting_clause(text: str) -> bool:
    """True if ``text``, found between two quotations, only says who speaks: ", he said. ", " —dijo— ".

    A clause that ends without punctuation, ends in a new reporting verb (", adding, "), or goes on with further
    sentences, opens something new.
    """
    body = text.strip(" \u00a0\n\r\t,.;—–-")
    if not body or BLANK in body or len(body.split()) > 40:
        return False
    if not re.search(r"[.,;—–-]\s*$", text) or ":" in body:
        return False
    if re.search(r"[.!?]\s+[A-ZÁÉÍÓÚÑ¿¡]", ABBREVIATION.sub("", body)):
        return False
    patterns = _patterns()
    cues = list(patterns["verb"].finditer(text))
    if len(cues) > 1 and re.fullmatch(r"(?:\s+\w+){0,2}\s*,\s*", text[cues[-1].end() :]):
        return False
    return any(patterns[name].match(text) for name in (
        "after_subject_verb", "after_verb_subject", "after_according", "after_bare_verb"
    ))  # fmt: skip


def resolve_speaker(mention: str | None, known: list[str], before: str) -> str | None:
    """The fullest name that a mention stands for, where that is safe.

    Args:
        mention: the words as printed, or None.
        known: names printed so far, the latest last. A pronoun is the latest; a surname is the fullest name that ends
            with it, if there is only one.
        before: the words of the same block before the mention. Where they name somebody else, a pronoun is not safe.
    """
    if mention is None:
        return None
    if re.fullmatch(_PRONOUN, mention):
        if not known or mention not in {"he", "He", "she", "She", "él", "Él", "ella", "Ella"}:
            return None
        others = [m["who"] for m in _patterns()["subject"].finditer(before) if m["who"].split()[0] not in NOT_NAMES]
        named = [name for name in others if not name.isupper() and not re.fullmatch(_PRONOUN, name)]
        return known[-1] if all(name in known[-1] or known[-1] in name for name in named) else None
    if not re.search(_CAP, mention) or re.match(
        r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|El|La|el|la|su|una?)\b", mention
    ):
        return None
    fuller = {name for name in known if name != mention and name.endswith(" " + mention)}
    return fuller.pop() if len(fuller) == 1 else mention
