"""Who acted and who was acted upon, in the infinitive: "haber denunciado" printed as "having been reported", and the reverse.

The infinitive has no subject of its own, so nothing else in the sentence tells the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import word_set

_PARTICIPLE = re.compile(r"\w{2,}(?:[ai]d[oa]s?)|(?:\w*(?:hech|dich|vist|puest|escrit|abiert|cubiert))[oa]s?")
_NOT_ACTED = word_set(
    """sido estado nacido habido ido tenido podido querido sabido quedado resultado recibido obtenido conseguido logrado ganado perdido sufrido
    padecido soportado heredado aprendido oido caido muerto visto salido"""
)
"""Participles, without accents, that English may render by "having been" though nobody acted ("haber recibido", "having been given")."""
_PASSIVE = re.compile(
    r"\w{2,}(?:ed|en)|made|done|told|sent|put|taught|caught|found|lost|left|kept|held|paid|sold|shot|hit|hurt|born|built|cut|brought|bought"
)


def check_voices(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where the one "haber" of the Spanish with a participle is active and the one perfect infinitive or participle
    of the English passive, or the reverse."""
    spanish, english = (
        [folded(token) for token in sides.source_tokens],
        [folded(token) for token in sides.translation_tokens],
    )
    ours, theirs = list(_spanish(spanish)), list(_english(english))
    if len(ours) != 1 or len(theirs) != 1 or spanish.count("haber") + spanish.count("haberse") != 1:
        return
    (here, acted), (there, acts) = ours[0], theirs[0]
    if acted != acts:
        source, target = (
            span_of(sides.source_tokens, here.start, here.stop),
            span_of(sides.translation_tokens, there.start, there.stop),
        )
        message = f"In the Spanish, {quoted(sides.source, source)}, they {_DID[acted]}; in the English, {quoted(sides.translation, target)}, they {_DID[acts]}."
        yield Issue("mistranslation", "critical", "role", message, (source,), (target,), 0.75)


_DID = {True: "did it", False: "had it done to them"}


def _spanish(forms: Sequence[str]) -> Iterator[tuple[range, bool]]:
    """Perfect infinitives, and whether they are active: "haber denunciado", "haber sido denunciado"."""
    for k, form in enumerate(forms[:-1]):
        if form != "haber":
            continue
        after = forms[k + 1]
        if after == "sido" and k + 2 < len(forms) and _PARTICIPLE.fullmatch(forms[k + 2]):
            yield range(k, k + 3), False
        elif _PARTICIPLE.fullmatch(after) and after not in _NOT_ACTED:
            yield range(k, k + 2), True


def _english(forms: Sequence[str]) -> Iterator[tuple[range, bool]]:
    """Perfect infinitives and participles, likewise: "having reported", "to have been reported"."""
    for k, form in enumerate(forms[:-1]):
        if form != "having" and not (form == "have" and k and forms[k - 1] == "to"):
            continue
        after = forms[k + 1]
        if after == "been" and k + 2 < len(forms) and _PASSIVE.fullmatch(forms[k + 2]):
            yield range(k, k + 3), False
        elif after != "been" and _PASSIVE.fullmatch(after):
            yield range(k, k + 2), True
