"""Units of time without a number: "la misma semana" printed as "the same month". With a number, `quantities` reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verifier.checks.phrases import Phrases, find_phrases, folded, phrase, quoted, span_of
from verifier.checks.quantities.lexicon import numerals
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import Token

_UNITS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "minuto": "minute", "minutos": "minute", "hora": "hour", "horas": "hour", "día": "day", "días": "day", "diario": "day",
        "diaria": "day", "diariamente": "day", "quincena": "fortnight", "quincenas": "fortnight", "trimestre": "quarter", "trimestres": "quarter", "semana": "week", "semanas": "week", "semanal": "week", "semanales": "week",
        "mes": "month", "meses": "month", "mensual": "month", "mensuales": "month", "año": "year", "años": "year", "anual": "year",
        "anuales": "year", "década": "decade", "décadas": "decade", "siglo": "century", "siglos": "century",
    },
    "en": {
        "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "hourly": "hour", "day": "day", "days": "day",
        "daily": "day", "fortnight": "fortnight", "fortnights": "fortnight", "quarter": "quarter", "quarterly": "quarter", "week": "week", "weeks": "week", "weekly": "week", "month": "month", "months": "month", "monthly": "month",
        "year": "year", "years": "year", "yearly": "year", "annual": "year", "annually": "year", "decade": "decade",
        "decades": "decade", "century": "century", "centuries": "century",
    },
}  # fmt: skip
_NONE = Phrases(
    (phrase(text), True)
    for text in (
        "fin de semana", "fines de semana", "hoy en día", "buenos días", "en su día", "a última hora", "última hora",
        "a estas horas", "el otro día", "algún día", "un día", "a la hora de", "ya era hora", "es hora de", "horas extra",
        "horas extras", "hora pico", "día a día", "estos días", "hoy día", "en horas de", "a esta hora",
        "these days", "one day", "the other day", "some day", "day to day", "the day after", "at the end of the day",
        "to this day", "last minute", "the minute", "this minute", "a minute",
    )
)  # fmt: skip
"""Phrases whose unit is none."""


def check_time_units(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where each side has one unit of time, no number beside it, and the two differ."""
    spanish, english = (
        _units(tokens, language) for tokens, language in ((sides.source_tokens, "es"), (sides.translation_tokens, "en"))
    )
    if (
        spanish is None
        or english is None
        or len({unit for _, unit in spanish}) != 1
        or len({u for _, u in english}) != 1
    ):
        return
    (i, ours), (j, theirs) = spanish[0], english[0]
    if ours != theirs:
        here = span_of(sides.source_tokens, i, i + 1)
        there = span_of(sides.translation_tokens, j, j + 1)
        message = f"The Spanish says {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "date", message, (here,), (there,), 0.7)


def _units(tokens: Sequence[Token], language: str) -> list[tuple[int, str]] | None:
    """Index and unit of each unit of time; None if there is a number that may belong to one."""
    forms = [folded(token) for token in tokens]
    void = {k for start, end, _ in find_phrases(forms, _NONE) for k in range(start, end)}
    counted = {form for values in numerals(language).values() for form, value in values.items() if value != 1} - {
        "quarter"
    }
    if any(
        token.kind == "number" or form in counted or (form == "quarter" and not _is_time(forms, k))
        for k, (token, form) in enumerate(zip(tokens, forms, strict=True))
    ):
        return None
    table = _UNITS[language]
    return [(k, table[token.norm]) for k, token in enumerate(tokens) if token.norm in table and k not in void]


_WHOLE = frozenset(
    {"single", "whole", "entire", "last", "past", "this", "next", "same", "every", "each", "per", "first", "fiscal"}
)
"""Before "quarter" these make it three months."""


def _is_time(forms: Sequence[str], at: int) -> bool:
    """False for a quarter of something, or of a town."""
    return at > 0 and forms[at - 1] in _WHOLE and forms[at + 1 : at + 2] not in (["of"], ["past"], ["to"])
