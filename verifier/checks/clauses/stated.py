"""A condition printed as a fact: "si nos pagan, volvemos" as "they are paying us, and we go back"; likewise what only an exception would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from verifier.checks.clauses.connectives import Connective, certain, read_connectives
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.times.tenses import is_past
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_LEAVES_OPEN = word_set(
    """if unless provided providing whether or depending depends should wouldn't couldn't might supposing assuming case even whoever
    anyone whatever imagine event condition conditional assumption basis those barring where less more sooner compared perhaps maybe else wherever given i'd he'd she'd we'd they'd you'd it'd"""
)
"""English words beside which a condition may be said otherwise, or be the clause that is asked for ("no sé si", "I don't know whether")."""
_MAY_LEAVE_OPEN: Mapping[str, tuple[str, ...]] = {
    "may": ("mayo",), "otherwise": ("contrario", "otr"), "because": ("porque", "pues", "debido", "culpa", "gracias", "causa", "que"), "since": ("desde", "porque", "hace", "dado"),
    "when": ("cuando", "al"), "whenever": ("cuando",), "once": ("cuando", "vez"), "until": ("hasta",), "while": ("mientras",),
    "as": ("como", "cual", "tan", "tal", "según", "igual"), "before": ("antes", "ante"), "after": ("después", "tras", "luego"),
    "without": ("sin",), "with": ("con", "de"), "no": ("no", "ni", "ningun", "ningún", "sin", "nada"), "every": ("cada", "tod"), "any": ("ningun", "ningún", "algún", "algun"),
    "want": ("quer", "quier", "quis"), "could": ("pod", "pud"), "would": ("quer", "quier"),
    "let": ("dej", "vamos"), "lets": ("dej", "permit"), "by": ("por", "para", "a"), "upon": ("al",), "see": ("ver", "ve", "vi"),
}  # fmt: skip
"""English words that may leave it open too, and beginnings of the Spanish ones that they render where they do not."""
_FACT = word_set(
    "is are was were am has have did isn't aren't wasn't weren't hasn't haven't didn't i'm he's she's it's we're they're you're i've we've they've you've"
)
_BEFORE = 3
"""Tokens before an English verb in which its auxiliary stands."""


def check_stated(sides: Sides) -> Iterator[Issue]:
    """At most one critical issue: a clause after "si" whose verb is printed as what is so, was so or will be so, with nothing that leaves it open."""
    english = sides.translation_tokens
    if "?" in sides.translation or "?" in sides.source:
        return
    for one in certain(read_connectives(sides.source_tokens, "es")):
        if one.marker.sense not in _OPEN or not one.main or _asks(sides.source_tokens, one) or _leaves_open(sides, one):
            continue
        clause = _rendered(sides, one)
        stated = [j for j in clause if _is_stated(english, j)]
        if stated and _is_whole(sides, one) and not _may_be_open(english, clause, stated[0]):
            here = span_of(sides.source_tokens, one.marker.start, one.governed.stop)
            there = span_of(english, clause.start, stated[0] + 1)
            message = f"{quoted(sides.source, here)} is a condition; the English says it is so: {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "modality", message, (here,), (there,), 0.75)
            return


_OPEN = frozenset(("condition", "exception"))


def _leaves_open(sides: Sides, one: Connective) -> bool:
    """True if a word of the English may say the condition: one that always may, or more of another than the rest of the Spanish accounts for."""
    forms = [token.norm for token in sides.translation_tokens]
    if not _LEAVES_OPEN.isdisjoint(forms):
        return True
    others = [token.norm for k, token in enumerate(sides.source_tokens) if k not in one.marker.indices]
    return any(
        forms.count(word) > sum(other.startswith(stems) for other in others)
        for word, stems in _MAY_LEAVE_OPEN.items()
        if word in forms
    )


_ASKING = (
    "cómo", "qué", "quién", "sab", "sé", "pregunt", "ver", "dud", "dij", "deci", "decí", "dice", "dicen", "digan", "averigu", "import", "depend", "entiend", "consult",
    "record", "mir", "examin", "evalu", "verific", "comprob", "determin", "analiz", "revis", "investig",
)  # fmt: skip
"""Beginnings of words after which "si" is "whether"."""


def _asks(tokens: Sequence[Token], one: Connective) -> bool:
    before = [tokens[k].norm for k in one.main if k < one.marker.start]
    reminded = any(word.startswith("acuerd") and clitic in _REMINDED for clitic, word in pairwise(before))
    return reminded or any(word.startswith(_ASKING) for word in before)


_REMINDED = word_set("me te se nos")
"""Before "acuerdo", which is an agreement else."""


def _rendered(sides: Sides, one: Connective) -> range:
    """The English clause that renders it: the words around its own up to a mark or a conjunction."""
    links = [link for link in sides.alignment.links if link.source in one.governed and link.weight > BY_PLACE]
    content = [link.target for link in links if link.source in sides.alignment.content_source]
    linked = content or [link.target for link in links]
    if not linked:
        return range(0)
    english = sides.translation_tokens
    start, end = min(linked), max(linked) + 1
    while start and _goes_on(english[start - 1]):
        start -= 1
    while end < len(english) and _goes_on(english[end]):
        end += 1
    return range(start, end)


def _may_be_open(tokens: Sequence[Token], clause: range, stated: int) -> bool:
    """True for "comparing the two", for "grain that is dry", and where there is no other clause ("paint will brighten it"): these may say the condition."""
    relative = any(token.norm in _RELATIVES for token in tokens[max(0, clause.start - 1) : stated])
    whole = not any(token.text == "," or token.norm in _JOINTS for token in tokens)
    return relative or whole or tokens[clause.start].norm.endswith("ing")


_RELATIVES = word_set("who that which whose whom")


def _goes_on(token: Token) -> bool:
    return token.kind != "other" and token.norm not in _JOINTS


_JOINTS = word_set("and but so that who which")


def _is_whole(sides: Sides, one: Connective) -> bool:
    """True if most content words of both clauses are rendered."""
    linked = {link.source for link in sides.alignment.links}
    for clause in (one.governed, one.main):
        content = [i for i in sides.alignment.content_source if i in clause]
        if not content or 2 * sum(i in linked for i in content) < len(content):
            return False
    return True


def _is_stated(tokens: Sequence[Token], j: int) -> bool:
    if j and tokens[j - 1].norm == "will":
        return True
    before = {token.norm for token in tokens[max(0, j - _BEFORE) : j]}
    auxiliary = not _FACT.isdisjoint(before) and tokens[j].norm.endswith(("ing", "ed", "en", "nt", "id"))
    return is_past(tokens, j) or auxiliary or (tokens[j].norm in _IS and "you" not in before)


_IS = word_set("is are isn't aren't there's")
