"""Formal commands: «Siga derecho», «No firmen», «Póngase el casco», which a small model takes for what somebody else does ("It continues").

"Tienes que seguir derecho" it knows, and "You have to" goes again; "No debes firmar" for "No firmen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates
from verifier.text import strip_accents, word_set
from verifier.vocabulary import frequencies

_SHORT = 3
"""Letters of what is no such form: "una"."""
_PRONOUN = r"(?:me|nos|se|los?|las?|les?)"
_COMMAND = re.compile(
    rf"^(?P<before>[\W_]*)(?P<no>[Nn]o\s)?(?P<clitics>(?:{_PRONOUN}\s){{0,2}})(?!Vaya\s(?!al?\b|con\b|hacia\b))(?P<verb>[^\W\d_]{{3,}})\b(?!\slo\sque\b|\so\sno\b|\sel\sfavor\b)"
)
_NEXT = re.compile(r"(?P<link>(?:,|\sy|\se)\s(?:no\s)?)(?P<verb>[^\W\d_]{3,}?(?:en?|an?))\b")
_ENCLITIC = re.compile(rf"(?P<form>\w+?[ae]n?)(?P<clitics>{_PRONOUN}{{1,2}})")
_IRREGULAR: Mapping[str, str] = {
    "diga": "decir", "haga": "hacer", "ponga": "poner", "salga": "salir", "tenga": "tener", "traiga": "traer", "venga": "venir",
    "vaya": "ir", "oiga": "oír", "siga": "seguir", "pida": "pedir", "repita": "repetir", "sirva": "servir", "elija": "elegir",
    "vea": "ver", "corrija": "corregir", "vista": "vestir", "despida": "despedir", "mantenga": "mantener", "duerma": "dormir", "piense": "pensar", "juegue": "jugar", "use": "usar",
}  # fmt: skip
_SPELT = {"e": (("qu", "c"), ("gu", "g"), ("c", "z")), "a": (("j", "g"), ("zc", "c"), ("z", "c"))}
_STEMS = {"e": (("ie", "e"), ("ue", "o")), "a": (("ie", "e"), ("ue", "o"), ("i", "e"))}
"""How the stem of a form in -e or -a may differ from that of its infinitive."""
_NONE = word_set(
    "viva suele huelga sea haya quiera ojalá sobre entre ante este ese aquel siempre cante una la ella ellas esta esa nada durante cada mientras"
)
_NOBODY = re.compile(r"(?:It|He|She|They|I|We|You)\b(?!['’]d)")
_MUST = re.compile(
    r"(?P<you>You|you) ?(?:must|have to|need to|should|ought to|['’]ve got to)(?P<no>n['’]t| not)?\s(?:be able to\s)?"
)
_POLITE = re.compile(r"(?:(?:Please|Do not|Don['’]t|Never),?\s)+")
_RENDERS, _KNOWN = 0.01, 0.1
"""p(en | es) from which an English verb may render a Spanish one, and from which what renders it is known."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with "Tienes que" or "No debes" and the infinitive for its commands."""

    text: str
    negated: bool
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` with the command for "You must"; None where it has not that at its start."""
        start = _start(output)
        must = _MUST.match(output, start)
        if not must or bool(must["no"]) != self.negated:
            return None
        rest = output[must.end() :]
        rest = f"Don't {rest}" if self.negated else rest
        return output[:start] + (rest[:1].upper() if must["you"][0] == "Y" else rest[:1]) + rest[1:]


def as_told(source: str, output: str) -> Told | None:
    """``source`` with infinitives for the formal commands that it begins with, if ``output`` has none of them; None otherwise."""
    found = _COMMAND.match(source)
    if not found or source.rstrip('”»"’.').endswith("?"):
        return None
    form, behind = _parted(found["verb"])
    verb = infinitive(form)
    if verb is None or (found["clitics"] and not found["no"]):
        return None
    sure = bool(found["no"] or behind or form.endswith("n"))
    if not (behind or found["no"] or _says(form, verb)):
        return None
    if not (
        _NOBODY.match(output, _start(output)) or (sure and not _is_command(output, found["verb"].casefold(), verb))
    ):
        return None
    clitics = "".join(found["clitics"].split()) or behind
    opening = "No debes" if found["no"] else "Tienes que"
    rest = _NEXT.sub(_following, source[found.end() :], count=1)
    return Told(f"{found['before']}{opening} {_with_clitics(verb, clitics)}{rest}", bool(found["no"]))


def is_command(verb: str) -> bool:
    """True for a form in small letters with pronouns behind it, which is no name: "devuélvannos"."""
    return bool(_parted(verb)[1])


@lru_cache(maxsize=4096)
def infinitive(form: str) -> str | None:
    """The infinitive of a subjunctive in small letters, "siga" or "firmen"; None for what is or may be anything else."""
    single = form.removesuffix("n")
    if single in _NONE or form in _NONE or len(single) <= _SHORT:
        return None
    if single in _IRREGULAR:
        return _IRREGULAR[single]
    own, others = (("ar",), ("er", "ir")) if single.endswith("e") else (("er", "ir"), ("ar",))
    if single[-1] not in "ae" or any(_is_known(stem + end) for stem in _stems(single) for end in others):
        return None
    return next((stem + end for stem in _stems(single) for end in own if _is_known(stem + end)), None)


def _stems(form: str) -> Iterator[str]:
    """What the stem of a subjunctive may be in the infinitive: "firm" of "firme", "apag" of "apague", "cont" of "cuente"."""
    stem, vowel = form[:-1], form[-1]
    spelt = [stem, *(stem.removesuffix(end) + instead for end, instead in _SPELT[vowel] if stem.endswith(end))]
    yield from spelt
    for one in spelt:
        for strong, weak in _STEMS[vowel]:
            head, found, tail = one.rpartition(strong)
            if found:
                yield f"{head}{weak}{tail}"


def _is_known(infinitive: str) -> bool:
    return frequencies().get(infinitive, (0.0, 0.0))[0] > 0 or bool(candidates(infinitive))


def _says(form: str, verb: str) -> bool:
    """True for a form that may render an English verb, as far as it is known: not for "tarde" and "suelen"."""
    likeliest, probability = next(iter((candidates(form) or candidates(verb)).items()), ("", 0.0))
    return probability < _KNOWN or likeliest in lemmas(likeliest).get("VERB", ())


def _parted(verb: str) -> tuple[str, str]:
    """A form in small letters without its accent and the pronouns behind it, and these; "", where none are."""
    norm = verb.casefold()
    bare = strip_accents(norm)
    found = _ENCLITIC.fullmatch(bare)
    if bare != norm and found and infinitive(found["form"]):
        return found["form"], found["clitics"]
    return norm, ""


def _with_clitics(verb: str, clitics: str) -> str:
    """The infinitive with its pronouns; "se" by itself is who is told: "ponerte"."""
    if not clitics:
        return verb
    clitics = "te" if clitics == "se" else clitics
    if len(clitics) > len("nos"):
        verb = verb[:-2] + {"a": "á", "e": "é", "i": "í"}.get(verb[-2], verb[-2]) + verb[-1]
    return verb + clitics


def _following(match: re.Match[str]) -> str:
    verb = infinitive(match["verb"])
    return f"{match['link']}{verb}" if verb else match.group()


def _start(output: str) -> int:
    """Where the words begin."""
    found = re.search(r"\w", output)
    return found.start() if found else 0


def _is_command(output: str, form: str, verb: str) -> bool:
    """True if ``output`` begins with an English verb that renders the Spanish one."""
    start = _start(output)
    polite = _POLITE.match(output, start)
    word = re.match(r"[^\W\d_]+", output[polite.end() if polite else start :])
    said = word.group().casefold() if word else ""
    known = {english for spanish in (form, verb) for english, p in candidates(spanish).items() if p >= _RENDERS}
    return said in lemmas(said).get("VERB", ()) and (bool(polite) or not known or said in known)
