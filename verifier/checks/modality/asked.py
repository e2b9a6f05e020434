"""What is asked for: "¿cuándo nos pagan?" is no "where do they pay us?"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import Token, word_set

_ENGLISH = word_set("who whom whose when where why how what which")
_ASKS: Mapping[str, frozenset[str]] = {
    "quién": word_set("who whom whose which what"),
    "quiénes": word_set("who whom whose which what"),
    "cuándo": word_set("when how what"),
    "dónde": word_set("where what which how"),
    "adónde": word_set("where what which"),
    "cuánto": word_set("how what"),
    "cuánta": word_set("how what"),
    "cuántos": word_set("how what"),
    "cuántas": word_set("how what"),
    "cómo": word_set("how what which"),
    "por qué": word_set("why what how"),
    "para qué": word_set("why what how"),
}
"""Spanish question words, and the English ones that may stand for each: "¿cómo se llama?", "¿cuándo?" ("how soon"). "Qué" alone may be any of them
("¿a qué hora?")."""
_NOT_ASKING: Mapping[str, frozenset[str]] = {
    "who": word_set("que quien quienes cual cuales"), "whom": word_set("que quien quienes"), "whose": word_set("cuyo cuya cuyos cuyas"),
    "when": word_set("cuando al mientras apenas en si edad años"), "where": word_set("donde en"), "how": word_set("como lo"), "why": word_set("porque por"),
    "what": word_set("lo que"), "which": word_set("que cual cuales lo"),
}  # fmt: skip
"""What else may stand behind an English one that does not ask."""
_SOON = word_set("soon long early late old recently often much many far")
"""After "how" these make it ask for a time."""
_BECAUSE = word_set("es no así")
"""After "cómo" these ask for a reason too: "¿cómo es que ...?", "¿cómo no ...?"."""


def check_asked(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where the only question word of the English asks for something else than the only one of the Spanish."""
    asked = list(_question_words(sides.source_tokens))
    english = [k for k, token in enumerate(sides.translation_tokens) if token.norm.partition("'")[0] in _ENGLISH]
    if len(asked) != 1 or len(english) != 1 or asked[0][0] not in _ASKS:
        return
    (word, start, end), (j,) = asked[0], english
    form = sides.translation_tokens[j].norm.partition("'")[0]
    norms = [token.norm for token in sides.source_tokens]
    reason = word == "cómo" and form == "why" and norms[end : end + 1] and norms[end] in _BECAUSE
    after = sides.translation_tokens[j + 1].norm if j + 1 < len(sides.translation_tokens) else ""
    when = word != "cuándo" or form != "how" or after in _SOON
    if (form in _ASKS[word] and when) or reason or _NOT_ASKING[form] & {*norms[:start], *norms[end:]}:
        return
    here, there = span_of(sides.source_tokens, start, end), span_of(sides.translation_tokens, j, j + 1)
    message = f"The Spanish asks {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}."
    yield Issue("mistranslation", "critical", "question", message, (here,), (there,), 0.8)


def _question_words(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """Each with its first token and its end; "qué" by itself as "qué"."""
    for k, token in enumerate(tokens):
        before = tokens[k - 1].norm if k else ""
        if token.norm == "qué":
            yield (f"{before} qué", k - 1, k + 1) if before in ("por", "para") else ("qué", k, k + 1)
        elif token.norm in _ASKS or token.norm in ("cuál", "cuáles"):
            yield token.norm, k, k + 1
