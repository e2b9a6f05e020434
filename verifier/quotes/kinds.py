"""What a quotation is: whole speech, part of the reporter's sentence, a few words, or no speech at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verifier.model import QuotationKind, Style
from verifier.quotes.raw import Raw
from verifier.quotes.titles import is_audience, is_outlet, without_listed
from verifier.resources import resource_json, resource_lines
from verifier.text import Keyed, one_of

_STOPS = re.compile(r"\s*[.!?]")
_FINITE_END = re.compile(r"[.!?…,;:—–-][)\]]?$")
SENTENCE_ENDS = re.compile(r"[.!?…][”\"’»)]*\s*$")
"""Before what opens a sentence."""
_LONGEST_TITLE = 9
_LONGEST_TERM = 4
_LONGEST_PLACE = 5
_ARTICLES = ("El", "La", "Los", "Las")
_SHORTEST_ALONE = 3
_LITTLE = frozenset([
    "a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "lo", "los", "o", "para", "por", "sin", "u", "un", "una", "y",
    "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
])  # fmt: skip
"""Words that stay small inside a title."""


@cache
def _lists() -> dict[str, str]:
    """Kind of word to a pattern of its words; ``naming`` has patterns of several words."""
    raw = resource_json("quotes/works.json")
    return {
        kind: one_of(words.split("|") if kind == "naming" else words)
        for kind, words in raw.items()
        if kind != "comment"
    }


@cache
def _loans() -> frozenset[str]:
    return frozenset(resource_json("quotes/works.json")["loans"].split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    of = _lists()
    works = rf"(?:(?:{of['genres']})s?|{of['outlets']})"
    about = r"(?:\s+(?:about|by|of|from|for|on|to|de|del|sobre|para)(?:\s+[\w’'\-]+){1,5})?"
    patterns = {
        # a vallenato about her, “…” · the film called “…”
        # films such as “…” · an album that opens with “…”
        "work": rf"\b{works}{about}(?:\s+(?:of|{of['naming']}))?\s*(?:,|,?\s(?:such\sas|including|like)|(?:\s\w+){{0,2}}\s(?:opens|closes|begins|ends|opened|closed)\swith)?\s*$",
        "outlet": rf"\b(?:{of['outlets']})\s*,?\s*$",
        "named": rf"\b(?:{of['naming']})\s*,?\s*$",
        "naming": rf"\b(?:{of['naming']})\s*$",
        # the radio played “…” · danced to “…”
        "performed": rf"\b(?:{of['performing']})(?:\s+(?:to|a|in|with|the|his|her|their))?\s*,?\s*$",
        "performing_cue": rf"(?-i:{of['performing_cues']})",
        # a reading from “…” · a rendition of “…”
        "excerpted": rf"\b(?:{of['excerpts']})\s(?:from|of|de)(?:\s(?:the|his|her|la|el))?\s*$",
        # “…,” a bolero that everybody knows
        # with its English in brackets first
        "work_after": rf"^(?:\s*\([^()]*\))?\s*,?\s*\(?(?:a|an|the|her|his|their|la|el|una?|su)?\s*(?:[\w\-]+\s+){{0,2}}(?:{of['genres']})\b",
        # at the “Mercado de la Luz” · at “La casa de Toño”
        "placed": r"\b(?:at|near|outside|inside)\s+(?:the|a|her|his|their)\s*$",
        "placed_article": r"\b(?:at|near|outside|inside)(?:\s+(?:the|a|her|his|their))?\s*$",
        # a helpline, “Línea mujer,” that is open all night
        "established": rf"(?:\b(?:an?|the|its|her|his|their|our|una?|el|la|su)|[’']s)\s(?:[\w\-]+\s){{0,2}}(?:{of['establishments']})\s*,?\s*$",
        # “El Resorte,” a bar on the corner
        "established_after": rf"^,?\s*(?:an?|the|her|his|their|its|una?|el|la)\s(?:[\w\-]+\s){{0,3}}(?:{of['establishments']})\b",
        # a restaurant whose motto is “…” · “…,” the bank's slogan
        "motto": rf"\b(?:{of['firms']})(?:[’']s?)?\s(?:(?:whose|with|has|had|uses|used|and|under)\s(?:(?:an?|the|its|their)\s)?)?(?:[\w\-]+\s)?(?:{of['mottoes']})(?:\s(?:is|was|reads|es|era))?\W*$"
        rf"|\b(?:{of['mottoes']})\s(?:of|de)\s(?:[\w\-]+\s){{1,2}}(?:{of['firms']})(?:\s(?:is|was|reads|es|era))?\W*$",
        "motto_after": rf"^,?\s*(?:(?:is|was)\s)?(?:(?:the|a|its)\s)?(?:[\w\-]+\s)?(?:{of['firms']})[’']s?\s(?:[\w\-]+\s)?(?:{of['mottoes']})\b",
        "sign": rf"\b(?:{of['signs']})\b",
        # “Vacuna” is Colombian slang for extortion
        "term_after": r"^,?\s*(?:is|was|are|were|as)\s(?:[\w\-]+\s){0,3}(?:slang|argot|jargon|word|term|name|expression|verb|shorthand|diminutive|euphemism)\b",
        "term": rf"\b(?:{of['terms']})\b[^.!?]{{0,25}}$",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}


@cache
def _keyed() -> dict[str, Keyed]:
    """Those of the patterns that are searched for in what stands before a quotation and have one of a list of words."""
    raw = resource_json("quotes/works.json")
    lists = {
        "work": raw["genres"] + " " + raw["outlets"], "outlet": raw["outlets"], "performed": raw["performing"], "excerpted": raw["excerpts"],
        "established": raw["establishments"], "motto": raw["firms"], "sign": raw["signs"], "term": raw["terms"],
    }  # fmt: skip
    return {name: Keyed(_patterns()[name], _key_words(words)) for name, words in lists.items()}


def _key_words(listed: str) -> Iterator[str]:
    """The first word of each of a list ("T-shirt", "readings?"), in small letters, and its other number."""
    for word in listed.casefold().split():
        first = word.rstrip("?").split("-")[0]
        yield from (first, f"{first}s", first.removesuffix("s"))


def kind_of(
    raw: Raw, text: str, before: str, after: str, *, cue: str | None, foreign: bool, opens: bool
) -> QuotationKind:
    """The kind of a quotation.

    Args:
        raw: the quotation, with cue and mention looked up.
        text: its words.
        before: up to 160 characters of the same block that precede its opening mark.
        after: up to 120 characters that follow its closing mark in the same block.
        cue: the reporting verb, if it stands in ``before``.
        foreign: True if it is in another language than the article.
        opens: True if a sentence ends right before it.
    """
    words = text.split()
    if raw.style in (Style.BLOCKQUOTE, Style.RAYA) or raw.labelled or len(raw.spans) > 1:
        return QuotationKind.DIRECT
    adjacent = cue is not None and before.rstrip().endswith(cue)
    if adjacent and carries_writing(before) and not (foreign and _patterns()["named"].search(before)):
        return QuotationKind.DIRECT
    if len(words) <= _LONGEST_TITLE and _is_title(raw, words, without_listed(before), after, cue, foreign=foreign):
        return QuotationKind.TITLE
    opens_sentence = words[0].lstrip("¿¡([‘'…").strip()[:1].isupper() or text[:1] in "¿¡…"
    whole = opens_sentence and len(words) > 1 and text[-1:] in ".!?…"
    written = foreign and opens_sentence and len(words) >= _SHORTEST_ALONE and _is_written(before[-_NEAR:])
    is_speech = foreign and (whole or written)
    if opens_sentence and text[-1:] in ".!?…" and _IN_WORDS.search(before):
        return QuotationKind.DIRECT
    is_term = _keyed()["term"].search(before) or (cue is None and _patterns()["term_after"].match(after))
    is_speech = is_speech or (whole and before.rstrip().endswith(":"))
    if len(words) <= _LONGEST_TERM and not adjacent and not is_speech and is_term:
        return QuotationKind.SCARE
    if len(words) <= _LONGEST_TITLE and (_keyed()["motto"].search(before) or _patterns()["motto_after"].match(after)):
        return QuotationKind.SCARE
    ends_sentence = _FINITE_END.search(text) is not None or _STOPS.match(after) is not None
    introduced = before.rstrip().endswith((":", ",", "—", "–")) or not before.strip() or adjacent
    # A sentence between sentences.
    alone = raw.cue is not None or (text[-1:] in ".!?…" and len(words) >= (2 if foreign else _SHORTEST_ALONE))
    introduced |= alone and opens
    if foreign and len(words) == 1 and adjacent and _is_called(before, text):
        return QuotationKind.SCARE
    if opens_sentence and (introduced or len(words) > 4) and (ends_sentence or introduced or raw.cue):
        return QuotationKind.DIRECT
    if raw.language == "es" and len(words) <= _LONGEST_TERM and _is_called(before, text):
        return QuotationKind.SCARE
    if len(words) >= 4:
        return QuotationKind.MIXED
    if written or (whole and (before.rstrip().endswith(("(", "[")) or (foreign and _GOES_ON.match(after)))):
        return QuotationKind.MIXED  # they painted “Viva el paro.” on a bedsheet: the stop is its own
    told_after = (raw.cue is not None and raw.cue.start >= raw.outer.end) or text[0] in "¡¿"
    is_loan = text.strip(".,") in _loans()
    # Two words of Spanish in an English article are somebody's words; one is, right beside the verb. Of English, two are as often
    # the reporter's distance.
    if foreign and len(words) == 1 and not told_after and (not adjacent or is_loan):
        return QuotationKind.SCARE
    spoken = raw.cue is not None or raw.mention is not None or (foreign and len(words) > 1 and not opens_sentence)
    return QuotationKind.FRAGMENT if spoken else QuotationKind.SCARE


_IN_WORDS = re.compile(
    r"\b(?:with|in|had|has|con|en|tuvo|(?:answer|reply|response|respuesta)\s(?:was|is|came\sin|fue|es))\s(?:(?:just|only|but|solo|sólo)\s)?"
    r"(?:an?\ssingle|one|two|three|four|five|una(?:\ssola)?|dos|tres)\s(?:\w+\s)?(?:words?|palabras?)(?:\s(?:for|to|para|a)\s[^.:;]{2,40})?:\s*$"
)
"""How short an answer was that follows: "answered with one word:"; not "one word on the wall:"."""


def _is_called(before: str, text: str) -> bool:
    """True for what somebody is called: everyone calls him “el Profe”; not in: she called it “una locura” · he was “muy triste”."""
    named = before.rstrip("“\"«‘'‹ ")
    is_name = not text.islower() or text.startswith(("el ", "la ", "los ", "las "))
    return is_nickname(named) and not named.endswith(" it") and (is_name or not _WAS.search(named))


_WAS = re.compile(r"\b(?:he|she)\s(?:was|is|became|remained)(?:\s\w+)?$", re.IGNORECASE)


def _is_written(before: str) -> bool:
    """True if the words before a quotation say that something bears it; a poster for a film only names one."""
    return carries_writing(before) and _OF_SOMETHING.search(before) is None


_OF_SOMETHING = re.compile(r"\b(?:for|of|about|by|de|para|sobre)\s*$")


_GOES_ON = re.compile(r"\s+[a-záéíóúñ]")
"""A sentence that goes on after a quotation: its next word has no capital."""


def carries_writing(text: str) -> bool:
    """True if ``text`` speaks of what has words on it: a sign, a shirt, a letter."""
    return _keyed()["sign"].search(text) is not None


def is_nickname(before: str, after: str = "") -> bool:
    """True if a quotation is what somebody or something is called, no song, no book, no film.

    Args:
        before: what stands before its opening mark in the same block.
        after: what follows it, or its English in brackets: the surname, in Lucas ‘El Zurdo’ (‘Lefty’) Bertoldi.
    """
    if _keyed()["work"].search(before):
        return False
    return _NICKNAMED.search(before) is not None or (
        _GROUP_AFTER.match(after) is not None
        or (_FIRST_NAME.search(before) is not None and _SURNAME.match(after) is not None)
    )


def announces_name(before: str) -> bool:
    """True if the words right before a quotation say that it is a name or a title: "known to neighbors as", "Her paper,"."""
    if _NICKNAMED.search(before) or _patterns()["naming"].search(before):
        return not before.endswith((",", ", "))
    own_sentence = _STOPPED.search(before)
    return own_sentence is not None and _keyed()["work"].search(before, own_sentence.end()) is not None


_STOPPED = re.compile(r"[.!?]\S{0,3}\s")
"""The end of a sentence; a note's mark may stand behind the stop."""
_GROUP = "party|movement|coalition|group|collective|club|brigade|platform|association|peña|faction|gang"
_GROUP_AFTER = re.compile(rf"\W*an?\s(?:[\w\-]+\s){{0,2}}(?:{_GROUP})\b", re.IGNORECASE)
_NICKNAMED = re.compile(
    r"\b(?:(?:nick)?names?(?:\s(?:that\s)?(?:he|she|they|everyone|people)(?:\s[\w’'\-]+){1,6})?|nicknamed|(?:known|billed)\s(?:[\w’'\-]+\s){0,8}as|alias|a\.?k\.?a\.?|dubbed|"
    r"code-named|apodad[oa]s?|conocid[oa]s?\scomo|(?<!\b(?:the|our|his|her)\s)(?<!phone\s)(?<!\ba\s)calls?|(?:calls?|called|calling)\s(?:him|her|them|it)(?:self|selves)?|"
    rf"(?:{_GROUP})|"
    r"(?:stall|shop|caf[eé]|dog|cat|horse|house|street|place|man|woman|boy|girl|operation|plan)\s(?:called|named)|"
    r"(?:performs|boxes|fights|wrestles)\sas|(?:he|she)\s(?:was|is|became|remained)(?:\s(?:still|now|always|simply|just))?)[\s,]*$",
    re.IGNORECASE,
)
_FIRST_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+\s*$")
_SURNAME = re.compile(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+\b")


_SUNG = re.compile(
    r"s[aiu]ngs?|singing|wr(?:ites?|iting|itten|ote)|recit(?:es?|ed|ing)|cant(?:ó|a|aba|aban|aron)|escrib(?:ió|e)"
)
"""Cues after which a text in capitals is a song or a poem, and nobody's remark."""


_PREDICATED = re.compile(r"\b(?:call(?:s|ed|ing)?|found|finds?|thinks?|thought|consider(?:s|ed)?)\s(?:\w+\s){0,2}$")
"""He called the book “una basura.”"""
_NEAR = 48
"""Characters before a title within which it is said that something is called, sung or printed so."""


def _is_title(raw: Raw, words: list[str], before: str, after: str, cue: str | None, *, foreign: bool) -> bool:
    """True for the title of a work or a name, by what stands around it or by its capitals; Spanish has capitals in names alone,
    "Panadería Herrero e Hijos," whatever mark American print puts within."""
    patterns, keyed = _patterns(), _keyed()
    if " ".join(words).isupper() and len(words) > 1 and foreign and _is_written(before[-_NEAR:]):
        return False  # a banner: “SE LOS DIJIMOS”
    if before.rstrip().endswith(":") or words[-1].endswith(("!", "?")):
        return _title_case(words) and raw.cue is None
    if is_outlet(before[-_NEAR:]) and _title_case(words, sung=True):
        return True
    if len(words) > 1 and is_audience(before[-_NEAR:], after) and _title_case(_spelled(words), sung=True):
        return True  # told “60 Minutes” that
    told = cue is not None and _patterns()["performing_cue"].fullmatch(cue) is None
    if not told or not before.rstrip().endswith(","):
        near = before[-_NEAR:]
        judged = not foreign and words[0].islower() and words[0] != "the" and _JUDGED.search(before) is not None
        if (patterns["named"].search(near) and not judged) or (keyed["performed"].search(near) and cue is None):
            return True
        goes_on = told and words[0].islower() and len(words) >= _SHORTEST_ALONE  # he said that the film «no vale nada»
        work = keyed["work"].search(before)
        predicated = work and words[0].islower() and _PREDICATED.search(before, 0, work.start())
        if work and not (goes_on or predicated) and not (told and keyed["outlet"].search(near)):
            return True
        if not told and keyed["excerpted"].search(near):
            return True
    sung = cue is not None and _SUNG.fullmatch(cue) is not None
    if (raw.cue is None or sung) and _is_known_song(words):
        return True
    if raw.cue is None and (foreign or raw.language == "und") and words[0][:1].isupper():
        near = before[-_NEAR:]
        apposed = words[-1].endswith(",")
        placed = patterns["placed_article" if words[0] in _ARTICLES else "placed"]
        if (len(words) <= _LONGEST_PLACE and placed.search(near)) or (apposed and keyed["established"].search(near)):
            return True
        if apposed and patterns["established_after"].match(after):
            return True
    if (raw.cue is None or sung) and _title_case(words, sung=sung):
        return True
    in_sentence = raw.cue is None and foreign and words[-1].endswith(",") and _WORD_LAST.search(before) is not None
    if in_sentence and _title_case([*words[:-1], words[-1].rstrip(",")]):
        return True
    return (raw.cue is None or (cue is not None and not told)) and patterns["work_after"].match(after) is not None


_WORD_LAST = re.compile(r"\w,?\s*$")


@cache
def _songs() -> frozenset[str]:
    return frozenset(resource_lines("quotes/songs.txt"))


def _is_known_song(words: list[str]) -> bool:
    return " ".join(words).casefold().rstrip(",.!") in _songs()


def _spelled(words: list[str]) -> list[str]:
    """The words without figures."""
    return [word for word in words if not word.strip(",.").isdigit()]


_JUDGED = re.compile(
    r"\b(?:that|which|what)\s(?!is\b|was\b|are\b|were\b)[^,.;:\u0000]{2,60}(?:,\s[^,.;:\u0000]{2,60},)?\scall(?:s|ed)\s*$"
)
"""What somebody thought of a thing, and no name for it: "a reading that the judge called", "what the judge, Amy Hill, called". """
_SHOUTED = 5
"""Words from which capitals throughout are no title."""


def _title_case(words: list[str], *, sung: bool = False) -> bool:
    """True if all but the little words are capitalised, and there are at least two: a title or a name. ``sung``: American
    print puts the full stop of the sentence within the marks of a title, too."""
    great = [word for word in words if word.casefold().strip("¿¡‘'’.,") not in _LITTLE]
    if " ".join(words).isupper() and (len(words) >= _SHOUTED or any(word.endswith(",") for word in words)):
        return False  # a placard: “FÁBRICA CERRADA, PUEBLO MUERTO”
    return (
        len(great) >= (1 if sung else 2)
        and all(word.lstrip("¿¡‘'")[:1].isupper() for word in great)
        and (words[-1][-1:] not in ".!?,…" or (sung and words[-1][-1:] in ".,"))
    )
