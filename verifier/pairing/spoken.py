"""What in a sentence says that somebody's words were Spanish, or are printed in translation."""

from __future__ import annotations

import re

_SPANISH = r"(?:Spanish|Castilian)"
_NO_ADVERBIAL = r"""(?!-|\s(?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\b)[A-Z])
    |\s(?:class|lesson|court|prison|law|school|history|media|television|TV|radio)\b|\s(?:and|or)\s(?:in\s)?English\b
    |\s(?!(?:as|was|is|has|this|his|its|across|always)\b)[a-z]+s\b)"""
"""What makes "in Spanish" part of a thing's name: "in Spanish courts", "in Spanish Harlem"."""
_BY = r"(?:an?\s|the\s|her\s|his\s|their\s)?(?:(?!online\b|machine\b)[\w’'-]+\s){0,4}"
_SPOKEN = re.compile(
    rf"""\b(?:
      (?P<manner> in\s(?!(?:an?|the)\sSpanish\s(?!(?:of|threaded|mixed|laced|thick|full|so|still|that)\b))(?:[\w-]+\s){{0,2}}{_SPANISH}\b{_NO_ADVERBIAL}
        | en\s(?:español|castellano)\b | (?:interview\w*|told|spoke|speaking)\s(?:\w+\s){{0,3}}(?:with|to|by|on)?\s?an?\sSpanish-language\b
        | in\sthe\slanguage\sof\s(?:[^,.]{{2,40}},\sSpanish|Cervantes)\b
        | in\s(?:her|his|their)\s(?:own|native|first|mother)\s(?:language|tongue)\b(?:,\sSpanish\b)? )
      | in\san?\s(?:\w+\s)?Spanish-language\s(?:statement|video|interview|post|message|letter|speech|address|broadcast)
      | (?<!up\s)speaking\s(?:mostly\s|only\s)?Spanish\b
      | (?:switch\w*|w?ent|gone|going|fell|fallen|laps\w+|slip\w*|turn\w*|return\w*|revert\w*)\s(?:back\s)?(?:in)?to\s(?:(?:her|his|their|native|own)\s){{0,2}}Spanish\b
      | (?:kept|keeps|stuck|sticks)\sto\s(?:her\s|his\s)?Spanish\b | all\sof\s(?:it|them)\s(?:in\s)?Spanish\b
      | (?P<able> spoke\s(?:mostly\s|only\s)?Spanish\b | speaks?\s(?:only|mostly)\sSpanish\b | (?:speaks?|spoke|ha[sd])\s(?:no|little)\sEnglish\b(?!\suntil) | (?:does|do|did)(?:n[’']t|\snot)\sspeak\s(?:a\sword\sof\s)?English\b(?!\suntil) )
      | (?P<help> (?:through|via|using|by\sway\sof|with\sthe\s(?:help|aid|assistance)\sof)\s{_BY}(?:interpreters?|translators?|translation\sapp)\b )
      | with\s{_BY}(?:interpreter|translator)s?\b
      | (?P<beside> \b(?:an?|the|her|his|their)\s(?:[\w-]+\s){{0,2}}(?:interpreter|translator)\s(?:(?:sitting|seated|standing|stationed|right|close|whispering)\s){{0,2}}
          (?:(?:at|by|near|in)\s(?:her|his|their)\s(?:\w+\s)?(?:sides?|elbows?|shoulders?|ears?)|(?:beside|by|near|next\sto|behind)\s(?:her|him|them))\b
        | (?:flanked|assisted|aided|helped|accompanied|rendered|relayed)\sby\s(?:an?|the|her|his|their)\s(?:[\w-]+\s){{0,2}}(?:interpreter|translator)s?\b
        | rel(?:ied|ying|ies)\son\s(?:an?|the|her|his|their)\s(?:[\w-]+\s){{0,2}}(?:interpreter|translator)\b
        | paus(?:ed|ing|es)\s(?:[\w-]+\s){{0,3}}(?:for|to\slet)\s(?:an?|the|her|his|their)\s(?:[\w-]+\s)?(?:interpreter|translator)\b )
      | ,\s(?:an?|the|her|his|their)\s(?:[\w’'-]+\s){{1,3}}(?:translating|interpreting|relaying\s(?:her|his|their)\s(?:words|answers))\b
      | (?:via|through|by|in|with)\s(?:simultaneous\s|consecutive\s|live\s)?(?:translation|interpretation)\b
      | with\s(?:an?\s|the\s|her\s|his\s|their\s)(?:[\w-]+\s){{1,2}}(?:translating|interpreting)
      | (?:through|with|via|by\sway\sof)\s(?:an?|the|her|his|their)\s\w+,?\s(?:who|that)\s(?:interpret|translat)\w+ | whose\s\w+\sinterpret\w+
      | (?:through|via)\s(?:\w+\s){{0,2}}(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+)?,\swho\s(?:translat|interpret)\w+
      | (?<=said\s)through\s(?:him|her)\b
      | us(?:ed|es|ing)\san\s(?:\w+\s)?interpreter\b | (?:as|while)\s(?:\w+\s){{1,3}}(?:translated|interpreted)\b
      | (?:answers|words|remarks|comments|replies)\s(?:have\sbeen\s|were\s|,\s[^.]{{2,60}},\swere\s)(?:translated|rendered)\b
      | (?P<voice> (?:interpret(?:er|ed|ing)|translat(?:or|ed|ing))\s(?:\w+\s){{0,2}}for\s(?-i:[A-Z]|him\b|her\.|them\b))
      | according\sto\s(?:an?|the|her|his|their)\s(?:[\w’'-]+\s){{0,2}}(?:translation|English\stranscript)\b
      | (?P<record> translations?\s(?:of|from)\s(?:(?:the|her|his|their)\s)?Spanish\b | (?:her|his|their)\sSpanish\sinto\s | the\sEnglish\shere\b )
      | from\s(?:the\s)?Spanish\s(?:in)?to\sEnglish\b | into\sEnglish\sfrom\s(?:the\s)?Spanish\b
      | (?:rendered|put|read)\s(?:[\w’'-]+\s){{0,4}}from\s(?:the\s)?Spanish\b
      | translated\s(?:\w+\s)?(?:from\s(?:the\s)?Spanish|into\sEnglish|by)\b
      | (?:subtitled|captioned|dubbed)\s(?:in|into)\sEnglish\b | English\ssubtitles\b
      | a\strav[ée]s\sde\s(?:un|una)\sint[ée]rprete\b
    ) | ^\W*(?:Her|His|Their|An?)\s(?:[\w-]+\s){{1,2}}(?:interpreting|translating),
      | (?P<bracket>[(\[](?:(?:spoken\s|said\s|originally\s)?in\sSpanish|(?:words?\s)?translated(?:\sfrom\s(?:the\s)?Spanish)?)[.)\]])""",
    re.VERBOSE | re.IGNORECASE,
)
"""``manner``: how something was said or done; ``able``: what somebody speaks at all; ``help`` and ``beside``: what nobody needs but for
speaking; ``voice``: whom somebody interprets stands after it; ``record``: a translation that is read out; ``bracket``: a remark of the editor's."""
STEMS = ("spani", "interpret", "translat", "español", "castellan", "castilian", "intérprete", "english")
"""One of these stands in whatever `spoken` finds."""
_SPEECH = re.compile(
    r"\b(?:sp[eo]ak(?:s|ing)?|spoke|switch(?:ed|es|ing)|ask(?:ed|s)?|beg(?:[au]n|ged|s)?|said|says|told|tells|talk(?:s|ed|ing)?|address(?:es|ed|ing)?|interview\w*|testif\w*|testimony|words|comments?|remarks|answer\w*|repl\w+|"
    r"conferences?|briefings?|speech(?:es)?|sermons?|homil(?:y|ies)|contest(?:ó|a|aron)|call|exchange|banter\w*|apologi\w+|communiqués?|went\son|goes\son|continu\w+|explain\w*|took\squestions|(?:kept|stuck)\sto|saying|gave\s(?:his|hers|theirs)|voice\snotes?|diary|recollections?|recorded|"
    r"add(?:s|ed|ing)?|describ\w+|recount\w*|recall\w*|shout\w*|yell\w*|plead\w*|plea|whisper\w*|calm(?:ed)?|repeat(?:ed|s)?|"
    r"wr(?:ote|ites?|itten|iting)|letters?|posts?|posted|tweet\w*|videos?|recordings?|messages?|quot\w+|statements?|conversations?|respon\w+|read\salong|declarations?|habl\w+|dijo|declar\w+|entrevist\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no|nobody|without(?=\s*$|\s(?:\w+\s){0,2}(?:interpret|translat|speak|us))|few\s(?:of|people|speak)|declin\w+|refus\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r",\s(?:so|and|but|then)\s|;\s|\band\sthen\s")
"""After these a "not" before no longer denies."""
_CLAUSE = re.compile(
    r"\b(?:that|she|he|they|it|who|whose|nobody|where|why|how|what|if|whether|about|que)\b", re.IGNORECASE
)
"""What opens, after a reporting verb, what was said: there "in Spanish" is no longer how."""
_SAYS_WHAT = re.compile(
    r"(?<=\w\s)sa(?:id|ys)\s(?:the|an?|her|his|their|its|our|those|these|some|many|no)\s", re.IGNORECASE
)
"""“She said the signs in Spanish were gone”: the same without "that"."""
_ASKED_FOR = re.compile(r"\bask\w*\sfor\s")
_THINGS = (
    r"(?:signs?|forms?|ballots?|books?|novels?|memoirs?|poems?|menus?|songs?|lyrics|shows?|class(?:es)?|lessons?|courses?|documents?|labels?|notices?|flyers?|posters?|banners?|"
    r"subtitles|captions?|phrases?|films?|plays?|thes[ie]s|essays?|columns?|diar(?:y|ies))"
)
_THING = re.compile(
    rf"\b{_THINGS}(?:,?\s(?:which\s|that\s)?(?:was|were|is|are|has\sbeen|had\sbeen))?\s$", re.IGNORECASE
)
"""What may be in Spanish, or translated, whatever its owner speaks."""
STATEMENT = re.compile(
    r"\b(?:statement|message|post|note|communiqué|declaration|tweet|speech|petition)s?\b", re.IGNORECASE
)
"""A text of somebody's, of which "it said" is what somebody said."""
_ABOUT_THING = re.compile(
    rf"\W*(?:(?:The|An?|His|Her|Their)\s(?:[\w’'-]+\s){{0,2}})?(?:{_THINGS}|letters?|emails?)\b", re.IGNORECASE
)
IN_ENGLISH = re.compile(r"\b[Ii]n\sEnglish\b")
"""How words are said to be English."""
_SUBJECT = re.compile(
    r"(?:\b(?:who|she|he|they|I|and|but|or)|[A-ZÁÉÍÓÚÑ][\w’'\-]*|,|^\W*)\s*(?:also\s|still\s|simply\s)?$"
)
"""Who speaks no English: the one named before the verb, not "her neighbors"."""
_OTHERS_WHO = re.compile(r"(?:^\W*[\w’'-]+|\b(?-i:[a-záéíóúñ])[\w’'-]+)\s(?:who|that)\s(?:\w+\s){0,3}$", re.IGNORECASE)
"""Others of whom somebody tells: "Reporters who spoke in Spanish were ignored, Paz said." """
_WHOSE = re.compile(
    r"\bwhose\s[\w-]+\s(?:\w+ly\s)?(?:sp[eo]aks?|spoke|testified|testifies|answered|talked|replied|told|said)\s(?:\w+\s){0,2}$"
)
"""Somebody else of whom it is said: "Tate, whose client spoke through an interpreter"."""
_OTHER_LANGUAGE = re.compile(
    r"\b(?:in|into|from)\s(?:Portuguese|French|Italian|Catalan|Basque|Galician|Quechua|Aymara|Guaran[ií]|Nahuatl|Náhuatl|Mixtec\w*|Zapotec\w*|Mam|K[’']iche[’']?|Q[’']eqchi[’']?|Arabic|Mandarin|Creole|German|Russian)\b"
    r"|\b(?-i:(?!Spanish|English|The|An?)[A-Z])[\w’'-]+\s(?:interpreter|translator)\b",
    re.IGNORECASE,
)
"""In what they spoke instead, and whose language an interpreter speaks: "through a Mixtec interpreter"."""
_SPANISH_NAMED = re.compile(r"\bSpani(?:sh|ards?)\b")


def spoken(text: str, start: int, end: int) -> re.Match[str] | None:
    """What says, in the sentence ``text[start:end]``, that somebody's words were Spanish; its groups say in which way."""
    if _OTHER_LANGUAGE.search(text, start, end):
        return None
    return next((cue for cue in _SPOKEN.finditer(text, start, end) if _is_speech(text, start, cue, end)), None)


NO_SPANISH = re.compile(r"\bspeaks?\sno\sSpanish\b|\b(?:do|does|did)(?:n[’']t|\snot)\sspeak\s(?:any\s)?Spanish\b")


def ends_in_english(text: str, cue: re.Match[str], end: int) -> bool:
    """True if a sentence goes on, after what it says of Spanish, to what was said in English."""
    return IN_ENGLISH.search(text, cue.end(), end) is not None


def is_written(sentence: str) -> bool:
    """True for a sentence about a text that is in Spanish: "The email, sent in Spanish to all, was signed." """
    return is_about_thing(sentence) and _IN_SPANISH.search(sentence) is not None


_IN_SPANISH = re.compile(r"\bin\sSpanish\b")


def is_about_thing(sentence: str) -> bool:
    """True for a sentence whose subject is a text of nobody's: "The sign, in Spanish, says"."""
    return _ABOUT_THING.match(sentence) is not None


def tells_english(text: str, start: int, end: int) -> bool:
    """True if a sentence says that somebody speaks in English here: "Arboleda says so in English." """
    sentence = text[start:end]
    in_english = IN_ENGLISH.search(sentence) is not None and _SPEECH.search(sentence) is not None
    return in_english or NO_SPANISH.search(sentence) is not None


def _is_speech(text: str, start: int, cue: re.Match[str], end: int) -> bool:
    """True if the words are about how somebody spoke, not about forms in Spanish, her neighbors or what she dreams in."""
    clauses = [*_NEXT_CLAUSE.finditer(text, start, cue.start())]
    if _NOT.search(text, clauses[-1].end() if clauses else start, cue.start()):
        return False
    before = text[start : cue.start()]
    if _OTHERS_WHO.search(before) or _WHOSE.search(before):
        return False
    if cue["able"]:
        return _SUBJECT.search(before) is not None and not IN_ENGLISH.search(text, start, end)
    if cue["help"] or cue["beside"] or cue["voice"] or cue["bracket"]:
        return True
    if _THING.search(before) or not _SPEECH.search(text, start, end):
        return False
    if cue["manner"] is None or not before.strip() or before.rstrip().endswith((",", ";", ":", "—", "(")):
        return True
    if "own" in cue["manner"] and not _SPANISH_NAMED.search(text, start, end):
        return False
    told = [*_SPEECH.finditer(text, start, cue.end())]
    if not told or _same_said_in_english(text, start, end, told[-1]):
        return False  # "She answered in English a question put to her in Spanish"
    between = text[told[-1].end() : cue.start()]
    if between.strip() in ("it", "this", "so"):
        return True  # "he says it in Spanish"
    return not (_ASKED_FOR.search(before) or _CLAUSE.search(between) or _SAYS_WHAT.search(before))


def _same_said_in_english(text: str, start: int, end: int, told: re.Match[str]) -> bool:
    """True if "in English" is how the very thing was said of which ``told`` is the verb."""
    for english in IN_ENGLISH.finditer(text, start, end):
        verbs = [*_SPEECH.finditer(text, start, english.start())]
        if verbs and verbs[-1].start() == told.start():
            return True
    return False
