"""How people are named in print: patterns of names, pronouns and descriptions, and which name a mention stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from verifier.quotes.cues import opens_with_saying
from verifier.quotes.outlets import is_outlet
from verifier.quotes.word_scores import is_english_word
from verifier.resources import resource_json, resource_rows
from verifier.text import one_of

SPACE = r"\s{1,2}"
"""Between two words; lines may be broken by hand."""


@cache
def _lists() -> dict[str, frozenset[str]]:
    raw = resource_json("quotes/names.json")
    lists = {kind: frozenset(words.split()) for kind, words in raw.items() if kind != "comment"}
    lists["stopped"] |= {word.upper() for word in lists["stopped"]}  # "MS. CARVER:"
    return {
        **lists,
        "any_title": lists["stopped"] | lists["titles"],
        "before_name": lists["stopped"] | lists["not_names"] | lists["peoples"],
        "no_name": lists["titles"] | lists["no_persons"],
    }


def _any(kind: str) -> str:
    return one_of(sorted(_lists()[kind], key=lambda word: (-len(word), word)))


_UPPER = "A-ZÁÉÍÓÚÜÑÀÈÒÇ"
# "Valencian-" and "English-language" are no names, "Jean-Luc" and "Sáenz-López" are.
_CAPITAL = rf"[{_UPPER}][\w’']*(?:[-‑][{_UPPER}][\w’']*)*(?!\w|[-‑](?!-)|\.[{_UPPER}]\.)"
_INITIALS = rf"(?:[{_UPPER}]\.){{2,}}"
"""A country or an office before its people: "former U.S. goalkeeper Cal Whitmore"."""
_STOPPED = rf"(?:(?:{_any('stopped')}|[{_UPPER}])\.(?:[{_UPPER}]\.)*(?=\s+[{_UPPER}]))"
_PART = rf"(?:{_STOPPED}|{_CAPITAL})"
_LINKS = r"(?:de|del|la|las|los|van|von|da|dos|do|di|y|e|al|bin)"
NAME = rf"{_PART}(?:{SPACE}(?:{_LINKS}{SPACE})*{_PART})*(?:,?{SPACE}(?:Jr|Sr)\b\.?)?"
"""A name with the titles before it; a full stop belongs to it only after a title or an initial."""
NUMBERED = rf"{NAME}{SPACE}\d{{1,3}}(?![\w:])"
"""A club, a route, a school that posts: "Ruta 629"; no year."""
HANDLE = r"(?:(?<![\w.])@\w[\w.]{1,29}(?<!\.))"
"""Who posts: "@rosam"."""
PRONOUN_GENDERS = {"he": "m", "él": "m", "she": "f", "ella": "f"}
PRONOUN = r"(?:(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Éé]l|[Ee]lla|[Ee]llos|[Ee]llas)\b)"
_ROLE_WORD = rf"(?:(?!(?:{_any('no_role')})\b)[a-záéíóúüñ][\w’'\-]*|[{_UPPER}]\w*-[a-záéíóúüñ][\w\-]*|{_INITIALS}(?=\s[a-z])|\d{{1,3}}-year-old)"
_ROLES = rf"(?:{_ROLE_WORD}{SPACE}){{1,4}}?"
DETERMINER = (
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Oo]ne|[Aa]nother|[Ss]ome|[Mm]any|[Ss]everal|[Bb]oth|[Ee]ach|"
    r"[Ee]very|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Uu]na?|"
    r"[Uu]nos|[Uu]nas|[Ss]us?|[Mm]is?|[Nn]uestr[oa]s?)\b)"
)
_INDEFINITE = (
    r"(?:(?:[Oo]ne|[Oo]thers?|[Mm]any|[Ss]ome|[Ss]everal|[Mm]ost|[Bb]oth|[Aa]nother|[Ee]veryone|[Ee]verybody|[Ss]omeone|"
    rf"[Ss]omebody|[Nn]obody|[Uu]no|[Uu]na|[Oo]tros?|[Oo]tras?)\b(?:{SPACE}of{SPACE}(?:the|them|his|her|their|us)\b)?)"
)
_BARE_PLURAL = rf"(?:(?:{_ROLE_WORD}{SPACE}){{0,2}}(?!(?:{_any('no_role')})\b)[a-z]{{3,}}s\b)"
_NOUNS = rf"(?:(?:{_INITIALS}{SPACE})?(?!(?:{_any('no_role')})\b)[\w’'\-]+(?:{SPACE}(?!(?:{_any('no_role')})\b)[\w’'\-]+){{0,5}})"
_FULL_TITLE = rf"{NAME}(?:{SPACE}of{SPACE}{NAME})?{SPACE}{_ROLES}{NAME}"
"""A title before the name: "White House press secretary Josh Earnest"."""
_PERSON = (
    rf"(?:(?:{_ROLES})?{_FULL_TITLE}|{_ROLES}{NAME}|(?:de{SPACE}(?:la|las|los){SPACE}|del{SPACE})?{NAME}|{HANDLE})"
)

SUBJECT = rf"(?:{PRONOUN}|{DETERMINER}{SPACE}[\w’'\-\s]{{2,60}}?|{NAME}[’']s?{SPACE}[\w’'\-\s]{{2,40}}?|{_PERSON}|{_INDEFINITE}|{_BARE_PLURAL})"
"""Somebody, where a verb follows and ends the phrase."""
_OFFICE_OF = rf"(?:{SPACE}(?:of|for|in|at|de|del|para|en){SPACE}(?:(?:the|la|el){SPACE})?(?:{NAME}|[\w’'\-]+(?:{SPACE}[\w’'\-]+)?)){{1,2}}"
"""Of what: "the secretary of state for housing, Pilar Soto"."""
AFTER_VERB = (
    rf"(?:{PRONOUN}|(?:{NAME}|{DETERMINER}{SPACE}{_NOUNS})[’']s?{SPACE}{_NOUNS}(?:,{SPACE}{NAME}(?=[,.;]|\s[—–]|$))?|"
    rf"{DETERMINER}{SPACE}{_PERSON}(?!{SPACE}(?!(?:{_any('no_role')})\b)[a-záéíóúüñ])|(?!{DETERMINER}){_PERSON}(?![’'])|"
    rf"{DETERMINER}{SPACE}{_NOUNS}(?:{_OFFICE_OF}(?=,{SPACE}{NAME}(?=[,.;]|$))|{SPACE}(?:of|de|del){SPACE}(?:(?:the|la|el){SPACE})?(?:{NAME}|{_NOUNS}))?(?:,{SPACE}{NAME}(?=[,.;]|\s[—–]|$))?|{_INDEFINITE}(?:,{SPACE}{NAME}{SPACE}{NAME}(?=[,.;]|$))?|{_BARE_PLURAL})"
)
"""Somebody, where the verb came first."""

_NAME_END = re.compile(rf"(?<![\w’'\-])(?:{PRONOUN}|{_PERSON})$")
_INDEFINITE_END = re.compile(rf"(?<![\w’'\-])(?:{_INDEFINITE})$")
_DETERMINER = re.compile(rf"(?<![\w’'\-])(?:{DETERMINER}|{NAME}(?<=[’']s))(?={SPACE}\w)")
"""What opens a description: "the", "Rosa Díaz's"."""
_AFTER_PREPOSITION = re.compile(rf"\b(?:{_any('prepositions')})\s+$", re.IGNORECASE)
_AFTER_OTHER_NAME = re.compile(
    rf"\b(?:of|for|from|at|with|de|del|por|para|con)\s+(?:{NAME},\s)*{NAME},?\s+(?:and|&|y|e)\s+$"
)
"""What makes a name the second half of what somebody stands for: "a lawyer for Smith and"."""
_CLAUSE_OPENS = re.compile(
    r"(?:^|[,;—–]\s+|\b(?:as|while|and|when|where|but|before|until|because|mientras|cuando|y|pero)\s+)", re.IGNORECASE
)
_OWNED = rf"{NAME}(?<=[’']s){SPACE}{_ROLE_WORD}"
_CAPITAL_DETERMINER = rf"(?:The|An?|His|Her|Their|Its|El|La|Los|Las|Una?|Su|Mis?|Nuestr[oa]s?){SPACE}[a-záéíóúñ]"
_AT_OPENING = re.compile(
    rf"(?:{PRONOUN}|{_OWNED}(?:{SPACE}{_ROLE_WORD}){{0,2}}(?=,)|{_OWNED}(?:{SPACE}{_ROLE_WORD}){{0,2}}?|(?:{_FULL_TITLE}|(?!{_CAPITAL_DETERMINER}){_PERSON})(?<![’']s)|"
    rf"{DETERMINER}{SPACE}{_ROLE_WORD}(?:{SPACE}{_ROLE_WORD}){{0,2}}?(?<![’']s)|{_BARE_PLURAL}|[A-Z][a-z]{{3,}}s)(?=\s+[a-záéíóúñ]|,)"
)
_DESCRIBED = re.compile(
    rf"(?:{DETERMINER}|{NAME}[’']s?){SPACE}{_ROLE_WORD}(?:{SPACE}(?:{_ROLE_WORD}|of|{NAME})){{0,5}}?,{SPACE}(?:(?:{_CAPITAL}{SPACE})?(?:{_ROLE_WORD}{SPACE}){{1,3}})?(?P<name>{NAME})(?=,)"
)
"""The clinic's director, Ana Sotelo,"""
_NAMED_SO = re.compile(rf"(?:,|{SPACE}(?:named|called)){SPACE}(?P<name>{NAME}{SPACE}{NAME})(?=,)")
"""His lawyer, Ana Ruiz, · a councillor named Plácido Rey,"""
_LONGEST_DESCRIPTION = 80


DATELINE = re.compile(
    rf"[^\w\u0000]{{0,3}}(?=(?:\S{{1,20}}\s){{0,3}}[{_UPPER}]{{3,20}}\b)[{_UPPER}][{_UPPER}’'.\- ]{{2,40}}(?:,\s[^—–\n\u0000]{{2,40}})?\s?"
    r"(?:\([^()\n]{2,40}\)\s?)?(?:—|–|--|-(?=\s))\s?"
)
"""Where an article was written, before its first words: "SAN PEDRO, Belize (AP) — "."""


def without_openers(phrase: str) -> int:
    """How many characters of ``phrase`` are a dateline, or words that open a sentence and name nobody: "On Monday Rosa Díaz" -> 10."""
    dateline = DATELINE.match(phrase)
    at = dateline.end() if dateline else 0
    for word in _WORD.finditer(phrase, at):
        if word.group().strip(",.") not in _lists()["not_names"] or _ARTICLE.match(phrase, word.start()):
            return word.start()
        at = word.end()
    return at


_WORD = re.compile(r"\S+")
_ARTICLE = re.compile(r"[Tt]he\b|[Aa]n?\b|El\b|La\b|L[oa]s\b")
_NAME = re.compile(NAME)
_LAST_NAME = re.compile(rf"(?<![\w’'\-]){NAME}$")
_SURNAME = re.compile(rf"(?:de (?:la|las|los)|del) {_CAPITAL}")
_PRONOUN = re.compile(PRONOUN)
_POSSESSIVE = re.compile(r"[’']s?$")
_NAME_START = re.compile(rf"[{_UPPER}](?<![\w’'\-].)")
"""A capital that opens a word; it comes first in the pattern so that searching leaps from capital to capital."""


def names_in(text: str) -> Iterator[re.Match[str]]:
    """Every name of a text with the titles before it, in order, none within another."""
    at = 0
    for start in _NAME_START.finditer(text):
        if start.start() >= at and (name := _NAME.match(text, start.start())):
            yield name
            at = name.end()


def phrase_at_end(text: str) -> tuple[int, int] | None:
    """Where the words for somebody that end ``text`` stand; a place after a preposition belongs to what it describes."""
    named = _NAME_END.search(text)
    if named:
        start = named.start() + without_openers(named.group())
        if start < named.end() and not _belongs_before(text[:start]):
            return start, named.end()
    for determiner in reversed(list(_DETERMINER.finditer(text))):
        if len(text) - determiner.start() > _LONGEST_DESCRIPTION or text[determiner.start() :].count(","):
            break
        if not _AFTER_PREPOSITION.search(text[: determiner.start()]):
            return determiner.start(), len(text)
    indefinite = _INDEFINITE_END.search(text)
    return indefinite.span() if indefinite else None


def _belongs_before(before: str) -> bool:
    """True if a name after ``before`` belongs to the description there: "the mayor of", "a spokesman for Customs and"."""
    return _AFTER_PREPOSITION.search(before) is not None or _AFTER_OTHER_NAME.search(before) is not None


_TIMED = re.compile(
    rf"(?:On|In|At|By|During|After|Before|For)\s(?:(?!(?:{_any('prepositions')})\b)[a-z\d][\w-]*\s){{1,4}}?(?={PRONOUN}\s|{_CAPITAL}(?:\s{_CAPITAL})*\s[a-z])"
)


def clause_subject(text: str) -> tuple[int, int] | None:
    """Who does what ``text`` says last: the words that open its last clause which has any."""
    for opening in reversed(list(_CLAUSE_OPENS.finditer(text))):
        rest = text[opening.end() :]
        skip = without_openers(rest)
        found = _AT_OPENING.match(rest, skip)
        timed = _TIMED.match(rest)
        if timed and (found is None or found.group()[0].islower()):  # "On the last day she"
            skip = timed.end()
            found = _AT_OPENING.match(rest, skip)
        if found and found.group() not in _lists()["not_names"] and found.group().split()[-1] not in _lists()["times"]:
            named = _NAMED_SO.match(rest, found.end()) if person_name(found.group()) is None else None
            start, end = named.span("name") if named else found.span()
            return opening.end() + start, opening.end() + end
    return None


def opening_subject(sentence: str) -> tuple[int, int] | None:
    """Where the words stand with which a sentence begins, if they may be somebody: "On Monday Rosa Díaz left" -> Rosa Díaz;
    a description that goes on with a name is the name."""
    start = without_openers(sentence)
    if described := _DESCRIBED.match(sentence) or _DESCRIBED.match(sentence, start):  # "His" opens a sentence, too
        return described.span("name")
    found = _AT_OPENING.match(sentence, start)
    return found.span() if found else None


_IS_DETERMINER = re.compile(DETERMINER)


def is_determiner(word: str) -> bool:
    """True for "the", "su", "six" and the like."""
    return _IS_DETERMINER.fullmatch(word) is not None


def is_pronoun(mention: str) -> bool:
    """True for "she", "ellos", "I"."""
    return _PRONOUN.fullmatch(mention) is not None


@lru_cache(maxsize=8192)  # a page names the same people again and again
def person_name(mention: str) -> str | None:
    """The bare name in a mention, without titles, job words or possessive; None where it names nobody.

    "Ms. Moye" -> "Moye", "union head Luis Pinto" -> "Luis Pinto", "the mayor of Cádiz" -> None, "Others" -> None.
    """
    text = _POSSESSIVE.sub("", " ".join(mention.split()))
    if _SURNAME.fullmatch(text):
        return text  # "said de la Fuente"
    last = _LAST_NAME.search(text)
    if last is None or is_pronoun(text):
        return None
    before, words = text[: last.start()].split(), last.group().split()
    described = bool(before) and (before[-1].casefold() in _lists()["prepositions"] or is_determiner(before[-1]))
    by_people = (
        len(words) > 2 and words[0] in _lists()["peoples"] and is_first_name(words[1])
    )  # "the Frenchman Luc Dupré"
    described = described or (bool(before) and _AFTER_OTHER_NAME.search(text[: last.start()]) is not None)
    if described and not by_people and words[0].rstrip(".") not in _lists()["any_title"]:
        return None
    while words and words[0].rstrip(".") in _lists()["before_name"]:
        words.pop(0)
    if len(words) > 1 and words[0] != "Said" and opens_with_saying(" ".join(words)):
        words.pop(0)  # "Dijo Vega"; Said may be a name
    titles = [place for place, word in enumerate(words[:-1]) if _is_title(word) or _is_role(words, place)]
    words = words[titles[-1] + 1 :] if titles else words
    name = " ".join(words)
    if (
        not words
        or name == "I"
        or name in _lists()["no_name"]
        or (len(words) == 1 and name.endswith("s") and is_english_word(name.casefold()))
        or is_outlet(name)
    ):
        return None
    return name


def _is_role(words: Sequence[str], place: int) -> bool:
    """True for the noun before a full name that says what its bearer is: "Foreman Adán Lucero", "Emergency Manager Cullen Hargrove"."""
    word, after = words[place].casefold(), words[place + 1 :]
    if len(after) < 2 or is_first_name(words[place]):
        return False
    return word in role_nouns() or (place == 0 and is_english_word(word) and is_first_name(after[0]))


@cache
def role_nouns() -> frozenset[str]:
    """Nouns for somebody: offices, callings and what people are to each other or to what happened."""
    return _lists()["people"] | frozenset(resource_json("quotes/offices.json")["nouns"].split())


def _is_title(word: str) -> bool:
    """True for "Judge", "JUDGE" and "Dr."."""
    is_stopped = word.endswith(".") and word[:-1] in _lists()["stopped"]
    return is_stopped or (word.capitalize() if word.isupper() else word) in _lists()["titles"]


@cache
def _first_names() -> dict[str, str]:
    rows = resource_rows("names/first_names.tsv")
    return {name: gender for gender, names in rows for name in names.split()}


def is_first_name(word: str) -> bool:
    """True for one of the listed first names: "Rosa Díaz" is somebody, "Costa Rica" is not."""
    return word in _first_names()


def has_title(mention: str) -> bool:
    """True for "Sen. Paz", "doña Meche"."""
    return any(_is_title(word) or word.rstrip(".") in _lists()["stopped"] for word in mention.split()[:-1])


def is_person(text: str) -> bool:
    """True for a full name with a listed first name or a title, neither a place nor a paper: "Tere Díaz", "Dr. Roa"."""
    return has_title(text) or (is_first_name(text.split()[0]) and is_full_name(text))


def is_full_name(text: str) -> bool:
    """True for a name of two parts at least; one alone may be the place that somebody is from."""
    return _NAME.fullmatch(text) is not None and " " in (person_name(text) or "")


def is_thing(name: str) -> bool:
    """True for the name of a storm, a station, a club, a place, told by its first or last word: "Hurricane Mitch", "Radio Sur"."""
    first, *rest = name.split()
    opens = first in _lists()["things"] or is_outlet(name)
    return bool(rest) and (opens or (rest[-1] in _lists()["things_end"] and not is_first_name(first)))


def without_role(name: str) -> str:
    """A name without the common noun that opens its sentence: "Shortstop Wilmer Castellón" -> "Wilmer Castellón"."""
    first, *rest = name.split()
    common = (
        len(rest) > 1 and not is_first_name(first) and (is_english_word(first.casefold()) or is_first_name(rest[0]))
    )
    return " ".join(rest) if common else name


def is_description(text: str) -> bool:
    """True for what stands after a name to say who that is: "nurse", "vecina de Lota"; not for "in 2019", "Bolivia"."""
    return _DESCRIBES.match(text) is not None


_DESCRIBES = re.compile(rf"(?!(?:{_any('prepositions')})\b){_ROLE_WORD}")


def is_place_before(before: str) -> bool:
    """True if the word right before a name is a preposition, as before a place: "moved to", "in"."""
    return _AFTER_PREPOSITION.search(before) is not None


def gender_before(before: str) -> str | None:
    """ "m" or "f" by the title or the noun right before a name: "Don ", "her daughter, "; None where none tells."""
    last = before.rstrip(" ,").rsplit(maxsplit=1)[-1:]
    word = last[0].rstrip(".") if last and before[-1:] == " " else ""
    small = word[:1].lower() + word[1:]
    return next((gender for gender, kind in _GENDERED.items() if {word, small} & _lists()[kind]), None)


_GENDERED = {"f": "women", "m": "men"}


def first_name_gender(name: str) -> str | None:
    """ "m" or "f" by the first name, where a list or its ending tells ("Renata", "Gonzalo"); None where nothing does, and
    for one name alone that is not listed: it may be a surname."""
    first, *surnames = name.split()
    return _first_names().get(first) or ({"a": "f", "o": "m"}.get(first[-1]) if surnames else None)
