"""Common nouns and adjectives that a small model has hardly met, of which it makes other words or none: "distants" for "lentejas".

What they mean is known from ``resources/translation/nouns.tsv``, or from the lexicon where it has one sure rendering; a noun that
nothing knows is to be copied ("garlopa"). Here it is only found that an output has nothing for them; `verifier.translation.nounways` has it put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates, inverse_probability, may_render, stem_candidates
from verifier.evidence.stems import english_stem
from verifier.resources import resource_rows
from verifier.text import Token, strip_accents, word_set, words
from verifier.translation.copied import folded, is_latin, touch
from verifier.translation.foreign import is_english
from verifier.translation.lexicon import name_words
from verifier.vocabulary import frequencies

_RENDERS = 0.1
"""p(en | es) from which an English word renders a Spanish one."""
_MAY_BE = 0.05
"""p(en | es) of the likeliest English from which it tells a verb."""
_SURE = 0.5
"""p(en | es) and p(es | en) from which the lexicon knows what a word means."""
_LIKELY, _LIKELY_BACK = 0.35, 0.25
"""Those from which it does where the output has nothing that may render the word at all."""
_OFTEN, _ALWAYS = 3.8, 4.6
"""Frequency (Zipf) from which the model has met a word that no table lists, and an adjective or a noun without an article."""
_MOST_WORDS = 3
_LONG = 4
"""Letters of a stem from which other words are made at least."""
_BEFORE_VERBS = word_set("no se me te le les lo nos os ya que quien yo tú él ella ellos ellas usted ustedes nosotros")
_WOMEN, _MEN = word_set("la las una unas esta esa aquella"), word_set("el los un unos este ese aquel del al")
_BARE = word_set(
    "su mi tu sus mis tus nuestro nuestra nuestros nuestras con de sin y en tremendo tremenda otro otra cada"
)
"""Before a noun whose gender they do not tell, or not alone."""
_BEFORE_NOUNS = word_set("por mucho mucha tanto tanta") | _BARE | _WOMEN | _MEN
_MANY = word_set("los las unos unas")
_BEFORE_ADJECTIVES = word_set(
    "muy tan más menos bastante demasiado medio qué es son era eran fue fueron está están estaba estaban sea sean"
)
_AFTER_NOUNS = word_set(
    "de del y e o u en que a al con para por se no sin es era fue está estaba son eran desde hasta sobre solo sólo ya también nunca siempre ese esos aquel como cuando donde el la los las un una unos unas su sus mi mis este esta ayer hoy"
)
_VERB = re.compile(r"\w{3,}(?:aron|ieron|aban?|ían?|ó)$")
"""What hardly anything but a verb ends in."""
_DERIVED = re.compile(
    r"(?:mient[oa]|ci[oó]n|si[oó]n|i?dad|ismo|ista|anza|encia|ancia|ez|aje|mente|ad[oa]|id[oa]|dor|dora|or|nte|ble|al|iv[oa]|os[oa]|ic[oa]|az[oa]|izo)(?:e?s)?$"
)
"""What ends words made of others, which the model often makes in English too, and adjectives, without accents."""
_COMPOUND = re.compile(
    "(?:agro|anti|auto|bio|ciber|contra|eco|electro|euro|ex|extra|foto|hidro|infra|inter|intra|macro|micro|mini|mono|moto|multi|narco|neo|"
    "para|poli|post|pre|psico|radio|re|semi|sobre|sub|super|tele|termo|ultra|video)r?(?P<word>r?.{4,})"
)
"""A word with something before it: "autorretrato", "electroimanes"."""
_STRESSED = re.compile(r"(?<!r)[áíú]$")
"""What ends no form of another noun: "chipá" is none of "chip"."""
_SHORTEST = 5
_ALIKE, _COGNATE = 0.75, 0.8
"""Similarity (`difflib`, 0 to 1, without accents) from which an English word is taken for the same word, and from which one
that no list has is, which may be a rare one: "hexameter"."""
_ENDING = re.compile(r"[áéíóú](?=[ns]$)")


class Noun(NamedTuple):
    """What kind of thing a noun names, "m" or "f", and its English, the usual one first; none for a word that is to be copied."""

    kind: str
    gender: str
    english: tuple[str, ...]
    is_only_likely: bool = False
    """It is lost only where the output has nothing that may render it."""
    is_told_by_gender: bool = False
    """Its article tells what it means: "el cometa" is no "cometa" that is a kite, whatever the lexicon has."""


class LostNoun(NamedTuple):
    """A stretch of a sentence that an output has nothing for."""

    start: int
    end: int
    plural: bool
    noun: Noun


def lost_nouns(source: str, output: str) -> list[LostNoun]:
    """The known nouns of the Spanish ``source`` that nothing in the English ``output`` renders, in order."""
    made = words(output)
    return [one for one, tokens in _nouns(source) if not _is_rendered(one.noun, tokens, made)]


@lru_cache(maxsize=4096)
def _nouns(source: str) -> tuple[tuple[LostNoun, tuple[Token, ...]], ...]:
    return tuple(_found(words(source)))


def _found(tokens: Sequence[Token]) -> Iterator[tuple[LostNoun, tuple[Token, ...]]]:
    """The nouns that are known and seldom, with their words; the longest that begin with a word."""
    k = 0
    while k < len(tokens):
        size = 1
        for count in range(_MOST_WORDS, 0, -1):
            run = tuple(tokens[k : k + count])
            if len(run) == count and (entry := _entry(tokens, k, run)):
                noun, plural = entry
                yield LostNoun(run[0].start, run[-1].end, plural, noun), run
                size = count
                break
        k += size


def _entry(tokens: Sequence[Token], k: int, run: Sequence[Token]) -> tuple[Noun, bool] | None:
    """What the run from ``k`` on means, and whether it is a plural; None for names and for what may be a verb."""
    if any(token.kind != "word" or (token.is_capitalised and k) for token in run):
        return None
    if not all(touch(*pair) for pair in pairwise(run)):
        return None
    before = tokens[k - 1].norm if k and touch(tokens[k - 1], tokens[k]) else ""
    if before in _BEFORE_VERBS:
        return None
    written = " ".join(token.norm for token in run)
    if len(run) == 1 and (one := _told_by_gender(tokens, k, before)):
        return one
    if len(run) > 1 or written in _table():
        return _table().get(written)
    return _from_lexicon(written, before) or _likely(tokens, k, before) or _unheard(tokens, k, before)


def _told_by_gender(tokens: Sequence[Token], k: int, before: str) -> tuple[Noun, bool] | None:
    """A noun that means something else as a man and as a woman; none before a name ("el papa Francisco")."""
    gender = "f" if before in _WOMEN else "m" if before in _MEN else ""
    noun = None if _is_before_name(tokens, k) else _homonyms().get((tokens[k].norm, gender))
    return (noun, before in _MANY) if noun else None


def _is_before_name(tokens: Sequence[Token], k: int) -> bool:
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is not None and touch(tokens[k], after) and after.is_capitalised


@lru_cache(maxsize=4096)
def _from_lexicon(norm: str, before: str) -> tuple[Noun, bool] | None:
    """A seldom word after its article for which the lexicon has one sure rendering, a noun and nothing else."""
    if before not in _WOMEN | _MEN or frequencies().get(norm, (0.0, 0.0))[0] >= _OFTEN:
        return None
    english, probability = next(iter(candidates(norm).items()), ("", 0.0))
    plural = before in _MANY
    sure = probability >= _SURE and inverse_probability(norm, english) >= _SURE and english.isalpha()
    forms = lemmas(english) if sure else {}
    if {*forms} != {"NOUN"} or plural != (forms["NOUN"][0] != english):
        return None
    return Noun("thing", "f" if before in _WOMEN else "m", (forms["NOUN"][0],)), plural


def _likely(tokens: Sequence[Token], k: int, before: str) -> tuple[Noun, bool] | None:
    """A noun or an adjective, by where it stands, of which the lexicon has one likely rendering."""
    norm = tokens[k].norm
    after_noun = bool(before) and k > 1 and tokens[k - 2].norm in _WOMEN | _MEN
    kind = "thing" if before in _BEFORE_NOUNS else "quality" if before in _BEFORE_ADJECTIVES or after_noun else None
    english = kind and likely_lemma(norm, "NOUN" if kind == "thing" else "ADJ")
    if not kind or not english or norm in name_words() or _is_before_name(tokens, k):
        return None
    plural = norm.endswith("s") and not norm.endswith("is")
    woman = before in _WOMEN or (before not in _MEN and norm.removesuffix("s").endswith(("a", "ción", "dad")))
    return Noun(kind, "f" if woman else "m", (english,), is_only_likely=True), plural


@lru_cache(maxsize=4096)
def likely_lemma(norm: str, part: str) -> str | None:
    """The lemma of the likeliest rendering of a word that is no frequent one, if it is of this part of speech ("NOUN", "ADJ", "VERB"): a verb and nothing
    else, or no verb."""
    if frequencies().get(norm, (0.0, 0.0))[0] >= _ALWAYS:
        return None
    english, probability = next(iter(candidates(norm).items()), ("", 0.0))
    if probability < _LIKELY or inverse_probability(norm, english) < _LIKELY_BACK or not english.isalpha():
        return None
    forms = lemmas(english)
    sure = {*forms} == {"VERB"} if part == "VERB" else part in forms and "VERB" not in forms
    return forms[part][0] if sure else None


def _unheard(tokens: Sequence[Token], k: int, before: str) -> tuple[Noun, bool] | None:
    """A word that nothing tells the meaning of, after an article or the like, or a verb ("comimos chipá"), and before nothing that it may be an adjective of."""
    own, after = tokens[k], tokens[k + 1] if k + 1 < len(tokens) else None
    served = before not in _WOMEN | _MEN | _BARE
    if served and not (before and _is_verb(before)):
        return None
    if after and touch(own, after) and not (after.norm in _AFTER_NOUNS or _VERB.match(after.norm)):
        return None
    norm = strip_accents(own.norm)
    if (
        len(norm) < _SHORTEST
        or not norm.isalpha()
        or not is_latin(norm)
        or is_english(norm)
        or own.norm in name_words()
    ):
        return None
    if not _is_unknown(own.norm):
        return None
    bare = served or before in _BARE
    woman = norm.removesuffix("s").endswith("a") if bare else before in _WOMEN
    return Noun("thing", "f" if woman else "m", ()), norm.endswith("s") if bare else before in _MANY


@lru_cache(maxsize=4096)
def _is_unknown(norm: str) -> bool:
    """True for a word that no list has and that is made of no other."""
    bare = strip_accents(norm)
    if _DERIVED.search(bare) or any(form in frequencies() or candidates(form) for form in (norm, bare)):
        return False
    compound = _COMPOUND.fullmatch(norm)
    inflected = not _STRESSED.search(norm) and stem_candidates(norm)
    return not (inflected or (compound and compound["word"] in frequencies()))


@lru_cache(maxsize=4096)
def _is_verb(norm: str) -> bool:
    """True for a word whose likeliest English is a verb's past or third person: "vendían", "llevaba"."""
    likeliest, probability = next(iter(candidates(norm).items()), ("", 0.0))
    return norm not in _AFTER_NOUNS and probability >= _MAY_BE and {*lemmas(likeliest)} == {"VERB"}


def _is_rendered(noun: Noun, tokens: Sequence[Token], made: Sequence[Token]) -> bool:
    """True if the output has one of its English words in whatever form, or one that the lexicon has for it; of a word that is to be
    copied, if it has that or a word that looks like it."""
    if noun.is_only_likely and any(may_render(tokens[0].norm, folded(token)) for token in made):
        return True
    if not noun.english:
        return any(_looks_alike(folded(tokens[0]), folded(token)) for token in made)
    stems = {english_stem(english.casefold().split()[-1].removesuffix("'s")) for english in noun.english}
    known = tokens if len(tokens) == 1 and not noun.is_told_by_gender else ()  # "olla" alone is no "olla a presión"
    listed = {english for own in known for english, p in candidates(own.norm).items() if p >= _RENDERS}
    forms = {folded(token) for token in made}
    return bool(forms & listed) or any(_is_form(english_stem(form), stem) for form in forms for stem in stems)


def _looks_alike(own: str, made: str) -> bool:
    if len(own) <= _SHORTEST:  # "chip" is no "chipá"
        return own == made
    least = _ALIKE if is_english(made) else _COGNATE
    return SequenceMatcher(None, own, made, autojunk=False).ratio() >= least


def _is_form(made: str, stem: str) -> bool:
    """True for the stem itself and for what is made of it: "scaffolding" of "scaffold"."""
    return made == stem or (len(stem) >= _LONG and made.startswith(stem))


@lru_cache(maxsize=1)
def _homonyms() -> Mapping[tuple[str, str], Noun]:
    """Each noun, in both numbers, and its gender to what it means in that."""
    table = {}
    for kind, gender, spanish, english in resource_rows("translation/homonyms.tsv"):
        noun = Noun(kind, gender, tuple(english.split("|")), is_told_by_gender=True)
        table[spanish, gender] = table[_plural(spanish), gender] = noun
    return table


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[Noun, bool]]:
    """Each noun of the table in both numbers, normalised, also without accents where that is no other word."""
    table: dict[str, tuple[Noun, bool]] = {}
    for kind, gender, spanish, english in resource_rows("translation/nouns.tsv"):
        noun = Noun(kind, gender, tuple(english.split("|")))
        table.setdefault(spanish, (noun, False))
        table.setdefault(_plural(spanish), (noun, True))
    bare = {strip_accents(form): entry for form, entry in table.items()}
    return {form: entry for form, entry in bare.items() if not (form in frequencies() or candidates(form))} | table


def _plural(noun: str) -> str:
    """Of "andén" "andenes", of "oso hormiguero" "osos hormigueros", of "ama de llaves" "amas de llaves"."""
    head, of, rest = noun.partition(" de ")
    return " ".join(map(plural_word, head.split())) + of + rest


def plural_word(word: str) -> str:
    """The plural of a Spanish noun or adjective by rule."""
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word[-1] in "aeiouáéó":
        return word + "s"
    if word[-1] in "sx" and not _ENDING.search(word):
        return word
    return _ENDING.sub(lambda match: strip_accents(match.group()), word) + "es"
