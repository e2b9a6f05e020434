"""What the words between two quotations say of their relation: the syntax of print, not of meaning."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from verifier.model import Relation
from verifier.quotes.beside import TRANSLATES_AS
from verifier.quotes.layout import LABEL
from verifier.text import ABBREVIATION, one_of, word_set

_ORIGINAL = re.compile(
    r"\b(?:original(?:ly)?|in (?:the )?(?:original )?Spanish|en español|(?:his|her|their|the) (?:exact |original |actual )?"
    r"(?:words|Spanish)|as (?:he|she|they) (?:put|said) it in Spanish|said in Spanish)\b",
    re.IGNORECASE,
)
_NEW_STATEMENT = re.compile(
    r"\b(?:also|later|adding|added|went on|meanwhile|another|separately|by contrast|earlier|afterwards?|then|asked|"
    r"replied|responded|answered|countered|unrelated|elsewhere|además|también|agregó|añadió|luego)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\b(?:asked|preguntad[oa])\s(?:about|if|whether|why|how|what|who|where|when|by|por|si)\b", re.IGNORECASE
)
OF_NEW_STATEMENTS = word_set(
    "also later adding added went meanwhile another separately contrast earlier afterward afterwards then asked replied responded "
    "answered countered unrelated elsewhere además también agregó añadió luego preguntado preguntada english"
)
"""Words of which whatever `_NEW_STATEMENT`, `_QUESTION` and `_NAMES_ENGLISH` find has one: without them a text need not be searched."""
_OF_RENDERING = word_set(
    "translate translates translated translating mean means meant meaning rendered transcript transcripts translation translations "
    "subtitle subtitles caption captions version rendering gloss roughly loosely literally english replaced corrected changed spanish"
)
"""The same of `TRANSLATES_AS` and `_MEANS`, but for what has two of these:"""
_OF_RENDERING_TOGETHER = [
    (one, word_set(others))
    for one, others in (
        ("as", "render renders print prints printed printing transcribe transcribes transcribed paraphrase paraphrases paraphrased gave gives "
               "giving give glosses glossed glossing have has had quoted quoting appeared came became ran read put puts"),
        ("like", "appeared came became ran read"), ("into", "turned turns turning put puts made makes"), ("that", "is"), ("e", "i"),
        ("other", "words"), ("word", "for"), ("what", "said"), ("que", "significa"), ("es", "decir"),
    )
]  # fmt: skip
OF_ORIGINALS = word_set("original originally spanish español words")
"""The same of `_ORIGINAL`."""
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…]")
_OPENS_SENTENCE = re.compile(r"\s+[A-ZÁÉÍÓÚÑ]")
_CLAUSE_END = re.compile(r"[.!?;]\s+|(?<=\w),\s+|^\s*(?:and|while|but)\s+")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]\u0000]*\s+(?=[A-ZÁÉÍÓÚÑ¿¡“\"«(—\u0000]|$)")


class Between(NamedTuple):
    """The stretch between two quotations, read.

    ``explicit`` is True where print says that the second renders (or is the original of) the first. ``new_statement`` is
    1 where the words announce something further ("also", "later", "replied") after the first's own attribution, 2 where a
    question stands there ("Asked about the fee, she said"), else 0.
    ``introduced`` is True where they end in a colon or a dash. ``named`` is True where nothing but the name of the language says that
    a rendering follows ("In English, …"), which may also be how somebody else spoke.
    """

    relation: Relation
    explicit: bool
    words: int
    sentences: int
    new_statement: int
    introduced: bool
    named: bool


def read_between(text: str, *, ended: bool, after: str, english_first: bool) -> Between:
    """Reads the words between two quotations of one block.

    Args:
        text: what stands between their marks, other quotations blanked out.
        ended: True if the first quotation itself ends a sentence.
        after: a few characters that follow the second quotation (they may close a parenthesis).
        english_first: True if the English stands before the Spanish.
    """
    words = _WORD.findall(text.lower())
    told = frozenset(words)
    ends = len(_SENTENCE_END.findall(ABBREVIATION.sub("", text))) if _STOP.search(text) else 0
    sentences = ends + (ended and _OPENS_SENTENCE.match(text) is not None)
    relation, explicit = _relation(text, told, after, english_first, sentences, ended)
    return Between(
        relation=relation,
        explicit=explicit,
        words=len(words),
        sentences=sentences,
        new_statement=0 if explicit else _new_statement(text, told),
        introduced=text.rstrip().endswith((":", "—", "–", "-")),
        named=explicit and relation is Relation.TRANSLATES_AS and _only_names_english(text),
    )


def _new_statement(text: str, told: Set[str]) -> int:
    """How plainly the words ``told`` of a text announce something further: see `Between`."""
    if told.isdisjoint(OF_NEW_STATEMENTS):
        return 0
    further = _after_first_clause(text)
    another = any(_ANOTHER.search(text[: found.start()]) for found in _NAMES_ENGLISH.finditer(text))
    return (another or bool(_NEW_STATEMENT.search(further))) + bool(_QUESTION.search(further))


def _after_first_clause(text: str) -> str:
    """What follows the first quotation's own attribution: ", he replied. She later said" -> "She later said"."""
    clause = _CLAUSE_END.search(text)
    return text[clause.end() :] if clause else ""


def goes_on_in_other_words(first: str, text: str, second: str) -> bool:
    """True for one utterance that goes on after its attribution with another clause: “I thought it was a joke,” she said, “pero el
    señor hablaba en serio”. What renders a clause opens as that does.

    Args:
        first, second: the words of the two quotations.
        text: what stands between their marks.
    """
    opens, opened = (re.match(r"\W*(\w+)", words) for words in (second, first))
    if not (opens and opened and first.rstrip().endswith(",") and _MID_SENTENCE.fullmatch(text)):
        return False
    joins = _CONJUNCTIONS.get(opens[1])
    return joins is not None and opened[1].casefold() not in joins


_MID_SENTENCE = re.compile(r"\s[^.!?:;\u0000—–]{2,120},\s*")
"""An attribution in the middle of a sentence."""
_CONJUNCTIONS = {
    "pero": {"but", "yet"}, "sino": {"but"}, "y": {"and"}, "e": {"and"}, "o": {"or"}, "u": {"or"}, "ni": {"nor", "neither", "not", "or"},
    "porque": {"because", "since", "as"}, "aunque": {"although", "though", "even"}, "así": {"so"}, "pues": {"so", "well", "because"},
    "but": {"pero", "sino", "mas"}, "yet": {"pero"}, "and": {"y", "e"}, "or": {"o", "u"}, "nor": {"ni", "y"},
    "because": {"porque", "es", "pues"}, "although": {"aunque"}, "though": {"aunque"}, "so": {"así", "entonces", "por", "pues", "conque"},
}  # fmt: skip
"""What joins a clause to the one before, and what it is in the other language."""
_SPEAKS_ON = one_of(
    "add(?:s|ed|ing) repl(?:ied|ies) answer(?:ed|s) continu(?:ed|es|ing) said finish(?:ed|es) conclude[ds] end(?:ed|s) joke[ds] plead(?:ed|s) begg?(?:ed|s) shout(?:ed|s) call(?:ed|s)\\sout began switched "
    "switching preferred chose spoke speaks? speaking fluent teach(?:es|ing)? taught wr(?:ite|ites|ote|iting) works? working studied studies "
    "sang sings interview(?:s|ed)? (?:went|goes)\\son"
)
_SPOKE_ON = re.compile(
    rf"\b{_SPEAKS_ON}[^\w\u0000]+(?:(?:to|into)\s+|in\s+(?:(?:his|her|their|the|a)\s+)?(?:[a-z]+\s+){{0,2}})?$",
    re.IGNORECASE,
)
""""He added, in English: …" is no label: it is what he said next."""


def may_tell_of_rendering(told: Set[str]) -> bool:
    """True if a text with the words ``told`` may have something that `TRANSLATES_AS` or `_MEANS` finds."""
    return not told.isdisjoint(_OF_RENDERING) or any(
        one in told and not told.isdisjoint(others) for one, others in _OF_RENDERING_TOGETHER
    )


def _announces_rendering(text: str, told: Set[str]) -> bool:
    """True if the words that say that a rendering follows stand right before it, not before another one."""
    found: list[re.Match[str]] = []
    if may_tell_of_rendering(told):
        found = sorted((*TRANSLATES_AS.finditer(text), *_MEANS.finditer(text)), key=lambda match: match.end())
    if not found:
        _, first, tail = text.rpartition("\u0000")
        otherwise = _OF_RENDERINGS.search(tail) and _OTHERWISE.search(tail)
        return bool(first and (otherwise or _SAME_VERB.fullmatch(text) or _AND_THEN_AS.fullmatch(text)))
    tail = text[found[-1].end() :]
    if _OF_UNMARKED.search(text, 0, found[-1].end() + 2):
        return False
    if "\u0000" in tail:  # a second rendering: "… gave that as “I took it,” and it was read back as “I borrowed it”"
        return (_OTHERWISE.search(tail) or _AS.search(tail)) is not None
    if len(tail.split()) > _ANNOUNCED or _TOLD.search(tail):
        return False
    return _SAYS_OF_WORDS.match(found[-1].group()) is not None or not _went_on(text[: found[-1].start()])


_OF_UNMARKED = re.compile(
    r"(?:^|[.!?]\s)[^.!?\u0000]{8,},\s(?:he|she|they|[A-ZÁÉÍÓÚÑ][\w’'-]+)\s(?:\w+\s){1,2}in\sEnglish\.\s?$",
    re.IGNORECASE,
)
"""The words before are the English, not those that follow: Nobody looks at her, she adds in English. “…”"""


def _only_names_english(text: str) -> bool:
    """True if the last of the words that announce a rendering are "in English" and no more, not "put it in English"."""
    last = max(TRANSLATES_AS.finditer(text), key=lambda match: match.end(), default=None)
    return last is not None and _NAMES_ENGLISH.match(last.group()) is not None


def _went_on(before: str) -> bool:
    """True if what stands before the name of a language tells of further words, or of another thing that has them."""
    return any(pattern.search(before) for pattern in (_SPOKE_ON, _ANOTHER, _SPEAKER))


_ANOTHER = re.compile(
    r"\b(?:another(?!\s(?:way|translat|version|render))|(?:the|an)\sother|others|a\s(?:second|third))(?:\s(?!of\b)\w+){0,3},?\s+$",
    re.IGNORECASE,
)
"""A placard with the words “…” and another, in English, saying “…”: that one has words of its own."""
_SPEAKER = re.compile(
    r"(?:^|[.!?…][”\"’']?\s+|\n)(?:(?:The|An?|His|Her|Their)\s(?!same\b|[^,]*\b(?:sign|line|words?|phrase|sentence|message|text|version|answer)\b)[a-z]|[A-ZÁÉÍÓÚÑ][\w’'\-]+\s[A-ZÁÉÍÓÚÑ])[^.:,\u0000]{1,40},\s+$"
)
"""The minister, in English: “…” """
_LABEL_OF_PART = re.compile(
    r"\bEnglish\s(?:translation|rendering|version)(?:\s(?:for|to|in|on|from|by)\s[^.:;\u0000]{2,40})?:\s*$"
    r"|\b(?:translation|rendering|version|gloss)(?:,?\sby\s[^.:;\u0000]{2,40}|\s(?:of|for)\s(?:[\w’']+\s){0,4}?"
    r"(?:it|this|that|them|those|first|second|last|rest|part|half|bit|end|words?|sentence|line|phrase|verse|remarks?|comments?|answer|question|quote|quotation|message|"
    r"post|slogan|chant|sign|note|text)(?:\s(?:of|to|on|in|from)\s[^.:;\u0000]{2,40})?):\s*$",
    re.IGNORECASE,
)
"""Her translation of the first part: “…” """
_THEN = re.compile(r"(?<!Spanish\sand\s)(?<!Spanish,\sand\s)(?<!Spanish,\s)\bthen,?\s+$", re.IGNORECASE)
"""“…,” he said, and then, in Spanish: “…”: said again perhaps, perhaps said next."""
_NAMES_ENGLISH = re.compile(r"\bin\sEnglish\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:he|she|they|[A-ZÁÉÍÓÚÑ][\w’'\-]+)\s(?:told|asked|added|warned|answered|replied|went\son|continued)\b"
)
"""In English he told a British crew: …"""
_SAYS_OF_WORDS = re.compile(r"(?:which|that|this|it)\s", re.IGNORECASE)
"""“…” She said it meant “…”: a clause about the words, whatever verb stands before it."""
_MEANS = re.compile(
    r"\b(?:words?|phrases?|expressions?|terms?|verb|saying|slang|which)\s(?:\w+ly\s)?(?:(?:can|could|may|might)(?:\s\w+ly)?\smean|means|meant)\b(?!\sfor\b)"
    r"|\b(?:taken|understood|read|heard)\sto\smean\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\u0000[^\w\u0000]{0,4}or(?:,?\s(?:simply|just|perhaps|maybe|even|else|rather|merely|possibly))?[^\w\u0000]*$"
    r"|(?:\b(?:read|gave|gives?|given|puts?|render\w*|translat\w+|print\w*|(?:has|had|have)\s(?:it|that|this)|turn\w*|made|makes?|came|comes|appear\w*|quot\w+|transcrib\w+"
    r"|subtitl\w+|gloss\w*|taken|understood|heard)\b[^.;:\u0000]{0,40}?|\u0000[^\w\u0000]*(?:(?:and|or|but|while)\s(?:[\w.,’'\-]+\s){0,8}?|(?:[\w’']+\s){0,3}?))\b(?:as|to|into)[^\w\u0000]*$",
    re.IGNORECASE,
)
"""What leads to a second rendering where print has said that a first one follows: "or simply", "and later as", "was read back as"."""
_OTHERWISE = re.compile(
    r"\b(?:in\s(?:\w+\s)?(?:English|words)|in\s(?:[\w’']+\s){1,4}(?:version|translation|rendering|reading)(?:\s(?:by|of|for)\s[^.:;\u0000]{2,50})?|more\s(?:freely|loosely|idiomatically)|(?:have|has|had|put|puts)\sit|has|preferred|prefers|suggested|suggests|offered|favou?red)[^\w\u0000]*$",
    re.IGNORECASE,
)
"""The same in a sentence about renderings: "or, in plainer English,", "or, as our translator would have it,", "my list has"."""
_OF_RENDERINGS = re.compile(
    r"\b(?:translat|interpret|render|subtitle|caption|version|edition|gloss|linguist|expert|dictionary)", re.IGNORECASE
)
_SAME_VERB = re.compile(r"\W*as\W*\u0000[^\u0000.]*[;,]\s(?:(?:and|but|while)\s)?(?:[\w’']+\s){1,5}as\W*")
"""The prosecution reads “…” as “…”; the defense as “…”."""
_AND_THEN_AS = re.compile(
    r"[^\u0000]*\b(?:given|rendered|printed|quoted|read|reported|translated|subtitled|transcribed)\s(?:\w+\s)?as\W*\u0000[^\w\u0000]*"
    r"and\s(?:then|later|finally)\sas\W*"
    r"|[^\u0000]*\b(?:gives?|gave|renders?|has|had|prints?|translates?|translated)\s(?:it\s)?as\W*\u0000[^\w\u0000]*"
    r"(?:and|but|while)\s[^.;:\u0000]{2,60}\sas\W*"
)
"""“…” was given first as “…” and then as “…”; which the brochure gives as “…” and the importer as “…”."""
_ANNOUNCED = 8
"""Words that may stand between "which translates as" and the rendering."""


_CLOSES = re.compile(r"[\s.,;!?”\"’']*[)\]]")


def _relation(
    text: str, told: Set[str], after: str, english_first: bool, sentences: int, ended: bool
) -> tuple[Relation, bool]:
    opened = text.rfind("(") > text.rfind(")") or text.rfind("[") > text.rfind("]")
    bracketed = opened and bool(_CLOSES.match(after))
    labels = list(LABEL.finditer(text)) if ":" in text or "：" in text else []
    label = labels[-1] if labels and not _went_on(text[: labels[-1].start()]) else None
    if english_first and ((label is not None and label["es"]) or (bracketed and _ORIGINAL.search(text))):
        return Relation.ORIGINAL_NOTE, label is None or not _THEN.search(text[: label.start()])
    if label is not None and not text[label.end() :].strip(' “"«('):
        if _THEN.search(text[: label.start()]):  # "Then, in English: “…”"
            return Relation.NEXT_SENTENCE, False
        return (Relation.PARENTHESIS, True) if bracketed else (Relation.LABELLED, True)
    if not english_first and text.rstrip().endswith(":") and _LABEL_OF_PART.search(text):
        return Relation.LABELLED, True
    if not english_first and _announces_rendering(text, told):
        named = _NAMES_ENGLISH.search(text)
        then = named is not None and _THEN.search(text[: named.start()])  # "and then, in English, “…”"
        return (Relation.APPOSITION, False) if then else (Relation.TRANSLATES_AS, True)
    if bracketed:
        inside = text[max(text.rfind("("), text.rfind("[")) + 1 :]
        return Relation.PARENTHESIS, len(inside.split()) <= 6
    may_be_original = english_first and not sentences and not told.isdisjoint(OF_ORIGINALS)
    original = _ORIGINAL.search(text) if may_be_original else None
    if original:
        return Relation.APPOSITION, not _THEN.search(text[: original.start()])
    if sentences or (ended and not text.strip(" \u00a0")):
        return Relation.NEXT_SENTENCE, False
    return Relation.APPOSITION, False
