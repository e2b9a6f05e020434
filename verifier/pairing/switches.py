"""Speech that goes over to another language at a full stop, read as one quotation in each: ‘Nobody tricked me into it. Yo sabía lo que
era esto.’ I knew what this was. It stays one quotation where nothing of it is paired."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.model import Quotation, QuotationKind, Span, Style
from verifier.pairing.candidate import Candidate
from verifier.quotes.language import identify
from verifier.quotes.raw import trimmed
from verifier.quotes.word_scores import is_english_word
from verifier.text import norms, sentences, word_count
from verifier.vocabulary import frequency

_EVEN = {"es": 0.45, "en": 0.45, "pt": 0.02, "ca": 0.02, "gl": 0.02, "it": 0.02, "fr": 0.02}
_SURE = 0.9
"""Posterior from which a sentence is in a language of its own."""
_LEAST_WORDS = 3
_LONGEST = 600
"""Characters of speech in which somebody may go over to another language; longer ones are statements."""
_SPANISH_HINT = re.compile(r"[¿¡áéíóúñ]|\b(?:el|la|los|las|de|que|no|se|lo|un|una|me|nos|ya|es|en|y)\b", re.IGNORECASE)
_ENGLISH_HINT = re.compile(
    r"\b(?:the|and|of|to|is|was|it|i|you|we|he|she|they|this|that|my|me|in|for|not)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?…]\s")
_INNER_MARKS = re.compile(r"[“”\"«»‘]")


def by_switches(text: str, quotations: Sequence[Quotation]) -> tuple[list[Quotation], dict[int, Quotation]]:
    """The quotations of a text, those in two languages as one in each; and, for each such part by its index, the whole."""
    listed: list[Quotation] = []
    wholes: dict[int, Quotation] = {}
    for quotation in quotations:
        parts = _with_bracket(text, quotation) or (list(_parts(text, quotation)) if _may_switch(quotation) else [])
        if len(parts) > 1:
            wholes |= dict.fromkeys(range(len(listed), len(listed) + len(parts)), quotation)
            listed += parts
        else:
            listed.append(quotation)
    return listed, wholes


def goes_over(masked: str, listed: Sequence[Quotation], wholes: Mapping[int, Quotation], candidate: Candidate) -> bool:
    """True if the two sides are what somebody says in one breath, in one language and then in the other: neither renders the other,
    unless one stands in brackets right after the other, or the words beside them say that both languages follow."""
    first, second = sorted((candidate.source, candidate.translation))
    between = masked[listed[first].end : listed[second].start].strip()
    if first not in wholes or wholes[first] is not wholes.get(second) or between.strip(_BRACKETS):
        return False
    return between not in ("(", "[") and (
        between != "" or not says_it_twice(masked, listed[first].start, listed[second].end)
    )


_BRACKETS = "()[] \u0000"


def says_it_twice(masked: str, start: int, end: int) -> bool:
    """True if the words before a stretch, or the rest of its sentence after it, say that it is in both languages: "answered in both
    languages", "first in Spanish, then"."""
    floor = max(masked.rfind("\n\n", 0, start), start - _BEFORE_TWICE, 0)
    after = _REST.match(masked, end)
    return _BOTH.search(masked, floor, start) is not None or (
        after is not None and _BOTH.search(after.group()) is not None
    )


_BEFORE_TWICE = 200
_REST = re.compile(r"[”\"»’'\s,]*[^.!?\n\u0000]{0,120}")
_BOTH = re.compile(
    r"[ifo](?<!\w.)(?:(?<=i)n\s(?:both|two)\slanguages|(?<=i)n\s(?:both\s)?(?:English|Spanish)\sand\s(?:then\s)?(?:in\s)?(?:English|Spanish)"
    r"|(?<=f)irst\sin\s(?:English|Spanish),?\s(?:and\s)?then|(?<=o)nce\sin\seach\slanguage)\b"
)


def together(
    listed: Sequence[Quotation], wholes: Mapping[int, Quotation], alone: Sequence[int]
) -> tuple[list[Quotation], list[int]]:
    """The quotations and the indices of those without a partner, where one in two languages of which no part is paired is whole again,
    in the place of its first part; of one that is paired in part, the English that is left is nobody's rendering."""
    quotations, left = list(listed), set(alone)
    groups: dict[int, list[int]] = {}
    for index, whole in wholes.items():
        groups.setdefault(id(whole), []).append(index)
    for parts in groups.values():
        if left.issuperset(parts):
            quotations[parts[0]] = wholes[parts[0]]
            left.difference_update(parts[1:])
        else:
            left.difference_update(index for index in parts if listed[index].language == "en")
    return quotations, sorted(left)


def _may_switch(quotation: Quotation) -> bool:
    """True if a quotation may be in two languages, as far as that costs little to tell."""
    said = quotation.text
    if (
        quotation.style not in (Style.DOUBLE, Style.SINGLE)
        or quotation.kind is not QuotationKind.DIRECT
        or len(said) > _LONGEST
    ):
        return False
    stop = _STOP.search(said)
    if (stop is None and len(quotation.spans) < 2) or not _SPANISH_HINT.search(said) or _INNER_MARKS.search(said):
        return False
    opening = said[: stop.start()] if stop else said
    return opening.count(" ") < _LEAST_WORDS or _ENGLISH_HINT.search(said) is not None


def _with_bracket(text: str, quotation: Quotation) -> list[Quotation]:
    """What is quoted in one language with the other in brackets, in its parts: “We will die here [Acá nos vamos a morir],” he said; empty
    if it is no such quotation. The bracket goes with as many sentences before it as it has, or with the clause before it."""
    (span, *more), said = quotation.spans, quotation.text
    bracket = None if more or len(said) > _LONGEST else _BRACKET.search(text, span.start, span.end)
    if bracket is None:
        return []
    inside, count = Span(*bracket.span("words")), len(sentences(text, *bracket.span("words")))
    before = sentences(text, span.start, bracket.start())
    starts = [before[-count][0] if len(before) > count else span.start]
    starts += [found.end() for found in _CLAUSE.finditer(text, starts[0], bracket.start())][-1:]
    for start in starts:
        beside = Span(start, bracket.start())
        languages = [_language(part.of(text)) for part in (beside, inside)]
        if {*languages} == {"es", "en"} and _as_long(beside.of(text), inside.of(text)):
            parts = (Span(span.start, start), beside, inside, Span(bracket.end(), span.end))
            spoken = (languages[0], *languages, languages[0])
            return [
                replace(quotation, spans=(part,), text=part.of(text), language=language, confidence=_SURE)
                for found, language in zip(parts, spoken, strict=True)
                if word_count(found.of(text)) and (part := trimmed(text, found.start, found.end))
            ]
    return []


_CLAUSE = re.compile(r"(?:[,;:]|[—–]|\b(?:that|que))\s+")


def _as_long(one: str, other: str) -> bool:
    shorter, longer = sorted(word_count(part) for part in (one, other))
    return shorter >= 2 and longer >= _LEAST_WORDS and longer <= _ALIKE * shorter


_BRACKET = re.compile(r"\s*[(\[](?P<words>[^()\[\]]{8,})[)\]]")
_ALIKE = 1.8
"""How many times longer what stands before a bracket may be than what it holds, or the other way round."""


def _parts(text: str, quotation: Quotation) -> Iterator[Quotation]:
    """The parts of a quotation by the language of its sentences; only the whole unless they are surely Spanish and English."""
    runs: list[tuple[str, list[Span]]] = []
    for span in quotation.spans:
        for place, (start, end) in enumerate(sentences(text, span.start, span.end)):
            language = _language(text[start:end])
            if not runs or language not in ("", runs[-1][0]):
                runs.append((language, [Span(start, end)]))
            elif place == 0:
                runs[-1][1].append(Span(start, end))
            else:
                runs[-1][1][-1] = Span(runs[-1][1][-1].start, end)
    surely = any(
        language == "es" and word_count(span.of(text)) >= _LEAST_WORDS for language, spans in runs for span in spans
    )
    if not surely or {language for language, _ in runs} != {"es", "en"}:
        return
    for language, spans in runs:
        said = " ".join(span.of(text) for span in spans)
        yield replace(quotation, spans=tuple(spans), text=said, language=language, confidence=_SURE)


def _language(sentence: str) -> str:
    """The language of a sentence, of one or two words too where they are in one alone; empty where it cannot be told."""
    told = norms(sentence)
    if len(told) < _LEAST_WORDS:
        if told and all(is_english_word(word) for word in told):
            return "en"
        spanish = all(frequency(word, "es") > frequency(word, "en") for word in told)
        return "es" if told and spanish else ""
    guess = identify(sentence, prior=_EVEN)
    return guess.language if guess.confidence >= _SURE else ""
