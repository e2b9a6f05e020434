"""The English with one word turned into its opposite: fell for rose, allowed for banned, patience for impatience.

The opposites are those of ``resources/antonyms``: WordNet's direct antonyms, those that the members of two opposed synsets
of WordNet are to each other ("descend" and "climb"), and lists of our own. They are put in the form of the word that they
replace. Far more of them than anybody means are tried: `verifier.evidence.variants` asks the models only for those that
the Spanish has a word for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from verifier.evidence.inflections import inflections, lemmas
from verifier.evidence.rewordings import Variant
from verifier.model import Span
from verifier.resources import resource_rows
from verifier.text import Token

KIND = "antonym"
_TABLES = ("wordnet", "pairs", "wider", "looser")
_LONGEST = 3
"""Words of the longest phrase of the tables ("in spite of")."""
_TAGS = {
    "VERB": ("VB", "VBZ", "VBD", "VBN", "VBG"),
    "NOUN": ("NN", "NNS"),
    "ADJ": ("JJ", "JJR", "JJS"),
    "ADV": ("RB", "RBR", "RBS"),
}
"""Tags of the Penn treebank, by part of speech, the plain form first."""


def opposed(tokens: Sequence[Token], surprising: Iterable[int]) -> Iterator[Variant]:
    """Words and phrases of an English text turned into each of their opposites, unless the text has that one too.

    "From start to finish": with both words printed nobody can tell which renders which.

    Args:
        tokens: those of the text, as of ``tokenize``.
        surprising: indices of the words that are turned, of a phrase its first.
    """
    forms = [token.norm.replace("’", "'") for token in tokens]
    printed = f" {' '.join(forms)} "
    for k in sorted(surprising):
        for stop in range(k + 1, min(k + _LONGEST, len(forms)) + 1) if tokens[k].kind == "word" else ():
            for opposite in opposites(" ".join(forms[k:stop])):
                if f" {opposite} " not in printed:
                    instead = opposite.capitalize() if tokens[k].text[:1].isupper() else opposite
                    yield Variant(KIND, Span(tokens[k].start, tokens[stop - 1].end), instead)


@cache
def opposites(phrase: str) -> tuple[str, ...]:
    """What says the opposite of normalised English words, in the form that they have; in order of the tables."""
    table = _table()
    form, blank, rest = phrase.partition(" ")
    found = dict.fromkeys(table.get(phrase, ()))
    for lemma, part, tag in _readings(form):
        others = table.get(f"{lemma}{blank}{rest}", ())
        found |= dict.fromkeys(filter(None, (_inflected(other, part, tag) for other in others)))
    return tuple(words for words in found if words != phrase)


@cache
def _readings(form: str) -> tuple[tuple[str, str, str], ...]:
    """(lemma, part of speech, tag) of each way to read a form."""
    return tuple(
        (lemma, part, tag)
        for part, found in lemmas(form).items()
        for lemma in found
        for tag in _TAGS.get(part, ())
        if form in inflections(lemma, tag)
    )


def _inflected(lemma: str, part: str, tag: str) -> str | None:
    """The form of a lemma, or of a phrase that begins with it, with this tag; None if it is no such part of speech."""
    head, blank, rest = lemma.partition(" ")
    if part not in lemmas(head):
        return None
    form = head if tag == _TAGS[part][0] else inflections(head, tag)[0]
    return f"{form}{blank}{rest}"


@lru_cache(maxsize=16384)
def opposite_adjectives(form: str) -> frozenset[str]:
    """The single words (lemmas) that say the opposite of an English adjective; empty for what is none."""
    mine = frozenset(lemmas(form).get("ADJ", ()))
    return frozenset(other for lemma in mine for other in _table().get(lemma, ()) if " " not in other) - mine


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Lemma or phrase to its opposites, both ways."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in _TABLES:
        for word, others, *_ in resource_rows(f"antonyms/{name}.tsv"):
            for other in others.split("|"):
                found[word][other] = None
                found[other][word] = None
    return {word: tuple(others) for word, others in found.items()}
