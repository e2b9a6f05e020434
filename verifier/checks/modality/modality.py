"""How sure and how bound: duty, possibility, wish, hedge and certainty, and the moods of the Spanish verb that say as much.

"Tienen que pagar" beside "they can pay", "tal vez" left out, "allegedly" put in, "habría robado" beside "stole". The words are
in ``resources/modality/words.tsv``; the future and the reporting conditional are read from the endings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.checks.closeness import rendered_closely
from verifier.checks.markers import (
    LITERAL,
    Comparison,
    Marker,
    compare,
    has_rendered_head,
    marker_maker,
    marker_spans,
    may_be_answered,
    read_markers,
    renders,
    stand_for_each_other,
)
from verifier.checks.modality.bans import check_bans
from verifier.checks.modality.conditions import check_conditions
from verifier.checks.morphology.moods import future_verbs, guessed_pasts, reporting_conditionals
from verifier.checks.phrases import begins_sentence, folded, quoted
from verifier.checks.sides import Sides
from verifier.checks.times.tenses import is_past, looks_back
from verifier.model import Issue
from verifier.text import Token, word_set

_TABLE = "modality/words.tsv"
_HEDGES = frozenset(("maybe", "think", "reported", "hedge", "may", "could"))
_INFINITIVES = ("ar", "er", "ir", "rlo", "rla", "rle", "rme", "rse", "rnos", "rlos", "rlas", "rles", "ndo")
SHORT = 9
"""Up to how many words of English two lone modals stand for each other."""
SURELY = 0.05
"""Resemblance from which a participle is rendered by the English verb that it is linked to."""
_SAME: Mapping[str, frozenset[str]] = {
    "must": word_set("must should owe"),
    "owe": word_set("must should owe will maybe hedge"),
    "should": word_set("must should owe hedge"),
    "can": word_set("can could may maybe hedge"),
    "could": word_set("can could") | _HEDGES,
    "maybe": _HEDGES,
    "think": _HEDGES,
    "reported": _HEDGES,
    "heard": _HEDGES | {"heard"},
    "hedge": _HEDGES,
    "sure": word_set("sure must will"),
    "want": word_set("want will"),
    "will": word_set("will must can want sure should"),
}
"""Spanish sense to the English ones that may render it."""
_CLASHES: Mapping[frozenset[str], str] = {
    frozenset(pair.split()): severity
    for pair, severity in (
        ("must can", "major"), ("must could", "major"), ("must may", "major"), ("must want", "major"),
        ("owe can", "major"), ("owe may", "major"), ("owe could", "major"), ("owe want", "major"),
        ("should can", "major"), ("should may", "major"), ("should want", "major"), ("should could", "major"), ("should will", "major"),
        ("can want", "major"), ("can must", "major"), ("could will", "major"), ("can will", "minor"), ("could must", "major"),
        ("maybe must", "major"), ("sure maybe", "critical"), ("sure may", "critical"), ("sure could", "critical"), ("sure reported", "critical"), ("sure think", "major"),
        ("maybe sure", "critical"), ("reported sure", "critical"),
        ("will may", "major"), ("will maybe", "major"), ("will could", "major"),
    )
}  # fmt: skip
"""Senses that contradict each other to the severity of putting one for the other."""
_IN_WORDS = {
    "must": "must", "owe": "must", "should": "should", "can": "can, may", "could": "could, might", "may": "may, might",
    "maybe": "perhaps", "think": "in the speaker's opinion", "reported": "apparently, allegedly", "heard": "as others tell it", "sure": "without doubt",
    "want": "want to", "will": "the future",
}  # fmt: skip


def check_modality(sides: Sides) -> Iterator[Issue]:
    """Yields an issue for each modal put for one of another class, each hedge left out or put in, each wish put in, each
    reporting conditional printed as a fact, each ban printed as a leave, and each condition that only one side has.

    They are critical where all else is rendered word for word, else major; an opinion ("creo que") is minor.
    """
    both = compare(sides, *_read(sides), _agree)
    clashing = list(_clashes(sides, both))
    yield from (_clash(sides, one, other, severity) for one, other, severity in clashing)
    told = {id(marker) for one, other, _ in clashing for marker in (one, other)}
    for one in both.open_spanish:
        if one.sense in ("maybe", "reported", "heard", "think") and id(one) not in told:
            yield from _left_out(sides, one, both)
    for other in both.open_english:
        if other.sense in ("maybe", "reported", "think") and id(other) not in told:
            yield from _put_in(sides, other, both)
    yield from _wishes_put_in(sides, both)
    yield from _conditionals_as_facts(sides, both)
    yield from check_bans(sides)
    yield from check_conditions(sides)


def _agree(spanish: str, english: str) -> bool:
    return english in _SAME.get(spanish, ())


def _read(sides: Sides) -> tuple[tuple[Marker, ...], tuple[Marker, ...]]:
    make = marker_maker(sides.source_tokens, "es")
    guesses = [make(start, end, ("maybe", sense)) for start, end, sense in guessed_pasts(sides.source_tokens)]
    guessed = {k for marker in guesses for k in marker.indices}
    listed = read_markers(sides.source_tokens, "es", _TABLE)
    spanish = [*guesses, *(marker for marker in listed if guessed.isdisjoint(marker.indices))]
    taken = {k for marker in spanish for k in marker.indices}
    futures = (
        replace(make(k, k + 1, _senses(sides.source_tokens[k])), bound=True)
        for k in future_verbs(sides.source_tokens)
        if k not in taken
    )
    english = (
        _english(marker, sides.translation_tokens) for marker in read_markers(sides.translation_tokens, "en", _TABLE)
    )
    hearsay = any("heard" in marker.senses for marker in spanish)  # else "said" and "know" are words like others
    kept = (m for m in english if m is not None and (hearsay or m.senses != ("heard",)))
    return tuple(sorted((*spanish, *futures), key=lambda m: m.start)), tuple(kept)


def _senses(future: Token) -> tuple[str, ...]:
    return ("will", "maybe", "must") if folded(future) in _MAY_GUESS else ("will",)


def _english(marker: Marker, tokens: Sequence[Token]) -> Marker | None:
    """The marker less the month of May and the noun "will"; negated where its "not" follows it."""
    first = tokens[marker.start]
    if first.norm == "may" and first.is_capitalised and not begins_sentence(tokens, marker.start):
        return None
    after = tokens[marker.end].norm if marker.end < len(tokens) else ""
    if first.norm == "may" and after.isdigit():
        return None
    if first.norm == "got" and not _has_got(tokens, marker.start):  # "I got to finish school"
        return None
    if after in ("not", "never"):
        return replace(marker, negated=True)
    return marker


def _has_got(tokens: Sequence[Token], got: int) -> bool:
    """True for the "got to" that is a duty, "we've got to", "you got to": alone it is what one could do, or where one came."""
    before = [token.norm for token in tokens[max(0, got - 2) : got]]
    return any(norm in _HAVE or norm.endswith(("'ve", "'s")) for norm in before) or before[-1:] == ["you"]


_HAVE = word_set("have has had")


def _clashes(sides: Sides, both: Comparison) -> Iterator[tuple[Marker, Marker, str]]:
    for one in both.open_spanish:
        for other in both.open_english:
            severity = _CLASHES.get(frozenset((one.sense, other.sense)))
            if severity is None or _asks(sides.translation_tokens, other) or _asks(sides.source_tokens, one):
                continue
            if stand_for_each_other(sides, one, other, both) or _same_verb(one, other, both) or _alone(sides, both):
                yield one, other, severity
                break


_MAY_GUESS = word_set(
    "sera seras seran estara estaras estaran tendra tendras tendran andara andaran ira iran vendra querra"
)
"""Futures that may be a guess about now: "estará cansado", "he is probably tired"."""


def _same_verb(one: Marker, other: Marker, both: Comparison) -> bool:
    """True if the verb of the one (in the future the marker itself) is linked to the word right after the other."""
    ours, theirs = (one.nearest[:1] if one.bound or one.after else ()), other.heads[: min(1, other.after)]
    return any(j in theirs for i in ours for j in both.links.get(i, ()))


def _alone(sides: Sides, both: Comparison) -> bool:
    """True in a short sentence with one open marker on either side."""
    words = sum(token.kind == "word" for token in sides.translation_tokens)
    return words <= SHORT and len(both.open_spanish) == len(both.open_english) == 1


def _asks(tokens: Sequence[Token], marker: Marker) -> bool:
    """True in a question: "¿podría abrir?" is as good as "will you open?"."""
    end = next((token.text for token in tokens[marker.end :] if token.text in ".?!;"), "")
    return end == "?"


def _clash(sides: Sides, one: Marker, other: Marker, severity: str) -> Issue:
    source, target = marker_spans(sides, one, other)
    message = (
        f"The Spanish says {quoted(sides.source, *source)} ({_IN_WORDS[one.sense]}); "
        f"the English says {quoted(sides.translation, *target)} ({_IN_WORDS[other.sense]})."
    )
    if severity == "major":
        severity = _severe(sides, one, other)
    return Issue("mistranslation", severity, "modality", message, source, target, 0.7)


def _left_out(sides: Sides, one: Marker, both: Comparison) -> Iterator[Issue]:
    if may_be_answered(sides, one, both, _agree) or not has_rendered_head(sides, one, "es"):
        return
    source, _ = marker_spans(sides, one, None)
    severity = _severe(sides, one)
    if one.sense == "think":  # what somebody only thinks, as long as the sentence is about that
        severity = "major" if severity == "critical" and begins_sentence(sides.source_tokens, one.start) else "minor"
    message = (
        f"{quoted(sides.source, *source)} ({_IN_WORDS[one.sense]}) is not in the English, which states it as a fact."
    )
    yield Issue("over_translation", severity, "modality", message, source, (), 0.6)


def _severe(sides: Sides, one: Marker, other: Marker | None = None) -> str:
    """Critical where all but the markers is rendered word for word, else major: somebody may have said it freely."""
    close = rendered_closely(sides, one.indices, other.indices if other else ())
    return "critical" if close else "major"


def _put_in(sides: Sides, other: Marker, both: Comparison) -> Iterator[Issue]:
    if may_be_answered(sides, other, both, _agree) or not has_rendered_head(sides, other, "en"):
        return
    _, target = marker_spans(sides, None, other)
    severity = "minor" if other.sense == "think" else "major"
    message = f"{quoted(sides.translation, *target)} has nothing behind it in the Spanish, which states it as a fact."
    yield Issue("under_translation", severity, "modality", message, (), target, 0.6)


def _wishes_put_in(sides: Sides, both: Comparison) -> Iterator[Issue]:
    """As in "no sabía", "I did not want to know": to do something is not to want it.

    Polite wishes ("I want to thank you" for "agradezco") are none, so only what somebody wanted or did not want counts.
    """
    if any("want" in marker.senses for marker in both.spanish):
        return
    for other in both.english:
        past = sides.translation_tokens[other.start].norm == "wanted"
        if other.sense != "want" or other.spare or not (other.negated or past) or _is_supposed(sides, other):
            continue
        verbs = [i for j in other.heads[: min(1, other.after)] for i in both.back.get(j, ()) if _is_said(sides, i, j)]
        if verbs:
            one = Marker(verbs[0], verbs[0] + 1, ("fact",), False, (), 0)
            source, target = marker_spans(sides, one, other)
            message = (
                f"{quoted(sides.source, *source)} is no wish; the English says {quoted(sides.translation, *target)}."
            )
            yield Issue("mistranslation", _severe(sides, one, other), "modality", message, source, target, 0.7)


def _is_supposed(sides: Sides, other: Marker) -> bool:
    """ "Para conseguir pan", "if you wanted bread": whoever wants something."""
    return any(token.norm in _SUPPOSES for token in sides.translation_tokens[max(0, other.start - 3) : other.start])


_SUPPOSES = word_set("if whoever anyone anybody those")


def _is_said(sides: Sides, i: int, j: int) -> bool:
    """True if English verb ``j`` renders Spanish token ``i``, a verb that depends on no other ("quiso saber")."""
    infinitive = folded(sides.source_tokens[i]).endswith(_INFINITIVES)
    return not infinitive and renders(sides, i, j) >= LITERAL


def _conditionals_as_facts(sides: Sides, both: Comparison) -> Iterator[Issue]:
    """As in "el ministro habría recibido dinero": the Spanish press reports without vouching for it."""
    if any(marker.sense in _HEDGES or "any" in marker.senses or "hedge" in marker.senses for marker in both.english):
        return
    for start, end in reporting_conditionals(sides.source_tokens):
        linked = [j for j in both.links.get(end - 1, ()) if renders(sides, end - 1, j) >= SURELY]
        if not linked and folded(sides.source_tokens[end - 1]) in _LIGHT:  # "se habría quedado dormido"
            linked = [j for j in both.links.get(end, ()) if renders(sides, end, j) >= SURELY]
        linked = linked or _only_past(sides)
        if folded(sides.source_tokens[end - 1]) in _BEEN:
            linked = [j for j, token in enumerate(sides.translation_tokens) if token.norm in _WAS]
        if linked:
            one = Marker(start, end, ("reported",), False, (), 0)
            other = Marker(linked[0], linked[0] + 1, ("fact",), False, (), 0)
            source, target = marker_spans(sides, one, other)
            message = (
                f"{quoted(sides.source, *source)} reports without vouching for it (allegedly, reportedly); "
                f"the English states a fact, {quoted(sides.translation, *target)}."
            )
            yield Issue("over_translation", _severe(sides, one, other), "modality", message, source, target, 0.7)


def _only_past(sides: Sides) -> list[int]:
    """The one English verb of the past, where the Spanish has none: "se habría quedado con la taquilla", "kept the gate receipts"."""
    past = [j for j in range(len(sides.translation_tokens)) if is_past(sides.translation_tokens, j)]
    told = any(
        looks_back(sides.source_tokens, i) for i, token in enumerate(sides.source_tokens) if folded(token) not in _WOULD
    )
    return past if len(past) == 1 and not told else []


_WOULD = word_set("habria habrian")


_LIGHT = word_set("quedado hecho puesto dado tenido vuelto tomado echado metido")
"""Participles that say little without the word behind them."""
_BEEN, _WAS = word_set("sido estado"), word_set("was were is are")
