"""Whom the label of a turn in an interview stands for: "A:" and "R:" for who is interviewed, "PU:" and "PAULINA:" for Paulina Undurraga,
"LANTERN:" for the magazine that asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from verifier.model import Document
from verifier.quotes.layout import LABEL
from verifier.quotes.names import is_first_name, is_person, person_name, role_nouns
from verifier.quotes.people import PAGE, People
from verifier.resources import resource_json
from verifier.vocabulary import frequency

_ASKED = frozenset((
    "Q", "P", "QUESTION", "PREGUNTA", "INTERVIEWER", "ENTREVISTADOR", "ENTREVISTADORA", "REPORTER", "PERIODISTA",
))  # fmt: skip
_ANSWERED = frozenset(("A", "R", "ANSWER", "RESPUESTA", "INTERVIEWEE", "ENTREVISTADO", "ENTREVISTADA"))
_LANGUAGES = frozenset(("EN", "ES"))
"""Labels that say which language follows, though they may be somebody's initials."""
_WITH = re.compile(
    r"\b(?:(?:interview|conversation|chat|talk|Q\s?&\s?A|Q\sand\sA|questions|answers|(?:we|I)\s(?:\w+\s)?(?:talk|talked|spoke|speak|chatted|sat\sdown))"
    r"(?:\s(?!(?:with|to|for|from|by|about)\b)[\w’'.\-]+){0,3}?\s(?:with|to|for|from)|(?:we|I)\s(?:interviewed|met|asked)"
    r"|(?:entrevista|conversación|charla|diálogo|preguntas|respuestas|entrevistamos|conversamos|charlamos|hablamos|entrevisté|conversé|hablé)"
    r"(?:\s(?!(?:con|a|al|de|para|por|sobre)\b)[\w’'.\-]+){0,3}?\s(?:con|a|al|de|para))\s",
    re.IGNORECASE,
)
"""With whom a talk is: "a conversation with the Chilean novelist Paulina Undurraga", "Entrevista a Paulina Undurraga"."""
_CLAUSE = re.compile(r"[^.!?:;\n]*?(?=[.!?:;\n]|\s(?:about|on|after|before|while|sobre|acerca|tras|mientras)\s|\Z)")
_AND = re.compile(r"\s(?:and|y|e|&)\s")
_BESIDE = re.compile(
    r"(?:\b(?:by|por|with|to|from|about|of|on|con|a|sobre|de|reporter|correspondent|editor|translator|periodista)|[·|©])\s*$",
    re.IGNORECASE,
)
"""What stands before whoever wrote, asked or translated, and before whom the talk is about."""


def is_role(label: str) -> bool:
    """True for a label that says no more than who asks or who answers: "P", "Answer", "Entrevistadora"."""
    return label.upper() in _ASKED | _ANSWERED


def answers(label: str) -> bool:
    """True for a label that says that its bearer is asked: "A", "Respuesta"."""
    return label.upper() in _ANSWERED


def whose_labels(document: Document, labels: Iterable[str], opens: int) -> dict[str, str]:
    """Label to the full name of whom it stands for, of those that surely stand for somebody.

    Args:
        document: the page.
        labels: what opens its turns, as printed.
        opens: where the first turn starts; what stands before introduces the interview.
    """
    labels = set(labels)
    if not labels:
        return {}
    first = max(0, opens - PAGE)
    text = document.text[first : opens + PAGE]
    people = _people(text)
    names = {name for name, _ in people}
    told = {label: name for label in labels if (name := _bearer(text, label, names))}
    if told:  # somebody answers
        told |= {label: _spelt(text, label) for label in labels - {*told} if _asks(text, label)}
    told |= {label: name for label in labels - {*told} if (name := _in_full(label, labels, told))}
    roles = {label.upper() for label in labels}
    if not (_ASKED.isdisjoint(roles) or _ANSWERED.isdisjoint(roles)):
        before = [(name, start) for name, start in people if start < opens - first]
        who = _interviewed(text[: opens - first], before)
        if who:
            told |= {label: who for label in labels if label.upper() in _ANSWERED}
    return told


@lru_cache(maxsize=4)  # a page is asked for what is printed twice and for what is answered in English alone
def _people(text: str) -> tuple[tuple[str, int], ...]:
    """The full names of a page that are surely a person's, and where they stand."""
    people = People(text)
    return tuple(
        (named.name, named.start)
        for named in people.between(0, len(text))
        if " " in named.name and (named.is_person or named.name in people.surely)
    )


def _interviewed(intro: str, people: Sequence[tuple[str, int]]) -> str | None:
    """Whom an introduction says that the talk is with; else the only one of whom it tells, without who wrote it or put the questions."""
    for found in _WITH.finditer(intro):
        clause = _CLAUSE.match(intro, found.end())
        inside = [(name, start) for name, start in people if clause and clause.start() <= start < clause.end()]
        if inside:
            name, start = inside[0]
            return None if len(inside) > 1 and _AND.match(intro, start + len(name)) else name
    told = {name for name, start in people if not _BESIDE.search(intro, max(0, start - 24), start)}
    return told.pop() if len(told) == 1 else None


def _bearer(text: str, label: str, people: set[str]) -> str | None:
    """Whom a label names in full, or by a surname, a first name or initials that only one of the page bears."""
    letters = re.sub(r"[.\s]", "", label)
    if letters.isupper() and len(letters) in (2, 3) and letters not in _LANGUAGES:
        called = {name for name in people if _initials(name) == letters.translate(_PLAIN)}
        if called:
            return called.pop() if len(called) == 1 else None
    if label.isupper():  # "DÍAZ:" is a Díaz of the page, "LOW TIDE:" perhaps a magazine
        label = label.title()
        if not (is_person(label) or re.search(rf"\b{re.escape(label)}\b", text)):
            return None
    name = person_name(label)
    if name is None:
        return None
    called = {full for full in people if name in full.split()}
    if not called and _is_word(name):
        return None
    if " " in name:
        return name
    if not called and not is_first_name(name):
        found = re.finditer(rf"\b[A-ZÁÉÍÓÚÑ][\w’'\-]+\s{re.escape(name)}\b", text)
        called = {person_name(one) or "" for one in {match.group() for match in found}}
    full = called.pop() if len(called) == 1 else ""
    return full if " " in full else None


def _asks(text: str, label: str) -> bool:
    """True for the name of a paper or of whoever else puts the questions: at least half of its turns are."""
    words = label.casefold().split()
    is_named = (
        len(re.sub(r"\W", "", label)) > _LONGEST_INITIALS and label[:1].isupper() and not LABEL.match(f"{label}:")
    )
    if not is_named or not (_askers() | role_nouns()).isdisjoint(words):
        return False
    turns = [*re.finditer(rf"^\W*{re.escape(label)}\W*:[^\n]*", text, re.MULTILINE)]
    return 0 < len(turns) <= 2 * sum(turn.group().rstrip(" *_)").endswith("?") for turn in turns)


_LONGEST_INITIALS = 3


@cache
def _askers() -> frozenset[str]:
    """What a label calls whoever asks without a name: "interviewer", "periodista"."""
    return frozenset(resource_json("quotes/names.json")["askers"].split())


def _spelt(text: str, label: str) -> str:
    """A label in capitals as the page spells it elsewhere: "LANTERN:" is Lantern."""
    small = label.title()
    return small if label.isupper() and re.search(rf"\b{re.escape(small)}\b", text) else label


def _in_full(label: str, labels: Iterable[str], told: Mapping[str, str]) -> str | None:
    """Whom initials stand for that another label of the interview spells out: "XL:" beside "Ximena Landa:", "RO:" beside
    "Revista Órbita:"."""
    if not label.isupper() or not 2 <= len(label) <= 3 or label in _LANGUAGES:
        return None
    called = {other for other in labels if " " in other and _initials(other) == label}
    full = called.pop() if len(called) == 1 else None
    return told.get(full, full) if full else None


def _initials(name: str) -> str:
    return "".join(re.findall(r"\b[A-ZÁÉÍÓÚÑ]", name)).translate(_PLAIN)


_PLAIN = str.maketrans("ÁÉÍÓÚ", "AEIOU")


def _is_word(name: str) -> bool:
    """True for "Low Tide" and "Voiceover", which are no names."""
    first, *rest = name.split()
    return not (rest and is_first_name(first)) and any(frequency(part.casefold(), "en") > 0 for part in name.split())
