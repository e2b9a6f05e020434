"""Spanish dialogue after dashes set in quotation marks, as English sets it: «—No —dijo Ana—. Voy» as «"No", dijo Ana. "Voy"»."""

from __future__ import annotations

import re
from itertools import pairwise

from verifier.model import Span
from verifier.quotes.raya import is_byline, raya_speech
from verifier.quotes.reporting import opens_with_verb
from verifier.text import words

_NARRATOR = re.compile(r"\s*[—–―]\s*(?P<words>.*?)\s*(?P<closed>[—–―])?(?P<stop>[.,;:]*)\s*", re.DOTALL)
_HYPHEN = re.compile(r"(?:(?<=\s)|^)-(?=\s?[^\W\d]|[¿¡])|(?<=\w)-(?=[.,;:\s]|$)", re.MULTILINE)
_TYPED = re.compile(r"^\s*-\s?[^\n-]*\S\s-\s?(?=(?P<told>[^\n-]+))", re.MULTILINE)
_DASH = re.compile(r"[—–―-]\s?(?=[^\s\d—–―-])")
_NEXT = re.compile(r"(?<=[.!?…])\s+(?=[—–―-]\s?[¿¡]?[A-ZÁÉÍÓÚÜÑ])")
"""Where another may begin to speak: at a dash after the end of a sentence."""
_CLOSES = re.compile(r"[—–―-]\s?[^—–―]*[^\s—–―][—–―](?=[\s.,;:!?…]|$)")
"""What a narrator says between two dashes: «Bajó la voz—.»"""
_LINE = re.compile(r"\S.*\S")
_STOP = re.compile(r"(?<![.,])[.,]$")
_TELLS = re.compile(r"(?:[óé]|aban?|ar[ao]n|ier[ao]n|rio)$")
"""What ends a verb of the past: the list of reporting verbs has not all that a narrator tells of."""
_PRONOUNS = frozenset({"me", "te", "se", "le", "les", "nos", "lo", "la"})


def with_quotation_marks(text: str) -> str:
    """``text`` with marks round what is said in each turn of dialogue that a narrator breaks, and in each of several on one line; all
    else stays as it is.

    Models have learnt the marks and hardly the dashes. A hyphen is taken for a dash where a reporting verb follows one, or it opens
    every turn of a line.
    """
    text = _LINE.sub(
        lambda line: " ".join(map(_whole, turns)) if len(turns := _turns(line.group())) > 1 else line.group(), text
    )
    typed = _TYPED.search(text)
    dashed = _HYPHEN.sub("—", text) if typed and opens_with_verb(typed["told"]) else text
    lines = (Span(*line.span()) for line in _LINE.finditer(dashed))
    spoken_in = ((line, raya_speech(dashed, line.start, line.end)) for line in lines)
    turns = [(turn, spoken) for turn, spoken in spoken_in if spoken and _is_told(dashed, turn, spoken)]
    for turn, spoken in reversed(turns):
        dashed = f"{dashed[: turn.start]}{_set(dashed, turn, spoken)}{dashed[turn.end :]}"
    return dashed if turns else text


def _turns(line: str) -> list[str]:
    """The turns of a line that opens with a dash: «—¿Vienes? —dijo Ana. —No.» has two; one turn for any other line."""
    if not _DASH.match(line):
        return [line]
    starts = [found.end() for found in _NEXT.finditer(line) if not _CLOSES.match(line, found.end())]
    cuts = [0, *starts, len(line)]
    turns = [_DASH.sub("—", line[start:end].strip(), count=1) for start, end in pairwise(cuts)]
    return [line] if any(map(is_byline, turns)) else turns


def _whole(turn: str) -> str:
    """A turn between marks, its narrator outside."""
    span = Span(0, len(turn))
    spoken = raya_speech(turn, 0, len(turn)) or []
    return _set(turn, span, spoken) if _is_told(turn, span, spoken) else f'"{turn.lstrip("—–― ")}"'


def _is_told(text: str, turn: Span, spoken: list[Span]) -> bool:
    """True if what stands between and behind the spoken parts is a narrator's, and not a clause put in: «—La casa —la vieja— se cayó»."""
    ends = [*(part.start for part in spoken[1:]), turn.end]
    told = [_NARRATOR.fullmatch(text, part.end, end) for part, end in zip(spoken, ends, strict=True)]
    narrators = [found["words"] for found in told if found and found["words"]]
    return bool(narrators) and all(map(_is_narrator, narrators))


def _is_narrator(told: str) -> bool:
    """True for words that say who speaks or, with a capital, what happens then."""
    verb = next((token for token in words(told) if token.norm not in _PRONOUNS), None)
    return told[0].isupper() or opens_with_verb(told) or bool(verb and _TELLS.search(verb.norm))


def _set(text: str, turn: Span, spoken: list[Span]) -> str:
    starts = [part.start for part in spoken[1:]]
    parts: list[str] = [text[turn.start : spoken[0].start].rstrip(" —–―")]
    for part, following in zip(spoken, [*starts, turn.end], strict=True):
        said, told = text[part.start : part.end], _NARRATOR.fullmatch(text, part.end, following)
        narrator = told["words"] if told else ""
        if not narrator:
            parts.append(f'"{said}"')
            continue
        assert told
        stop = told["stop"] or ("," if told["closed"] and following < turn.end else "")
        comma = "," if narrator[0].islower() else ""
        parts.append(f'"{_STOP.sub("", said) if comma else said}"{comma} {narrator}{stop}')
    return " ".join(filter(None, parts))
