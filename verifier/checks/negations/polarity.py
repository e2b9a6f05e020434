"""Reads what is negated on either side: the words that turn a clause, and the words that they turn.

A mark is *required* (grammatical negation: "no", "nadie", "not", "without"), which the other side must answer somehow;
*spare* (a negator in a set phrase, a second negative in Spanish concord, a polite question), which may answer a negation
and needs no answer; or *lexical* (a negative such as "negarse" or "refuse", a restriction such as "only") or *affixal*
("unhappy", "priceless"), which may answer one too unless they render something else. The words lie in ``verifier/resources/negation/marks.json``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from verifier.checks.negations.marks import Kind, Mark, MarkLexicon, closes, mark_lexicon
from verifier.checks.negations.spare import weakened
from verifier.checks.phrases import find_phrases, folded
from verifier.evidence.content import content_words, light_words
from verifier.text import Token, word_set
from verifier.vocabulary import frequency

KNOWN = 2.5
"""Zipf frequency from which what follows a prefix is a word, so that "unhappy" is a negative and "uncle" is not."""
REACH = 8
"""How many tokens after a negator are searched for what it turns."""
_HARD_STOPS = frozenset(".;:?!…()[]")
_ALONE = frozenset((("como", "no"), ("pues", "nada")))
"""Set phrases only where nothing follows: "¡cómo no!", but "como no podía pagar"."""
_NO_MORE = ("no", "mas")
_LIMITS = frozenset(("hasta", "porque", "until", "till", "because"))
"""What follows them is not what is negated: "no me voy hasta que pague"."""
_PRONOUNS = word_set("none nothing nobody nada nadie ninguno ninguna")
_TAG_WORDS = word_set("verdad cierto he is it you they we i she that right there")
_STILL = word_set(
    "queda quedan quedaba quedaban quedo quedaron sigue siguen seguia seguian falta faltan faltaba faltaban hay habia"
)
"""Verbs after which "por" with an infinitive says what is still to be done."""
_IS = word_set("esta estan estaba estaban")
_PRIVATIVE = ("non-", "no-")


def read_marks(tokens: Sequence[Token], language: str) -> tuple[Mark, ...]:
    """The marks of one side in order; ``language`` is "es" or "en"."""
    return _read_marks(tuple(tokens), language)


@lru_cache(maxsize=64)  # most checks ask for those of the same two sides
def _read_marks(tokens: tuple[Token, ...], language: str) -> tuple[Mark, ...]:
    places = [i for i, token in enumerate(tokens) if token.kind == "word"]
    forms = [folded(tokens[i]) for i in places]
    lexicon = mark_lexicon(language)
    full = (content_words(tokens, language), light_words(tokens, language))
    found: dict[int, Mark] = {}
    covered: set[int] = set()
    for start, end, counts in find_phrases(forms, lexicon.phrases):
        first, last = places[start], places[end - 1]
        inside = last - first >= end - start  # a mark stands inside: no phrase
        words = tuple(forms[start:end])
        if (
            inside
            or (words in _ALONE and not closes(tokens, last))
            or (words == _NO_MORE and _ends(tokens, first, last))
        ):
            continue
        covered.update(range(first, last + 1))
        if counts:
            kind = Kind.SPARE if any(_negates(folded(t), lexicon) for t in tokens[first : last + 1]) else Kind.LEXICAL
            found[first] = Mark(first, last + 1, kind, _scope(tokens, last, full))
    for i, form in zip(places, forms, strict=True):
        if i in covered:
            continue
        if _negates(form, lexicon) or _is_split(tokens, i):
            if not (_is_tag(tokens, i) or _is_numero(tokens, i) or _names(tokens, i) or _alternates(tokens, i)):
                found[i] = Mark(i, i + 1, Kind.REQUIRED, _scope(tokens, i, full))
        elif language == "es" and _is_outstanding(tokens, i):
            found[i] = Mark(i, i + 1, Kind.LEXICAL, (i, *_scope(tokens, i, full)))
        elif not _means_also(tokens, i) and (weak := _weak_kind(form, tokens[i], lexicon, language)) is not None:
            found[i] = Mark(i, i + 1, weak, (i, *_scope(tokens, i, full)))
    return tuple(weakened([found[i] for i in sorted(found)], tokens, language))


def _ends(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for the "no más" of "No más sangre", which opens its clause before a noun, not of "pase no más" or "no más llegar"."""
    opens = first == 0 or tokens[first - 1].kind == "other"
    return opens and not closes(tokens, last) and not tokens[last + 1].norm.endswith(("ar", "er", "ir"))


def is_reversible(mark: Mark, tokens: Sequence[Token], language: str) -> bool:
    """True for a set phrase that says the opposite without its negator: "no importa", "can't wait"."""
    return tuple(folded(token) for token in tokens[mark.start : mark.end]) in mark_lexicon(language).reversible


def _negates(form: str, lexicon: MarkLexicon) -> bool:
    return form.removesuffix("'s") in lexicon.required or form.endswith("n't")


def _is_split(tokens: Sequence[Token], i: int) -> bool:
    """ "Didn ’ t": taken apart on its way from page to text."""
    rest = [token.norm for token in tokens[i + 1 : i + 3]]
    return tokens[i].norm.endswith("n") and len(rest) == 2 and rest[0] in ("'", "’") and rest[1] == "t"


def _is_numero(tokens: Sequence[Token], i: int) -> bool:
    """ "Decree No. 8", "No 7": a number sign."""
    after = [token for token in tokens[i + 1 : i + 3] if token.text != "."]
    return tokens[i].text == "No" and bool(after) and after[0].kind == "number"


_ALTERNATION = 5
"""Tokens between the "sí" and the "no" of "un día sí y otro no", the two among them."""


def _alternates(tokens: Sequence[Token], i: int) -> bool:
    """ "Un día sí y otro no", "día sí, día no": every other one. Not "agua sí, oro no", "uno sí y otro no"."""
    yes = next((k for k in range(i - 1, max(0, i - _ALTERNATION), -1) if tokens[k].norm == "sí"), None)
    if tokens[i].norm != "no" or yes is None:
        return False
    one, other = tokens[yes - 1].norm, tokens[i - 1].norm
    return other == one or (other in ("otro", "otra") and one not in ("uno", "una"))


def _names(tokens: Sequence[Token], i: int) -> bool:
    """ "Doctors Without Borders", "Médicos sin Fronteras": between capitals, in a text that writes other words small."""
    around = tokens[max(0, i - 1) : i + 2]
    if tokens[i].norm == "sin" and len(around) == 3:
        return around[0].is_capitalised and around[2].is_capitalised
    small = any(token.kind == "word" and not token.is_capitalised and len(token.text) > 3 for token in tokens)
    return small and len(around) == 3 and all(token.is_capitalised for token in around)


def _means_also(tokens: Sequence[Token], i: int) -> bool:
    """ "Me too", "he came, too": only before a word does "too" say that something is not to be."""
    return tokens[i].norm == "too" and closes(tokens, i)


def _is_outstanding(tokens: Sequence[Token], i: int) -> bool:
    """ "Está por demostrarse", "quedan casas por reconstruir": what is still to be done has not been done."""
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    infinitive = after.removesuffix("se").endswith(("ar", "er", "ir"))
    if tokens[i].norm != "por" or not infinitive:
        return False
    verbs = {folded(token) for token in tokens[max(0, i - 6) : i]}
    passive = after.endswith("se") or after in ("ver", "definir", "decidir", "resolver", "demostrar", "probar", "hacer")
    return bool(verbs & _STILL) or (passive and bool(verbs & _IS))  # "está por llover" is about to


def _weak_kind(form: str, token: Token, lexicon: MarkLexicon, language: str) -> Kind | None:
    if form in lexicon.words or form.startswith(lexicon.stems):
        return Kind.LEXICAL
    if form in lexicon.keeps or form.startswith(lexicon.keeps_stems):
        return None
    if language == "en" and (
        (form.endswith("less") and len(form) > 6) or form.startswith(_PRIVATIVE) or form.endswith("-free")
    ):
        return Kind.AFFIXAL
    return Kind.AFFIXAL if _without_prefix(token, language) is not None else None


def _without_prefix(token: Token, language: str) -> str | None:
    hyphened = token.norm.startswith("non-")
    rests = (token.norm[len(prefix) :] for prefix in mark_lexicon(language).prefixes if token.norm.startswith(prefix))
    return next(
        (
            rest
            for rest in rests
            if len(rest) > 3 and (frequency(rest, language) >= KNOWN or _is_able(rest) or hyphened)
        ),
        None,
    )


def _is_able(rest: str) -> bool:
    """ "In-encontrables", "un-ignorable": made up at will, so in no list."""
    return len(rest) > 6 and rest.endswith(("able", "ables", "ible", "ibles"))


def root_of(token: Token, language: str) -> str | None:
    """What a word with a negative affix denies: "fear" of "fearless", "deserving" of "undeserving"; None without one."""
    for prefix in _PRIVATIVE if language == "en" else ():
        if token.norm.startswith(prefix):
            return token.norm.removeprefix(prefix)
    for suffix in ("less", "-free") if language == "en" else ():
        if token.norm.endswith(suffix):
            return token.norm.removesuffix(suffix)
    return _without_prefix(token, language)


def _scope(tokens: Sequence[Token], index: int, full: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Content words after the negator in its clause, else light words there, else those before it ("eso no").

    ``full`` has the indices of the content words of the side and those of its light words.
    """
    follows = tokens[index].norm == "no" and index > 0 and tokens[index - 1].kind != "other"  # "agua sí, oro no, ..."
    follows |= tokens[index].norm in _PRONOUNS  # "where there are none, the senator said"

    def clause(indices: range) -> Iterator[int]:
        for k in indices:
            if (
                tokens[k].text in _HARD_STOPS
                or folded(tokens[k]) in _LIMITS
                or (tokens[k].text == "," and (k != index + 1 or follows))
            ):
                return
            yield k

    after = tuple(clause(range(index + 1, min(len(tokens), index + 1 + REACH))))
    before = tuple(clause(range(index - 1, max(-1, index - 1 - REACH), -1)))
    for stretch in (after, before):
        for words in full:
            found = tuple(k for k in stretch if k in words)
            if found:
                return found
    return ()


def _is_tag(tokens: Sequence[Token], i: int) -> bool:
    """ "¿no?", ", no?", "isn't it?", "right, no?": asks for assent and negates nothing."""
    rest = tokens[i + 1 : i + 4]
    closes = next((k for k, token in enumerate(rest) if token.text == "?"), None)
    if (
        closes is None
        or i == 0
        or tokens[i - 1].text not in ",¿…-–—"
        or any(t.norm not in _TAG_WORDS and not t.is_capitalised for t in rest[:closes])
    ):
        return False
    return closes > 0 or tokens[i].norm == "no"
