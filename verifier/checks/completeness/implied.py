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
    ours, theirs = sides.source_tokens, sides.translation_tokens
    persons = [k for k, token in enumerate(ours) if folded(token) in person_nouns()]
    if len(run.words) != 1 or run.words[0] not in persons:
        return False
    if any(token.norm.endswith("-old") for token in theirs):
        return True
    pronouns = [k for k in range(len(theirs)) if _is_pronoun(theirs, k)]
    if any(sides.alignment.targets_of(k) and _are_joined(ours, k, run.words[0]) for k in persons):
        pronouns = [k for k in pronouns if any(token.norm in _JOIN_EN for token in theirs[max(0, k - 1) : k + 2])]
    return bool(pronouns) and not any(token.norm in _PRONOUNS_ES for token in ours)


def _are_joined(tokens: Sequence[Token], i: int, j: int) -> bool:
    """True for two persons of one group: "su madre y su hermana"."""
    between = tokens[min(i, j) + 1 : max(i, j)]
    return len(between) <= _JOINED and any(token.norm in _JOIN_ES for token in between)


def _is_pronoun(tokens: Sequence[Token], k: int) -> bool:
    """True for "she", "he's"; for "her" where no noun follows."""
    form = tokens[k].norm.partition("'")[0]
    noun = form == "her" and any({"NOUN", "ADJ"} & {*lemmas(token.norm)} for token in tokens[k + 1 : k + 2])
    return form in _PRONOUNS_EN and not noun


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
_PRONOUNS_EN, _PRONOUNS_ES = word_set("he she they him her them"), word_set("él ella ellos ellas")
_JOIN_EN, _JOIN_ES = word_set("and or nor with"), word_set("y e o u ni con")
_JOINED = 3
"""Tokens between two persons of one group."""
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
