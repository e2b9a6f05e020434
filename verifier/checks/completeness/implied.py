"""What one language says and the other need not: what a name stands for, whom a lone article means, a person that a pronoun takes up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from verifier.checks.people.persons import person_nouns
from verifier.checks.phrases import folded
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.evidence.stretches import Stretch
from verifier.text import Token, word_set


def is_name(token: Token) -> bool:
    """True for a capitalised word within a text that is no abbreviation."""
    return token.is_capitalised and token.start > 0 and not token.text.isupper()


def adds_nothing(sides: Sides, run: Stretch) -> bool:
    """True for a word of the English that only tells what kind of thing a name stands for ("Centenario stadium"), or whom the Spanish means by an
    article alone ("los del Barça", "Barcelona fans")."""
    tokens = sides.translation_tokens
    if len(run.words) != 1:
        return False
    word = tokens[run.words[0]].norm
    beside = (*tokens[max(0, run.first - 1) : run.first], *tokens[run.stop : run.stop + 1])
    return (word in _KINDS and any(map(is_name, beside))) or (
        word in _PEOPLE and _has_lone_article(sides.source_tokens)
    )


def explains(sides: Sides, run: Stretch) -> bool:
    """True for an apposition that tells readers what a name or a foreign word is: "the Rosada, the presidential palace", "tereré, our iced mate"."""
    tokens = sides.translation_tokens
    if run.first < _LEAST or tokens[run.first - 1].text != "," or tokens[run.first].norm not in _DETERMINERS:
        return False
    named = tokens[run.first - 2]
    kept = named.norm in {token.norm for token in sides.source_tokens}
    phrase = takewhile(lambda token: token.text not in ",.;:", tokens[run.first : run.stop])
    return (is_name(named) or named.kind == "number" or kept) and not any(_is_verb(token) for token in phrase)


def is_taken_up(sides: Sides, run: Stretch) -> bool:
    """True for a person whom the English has as a pronoun ("la chica", "she"), or by the age alone ("el crío de cuatro meses", "a four-month-old")."""
    if len(run.words) != 1 or folded(sides.source_tokens[run.words[0]]) not in person_nouns():
        return False
    english = {token.norm.partition("'")[0] for token in sides.translation_tokens}
    spoken = {token.norm for token in sides.source_tokens} & _PRONOUNS_ES
    return (bool(english & _PRONOUNS_EN) and not spoken) or any(form.endswith("-old") for form in english)


def _has_lone_article(tokens: Sequence[Token]) -> bool:
    """True for an article that stands for its noun: "los de la migra", "la del vestido rojo"."""
    return any(one.norm in _ARTICLES and other.norm in _OF for one, other in pairwise(tokens))


def _is_verb(token: Token) -> bool:
    participle = token.norm.endswith(("ed", "ing"))  # "our iced mate"
    classes = {*lemmas(token.norm)} if token.kind == "word" and not participle else set()
    return bool(classes) and classes <= {"VERB", "AUX"}


_LEAST = 2
"""Tokens ahead of an apposition: a name and its comma."""
_ARTICLES, _OF = word_set("el la los las"), word_set("de del")
_DETERMINERS = word_set("the a an our")
_PRONOUNS_EN, _PRONOUNS_ES = word_set("he she they him her them his hers their"), word_set("él ella ellos ellas")
_PEOPLE = word_set(
    """people person persons man men woman women guy guys girl girls boy boys kid kids folks fan fans agent agents worker workers resident residents
    supporter supporters member members player players officer officers crew crews those ones"""
)
_KINDS = word_set(
    """stadium arena field river lake creek town city village hamlet province state department region district county municipality neighborhood
    neighbourhood suburb borough market hospital clinic school college university newspaper daily magazine weekly company firm airline bank team
    club party union street avenue road highway square plaza park church cathedral prison airport station mountain volcano hill valley island bay
    beach desert bridge port dam plant mine festival brand theater theatre museum"""
)
"""Kinds of places and bodies that news names bear."""
