"""The clauses that say who speaks, as print has them around a quotation: the patterns, by name."""

from __future__ import annotations

import re
from functools import cache

from verifier.quotes.cues import verb_pattern
from verifier.quotes.names import AFTER_VERB, DETERMINER, HANDLE, NAME, PRONOUN, SPACE, SUBJECT, role_nouns
from verifier.resources import resource_json
from verifier.text import one_of

ADVERB_WORDS = r"(?:also|still|always|later|then|once|simply|again|repeatedly|often|quietly|only|just|[a-z]+ly|luego|después|también)"
AUXILIARY_WORDS = r"(?:had|has|have|was|is|are|were|would|could|did|kept|keeps|ha|había|han|is quoted as|was quoted as|(?:can|could)(?: \w+ly)? be heard|(?:is|was) heard)"
_ADVERB = rf"(?:{ADVERB_WORDS}{SPACE})?"
_AUXILIARY = rf"(?:{AUXILIARY_WORDS}{SPACE})?"
_CLITIC = rf"(?:(?:le|les|me|nos|se|lo){SPACE})?"
_APPOSED = rf"(?:{SPACE}\([^()\u0000]{{1,30}}\))?(?:,{SPACE}(?![^,]{{0,80}}\b(?:said|says|told)\b)(?P<apposed>[^,.:;\u0000]{{2,120}}),)?"
"""A job title or an age between commas: "Rosa Díaz, 41, a baker from Puebla, said"."""
_LEAD = r"^(?:\[?\d{1,2}\]?(?=\s)|[*†‡¹²³⁴⁵⁶⁷⁸⁹]+)?[\s,.;:!?…)\]]*(?:[—–―-]\s*)?"
"""What may stand between a quotation and who speaks: a note's call among it."""
_DAYS = r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|semana|mes"
_AT_PLACE = (
    rf"(?:en|in){SPACE}(?:(?:San|Santa|Santo|Los|Las|El|La|New|North|South|West|East|Saint|Nuev[ao]|Buenos|Puerto|Ciudad|Costa|Casa|Plaza){SPACE})?"
    rf"[A-ZÁÉÍÓÚÑ][\w’'\-]+(?={SPACE}[A-ZÁÉÍÓÚÑ][\w’'\-]+{SPACE}[A-ZÁÉÍÓÚÑ])"
)
"""A town before a name of two words: "dijo en Lota Rosa Díaz"."""
_ON_OCCASION = rf"(?:en|durante|tras|ante|desde|a|al)(?:{SPACE}[\w’'\-]+){{1,8}}?(?={SPACE}(?:el|la|los|las|una?){SPACE}(?:{'|'.join(sorted(role_nouns()))})\b)"
_MEANWHILE = rf"(?:(?:(?:est[ea]|el|la|por{SPACE}la){SPACE}(?:{_DAYS})|a{SPACE}(?:este{SPACE}diario|la{SPACE}prensa|los{SPACE}periodistas)|en{SPACE}voz{SPACE}(?:alta|baja)|desde{SPACE}(?:su|la|el){SPACE}\w+|ayer|hoy|luego|después|también|entonces|yesterday|today|later|then|{_AT_PLACE}|(?:en|in){SPACE}{NAME}|{_ON_OCCASION}){SPACE})?"
"""When, where and on what occasion, between a verb and its subject: "dijo en rueda de prensa el alcalde"."""
_SAYING = r"(?:reply|answer|response|retort|verdict|message|advice|motto|comment|explanation|warning|plea|reaction|conclusion|summary|assessment|refrain|words|view|take)"

_WHICH = r"(?:own|only|sole|first|last|final|exact|actual|original|very|short|brief|public|written|recorded|official|one|two|three|four|full|whole)"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    verb = verb_pattern()
    issuing = {
        kind: one_of(words.replace("_", SPACE))
        for kind, words in resource_json("quotes/statements.json").items()
        if kind != "comment"
    }
    who = rf"(?P<who>{SUBJECT})"
    whom = rf"(?P<who>{AFTER_VERB})"
    return {
        # “…,” he told Miller · “…,” Rosa Díaz, 41, a baker, said
        "after_subject_verb": re.compile(
            rf"{_LEAD}{who}(?<!\bwho)(?<!\bthat)(?<!\bwhich){_APPOSED}\s+{_AUXILIARY}{_ADVERB}{_CLITIC}{verb}"
        ),
        # “…,” said Rosa Díaz · «…», dijo el ministro
        "after_verb_subject": re.compile(rf"{_LEAD}{_CLITIC}{verb}{SPACE}{_MEANWHILE}{whom}"),
        "after_according": re.compile(
            rf"{_LEAD}(?P<cue>[Aa]ccording to|[Ss]egún|in the words of|en palabras de){SPACE}{whom}"
        ),
        # “….” That was Rosa Díaz, who lives here
        "after_that_was": re.compile(
            rf"^\s*(?:That|This|Those)(?P<cue>)\s(?:is|was|were|are)\s(?:the\s(?:words?|view|verdict|opinion|voice)\s(?:of|from)\s)?(?P<who>{NAME})(?=[,.]|\s(?:on|speaking|talking|describing|explaining|recalling)\b)"
        ),
        # “…,” it said: a note, a sign
        "after_bare_verb": re.compile(rf"{_LEAD}(?:it{SPACE})?{_CLITIC}{verb}(?=[\s,.:;]|$)"),
        # “…” —Rosa Díaz, baker
        "after_dash": re.compile(
            rf"^[\s.,]*(?:\([^()\n\u0000]{{3,240}}\)[\s.,]*)?[—–―-]+\s*(?P<who>{NAME})[†‡*]?(?P<cue>)(?=[,.\n(]|\s*$|\s*\u0000)"
        ),
        # “…” —Man in a Cowboys cap, outside the courthouse
        "after_dash_described": re.compile(
            r"^[\s.,]*[—–―-]+\s*(?P<who>(?:An?\s)?(?:[A-Z]\w+\s)?(?P<noun>\w+)\s(?:in|with|from|at|near|outside|holding|wearing|who)\s[^.,:;—–\n\u0000]{2,60})"
            r"(?P<cue>)(?:,[^.:;\n\u0000]{2,80})?\.?\s*$"
        ),
        # A doctor at the same clinic, who asked not to be named, was harsher: “…”
        "was_harsher": re.compile(
            r"^\W*(?P<who>(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne)\s(?:[\w’'\-]+\s){0,3}?(?P<noun>[\w\-]+)(?:\s(?:of|at|in|from|with)\s[^,.:;\u0000]{2,50})?)"
            r",\s(?:who|an?|the)\s[^.:;\u0000]{2,100},\s(?:was|is|were|are|sounded|seemed)\s[^.,:;\u0000]{2,40}(?P<cue>):\s*$"
        ),
        # In a video posted later he took another tone: “…”
        "opens_when": re.compile(
            r"\W*(?:In|On|At|By|During|After|Before|From|Outside|Inside|Later|Then|Afterwards?)\b(?:,?\s[^,.:;!?\u0000]{2,60},)?[^,.:;!?\u0000]{0,80}?"
            r"(?<!\bthat)(?<!\bwhich)(?<!\bwhere)(?<!\bwhen)(?<!\bwhat)(?<!\bas)\s(?P<who>he|she)\s(?=[a-z])[^:\u0000]*:\s*$"
        ),
        "opening_verb": re.compile(rf"{_CLITIC}{verb}"),
        "according": re.compile(
            rf"(?P<cue>\b[Aa]ccording to|\b[Ss]egún|\b[Ii]n the words of|\b[Ee]n palabras de|\b[Ee]n opinión de|(?:\bA|(?<=[,;—] )a) juicio de){SPACE}{whom}"
        ),
        "object": re.compile(rf"^{SPACE}(?P<who>{AFTER_VERB})(?=[\s:,.]|$)"),
        # “…” (Rosa Díaz, baker); with a year it is who wrote it
        "after_bracket": re.compile(
            rf"^[\s.,)\]]*\((?P<who>{NAME})(?P<cue>)(?:,{SPACE}(?!\d{{4}})(?P<what>[^()\u0000]{{2,80}}))?\)"
        ),
        # Rosa Díaz: “…” · ROSA DÍAZ (in Spanish): “…” · @rosam: “…”
        "turn": re.compile(rf"^[^\w@]*(?P<who>{NAME}|{HANDLE})(?:\s\([^()\n\u0000]{{2,40}}\))?\s*(?P<cue>):\s*$"),
        # The weather service, in its bulletin: “…”
        "in_writing": re.compile(
            rf"^\W*(?P<who>{NAME}|{DETERMINER}{SPACE}(?:[\w’'\-]+{SPACE}){{0,4}}?[\w’'\-]+),\s(?:in|on|via)\s(?:an?|its|his|her|their|the)\s"
            r"[^.,:;\u0000]{3,60}(?P<cue>):\s*$"
        ),
        # 9:47 — Our correspondent Rosa Díaz at the station: “…” · Our correspondent Rosa Díaz is in Melo:
        "report": re.compile(
            rf"^\W*(?:\d{{1,2}}[:.]\d{{2}}\W+)?(?P<ours>(?:Our|The|His|Her)\s(?:(?!(?:of|in|from|at|on|for)\b)[a-z\-]+\s){{1,3}})?(?P<who>{NAME})(?P<cue>)(?:\s(?:is|was|has\s(?:just\s)?(?:been|arrived)|remains))?(?:,?\s(?:at|in|from|outside|near|on)\s[^.:;\u0000]{{2,50}})?:\s*$"
        ),
        # The mayor released the following statement on Monday: “…”
        "issued": re.compile(
            rf"^\W*(?:[^,.:;\u0000]{{2,60}},\s)?{who}{SPACE}{_ADVERB}(?P<cue>{issuing['verbs']}){SPACE}"
            rf"(?:th(?:is|ese|e{SPACE}following)|an?|est[ea]|una?|l[ao]s?{SPACE}siguientes?|el{SPACE}siguiente){SPACE}(?:[\w-]+{SPACE}){{0,2}}?(?:{issuing['nouns']})\b"
            r"(?:\s[^.:;\u0000]{2,80})?:\s*$"
        ),
        # Rosa Díaz opened her show with the same seven words: “…”
        "with_words": re.compile(
            r"\bwith\s(?:the|these|this|an?|his|her|one)\s(?:\w+\s){0,3}(?:words?|phrase|line|sentence|greeting|question|joke|warning|proverb|verse|prayer|promise)[:,]\s*$"
        ),
        # put her head in to say “…,” he waved her off with “…”
        "answered_with": re.compile(
            rf"[,”\"’'»\s]*(?P<who>{PRONOUN}|{NAME})\s(?P<cue>)(?:only\s|just\s|merely\s)?[a-z]+(?:ed|id|ot|ew|ent|s)\b[^.,;:!?\u0000]{{0,60}}\swith\s(?:(?:an?|the|his|her)\s\w+\s)?(?:only\s)?$"
        ),
        # She remembered the officer's only words: “…”
        "owned_saying": re.compile(
            rf"\b(?P<who>(?:the|an?|his|her|their)\s(?:[\w\-]+\s){{0,2}}?[\w\-]+|{NAME})[’']s?\s(?:{_WHICH}\s){{1,3}}{_SAYING}(?P<cue>)(?:\s(?:was|were|had\sbeen))?[,:]?\s*$"
        ),
        # Rosa Díaz — “…”
        "dash_turn": re.compile(rf"^\W*(?P<who>{NAME})(?P<cue>)\s+[—–]\s*$"),
        # Dijo Vega: «…» · Said the mayor, Ana Ruiz: “…”
        "inverted": re.compile(
            rf"{SPACE}(?P<cue>){_MEANWHILE}{whom}(?:,{SPACE}(?P<apposed>[^,.:;\u0000]{{2,80}}))?\s*:\s*$"
        ),
        # Rosa Díaz's reply: “…” · Her only words on the case were these: “…”
        "answer": re.compile(
            rf"^\W*(?:(?P<who>{NAME})[’']s?|(?P<whose>His|Her)){SPACE}(?:{_WHICH}{SPACE}){{0,3}}{_SAYING}\b(?P<cue>)(?:{SPACE}[^.:;\u0000]{{2,80}})?:\s*$"
        ),
        # “…,” was Rosa Díaz's reply
        "after_was": re.compile(
            rf"{_LEAD}(?:was|is|were|are|came){SPACE}(?P<who>{NAME})[’']s?{SPACE}(?:\w+{SPACE})?{_SAYING}(?P<cue>)(?=[.,;:]|\s+(?:to|when|on|after)\b|$)"
        ),
        # “…,” is how Rosa Díaz puts it · “…” was all Rosa Díaz would say
        "after_is_how": re.compile(
            rf"{_LEAD}(?:was|is){SPACE}(?:how|what|all|the way){SPACE}(?P<who>{NAME}|{PRONOUN})(?:{SPACE}(?:would|could|will|can))?{SPACE}"
            rf"(?P<cue>explains|explained|remembers|remembered|puts|put|phrases|phrased|says|said|say|describes|described|sums|summed|tells|told|calls|called)\b"
        ),
        # “…,” as the baker Rosa Díaz put it
        "after_as_put": re.compile(
            rf"{_LEAD}as{SPACE}{who}{SPACE}{_ADVERB}(?P<cue>puts?|has|had|phrases|phrased){SPACE}(?:it|this|that)\b"
        ),
        # “Nadie nos avisó” — nobody warned us — said Marta Luján: a rendering without marks before who said it
        "aside": re.compile(r"\s*[—–]\s[^—–\n\u0000]{3,180}[—–]\s(?=\w)"),
        # … and Roa: “…” · …; and the baker, Luis Roa, “…”
        "elliptical": re.compile(
            rf"(?P<who>{AFTER_VERB})(?:,{SPACE}(?P<apposed>[^,.:;\u0000]{{2,80}}))?\s*(?P<cue>)[,:]\s*$"
        ),
        # And from Rosa Díaz: “…” · From the mayor, Esteban Quiroga:
        "from": re.compile(
            rf"^\W*(?:(?:And|But|Then|Also|Next|Y|Finally|[Tt]his|[Tt]hese|[Aa]nother),?{SPACE}){{0,2}}(?:[Ff]rom|[Dd]e){SPACE}(?P<who>{AFTER_VERB})"
            rf"(?:,{SPACE}(?P<apposed>[^,.:;\u0000]{{2,120}}))?(?:,{SPACE}\d{{1,3}})?\s*(?P<cue>):\s*$"
        ),
    }
