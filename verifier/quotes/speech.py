"""Who is quoted, and by which verb: the attribution printed around a quotation, in English and Spanish."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.model import Span
from verifier.quotes.apposition import before_apposition, is_whose, office_end
from verifier.quotes.clauses import ADVERB_WORDS, AUXILIARY_WORDS, patterns
from verifier.quotes.cues import cue_before, cues_in, opens_with_saying
from verifier.quotes.names import (
    DETERMINER,
    NAME,
    PRONOUN,
    clause_subject,
    is_description,
    is_full_name,
    is_person,
    is_pronoun,
    opening_subject,
    person_name,
    phrase_at_end,
    role_nouns,
    without_openers,
)
from verifier.quotes.verdicts import verdict
from verifier.quotes.whose import is_under_discussion, whose_words
from verifier.text import ABBREVIATION

_OPENERS = " \t\n\r\u00a0—–―-*>\u0000"
"""What may stand before the first word of a sentence."""
_BRACKETED = re.compile(r"\s*\([^()\u0000]{1,30}\)$")
"""A party or a district: "Sen. Marcela Ríos (D-Tucson) said"."""
_TAIL = re.compile(rf"(?:(?:^|\s+)(?:{AUXILIARY_WORDS}|{ADVERB_WORDS}|le|les|me|nos|se|lo|that|which|que))+\s*$")
_INDIRECT = re.compile(
    r"(?:\s+[\w’'\-]+){0,4}?\s+(?:that|que|whether)\s+(?!(?:had|has|have|was|were|is|are|will|would|very|same|day|night|morning|evening|afternoon|week|month|year|time)\b)"
)
"""Indirect speech after a reporting verb: what stands beside it is not what was said."""
_ON_SOMETHING = (
    r"(?:on|in|to|with|from|for|at|by|under|en|a|con|de|por|para)\s(?:an?|the|his|her|their|una?|el|la|sus?)\b"
)
INDIRECT_AFTER = re.compile(_INDIRECT.pattern.replace(r"[\w’'\-]+", rf"(?!{_ON_SOMETHING})[\w’'\-]+", 1))
"""The same after a quotation that is itself what was said: “Thanks,” she wrote on a card that she left at the door."""
_OBJECT_OF = re.compile(
    rf"\s(?:that|which|whom|que)\s(?:{PRONOUN}|(?:(?:the|el|la|his|her|their|su)\s(?:[\w-]+\s)?(?![\w-]+ed\b)[\w-]+)|{NAME})$"
)
"""What the verb is said of, and not who says it: “Yes,” a word that Judge Rosa Díaz called “creative”."""
_CLOCK = re.compile(r"^\W*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*[—–-]+\s")
"""When it was, in a live report: "19:11 — @rosam: “…”"."""
_NEW_SENTENCE = re.compile(r"[.!?…]\s+[A-ZÁÉÍÓÚÑ¿¡]")
_NEW_SUBJECT = re.compile(r"\s+(?:The|An?|His|Her|Their|My|El|Los?|Las?|Una?|Su|But|When|Then|On|In|It|There)\b")
"""What opens a sentence after a question or an exclamation that was quoted: “Where?” The sheriff said …, not “Where?” Paz said."""


_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans of the speaker as printed and of the reporting verb; either may be None."""

    mention: Span | None
    cue: Span | None


BLANK = "\u0000"
"""What stands in a masked text for each character of a quotation."""


def find_attribution(masked: str, start: int, end: int, block: Span, *, ending: str = "") -> Attribution:
    """The attribution of the quotation with outer marks at ``[start, end)``, looked for in its own block.

    ``masked`` is the document's text with the contents of all quotations blanked out, so that no pattern reads into one.
    ``ending`` is the mark that ends the quotation's own sentence (".", "?", "!" or none): after a full stop "He laughs" opens a
    new one.
    """
    after = masked[end : min(block.end, end + 220)]
    that_was = patterns()["after_that_was"].match(after)
    if that_was and is_person(that_was["who"]):
        return _attribution(that_was, end)
    asked = ending in ("?", "!")
    if _NEW_SENTENCE.match(("" if asked else ending) + after) or (asked and _NEW_SUBJECT.match(after)):
        after = ""
    before_start = _sentence_start(masked, start, block.start)
    before = _CLOCK.sub(lambda clock: " " * len(clock.group()), masked[before_start:start])
    if is_under_discussion(before, asks=ending == "?"):
        return Attribution(None, None)
    opens_speech = before.rstrip().endswith((":", ",")) and bool(cues_in(before))
    order = (_before, _after) if opens_speech else (_after, _before)
    for look in order:
        found = _after(after, end, asked=asked) if look is _after else _before(before, before_start, after)
        if found:
            return Attribution(whose_words(masked, found.mention, found.cue, start), found.cue)
    return Attribution(None, None)


def _after(after: str, offset: int, *, asked: bool) -> Attribution | None:
    if not _WORD.search(after):
        return None
    aside = patterns()["aside"].match(after)
    said = patterns()["after_verb_subject"].match(after[aside.end() :]) if aside else None
    if aside and said:
        return _attribution(said, offset + aside.end())
    indirect = _INDIRECT if asked else INDIRECT_AFTER
    for name in (
        "after_subject_verb",
        "after_verb_subject",
        "after_according",
        "after_dash",
        "after_was",
        "after_is_how",
        "after_as_put",
    ):
        match = patterns()[name].match(after)
        if not match or without_openers(match["who"]) or _OBJECT_OF.search(match["who"]):
            continue
        if not indirect.match(after, match.end()):
            return _attribution(match, offset)
    match = patterns()["after_bracket"].match(after)
    if match and (is_person(match["who"]) or (is_full_name(match["who"]) and is_description(match["what"] or ""))):
        return _attribution(match, offset)
    match = patterns()["after_dash_described"].match(after)
    if match and match["noun"].casefold() in role_nouns() and match["who"][0].isupper():
        return _attribution(match, offset)
    match = patterns()["after_bare_verb"].match(after)
    return Attribution(None, Span(offset + match.start("cue"), offset + match.end("cue"))) if match else None


def _before(before: str, offset: int, after: str) -> Attribution | None:
    cues = cues_in(before)
    last = before.rfind(BLANK) + 1
    if last and (answered := patterns()["answered_with"].match(before, last)):
        return _attribution(answered, offset)
    if owned := patterns()["owned_saying"].search(before, last):
        return _attribution(owned, offset)
    told = max(last, cues[-1].end() if cues else 0)
    if last and (other := _elliptical(before[told:], offset + told, after, told=told > last)):
        return other
    if not cues:
        return _without_verb(before, offset, last)
    cue = cue_before(before, cues)
    if opened := _sentence_after(before, cue.end() if cue else 0):
        return Attribution(Span(offset + opened[0], offset + opened[1]), None)
    if cue is None:
        harsher = patterns()["was_harsher"].match(before)
        return _attribution(harsher, offset) if harsher and harsher["noun"] in role_nouns() else None
    span = Span(offset + cue.start(), offset + cue.end())
    if before[: cue.start()].rstrip().endswith(BLANK):  # “…” said the coach, Rubén Díaz, in Spanish — “…”
        said = patterns()["object"].match(before[cue.end() :])
        if said and without_openers(said["who"]) == 0 and _PAUSE.match(before, cue.end() + said.end()):
            shift = offset + cue.end()
            return Attribution(Span(shift + said.start("who"), shift + said.end("who")), span)
    # A sentence may have ended within a quotation: 'He called it "historic." Its president said, …'.
    head = before[: cue.start()]
    opens = head.rfind(BLANK) + 1
    opens = opens if _TWO_LETTERS.search(head, opens) else 0
    found = _subject(head[opens:], cue.group())
    if found:
        return Attribution(Span(offset + opens + found[0], offset + opens + found[1]), span)
    inverted = patterns()["object"].match(before[cue.end() :])
    if inverted is None or _OPENS_CLAUSE.match(before, cue.end() + inverted.end()):
        return Attribution(None, span)
    shift = offset + cue.end()
    return Attribution(Span(shift + inverted.start("who"), shift + inverted.end("who")), span)


def _sentence_after(before: str, at: int) -> tuple[int, int] | None:
    """Whose sentence begins after a quotation that ended one: She said it is “cheap.” Jordi Puig, of Vic, compared it with “…”"""
    opens = [*_CAPITAL_AFTER.finditer(before, at)]
    rest = before[opens[-1].end() :] if opens else ""
    if opened := patterns()["opens_when"].match(before, before.rfind(BLANK) + 1):
        return opened.span("who")
    found = opening_subject(rest)
    if found is None or not (is_person(rest[found[0] : found[1]]) or is_full_name(rest[found[0] : found[1]])):
        return None
    return opens[-1].end() + found[0], opens[-1].end() + found[1]


_CAPITAL_AFTER = re.compile(r"\u0000\s+(?=[A-ZÁÉÍÓÚÑ])")
_NO_VERB = r"always|perhaps|sometimes|yesterday|as|this|his|its|across|besides|towards|afterwards|minutes|hours|days|weeks|months|years|moments|seconds|indeed|red"
_OPENS_CLAUSE = re.compile(
    rf"\s+(?:(?:{ADVERB_WORDS}|never|not|now|already|himself|herself)\s+)?"
    rf"(?:(?:is|are|was|were|has|had|have|will|would|can|could|should|shall|may|might|must|does|did|do)(?:n[’']t)?\b"
    rf"|(?!(?:{_NO_VERB})\b)[a-z]{{2,}}(?:s|ed)\b(?!\s(?:later|after|before|ago)\b))(?![^\u0000]*:\s*$)"
)
"""What makes a name after a reporting verb the subject of what was said: "and said Ruiz is “owed an apology”"."""


def _without_verb(before: str, offset: int, last: int) -> Attribution | None:
    """Who is named before a quotation without a verb inside the sentence: "Dijo Vega:", "And from Rosa Díaz:", "Rosa Díaz:".

    Args:
        last: where in ``before`` the last quotation of the same sentence ends; 0 if there is none.
    """
    at = len(before) - len(before.lstrip(_OPENERS))
    verb = opens_with_saying(before[at:])
    said = patterns()["inverted"].match(before, at + verb) if verb else None
    if said:
        return Attribution(_attribution(said, offset).mention, Span(offset + at, offset + at + verb))
    turn = patterns()["dash_turn"].match(before)
    if turn and is_person(turn["who"]):
        return _attribution(turn, offset)
    if judged := verdict(before, last):
        who, by = (Span(offset + found[0], offset + found[1]) if found else None for found in judged)
        return Attribution(who, by)
    if from_other := patterns()["from"].match(before[last:]):
        return _attribution(from_other, offset + last) if _names_people(from_other) else None
    match = patterns()["according"].search(before) or patterns()["turn"].match(before)
    match = match or patterns()["in_writing"].match(before)
    if match:
        return _attribution(match, offset) if _names_people(match) else None
    if (issued := patterns()["issued"].match(before)) and not without_openers(issued["who"]):
        return _attribution(issued, offset)
    report = patterns()["report"].match(before)
    if report and (is_person(report["who"]) or (report["ours"] and is_full_name(report["who"]))):
        return _attribution(report, offset)
    if patterns()["with_words"].search(before):
        found = clause_subject(before[last:])
        told = before[last:][found[0] : found[1]] if found else ""
        if found and (is_person(told) or is_pronoun(told)):
            return Attribution(Span(offset + last + found[0], offset + last + found[1]), None)
    answer = patterns()["answer"].match(before)
    if answer and answer["whose"]:
        return Attribution(Span(offset + answer.start("whose"), offset + answer.end("whose")), None)
    return _attribution(answer, offset) if answer and _names_people(answer) else None


_TWO_LETTERS = re.compile(r"\w{2}")
_PAUSE = re.compile(r"\s*[,:—–]")


def _elliptical(between: str, offset: int, after: str, *, told: bool) -> Attribution | None:
    """Who says a further quotation of a sentence, without a verb: “…,” Paz said, and Roa: “…” · Paz said “…”; Roa, “…”.

    Args:
        between: what stands between the quotation before, or the verb after it, and this one.
        after: what follows this one; before a comma, it must end here: "and Roa, “the boss,” left".
        told: True if it is a verb that stands before.
    """
    opens = _OTHER_SAID.search(between) if told else _OTHER_CLAUSE.match(between)
    if opens is None or (between.rstrip().endswith(",") and (told or not _CLAUSE_ENDS.match(after))):
        return None
    who = patterns()["elliptical"].match(between, opens.end())
    if who is None:
        is_other = ";" in opens.group() and _SOMEBODY.search(between, opens.end())
        return Attribution(None, None) if is_other else None
    apposed = who["apposed"] or ""
    if person_name(who["who"]) is None and re.fullmatch(NAME, apposed):  # "the American, Hughes,"
        return Attribution(Span(offset + who.start("apposed"), offset + who.end("apposed")), None)
    return Attribution(_attribution(who, offset).mention, None)


_AND = r"(?:and|but|while|y|pero|mientras)\s"
_OTHER_CLAUSE = re.compile(rf"[^\w;]*(?:;\s*(?:{_AND})?|{_AND})(?=[^.;:!?]{{2,140}}[,:]\s*$)")
_OTHER_SAID = re.compile(rf"[,;]\s(?:{_AND})(?=[^.;:!?]{{2,80}}:\s*$)")
_CLAUSE_ENDS = re.compile(r"[\s()\u0000,]*(?:[.;]|$)")
_SOMEBODY = re.compile(rf"\b(?:{DETERMINER}|[A-ZÁÉÍÓÚÑ])")


def _subject(head: str, cue: str) -> tuple[int, int] | None:
    """The subject of a verb that follows ``head``: right before it, before an apposition, or of the clause it goes on with."""
    if cue == "read" and head.rstrip().endswith(" to"):
        return None  # "asked that the record be corrected to read"
    body = _BRACKETED.sub("", _TAIL.sub("", head).rstrip())
    if is_whose(body):
        return None
    goes_on = cue.endswith(("ing", "ndo")) and not _HEARD.search(head)
    if not (goes_on or _JOINED_ON.search(body)):
        found = phrase_at_end(body) or before_apposition(body)
        if found:
            return found
    return clause_subject(head)


_JOINED_ON = re.compile(r"\b(?:and|but|or|y|e|pero)$")
_HEARD = re.compile(r"\b(?:is|was|are|were|be)\s(?:then\s|later\s|clearly\s)?(?:heard|seen|filmed|recorded)\s*$")
"""On the tape he is heard calling out"""


def _names_people(match: re.Match[str]) -> bool:
    """False for "From Cádiz, a reader writes:", where the place comes first; not for "from the choir, on a bedsheet:"."""
    apposed = match.groupdict().get("apposed")
    placed = (
        apposed
        and re.match(r"(?:on|in|at|by|over|under|via|through|from|outside)\s", apposed)
        and match["who"][:1].islower()
    )
    return not apposed or apposed.isdigit() or bool(placed) or is_full_name(apposed) or is_full_name(match["who"])


def _attribution(match: re.Match[str], offset: int) -> Attribution:
    """Who and by which verb; who is described and then named ("her foreman, Cruz Alcaraz,") by the name."""
    cue = Span(offset + match.start("cue"), offset + match.end("cue")) if match["cue"].strip(":") else None
    named = match.groupdict().get("apposed") or ""
    if is_full_name(named) and person_name(match["who"]) is None and not is_pronoun(match["who"]):
        return Attribution(Span(offset + match.start("apposed"), offset + match.end("apposed")), cue)
    end = match.start("who") + office_end(match["who"])
    if match["who"].endswith(("’s", "'s")):
        end -= 2
    return Attribution(Span(offset + match.start("who"), offset + end), cue)


def _sentence_start(masked: str, at: int, floor: int) -> int:
    """Where the sentence before ``at`` starts, at most 300 characters back."""
    floor = max(floor, at - 300)
    window = masked[floor:at]
    plain = ABBREVIATION.sub(lambda match: match.group()[:-1] + " ", window)
    return floor + max((end.end() for end in _SENTENCE_ENDS.finditer(plain)), default=0)


_SENTENCE_ENDS = re.compile(r"(?:[.!?…][\u0000”\"»’']*\s+|\u0000\s*\n\s*(?=[^\n:]{2,60}:\s))(?=\S)")
