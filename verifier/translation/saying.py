"""Who speaks, where Spanish puts the speaker behind the verb: «"…", preguntó la alcaldesa» is no «"…," he asked the mayor».

A small model takes the speaker for who is spoken to, or makes a passive of it ("the neighbor was shouted"). With "dijo" for the verb it
does not, and "said" becomes the English of the verb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, NamedTuple

from verifier.evidence.inflections import inflections
from verifier.resources import resource_json, resource_rows
from verifier.translation.marks import marks_of

_BEHIND = re.compile(
    r"[”»\"’],?\s(?P<verb>(?:se\s)?[^\W\d_]+)\s(?=(?:el|la|los|las|un|una|su|mi|este|esta|don|doña)\s|[A-ZÁÉÍÓÚÑ])"
)
_PLURAL = re.compile(r"n$")
_PAST = re.compile(r"(?:ó|ron|vo|ba|ban)$")
_SOMEBODY = re.compile(r"[\"”’]?[,.]?[\"”’]?\s(?:he|she|it|they|I|we|you)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s(?:\w+ed|born|said|told|known|seen)\b")
_REACH = 60
"""Characters behind a quotation in which who speaks is told."""
_SAID = re.compile(r"\b(?:said|says?)\b")


class _Saying(NamedTuple):
    """A verb that says who speaks: its place in a Spanish sentence, that of the mark before it among all marks, what stands for it and its English."""

    start: int
    end: int
    mark: int
    standin: str
    english: str


@dataclass(frozen=True, slots=True)
class PlainlySaid:
    """A sentence with "dijo" for the verb behind a quotation, and the place of the mark before it among all marks."""

    text: str
    mark: int
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` as it is; None where nobody speaks in it, or another does."""
        told = _told(output, self.mark)
        return None if not told or _is_wrong(output[slice(*told)]) else output


def with_source_saying(source: str, output: str) -> str:
    """``output`` with the English of the verbs of ``source`` behind quotations where it has "said" alone."""
    for one in _sayings(source):
        told = _told(output, one.mark)
        found = [*_reports().finditer(output, *told)] if told else []
        if len(found) == 1 and _SAID.fullmatch(found[0].group()):
            output = f"{output[: found[0].start()]}{one.english}{output[found[0].end() :]}"
    return output


def with_plain_saying(source: str, output: str) -> PlainlySaid | None:
    """``source`` with "dijo" for the first verb with its speaker behind it for which the English has something else; None without one."""
    for one in _sayings(source):
        told = _told(output, one.mark)
        if told and _is_wrong(output[slice(*told)]):
            return PlainlySaid(f"{source[: one.start]}{one.standin}{source[one.end :]}", one.mark)
    return None


@lru_cache(maxsize=4096)
def _sayings(source: str) -> tuple[_Saying, ...]:
    places = [at for at, _ in marks_of(source)]
    found = []
    for match in _BEHIND.finditer(source):
        verb = match["verb"]
        if verb in _verbs() and match.start() in places:
            past, plural = _PAST.search(verb), _PLURAL.search(verb)
            standin = ("dijeron" if plural else "dijo") if past else ("dicen" if plural else "dice")
            head, _, rest = _verbs()[verb].partition(" ")
            form = inflections(head, "VBD" if past else "VBZ")[0] if past or not plural else head
            found.append(_Saying(*match.span("verb"), places.index(match.start()), standin, f"{form} {rest}".strip()))
    return tuple(found)


def _told(output: str, mark: int) -> tuple[int, int] | None:
    """Start and end of what stands behind the mark in question."""
    marks = marks_of(output)
    if mark >= len(marks):
        return None
    start = marks[mark].at
    end = min(start + _REACH, marks[mark + 1].at if mark + 1 < len(marks) else len(output))
    return start, end


def _is_wrong(told: str) -> bool:
    """True where another speaks, or something is done to the one who speaks, or no verb says that anybody speaks."""
    return bool(_SOMEBODY.match(told) or _PASSIVE.search(told)) or not _reports().search(told)


@lru_cache(maxsize=1)
def _verbs() -> Mapping[str, str]:
    """Spanish verbs of the third person to the English infinitive."""
    forms = resource_json("quotes/reporting_verbs.json")["es"]
    named = [
        (f"se {form}" if infinitive.endswith("se") else form, english)
        for infinitive, english in resource_rows("translation/saying.tsv")
        for form in forms[infinitive]
    ]
    return {form: english for form, english in named if not form.endswith("ndo")}


@lru_cache(maxsize=1)
def _reports() -> re.Pattern[str]:
    """Any English verb that says who speaks."""
    listed = {form for forms in resource_json("quotes/reporting_verbs.json")["en"].values() for form in forms}
    listed |= {
        inflections(english.split(" ")[0], tag)[0] for english in _verbs().values() for tag in ("VBD", "VBZ", "VB")
    }
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, listed), key=len, reverse=True))})\b")
