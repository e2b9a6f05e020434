"""A way turned round: "saliendo de la farmacia" printed as "going into the pharmacy", "salía para la capital" as "came in from the capital".

A place that a verb of motion names in the Spanish is where one comes from or where one goes, and so is its counterpart in the English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verifier.checks.morphology.inflection import english_verb, spanish_verb
from verifier.checks.phrases import begins_sentence, folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.evidence.inflections import lemmas
from verifier.model import Issue
from verifier.text import Token, word_set

FROM, TO = "from", "to"
_MOVES = """salir entrar ingresar llegar volver regresar venir ir partir huir escapar subir bajar viajar correr caminar retornar
    trasladar mudar marchar arribar zarpar despegar emigrar migrar caer saltar cruzar pasar"""
_CARRIES = (
    ("sacar traer rescatar retirar extraer expulsar bajar subir", FROM, word_set("de del desde")),
    ("meter guardar echar esconder", TO, word_set("en")),
    ("llevar trasladar enviar mandar conducir traer bajar subir devolver", TO, word_set("a al hacia hasta")),
)
"""Verbs behind whose object the preposition stands: "sacaron a la señora del pozo"."""
_ENDS = {FROM: word_set("de del desde"), TO: word_set("a al hasta")}
_AFAR = (("para",), ("hacia",), ("rumbo", "a"), ("rumbo", "al"), ("con", "destino", "a"), ("con", "destino", "al"))
"""What may stand some words behind the verb: "salía a las cinco para la capital"."""
_INTO = frozenset(form for verb in ("entrar", "ingresar", "irrumpir", "colar", "caer") for form in spanish_verb(verb))
"""Verbs of which "en" says where to."""
_BETWEEN = word_set(
    """ya corriendo huyendo caminando andando juntos juntas temprano tarde anoche ayer hoy rapido rapidamente solo sola solos solas vivo viva vivos
    ilesos ileso tranquilo contento tambien siempre nunca apenas recien esposado esposada caminar volando despacio apurado"""
)
"""What may stand between a verb and its preposition."""
_DETERMINERS = word_set(
    """el la los las un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta ese esa aquel aquella otro otra cada propio
    propia the a an my your his her its our their this that these those another each own same old new"""
)
_REACH = 8
"""Words behind a verb within which "para", or the preposition behind its object, says where."""

_ENGLISH_FROM = word_set("from off")
_ENGLISH_TO = word_set("to into toward towards onto")
_LEAVES = frozenset(form for verb in ("leave", "exit", "flee", "escape", "depart") for form in english_verb(verb))
_REACHES = frozenset(form for verb in ("enter", "reach", "board") for form in english_verb(verb))
_WAYS = word_set("north south east west home good left right")
"""Nouns that are more often something else."""
_HEADS = word_set(
    "left leaving leave leaves bound headed heading heads head departed departs departing set sets setting off"
)
_ARRIVES = frozenset(english_verb("arrive"))


def check_directions(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each place that the Spanish leaves and the English makes for, or the other way round."""
    tokens = sides.translation_tokens
    for here, end in dict.fromkeys(_spanish_ends(sides.source_tokens)):
        place = here.stop - 1
        links = [k for k in sides.alignment.links if k.source == place and k.weight > BY_PLACE]
        for there, other in (_english_end(tokens, link.target) for link in links):
            if there and other and other != end:
                source, target = (
                    span_of(sides.source_tokens, here.start, here.stop),
                    span_of(tokens, there.start, there.stop),
                )
                message = f"{quoted(sides.source, source)} goes the other way than {quoted(sides.translation, target)}."
                yield Issue("mistranslation", "critical", "antonym", message, (source,), (target,), 0.75)
                break


def _spanish_ends(tokens: Sequence[Token]) -> Iterator[tuple[range, str]]:
    """From each verb of motion to the place behind its preposition, and which end of the way that is."""
    forms = [folded(token) for token in tokens]
    for i, form in enumerate(forms):
        if form not in _moving() or _is_name(tokens, i):
            continue
        k = i + 1
        while k < len(forms) and forms[k] in _BETWEEN:
            k += 1
        preposition = forms[k] if k < len(forms) else ""
        into = form in _INTO and preposition == "en"
        end = TO if into else next((end for end, words in _ENDS.items() if preposition in words), None)
        if end and (place := _place(tokens, k + 1)):
            yield range(i, place + 1), end
        for j in range(k, min(k + _REACH, len(forms))):
            if tokens[j].kind == "other":
                break
            said = next((words for words in _AFAR if tuple(forms[j : j + len(words)]) == words), None)
            if said and (place := _place(tokens, j + len(said))):
                yield range(i, place + 1), TO
                break
    for i, form in enumerate(forms):
        for end, prepositions in _carrying().get(form, ()) if not _is_name(tokens, i) else ():
            for j in range(i + 1, min(i + 1 + _REACH, len(forms))):
                if tokens[j].kind == "other":
                    break
                if forms[j] in prepositions and (place := _place(tokens, j + 1)):
                    yield range(i, place + 1), end
                    break


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].is_capitalised and not begins_sentence(tokens, i)


def _place(tokens: Sequence[Token], k: int) -> int | None:
    """The noun that begins at ``k`` or behind a determiner there; of "el lado de Galicia" it is "Galicia"."""
    while k < len(tokens) and folded(tokens[k]) in _DETERMINERS:
        k += 1
    if k + 1 < len(tokens) and folded(tokens[k]) in _SIDES and folded(tokens[k + 1]) in _OF:
        return _place(tokens, k + 2)
    return k if k < len(tokens) and tokens[k].kind == "word" else None


_SIDES, _OF = word_set("lado rumbo lados direccion zona sector rumbos parte"), word_set("de del")
"""Words for where something lies that name no place themselves."""


def _english_end(tokens: Sequence[Token], place: int) -> tuple[range | None, str | None]:
    """The words from what says so to the place, and which end of the way it is; None where nothing says so."""
    noun = tokens[place].is_capitalised or "NOUN" in lemmas(tokens[place].norm)
    if not noun or tokens[place].norm in _WAYS:
        return None, None
    k = place - 1
    while k >= 0 and (tokens[k].norm in _DETERMINERS or (k > place - 3 and tokens[k].is_capitalised)):
        k -= 1
    if k < 0:
        return None, None
    word, before = tokens[k].norm, [token.norm for token in tokens[max(0, k - 3) : k]]
    if word in _ENGLISH_FROM or (word == "of" and before[-1:] == ["out"]):
        return range(max(0, k - 1), place + 1), FROM
    if (
        word in _ENGLISH_TO
        or (word == "for" and not _HEADS.isdisjoint(before))
        or (word in ("in", "at") and not _ARRIVES.isdisjoint(before[-1:]))
    ):
        return range(max(0, k - 1), place + 1), TO
    if word in _LEAVES:
        return range(k, place + 1), FROM
    return (range(k, place + 1), TO) if word in _REACHES else (None, None)


@cache
def _moving() -> frozenset[str]:
    """Forms of verbs of motion; "para" and "fue" are more often something else, and then no way is told."""
    return frozenset(form for verb in _MOVES.split() for form in spanish_verb(verb) if form not in _OTHER)


@cache
def _carrying() -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Forms of the verbs that carry something, to the ends of the way that their prepositions tell."""
    ends: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for verbs, end, prepositions in _CARRIES:
        for form in {form for verb in verbs.split() for form in spanish_verb(verb)} - _OTHER:
            ends.setdefault(form, []).append((end, prepositions))
    return ends


_OTHER = word_set(
    "mando camino traje fue fui fuimos fueron era ve ven vea ido di sal partida partido partidos parte partes pasa paso pasado caso bajo bajos"
)
