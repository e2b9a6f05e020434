"""What may answer a negation of one side on the other without being one: a lexical negative, an opposite, a restriction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from verifier.checks.morphology.inflection import spanish_verb
from verifier.checks.negations.clauses import TRANSLATED, Side, akin, alike, probable, renders, stretches, translates
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.polarity import root_of
from verifier.checks.negations.starts import begins_then
from verifier.checks.negations.turns import is_answered_by_turn
from verifier.checks.phrases import Phrases, find_phrases, folded, phrase
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.evidence.opposites import opposite_adjectives
from verifier.evidence.stems import english_stem, spanish_stem
from verifier.resources import resource_rows
from verifier.text import Token, word_set

ELSEWHERE = 0.35
"""Share of the text within which a word that nothing renders may answer by its opposite."""
OPPOSED = 7
"""How many words after a negator may be negated by it through their opposite."""
CANCELLED = 4
"""How many tokens after a negator a lexical negative may begin that cancels it: "no somos pocos", "no es nada raro"."""
PARTICLES = word_set("out away off up down aside apart outside")
"""What goes with a verb and then says nothing by itself."""
HOLDING = word_set(
    "is are was were be been am i'm he's she's it's we're they're keep keeps kept keeping leave leaves left leaving "
    "stay stays stayed staying remain remains remained stand stood sit sat hold held fall fell run ran get got"
)
"""Verbs whose particle says everything: "no los dejaron entrar", "they left them out"."""
AUXILIARIES = word_set("vamos van voy vas iba iban ha han hemos habia habian hay")
AHEAD = 4
"""Tokens before a particle in which its verb stands."""
WHO = word_set("nadie ninguno ninguna")
"""Negators that stand for a person and so reach no further than their own verb."""


def is_answered_otherwise(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """True if something in the window of the other side may stand for the negation ``mark`` of this side."""
    if (
        _is_alternative(mark, window, here, there)
        or _is_over(mark, window, here, there)
        or _is_open(mark, window, here, there)
    ):
        return True
    if begins_then(mark, here, there) or is_answered_by_turn(mark, here, there):
        return True
    weak = any(not other.negates and other.start in window and _free(other, mark, here, there) for other in there.marks)
    return weak or _opposite(mark, window, here, there) or _cancelled(mark, here, there)


_OR_ELSE = word_set("otherwise or else lest")


def _is_alternative(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """ "Hay que darle vuelta; si no, se quema": "si no" is "or else"."""
    after_if = here.language == "es" and mark.start > 0 and here.tokens[mark.start - 1].norm == "si"
    return after_if and any(there.tokens[j].norm in _OR_ELSE for j in window)


_POSSIBLE = word_set("may might could possible possibly possibility chance perhaps maybe likely open")


def _is_open(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """ "No descartamos que haya más": "there may be more"."""
    told = here.language == "es" and mark.end < len(here.tokens) and here.tokens[mark.end].norm.startswith("descart")
    return told and any(there.tokens[j].norm in _POSSIBLE for j in window)


_FORMER = word_set("former formerly ex previously")


def _is_over(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """ "Ya no es presidente": the English may say that he was ("the ex-president", "used to be"), as long as the Spanish does not say so too."""
    if here.language != "es" or mark.start == 0 or here.tokens[mark.start - 1].norm != "ya":
        return False
    said = [there.tokens[j].norm for j in window]
    return any(norm in _FORMER or norm.startswith("ex-") for norm in said) or ("used", "to") in pairwise(said)


def _free(other: Mark, mark: Mark, here: Side, there: Side) -> bool:
    """True unless a lexical or affixal mark renders something else than the negation: "impossible" beside "imposible".

    A set phrase is free unless it translates the very word that is negated ("no descartamos", "we rule out"); an affixal
    mark also where it denies the negated word ("no merecen", "undeserving").
    """
    head = other.start
    if _is_particle(mark, other, here, there) or _stands_apart(mark, head, here, there):
        return False
    if any(j == head and i in _negated(mark, here) for i, j in phrase_renderings(here, there)):
        return False
    if other.end - head > 1:
        return not any(i in mark.scope and translates(i, head, here, there) for i in there.links.get(head, ()))
    if there.tokens[head].norm == "before" and _rendered_before(mark, head, here, there):
        return False
    weak = {own.start for own in here.marks if not own.negates}
    linked = there.links.get(head, ())
    if any(i in _concord(mark, here) for i in linked):  # "no vino casi nadie", "hardly anyone came"
        return True
    denied = [i for i in mark.scope if i not in weak]
    if mark.start in linked or (other.kind is Kind.AFFIXAL and any(_denies(head, i, there, here) for i in denied)):
        return True
    if other.kind is Kind.AFFIXAL and mark.end in linked and mark.end not in weak:  # "no cualificados", "unskilled"
        return not alike(here.tokens[mark.end], there.tokens[head])
    return not any(
        i in weak or alike(here.tokens[i], there.tokens[head]) or translates(i, head, here, there) for i in linked
    )


def _concord(mark: Mark, here: Side) -> set[int]:
    """The words of "casi nadie", "en absoluto" that agree with the negation shortly before them."""
    near = [own for own in here.marks if own.kind is Kind.SPARE and mark.end <= own.start < mark.end + CANCELLED]
    return {i for own in near for i in range(own.start, own.end)}


def _is_particle(mark: Mark, other: Mark, here: Side, there: Side) -> bool:
    """True if the answer is but the particle of a verb that renders the negated one: "echar", "throw out of"."""
    head = other.start
    if there.tokens[head].norm not in PARTICLES:
        return False
    before = there.tokens[max(0, head - AHEAD) : head]
    verbs = range(head - len(before), head)
    negated = _negated(mark, here)
    if any(i in negated and j in verbs for i, j in phrase_renderings(here, there)):
        return True
    return any(
        there.tokens[j].norm not in HOLDING and i in negated and akin(i, j, here, there)
        for j in verbs
        if there.tokens[j].kind == "word"
        for i in there.links.get(j, ())
        if i in here.content or (folded(here.tokens[i]) not in AUXILIARIES and len(here.tokens[i].norm) > 3)
    )


def _stands_apart(mark: Mark, head: int, here: Side, there: Side) -> bool:
    """True if the answer renders a word of another clause, while the negated word is linked: "si no cumple, cortaremos"."""
    own = next((part for part in stretches(here) if mark.start in part), range(0))
    linked = [i for i in there.links.get(head, ()) if i in here.content]
    return (
        bool(linked) and not any(i in own for i in linked) and any(i in own and here.links.get(i) for i in mark.scope)
    )


def phrase_renderings(here: Side, there: Side) -> list[tuple[int, int]]:
    """Words of this side and of the other where a Spanish verb and an English one of ``phrasal.tsv`` that renders it begin."""
    spanish, english = (here, there) if here.language == "es" else (there, here)
    forms = [folded(token) for token in english.tokens]
    stems = [spanish_stem(token.norm) for token in spanish.tokens]
    heads = [(j, rendered) for j, _, rendered in find_phrases(forms, _phrasal())]
    heads += [
        (j, _phrasal()[form, forms[k]])
        for j, form in enumerate(forms)
        for k in range(j + 2, min(len(forms), j + AHEAD))  # "throw them out"
        if (form, forms[k]) in _phrasal() and all(token.kind == "word" for token in english.tokens[j:k])
    ]
    found = [(i, j) for j, rendered in heads for i, stem in enumerate(stems) if stem in rendered]
    return found if here.language == "es" else [(j, i) for i, j in found]


@cache
def _phrasal() -> Phrases[frozenset[str]]:
    """English phrase to the stems of the Spanish words that it renders."""
    return Phrases(
        (phrase(english), frozenset(map(spanish_stem, spanish.split("|"))))
        for phrases, spanish in resource_rows("negation/phrasal.tsv")
        for english in phrases.split("|")
    )


def _denies(affixed: int, i: int, there: Side, here: Side) -> bool:
    """True if a word with a negative affix denies word ``i``: "undeserving" beside "merecen", not "illegal" beside "ilegal"."""
    root, word = root_of(there.tokens[affixed], there.language), here.tokens[i].norm
    if root is None:
        return False
    privative = there.tokens[affixed].norm.startswith((root, "non-", "no-"))
    if privative and i in there.links.get(affixed, ()):  # "sin palabras", "speechless"
        return True
    return probable(word, root) if here.language == "es" else probable(root, word)


def _rendered_before(mark: Mark, before: int, here: Side, there: Side) -> bool:
    """True if the negated word comes ahead of "before": "no nos vamos hasta que pague" is not "we leave before he pays"."""
    ahead = [j for j in range(before) if any(renders(i, j, here, there) for i in mark.scope)]
    return bool(ahead) and any(folded(token) == "hasta" for token in here.tokens[mark.end :])


def _opposite(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """True if the other side has, near by, the opposite of a word that is negated here, and not for another word."""
    negated = [i for i in _negated(mark, here) if _may_oppose(i, here)]
    # A word without a counterpart may answer from farther off: "pero estamos completos", "none of us is missing".
    place = mark.start / len(here.tokens)
    far = {j for j in there.content if j not in there.links and abs(j / len(there.tokens) - place) < ELSEWHERE}
    return any(
        opposes(here.tokens[i], there.tokens[j]) if here.language == "es" else opposes(there.tokens[j], here.tokens[i])
        for j in sorted(far.union(window))
        if _may_oppose(j, there)
        for i in negated
        if not any(k != i and translates(k, j, here, there) for k in there.links.get(j, ()))
    )


def _negated(mark: Mark, here: Side) -> range:
    """The words whose opposite may stand for their negation. "No creo que sea fácil" is "I think it is hard", but what
    "nadie" does not like reaches no further than the liking."""
    stop = min(len(here.tokens), mark.end + OPPOSED)
    turned = mark.scope[0] if mark.scope else mark.end
    stop = next((i for i in range(turned, stop) if here.tokens[i].kind == "other"), stop)
    if folded(here.tokens[mark.start]) in WHO:
        stop = next((i for i in range(mark.end, stop) if here.tokens[i].norm == "que"), stop)
    return range(mark.end, stop)


def _may_oppose(i: int, side: Side) -> bool:
    return i in side.content or i in side.light or side.tokens[i].norm in _antonym_words()[side.language]


def opposes(spanish: Token, english: Token) -> bool:
    """True if an English word says the opposite of a Spanish one, and so may render its negation: "no cerrará", "will stay open"."""
    if "other" in (spanish.kind, english.kind):
        return False
    listed = english_stem(english.norm) in _antonyms().get(spanish_stem(spanish.norm), ())
    if listed or probable(spanish.norm, english.norm):
        return listed
    return any(_renders_both_ways(spanish.norm, word) for word in opposite_adjectives(english.norm))


def _renders_both_ways(spanish: str, english: str) -> bool:
    """True if the two words are each other's usual translation."""
    return translation_probability(spanish, english) * inverse_probability(spanish, english) >= TRANSLATED**2


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    """Spanish stem to the stems of its English opposites; a verb has those of all its forms ("cierra", "cerrar")."""
    table: dict[str, frozenset[str]] = {}
    for spanish, english in resource_rows("negation/antonyms.tsv"):
        stems = frozenset(english_stem(word) for word in english.split("|"))
        for stem in {spanish_stem(form) for word in spanish.split("|") for form in _forms(word)}:
            table[stem] = table.get(stem, frozenset()) | stems
    return table


def _forms(word: str) -> Iterator[str]:
    yield word
    infinitive = folded(word).removesuffix("se")
    if infinitive.endswith(("ar", "er", "ir")):
        yield from spanish_verb(infinitive)


@cache
def _antonym_words() -> Mapping[str, frozenset[str]]:
    """The words of the table as they stand there, by language; function words are among them ("pocos", "many")."""
    rows = list(resource_rows("negation/antonyms.tsv"))
    return {
        language: frozenset(word for row in rows for word in row[cell].split("|"))
        for cell, language in enumerate(("es", "en"))
    }


_LITTLE = word_set("poco poca pocos pocas")
""" "No es poco lo que se avanzó": a good deal."""


def _cancelled(mark: Mark, here: Side, there: Side) -> bool:
    """ "No es imposible" beside "it is possible": a lexical negative in the scope cancels the negation, unless the
    other side has a negative for it."""
    starts = {other.start for other in there.marks}
    rendered = {i for i, _ in phrase_renderings(here, there)}
    return any(
        (
            own.start in mark.scope[:2]
            or (own.end - own.start > 1 and mark.end <= own.start <= mark.end + 1)  # "not out of work"
            or (not mark.scope and mark.end <= own.start < mark.end + CANCELLED)
            or (here.tokens[own.start].norm in _LITTLE and mark.end <= own.start <= mark.end + 1)
        )
        and not any(j in starts or translates(own.start, j, here, there) for j in here.links.get(own.start, ()))
        for own in here.marks
        if not own.negates and own.start not in rendered
    )
