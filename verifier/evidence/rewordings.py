"""The English with one word said otherwise: he for I, was for is, may for must, most for all.

What is tried: the words of ``resources/variants/words.tsv``, the persons of pronouns, the times of verbs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.evidence.inflections import inflections, lemmas
from verifier.model import Span
from verifier.resources import resource_rows
from verifier.text import Token, tokenize, word_set

LEAVING_OUT = "-"
TIMES = ("past", "present", "future", "perfect", "progressive", "was doing", "was going to", "had just", "was")
"""The kinds that change the time of a verb, by what they make of it."""
DISPLACED = "displaced"
"""Begins the kinds that exchange two words, before what is mistaken then: "displaced number"."""


_SUBJECTS = ("I", "you", "he", "she", "we", "they")
_OBJECTS = ("me", "you", "him", "her", "us", "them")
_OWNERS = ("my", "your", "his", "her", "our", "their")
_SINGULAR = frozenset(("he", "she"))
_AGREES = {
    "am": ("am", "are", "is"), "are": ("am", "are", "is"), "is": ("am", "are", "is"), "was": ("was", "were", "was"),
    "were": ("was", "were", "was"), "have": ("have", "have", "has"), "has": ("have", "have", "has"),
    "do": ("do", "do", "does"), "does": ("do", "do", "does"), "don't": ("don't", "don't", "doesn't"),
    "doesn't": ("don't", "don't", "doesn't"), "haven't": ("haven't", "haven't", "hasn't"),
    "hasn't": ("haven't", "haven't", "hasn't"), "isn't": ("am not", "aren't", "isn't"), "aren't": ("am not", "aren't", "isn't"),
    "wasn't": ("wasn't", "weren't", "wasn't"), "weren't": ("wasn't", "weren't", "wasn't"),
}  # fmt: skip
"""Verb to its forms with "I", with "you", "we", "they", and with "he", "she"."""
_SHORT = {"'m": "am", "'re": "are", "'s": "is", "'ve": "have", "'ll": "will", "'d": "would"}
_OTHER_TENSE = {
    "is": (("past", "was"),), "are": (("past", "were"),), "am": (("past", "was"),),
    "was": (("present", "is"), ("present", "am")), "were": (("present", "are"),),
    "isn't": (("past", "wasn't"),), "aren't": (("past", "weren't"),),
    "wasn't": (("present", "isn't"),), "weren't": (("present", "aren't"),),
    "has": (("past", "had"),), "have": (("past", "had"),), "had": (("present", "has"), ("present", "have")),
    "do": (("past", "did"),), "does": (("past", "did"),), "did": (("present", "do"), ("present", "does")),
    "don't": (("past", "didn't"),), "doesn't": (("past", "didn't"),),
    "didn't": (("present", "don't"), ("present", "doesn't"), ("future", "won't")),
    "won't": (("past", "didn't"),),
    "has been": (("was", "was"),), "have been": (("was", "was"), ("was", "were")),
    "was about to": (("had just", "had just"),), "were about to": (("had just", "had just"),),
}  # fmt: skip
"""Verb to (kind, verb of another time)."""
_AUXILIARIES = word_set(
    """be been being is are am was were have has had do does did will would can could should may might must to not never i'm
    we're you're they're he's she's it's i've we've you've they've i'll we'll you'll he'll she'll they'll i'd we'd
    you'd he'd she'd they'd don't doesn't didn't won't can't cannot a an the my your his her our their this that these
    those of isn't aren't wasn't weren't haven't hasn't hadn't couldn't wouldn't shouldn't"""
)
_INVERT = word_set("did do does will would can could should may might must let to")
"""Before their subject these leave the verb as it is: "only then did the mayor speak"."""
_CLAUSE = 5
_BE = word_set("is are am was were i'm we're you're they're he's she's it's")
_HAVE = word_set("have has had i've we've you've they've")


@dataclass(frozen=True, slots=True)
class Variant:
    """The English with what stands at ``span`` said otherwise: ``instead``, "" for leaving it out."""

    kind: str
    span: Span
    instead: str

    @property
    def check(self) -> str:
        """The kind of difference that it would be: "tense" for every change of time."""
        return "tense" if self.kind in TIMES else self.kind.removeprefix(f"{DISPLACED} ")

    def of(self, text: str) -> str:
        """The whole text with the change."""
        changed = f"{text[: self.span.start]}{self.instead}{text[self.span.end :]}"
        changed = re.sub(r" {2,}", " ", changed).strip()
        return changed[:1].upper() + changed[1:] if text[:1].isupper() else changed


def rewordings(text: str, surprising: Container[int]) -> Iterator[Variant]:
    """Each different variant of an English text once.

    Args:
        text: the English.
        surprising: indices of the tokens, as of ``tokenize``, at one of which a variant must change something.
    """
    tokens = tokenize(text)
    forms = [token.norm.replace("’", "'") for token in tokens]
    seen: set[str] = {text}
    for variant in (*_listed(tokens, forms), *_persons(tokens, forms), *_tenses(tokens, forms)):
        first = next(k for k, token in enumerate(tokens) if token.end > variant.span.start)
        within = [k for k in range(first, len(tokens)) if tokens[k].start < variant.span.end]
        if not any(k in surprising for k in within):
            continue
        said = variant.span.of(text)
        instead = variant.instead[:1].upper() + variant.instead[1:] if said[:1].isupper() else variant.instead
        variant = Variant(variant.kind, variant.span, instead)
        if (changed := variant.of(text)) not in seen:
            seen.add(changed)
            yield variant


def _span(tokens: Sequence[Token], first: int, stop: int) -> Span:
    return Span(tokens[first].start, tokens[stop - 1].end)


def _listed(tokens: Sequence[Token], forms: Sequence[str]) -> Iterator[Variant]:
    """What ``words.tsv`` has for a word or a phrase, the longest that stands there."""
    table, k = _table(), 0
    while k < len(tokens):
        count = next((n for n in range(min(4, len(tokens) - k), 0, -1) if " ".join(forms[k : k + n]) in table), 0)
        listed = table[" ".join(forms[k : k + count])] if count and not _is_set(forms, k) else ()
        for kind, instead in listed:
            yield Variant(kind, _span(tokens, k, k + count), "" if instead == LEAVING_OUT else instead)
        k += max(count, 1)


def _is_set(forms: Sequence[str], k: int) -> bool:
    """True for a word of a set phrase, so that no other can stand there: "the most I've seen", "another few inches", "too old for", "may … but"."""
    before, after = forms[k - 1] if k else "", forms[k + 1 : k + 4]
    if forms[k] in ("only", "just") and after[:1] in (["a"], ["an"]) and not _SMALL.isdisjoint(after[1:]):
        return True  # "it was only a minor wound": that it is no more lies in the word
    if (before, forms[k]) in _FIXED or (forms[k] == "one" and before in _BARELY):
        return True
    if forms[k] == "one" and after == ["of", "these", "days"]:
        return True
    if forms[k] == "only" and after[:1] and after[0].endswith(("self", "selves")):  # "we have only ourselves to blame"
        return True
    if forms[k] == "only" and before == ",":  # "we don't want privileges, only to go home"
        return any(form in _DENIES or form.endswith("n't") for form in forms[:k])
    if forms[k] == "should":  # "it's unacceptable that a mother should have to beg"
        return "that" in forms[max(0, k - _CLAUSE) : k] and _WRONG.search(" ".join(forms[:k])) is not None
    if forms[k] == "too":
        return not {"for", "to"}.isdisjoint(after[1:])
    if forms[k] in ("much", "many"):  # "we don't sell much" is "vendemos poco"
        return any(form == "not" or form.endswith("n't") for form in forms[max(0, k - _NEGATED) : k])
    if forms[k] in ("may", "might"):  # "we may be poor, but we're honest" grants it
        return "but" in forms[k + 1 :]
    if forms[k] == "most" and before == "the":
        return after[:1] != ["of"]
    return forms[k] == "few" and before in _BEFORE_FEW


_SMALL = word_set(
    "minor small little slight light tiny few bit handful kid child boy girl baby matter scratch detail rumor rumour game joke"
)
_FIXED = frozenset((("just", "about"), ("ask", "me")))
_DENIES = word_set("not no never nobody nothing")
_WRONG = re.compile(
    r"\b(?:is|it's|was|that's) (?:\w+ )?(?:unacceptable|shocking|odd|strange|sad|wrong|right|natural|terrible|outrageous|unfair|absurd|shameful|incredible|"
    r"ironic|intolerable|inconceivable|unbelievable|a shame|a disgrace|an outrage|a scandal) that\b"
)
_BARELY = word_set("hardly scarcely barely")
_NEGATED = 4
"""Tokens before "much" within which a negation makes it little."""
_BEFORE_FEW = word_set("another every next last past first")


@cache
def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, row in resource_rows("variants/words.tsv"):
        members = row.split("|")
        for member in members:
            found[member.lower()] += [(kind, other) for other in members if other != member]
    return {member: tuple(dict.fromkeys(others)) for member, others in found.items()}


def _persons(tokens: Sequence[Token], forms: Sequence[str]) -> Iterator[Variant]:
    """Another person, with the verb that follows it."""
    for k, form in enumerate(forms):
        pronoun, _, short = form.partition("'")
        if short and f"'{short}" in _SHORT and pronoun in ("i", "you", "he", "she", "we", "they"):
            verb = _SHORT[f"'{short}"]
            for other in _SUBJECTS:
                if other.lower() != pronoun:
                    yield Variant("person", _span(tokens, k, k + 1), f"{other} {_agreeing(verb, other)}")
            continue
        if form == "you" and forms[max(0, k - 1) : k + 3] == ["if", "you", "ask", "me"]:
            continue
        if form in ("i", "you", "he", "she", "we", "they"):
            follows = forms[k + 1] if k + 1 < len(forms) and tokens[k + 1].kind == "word" else ""
            for other in _SUBJECTS:
                if other.lower() == form:
                    continue
                verb = _agreeing(follows, other, was=form)
                changed = verb != follows
                stop = k + 2 if changed else k + 1
                yield Variant("person", _span(tokens, k, stop), f"{other} {verb}" if changed else other)
        for group in (_OBJECTS, _OWNERS):
            if form in group:
                yield from (Variant("person", _span(tokens, k, k + 1), other) for other in group if other != form)


def _agreeing(verb: str, subject: str, *, was: str = "") -> str:
    place = 0 if subject == "I" else 2 if subject.lower() in _SINGULAR else 1
    if verb in _AGREES:
        return _AGREES[verb][place]
    if was and verb not in _AUXILIARIES and (was in _SINGULAR) != (place == 2):
        here = _inflected(verb, "VBZ" if was in _SINGULAR else "VBP")
        if here is not None:
            return here["VBZ"] if place == 2 else here["VBP"]
    return verb


def _tenses(tokens: Sequence[Token], forms: Sequence[str]) -> Iterator[Variant]:
    """Past for present, what is over for what goes on or is to come, and the reverse."""

    def variant(kind: str, first: int, stop: int, instead: str) -> Variant:
        return Variant(kind, _span(tokens, first, stop), instead)

    for k, form in enumerate(forms):
        before, after = forms[k - 1] if k else "", forms[k + 1] if k + 1 < len(forms) else ""
        for count in range(1, min(3, len(forms) - k) + 1):
            for kind, other in _OTHER_TENSE.get(" ".join(forms[k : k + count]), ()):
                yield variant(kind, k, k + count, other)
        pronoun, _, short = form.partition("'")
        if short in ("m", "re", "s") and pronoun in ("i", "you", "he", "she", "it", "we", "they", "that", "there"):
            was = "were" if short == "re" else "was"
            yield variant("past", k, k + 1, f"{tokens[k].text[: len(pronoun)]} {was}")
        if tokens[k].kind != "word" or form in _AUXILIARIES:
            continue
        if before in ("will", "won't") and (verb := _inflected(form, "VB")):
            yield variant("past", k - 1, k + 1, verb["VBD"] if before == "will" else f"didn't {form}")
        if form == "used" and after == "to" and k + 2 < len(forms) and (verb := _inflected(forms[k + 2], "VB")):
            yield variant("present", k, k + 3, verb["VBP"])
        be = next((j for j in (k - 1, k - 2) if j >= 0 and forms[j] in _BE), None)
        have = next((j for j in (k - 1, k - 2) if j >= 0 and forms[j] in _HAVE), None)
        if be is not None and (verb := _inflected(form, "VBG")):
            if forms[be] not in ("was", "were"):
                yield variant("perfect", be, k + 1, _with_subject(tokens, be, f"have {verb['VBN']}"))
                yield variant("past", be, k + 1, _with_subject(tokens, be, verb["VBD"]))
        elif have is not None and (verb := _inflected(form, "VBN")):
            kind, doing = (
                ("was doing", ("was", "were")) if forms[have] == "had" else ("progressive", ("am", "is", "are"))
            )
            yield from (
                variant(kind, have, k + 1, _with_subject(tokens, have, f"{one} {verb['VBG']}")) for one in doing
            )
            if forms[have] != "had":
                yield variant("future", have, k + 1, _with_subject(tokens, have, f"will {verb['VB']}"))
        elif before in _BEFORE_NOUN:
            continue
        elif before not in _AUXILIARIES and (verb := _inflected(form, "VBD")) and form != verb["VB"]:
            yield variant("present", k, k + 1, verb["VBP"])
            yield variant("present", k, k + 1, verb["VBZ"])
            yield variant("future", k, k + 1, f"will {verb['VB']}")
            yield variant("was going to", k, k + 1, f"was going to {verb['VB']}")
        elif (
            before not in _AUXILIARIES
            and before
            and tokens[k - 1].kind == "word"
            and not _INVERT & {*forms[max(0, k - _CLAUSE) : k]}
        ):
            for tag in ("VBZ", "VBP"):
                if verb := _inflected(form, tag):
                    yield variant("past", k, k + 1, verb["VBD"])
                    yield variant("future", k, k + 1, f"will {verb['VB']}")


_BEFORE_NOUN = word_set("by at until since from of during without")
"""After these stands a noun: "by dawn"."""


def _with_subject(tokens: Sequence[Token], k: int, verb: str) -> str:
    """The verb, with the subject that the token ``k`` holds too ("we're")."""
    pronoun, apostrophe, _ = tokens[k].text.replace("’", "'").partition("'")
    return f"{pronoun} {verb}" if apostrophe else verb


@cache
def _inflected(form: str, tag: str) -> dict[str, str] | None:
    """The forms of the verb that ``form`` is with this tag of the Penn treebank, by tag; None if it is none."""
    for lemma in lemmas(form).get("VERB", ()):
        forms = {one: inflections(lemma, one) for one in ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")}
        if form in forms[tag]:
            return {one: found[0] for one, found in forms.items()}
    return None
