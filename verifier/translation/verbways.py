"""Sentences with a verb that the model knows in place of one that it lost, and the English put in for it.

"Mi hermano lo corrigió" is translated as "Mi hermano lo llamó", and "called" becomes "corrected"; the verb itself came out as "ran". What the
lost one means is known from the lexicon, where that has one likely rendering of it, a verb and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from verifier.evidence.inflections import inflections
from verifier.evidence.lexicon import may_render
from verifier.text import Token, word_set, words
from verifier.translation.nouns import likely_lemma

_ENDINGS = re.compile(r"\w{2,}(?:(?P<one>ó)|(?P<many>aron|ieron)|(?P<infinitive>[aeií]r)|(?P<gerund>[ai]e?ndo))")
"""The forms that tell person and tense by themselves."""
_STAND_INS = (("llam", "call"), ("visit", "visit"), ("salv", "save"))
"""Stems of Spanish verbs and their English, all regular and with an object as well as without."""
_FORMS = {"one": "ó", "many": "aron", "infinitive": "ar", "gerund": "ando"}
_TAGS = {"ed": ("VBD", "VBN"), "ing": ("VBG",), "s": ("VBZ",), "": ("VB",)}
_NOMINAL = word_set("el los un unos este ese al del")
"""Before an infinitive that is a noun: "el cantar"."""
_PARTICIPLE = re.compile(
    r"\b(?:have|has|had|be|been|being|is|are|was|were|'ve|'d)\s+(?:not\s+|never\s+|also\s+|already\s+)?$", re.I
)


@dataclass(frozen=True, slots=True)
class KnownVerb:
    """A sentence with a verb that the model knows: its text, that verb's English and what goes in its place, as lemmas."""

    text: str
    standin: str
    english: str
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` with the verb in place of its stand-in, in the same form; None unless that stands in it once."""
        found = list(re.finditer(rf"\b{self.standin.removesuffix('e')}(?:e?(ed|ing|s)|e)?\b", output, re.IGNORECASE))
        if len(found) != 1:
            return None
        start, end = found[0].span()
        tags = _TAGS[found[0][1] or ""]
        tag = tags[-1] if _PARTICIPLE.search(output[:start]) else tags[0]
        form = self.english if tag == "VB" else inflections(self.english, tag)[0]
        form = form.capitalize() if output[start].isupper() else form
        return f"{output[:start]}{form}{output[end:]}"


def with_known_verb(sentence: str, output: str, *, attempt: int) -> KnownVerb | None:
    """``sentence`` with a stand-in for the first verb that nothing in ``output`` renders; None where there is none."""
    found, made = words(sentence), words(output)
    stem, english = _STAND_INS[attempt % len(_STAND_INS)]
    if any(token.norm.startswith(stem) for token in found):
        return None
    for k, token in enumerate(found):
        kind = _kind(found, k)
        own = kind and likely_lemma(token.norm, "VERB")
        if kind and own and not any(may_render(token.norm, one.norm) for one in made):
            form = stem + _FORMS[kind]
            form = form.capitalize() if token.is_capitalised else form
            return KnownVerb(f"{sentence[: token.start]}{form}{sentence[token.end :]}", english, own)
    return None


def _kind(tokens: Sequence[Token], k: int) -> str | None:
    """Which of the forms a word has; None for any other, for a name, and for an infinitive that is a noun."""
    match = _ENDINGS.fullmatch(tokens[k].norm)
    if match is None or (tokens[k].is_capitalised and k):
        return None
    return None if match.lastgroup == "infinitive" and k and tokens[k - 1].norm in _NOMINAL else match.lastgroup
