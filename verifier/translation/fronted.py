"""Objects told first, which a small model makes the ones who act: "A don Hilario le quitaron la tierra", "Don Hilario took the land".

With the object behind its verb ("Le quitaron la tierra a don Hilario") it knows who did it to whom.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, NamedTuple

from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates, may_render
from verifier.text import Token, strip_accents, word_set, words
from verifier.translation.copied import touch

_TO = word_set("a al")
_INDIRECT, _DIRECT = word_set("le les"), word_set("lo la los las")
_BEFORE_CLITICS = word_set("no ya nunca también tampoco siempre se")
_DETERMINERS = word_set(
    "el la los las un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras don doña señor señora"
)
_SUBJECTS = (
    word_set("el la los las un una unos unas mi su sus yo tú vos usted ustedes él ella ellos ellas nosotros") - _DIRECT
)
_MORE = word_set("otro otra otros otras todo toda todos todas dos tres mil cien")
_INSIDE = word_set("de del todo toda todos todas")
_NO_OBJECT = word_set("él ella ellos ellas usted ustedes mí ti nosotros nosotras vosotros casi veces")
"""What English takes care of, and what is no object."""
_NO_NOUN = re.compile(r"\w+(?:[aei]r|[ai]ron|[aei]ndo)")
"""The endings of verb forms, and of few nouns ("mujer")."""
_MAY_BE = 0.05
"""p(en | es) of the likeliest English from which it tells a verb."""
_LONGEST = 6
"""Words of an object at most."""
_BREAKS = word_set(
    "y e o pero porque cuando desde por en para con sin según hasta mientras aunque como que si donde durante ayer hoy anoche ahora ya"
)
PAST = re.compile(r"\w+[ae]ron")
"""What hardly anything but a verb ends in."""
FINITE = re.compile(r"(?!\w*[áéíóú]\w{1,2}imos)\w+(?:n|mos|[óéíae])")
"""What a verb may end in; no "últimos"."""
_FELT = re.compile(
    r"(?:gust|encant|fascin|duel|falt|pare[cz]|import|interes|preocup|molest|qued|to[cq]|cuest|cost|ocurr|suced|alcan[zc]|convien|urg|naci|muri|muer|"
    r"estuv|hac|alegr|agrad|asust)\w*|dol(?:io|ieron|ian?)|sobr(?:an?|o|aban?|aron)|pas(?:an?|o|aban?|aron)|ca(?:en?|yo|yeron|ian?)|"
    r"bast(?:an?|o|aba)|sal(?:en?|io|ieron|ian?)|van?|fue|fueron|iban?|pes(?:an?|o|aban?)|suenan?|son(?:o|aba)?|es|eran?|esta|estan|estaban?|"
    r"hiz?o|hicieron|dio|dan?|daban?|conven(?:ia|ian)"
)
"""Verbs whose object is what feels, which English has as the one who does: "A mi abuela le encantaba"."""
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|got|gets?|has had|have had|had)\b", re.I)
_TOLD = re.compile(
    r"(?:advirt|advert|dij|ped|pid|cont|explic|ofrec|regal|entreg|prest|quit|rob|orden|prohib|recet|cobr|pag|vend|neg|devolv|pregunt|respond|"
    r"contest|promet|jur|avis|grit|exig|permit|impid|arrebat|recomend|aconsej|asegur)(?:i?o|e|a)|dio"
)
"""Verbs of saying and giving, which somebody does to another: "A mi madre le advirtió el médico"."""
_NEAR = 3
"""Words at the beginning of the English in which the one who acts stands."""
_PEOPLE = word_set("they we he she i you it nobody no someone somebody")


class _Clause(NamedTuple):
    """The tokens of an object told first, in order: it lies from 0 to ``clitics``, the pronoun that takes it up at ``pronoun``, its verb behind
    that, what follows that verb until ``end``."""

    clitics: int
    pronoun: int
    end: int


@dataclass(frozen=True, slots=True)
class ObjectBehind:
    """A sentence with its object behind the verb."""

    text: str
    whom: tuple[str, ...]
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` as it is; None where the object is still the one who acts."""
        return None if acts(self.whom, output) else output


def with_object_behind(sentence: str, output: str) -> ObjectBehind | None:
    """``sentence`` with the object that it begins with behind the verb, if ``output`` has it as the one who acts; None otherwise."""
    tokens = words(sentence)
    clause = _clause(tokens)
    if clause is None:
        return None
    whom = tuple(token.norm for token in tokens[1 : clause.clitics] if token.norm not in _DETERMINERS)
    if not acts(whom, output):
        return None
    made = _with_it_behind(sentence, tokens, clause)
    if tokens[0].is_capitalised:
        made = made[0].upper() + made[1:]
    return ObjectBehind(f"{sentence[: tokens[0].start]}{made}{sentence[tokens[clause.end - 1].end :]}", whom)


def _with_it_behind(sentence: str, tokens: Sequence[Token], clause: _Clause) -> str:
    """The words of a clause in another order: who acts, as far as that is told behind the verb, the verb, what is given, and whom it is done to."""
    pronoun, verb = tokens[clause.pronoun], tokens[clause.pronoun + 1]
    behind = tokens[clause.pronoun + 2 : clause.end]
    said = sentence[tokens[0].start : tokens[clause.clitics - 1].end]
    said = said[0].lower() + said[1:]
    before = sentence[tokens[clause.clitics].start : pronoun.start]
    if pronoun.norm in _INDIRECT:  # "le advirtió el médico que", "le quitaron la tierra"
        who = 0 if verb.norm.endswith(("n", "mos")) else _subject_end(behind)
        done = f"{before}{pronoun.text} {verb.text}"
        parts = [_printed(sentence, behind[:who]), done, _printed(sentence, behind[who:]), said]
    elif not verb.norm.endswith("mos"):  # "la mordió el perro"
        parts = [_printed(sentence, behind), f"{before}{verb.text}", said]
    else:
        parts = [f"{before}{verb.text}", said, _printed(sentence, behind)]
    return " ".join(filter(None, parts))


def _printed(sentence: str, tokens: Sequence[Token]) -> str:
    return sentence[tokens[0].start : tokens[-1].end] if tokens else ""


def _clause(tokens: Sequence[Token]) -> _Clause | None:
    """The clause that a sentence begins with, if its object is told first and done something to; None for any other."""
    k = _pronoun(tokens)
    if k is None:
        return None
    indirect, nobody = tokens[k].norm in _INDIRECT, tokens[k + 1].norm.endswith(("n", "mos"))
    end = clause_end(tokens, k + 2)
    behind = tokens[k + 2 : end]
    told = bool(behind) and (behind[0].norm in _DETERMINERS | _SUBJECTS or behind[0].is_capitalised)
    if not nobody and not (told and (not indirect or _TOLD.fullmatch(strip_accents(tokens[k + 1].norm)))):
        return None
    if behind and not told and (not indirect or behind[0].norm.endswith(("ar", "er", "ir"))):
        end = k + 2
    clitics = k
    while clitics > 2 and tokens[clitics - 1].norm in _BEFORE_CLITICS:
        clitics -= 1
    return _Clause(clitics, k, end)


def _pronoun(tokens: Sequence[Token]) -> int | None:
    """Where the pronoun is that takes up an object with which a sentence begins, with a verb of doing behind it; None if there is none."""
    if len(tokens) < 4 or tokens[0].norm not in _TO:
        return None
    for k in range(2, min(len(tokens) - 1, _LONGEST + 3)):
        last = tokens[k - 1]
        said = _NO_NOUN.fullmatch(last.norm) and is_verb(last.norm)
        if not touch(tokens[k - 2], last) or last.norm in _NO_OBJECT or said:
            return None
        is_article = last.norm in _DETERMINERS | _TO | {"de"}
        if tokens[k].norm in _INDIRECT | _DIRECT and not is_article:
            if _is_done(tokens[k + 1]):
                return k
            if tokens[k].norm in _INDIRECT:
                return None
    return None


def clause_end(tokens: Sequence[Token], k: int) -> int:
    """Where what follows the verb ends: at a mark, or at a word that begins something else."""
    while k < len(tokens) and touch(tokens[k - 1], tokens[k]):
        joins = tokens[k].norm in ("y", "e") and k + 1 < len(tokens) and not _is_clause(tokens, k + 1)
        if tokens[k].norm in _BREAKS and not joins:
            break
        k += 1
    return k


def _subject_end(behind: Sequence[Token]) -> int:
    """Where the first of two things behind a verb ends: before the next article, "el alcalde" of "el alcalde una escuela nueva"."""
    for k in range(1, len(behind)):
        if behind[k].norm in _DETERMINERS | _MORE and behind[k - 1].norm not in _INSIDE:
            return k
    return len(behind)


def _is_clause(tokens: Sequence[Token], k: int) -> bool:
    """True if what follows "y" has a verb of its own: "y lo golpearon"."""
    return any(PAST.fullmatch(token.norm) or token.norm in _INDIRECT | _BEFORE_CLITICS for token in tokens[k : k + 3])


@lru_cache(maxsize=4096)
def is_verb(norm: str) -> bool:
    """True for a word whose likeliest English may be a verb."""
    likeliest, probability = next(iter(candidates(norm).items()), ("", 0.0))
    return probability >= _MAY_BE and "VERB" in lemmas(likeliest)


def _is_done(token: Token) -> bool:
    """True for a finite verb in small letters of what somebody does to another."""
    norm = token.norm
    if token.is_capitalised or _FELT.fullmatch(strip_accents(norm)):
        return False
    return bool(PAST.fullmatch(norm) or norm in ("dijo", "dio") or (FINITE.fullmatch(norm) and is_verb(norm)))


def acts(whom: Sequence[str], output: str) -> bool:
    """True if the English begins with the word for ``whom`` and goes on in no passive."""
    made = words(output)
    found = [
        k
        for k, token in enumerate(made[:_NEAR])
        if any(own == token.norm or may_render(own, token.norm) for own in whom)
    ]
    if not found or any(token.norm in _PEOPLE for token in made[: found[0]]):
        return False
    at = found[-1]
    rest = output[made[at].end :]
    return not PASSIVE.match(rest.lstrip()) and not PASSIVE.search(" ".join(rest.split()[:3]))
