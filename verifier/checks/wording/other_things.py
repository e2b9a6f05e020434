"""Two sentences that say the same of two things: "Perdí el camión", "I lost the dog".

Nobody takes the one thing for the other; whoever goes on in like words names the next one. Only what the lexicon knows for certain counts: a
noun with a sure English of its own, beside an English noun that renders no word of the Spanish, where all else is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from verifier.checks.phrases import begins_sentence, folded
from verifier.checks.sides import Sides
from verifier.checks.wording.kinds import is_named_in_english, names_another
from verifier.evidence.content import light_words
from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates
from verifier.evidence.resemblance import related, resemblance
from verifier.text import Token, word_set

_RENDERS, _MAY_RENDER = 0.05, 0.013
"""Likeness from which a word is rendered by another, and from which a noun may be."""
_MAY_MEAN = 0.2
"""Nearness of vectors below which two nouns are hardly one thing's, if the sentences have little to do with each other besides."""
_SURE = 0.3
"""p(en | es) from which the lexicon knows what a noun is."""
_LONGEST = 3
"""Content words of the Spanish: where more is said, one wrong word is rather the translator's."""
_COMPOUND = 2
"""Words of an English noun: "wedding ring"."""
_BEFORE_NOUN = {
    "es": word_set("el la los las al del un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta ese esa estos estas esos esas"),
    "en": word_set("the a an my your his her its our their this that these those"),
}  # fmt: skip


def says_the_same_of_another(sides: Sides) -> bool:
    """True if what the Spanish names is in the English another of its kind, or any other thing of which the same is said."""
    return names_another(sides) or _names_other_thing(sides, _MAY_RENDER)


def may_say_the_same_of_another(sides: Sides) -> bool:
    """The same where the vectors of the two nouns leave a doubt, as those of synonyms do, and of "escuela" and "job"."""
    return _names_other_thing(sides, _MAY_MEAN)


def _names_other_thing(sides: Sides, near: float) -> bool:
    """True if two short sentences say the same but for one noun, which in the English is that of another thing, less near than ``near``."""
    ours, theirs = sides.source_tokens, sides.translation_tokens
    content = sides.alignment.content_source, sides.alignment.content_target
    known = [i for i in content[0] if _is_known(ours, i)] if len(content[0]) <= _LONGEST else []
    for i in known:
        rest = {k for k in (*content[0], *light_words(ours, "es")) if k != i}
        new = [j for j in content[1] if not _any_renders((ours[k] for k in rest), theirs[j])]
        said = [theirs[j] for j in (*content[1], *light_words(theirs, "en")) if j not in new]
        rendered = {k for k in rest if any(_likeness(ours[k], token) >= _RENDERS for token in said)}
        if (
            rendered
            and {*content[0]} - {i} <= rendered
            and _is_noun(theirs, new)
            and not any(_may_render(ours[i], theirs[j], near) for j in new)
            and not is_named_in_english(sides, i)
        ):
            return True
    return False


def _may_render(es: Token, en: Token, near: float) -> bool:
    return resemblance(es, en) >= _MAY_RENDER or related(es.norm, en.norm) >= near


def _likeness(es: Token, en: Token) -> float:
    return max(resemblance(es, en), related(es.norm, en.norm))


def _any_renders(spanish: Iterable[Token], english: Token) -> bool:
    return any(_likeness(token, english) >= _RENDERS for token in spanish)


def _is_known(tokens: tuple[Token, ...], i: int) -> bool:
    """True for a Spanish noun whose likeliest rendering is surely a noun too."""
    if _is_name(tokens, i) or not i or folded(tokens[i - 1]) not in _BEFORE_NOUN["es"]:
        return False
    english, probability = _likeliest(tokens[i].norm)
    classes = lemmas(english)
    either = "ADJ" in classes and _likeliest(_other_gender(tokens[i].norm))[0] == english  # "mi vieja"
    return probability >= _SURE and "NOUN" in classes and not either


def _likeliest(spanish: str) -> tuple[str, float]:
    """The likeliest English of a word, and p(en | es); empty and 0 where the lexicon has none."""
    return next(iter(candidates(spanish).items()), ("", 0.0))


def _other_gender(form: str) -> str:
    return re.sub(r"[ao](?=s?$)", lambda ending: "o" if ending.group() == "a" else "a", form)


def _is_noun(tokens: tuple[Token, ...], of: list[int]) -> bool:
    """True for the words of one English noun."""
    if not 1 <= len(of) <= _COMPOUND or of[-1] - of[0] >= len(of) or not of[0]:
        return False
    named = any(_is_name(tokens, j) for j in of)
    return not named and tokens[of[0] - 1].norm in _BEFORE_NOUN["en"] and "NOUN" in lemmas(tokens[of[-1]].norm)


def _is_name(tokens: tuple[Token, ...], k: int) -> bool:
    return tokens[k].is_capitalised and not begins_sentence(tokens, k)
