"""Speech that goes over to another language at a full stop, read as one quotation in each: ‘Nobody tricked me into it. Yo sabía lo que
era esto.’ I knew what this was. It stays one quotation where nothing of it is paired."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.model import Quotation, QuotationKind, Span, Style
from verifier.pairing.candidate import Candidate
from verifier.quotes.language import identify
from verifier.quotes.word_scores import is_english_word
from verifier.text import sentences, words
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
        parts = list(_parts(text, quotation)) if _may_switch(quotation) else []
        if len(parts) > 1:
            wholes |= dict.fromkeys(range(len(listed), len(listed) + len(parts)), quotation)
            listed += parts
        else:
            listed.append(quotation)
    return listed, wholes


def goes_over(masked: str, listed: Sequence[Quotation], wholes: Mapping[int, Quotation], candidate: Candidate) -> bool:
    """True if the two sides are what somebody says in one breath, in one language and then in the other: neither renders the other."""
    first, second = sorted((candidate.source, candidate.translation))
    between = masked[listed[first].end : listed[second].start]
    return first in wholes and wholes[first] is wholes.get(second) and not between.strip()


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
        language == "es" and len(words(span.of(text))) >= _LEAST_WORDS for language, spans in runs for span in spans
    )
    if not surely or {language for language, _ in runs} != {"es", "en"}:
        return
    for language, spans in runs:
        said = " ".join(span.of(text) for span in spans)
        yield replace(quotation, spans=tuple(spans), text=said, language=language, confidence=_SURE)


def _language(sentence: str) -> str:
    """The language of a sentence, of one or two words too where they are in one alone; empty where it cannot be told."""
    told = words(sentence)
    if len(told) < _LEAST_WORDS:
        if told and all(is_english_word(token.norm) for token in told):
            return "en"
        spanish = all(frequency(token.norm, "es") > frequency(token.norm, "en") for token in told)
        return "es" if told and spanish else ""
    guess = identify(sentence, prior=_EVEN)
    return guess.language if guess.confidence >= _SURE else ""
