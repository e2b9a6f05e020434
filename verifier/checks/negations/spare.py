"""Which negations of a side need no answer of their own: comparisons, interjections, polite questions, Spanish concord."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from verifier.checks.negations.marks import Kind, Mark, closes, mark_lexicon
from verifier.checks.phrases import folded
from verifier.text import Token, word_set

UNTIL = 8
"""Tokens after "not" within which "until" makes it a restriction."""
_CLAUSE_WORDS = {
    "es": word_set("porque pero aunque sino cuando mientras donde como pues que si y o e u"),
    "en": word_set("because but although though when while where as and or that if which who"),
}
_LISTED = frozenset(("sin", "without", "no", "not"))
"""Said again for each member of a list, or once for all: "no visionary, no prophet", "sin pan y sin agua"."""
_REPEATED = _LISTED | {"ni", "tampoco", "nor"}
"""What may be rendered by a negation of its own although it agrees with one before."""
_PREPOSITIONS = word_set("a al con de del en entre para por sobre y")
_COMPARATIVES = word_set("mas menos mejor peor mayor menor antes igual tanto")
_SUBJECTS = word_set("you he she it we they i this that these those there anyone anybody the a my your our")


def weakened(marks: Sequence[Mark], tokens: Sequence[Token], language: str) -> Iterator[Mark]:
    """Makes spare what needs no answer of its own: comparisons, interjections, polite questions, "ni ... ni"; leaves out
    the other words of Spanish concord."""
    last: Mark | None = None
    for mark in marks:
        if mark.negates:
            before = last
            concord = last is not None and _agrees(last, mark, tokens, language)
            aside = _is_interjection(tokens, mark.start)
            if concord or aside or _is_polite(tokens, mark.start) or _compares(tokens, mark):
                mark = replace(mark, kind=Kind.SPARE)
            if not aside:
                last = mark
            if concord and not _may_be_rendered(before, mark, tokens, language):
                continue
        yield mark


def _may_be_rendered(last: Mark | None, mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    """True if a negation that agrees with the last one may have one of its own on the other side: "nunca digas nunca"."""
    form = folded(tokens[mark.start])
    said_again = last is not None and folded(tokens[last.start]) == form
    return said_again or form in _REPEATED or _new_clause(last, mark, tokens, language)


def _agrees(last: Mark, mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    """ "no ... nadie", "nunca ... nada", "neither ... nor": one negation, as long as no clause begins in between."""
    form = folded(tokens[mark.start])
    between = tokens[last.end : mark.start]
    if form in _LISTED and folded(tokens[last.start]) == form and len(between) <= 4:
        return any(token.text == "," or token.norm in ("y", "e", "o", "and", "or") for token in between)
    if (
        form not in mark_lexicon(language).concord
        or len(between) > 25
        or any(token.text in ".;:?!" for token in between)
    ):
        return False
    if form in ("ni", "nor"):
        return True
    # Right after a conjunction it opens a negation of its own: "no vino porque nadie lo llamó".
    own = _CLAUSE_WORDS[language] - {"que"} | {","}
    return not any(folded(token) in own for token in between[-2:])


def _new_clause(last: Mark | None, mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    between = tokens[last.end : mark.start] if last else ()
    return any(token.text == "," or folded(token) in _CLAUSE_WORDS[language] for token in between)


def _compares(tokens: Sequence[Token], mark: Mark) -> bool:
    """ "más que nunca", "mejor que nadie", "antes de que nadie"; "no ... más que" and "no ... hasta" are restrictions."""
    form = folded(tokens[mark.start])
    before = [folded(token) for token in tokens[max(0, mark.start - 5) : mark.start]]
    if form in ("nunca", "nadie", "nada", "ninguno", "ninguna", "jamas"):
        if form in ("nunca", "jamas") and _superlative(tokens, mark):
            return True
        return before[-1:] in (["que"], ["como"]) and bool(_COMPARATIVES & set(before) or before[-1] == "como")
    if form == "no":
        if before[-1:] == ["si"] and closes(tokens, mark.start):
            return True  # "si no," / "otherwise"
        if before[-1:] == ["o"] and (closes(tokens, mark.start) or _completes_whether(tokens[mark.end])):
            return True  # "si se integran o no en ..." / "whether they form part of ..."
        if mark.start and tokens[mark.start - 1].norm == "cómo":
            return True  # "¿cómo no voy a ...?" / "of course I ..."
        if before[-1:] == ["que"] and any(
            folded(token) in ("hace", "hacia", "desde", "llevo", "lleva", "hasta")
            for token in tokens[max(0, mark.start - _SINCE) : mark.start]
        ):
            return True  # "hace años que no lo veo" / "it is years since I saw him"
        after = [folded(token) for token in tokens[mark.end : mark.end + 8]]
        return "sino" in _until_mark(tokens, mark.end)[:4] or any(
            after[k : k + 2] in (["mas", "que"], ["mas", "de"], ["otra", "que"], ["otro", "que"], ["cosa", "que"])
            for k in range(len(after))
        )
    if form == "not" or form.endswith("n't"):  # "not built until 1990" is built in 1990
        return not {"until", "till"}.isdisjoint(_until_mark(tokens, mark.end)[:UNTIL])
    return False


def _superlative(tokens: Sequence[Token], mark: Mark) -> bool:
    """ "El final más dramático jamás visto" is "the most dramatic finale ever", as long as no other word negates."""
    near = [folded(token) for token in tokens[max(0, mark.start - SUPERLATIVE_REACH) : mark.start]]
    beside = (*near[-1:], *(folded(token) for token in tokens[mark.end : mark.end + 1]))
    ranks = [k for k, word in enumerate(near) if word in _COMPARATIVES]
    said = near[-1:] == ["que"] or any(_PARTICIPLE.search(word) for word in beside)
    return (
        said
        and "no" not in near
        and any({"el", "la", "los", "las", "lo"} & set(near[max(0, k - 4) : k]) for k in ranks)
    )


_SINCE = 8
"""Tokens before "que no" in which "hace" stands: "hace cosa de un lustro que no"."""
_PARTICIPLE = re.compile(r"(?:[ai]d|ich|ech|ist|uest|scrit|uert|ot)[oa]s?$")
SUPERLATIVE_REACH = 12
"""Tokens before "jamás" in which its superlative stands."""


def _until_mark(tokens: Sequence[Token], start: int) -> list[str]:
    """The folded words from a token to the next punctuation mark."""
    return [folded(token) for token in takewhile(lambda token: token.kind != "other", tokens[start:])]


def _completes_whether(after: Token) -> bool:
    """True if what follows "o no" is no clause of its own: a preposition, an infinitive ("si conviene o no pagar")."""
    return after.norm in _PREPOSITIONS or after.norm.endswith(("ar", "er", "ir"))


def _is_interjection(tokens: Sequence[Token], i: int) -> bool:
    """The answer "No," and "... o no": said or left out at will."""
    if tokens[i].norm not in ("no", "not", "nothing", "nada", "never", "nunca"):
        return False
    opens = i == 0 or tokens[i - 1].kind == "other" or tokens[i - 1].norm in ("o", "or")
    return opens and closes(tokens, i) and len(tokens) > 2


def _is_polite(tokens: Sequence[Token], i: int) -> bool:
    """ "¿No quieres ...?", "Don't you want ...?", "¿Por qué no vamos ...?": as good as the positive question."""
    if [token.norm for token in tokens[max(0, i - 2) : i]] == ["por", "qué"] and i + 1 < len(tokens):
        return tokens[i + 1].norm.endswith(("mos", "s"))
    opens = i == 0 or tokens[i - 1].text in "¿.!?"
    if not opens or not (tokens[i].norm == "no" or tokens[i].norm.endswith("n't")):
        return False
    end = next((token.text for token in tokens[i:] if token.text in ".?!"), "")
    inverted = tokens[i].norm == "no" or (i + 1 < len(tokens) and tokens[i + 1].norm in _SUBJECTS)
    return (end == "?" and inverted) or (end == "!" and inverted and tokens[i].norm != "no")
