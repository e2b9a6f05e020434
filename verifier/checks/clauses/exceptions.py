"""An exception printed as an inclusion, or the reverse: “todos firmaron, menos los de la calle Ocho”, “all signed, even those on Eighth Street”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import quoted
from verifier.checks.sides import Sides
from verifier.model import Issue, Span

_NOUN = r"(?=(?:a |en |para |con |por )?(?:el|la|los|las|al|un|una|uno|mis?|tus?|sus?|nuestr[oa]s?|est[aeo]s?|es[aeo]s?|aquel\w*|yo|tú|vos|él|ella|ellos|ellas|usted|[A-ZÁÉÍÓÚÑ]\w+)\b)"
_ALL = r"\b(?:tod[oa]s?|nadie|nada|ningun\w*|ningún|cualquier\w*|cada|siempre|nunca)\b"
_EXCEPT_ES = re.compile(
    rf"(?:\b(?:[Ss]alvo|[Ee]xcepto|exceptuando)|\b(?:a|con) excepción de|,\s*menos|{_ALL}[^.;:?!]{{0,60}}?(?<!más o)(?<!\bni)\s(?:menos|quitando|sacando))\s{_NOUN}"
)
_EXCEPT_FIRST_ES = re.compile(rf"^\W*(?:Menos|Quitando|Sacando)\s{_NOUN}[^.;:?!]{{1,40}}?,[^.;:?!]{{0,60}}?{_ALL}")
_NO_TIME = r"(?!fecha|semana|mes|año|día|noche|madrugada|mañana|tarde|hora|próxim|últim|fin|final|momento|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d)"
_INCLUDES_ES = re.compile(
    rf"\b(?:incluso|inclusive|incluid[oa]s?|incluyendo|hasta(?= (?:el|la|los|las|mi|su|nuestr[oa]) {_NO_TIME}\w+))\b",
    re.IGNORECASE,
)
_EXCEPT_EN = re.compile(
    r"\b(?:except\w*|save for|barring|bar|minus|apart from|aside from|other than|excluding|exclud\w+|all but|(?:every\w*|anything|anyone|nobody|nothing|no one) but|with the exception)\b",
    re.IGNORECASE,
)
_INCLUDES_EN = re.compile(
    r"\b(?:even|including|included|inclusive|especially|particularly|as well as|along with|together with|not least|starting with|also|too)\b",
    re.IGNORECASE,
)
_DENIES_ES = re.compile(r"\b(?:no|nadie|nada|nunca|jamás|ningun\w*|ningún|ni|sin)\b", re.IGNORECASE)
_DENIES_EN = re.compile(r"\b(?:without|not|no|never|none|cannot|fail\w*|refus\w+)\b|n[’']t\b", re.IGNORECASE)
_LEAVES_OUT = re.compile(
    r"\b(?:but|besides|outside|only|just|alone|unless|while|however|though|although|leaving|left|miss\w*|lack\w*|less|"
    r"exempt\w*|spar\w+|omit\w*|skip\w*|until)\b",
    re.IGNORECASE,
)
"""English by which somebody or something is left out without a word for "except"."""


def check_exceptions(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where one side excepts what the other counts in, and neither has words for both."""
    denied = () if _DENIES_ES.search(sides.source) else (_DENIES_EN,)
    found = (
        (_EXCEPT_ES, _INCLUDES_EN, (_INCLUDES_ES,), (_EXCEPT_EN, _LEAVES_OUT, *denied), "excepts"),
        (_EXCEPT_FIRST_ES, _INCLUDES_EN, (_INCLUDES_ES,), (_EXCEPT_EN, _LEAVES_OUT, *denied), "excepts"),
        (_INCLUDES_ES, _EXCEPT_EN, (_EXCEPT_ES, _MAY_EXCEPT_ES), (_INCLUDES_EN, _REACHES), "includes"),
    )
    for ours, theirs, not_here, not_there, does in found:
        here, there = ours.search(sides.source), theirs.search(sides.translation)
        excused = any(one.search(sides.source) for one in not_here) or any(
            one.search(sides.translation) for one in not_there
        )
        if here and there and not excused:
            one, other = Span(*here.span()), Span(*there.span())
            message = f"The Spanish {does} ({quoted(sides.source, one)}) where the English says {quoted(sides.translation, other)}."
            yield Issue("mistranslation", "critical", "quantifier", message, (one,), (other,), 0.75)


_MAY_EXCEPT_ES = re.compile(r"\b(?:menos|fuera de|aparte de|sino|más que|no ser)\b")
_REACHES = re.compile(r"\b(?:until|till|up to|as far as|through|down to|all the way)\b", re.IGNORECASE)
