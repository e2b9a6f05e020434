"""What a quotation is: whole speech, part of the reporter's sentence, a few words, or no speech at all."""

from __future__ import annotations

import re

from verifier.model import QuotationKind, Style
from verifier.quotes.raw import Raw

_TITLE_BEFORE = re.compile(
    r"\b(?:song|single|track|hit|album|record|film|movie|documentary|series|show|novel|book|poem|play|painting|mural|"
    r"magazine|newspaper|program|podcast|titled|entitled|called|named|canción|disco|álbum|película|serie|novela|libro|"
    r"poema|obra|titulad[oa]|llamad[oa]|nickname[d]?|known as|alias|apodad[oa]|dubbed|category|chapter|episode|anthem|"
    r"telenovela|exhibition|exposición|campaign|bolero|corrido|ballad|tango|cumbia)\s*[,:]?\s*$",
    re.IGNORECASE,
)
_TITLE_AFTER = re.compile(
    r"^\s*,?\s*(?:a|an|the|her|his|their|la|el|una?)?\s*(?:\w+\s+){0,2}(?:song|single|film|movie|novel|album|canción|"
    r"película|novela|anthem|bolero|ballad|documentary)\b",
    re.IGNORECASE,
)
_WORDS_NOT_SPEECH = re.compile(
    r"\b(?:the (?:word|words|term|phrase|letters?|label|name|sign)|tattoo(?:s|ed)?|so-called|la palabra|el término)\b[^.!?]{0,25}$",
    re.IGNORECASE,
)
_FINITE_END = re.compile(r"[.!?…,;:—–-][)\]]?$")


def kind_of(raw: Raw, text: str, before: str, after: str) -> QuotationKind:
    """The kind of a quotation.

    Args:
        raw: the quotation, with cue and mention looked up.
        text: its words.
        before: up to 80 characters that precede its opening mark in the same block.
        after: up to 60 characters that follow its closing mark in the same block.
    """
    words = text.split()
    if raw.style in (Style.BLOCKQUOTE, Style.RAYA) or raw.labelled or len(raw.spans) > 1:
        return QuotationKind.DIRECT
    opens_sentence = words[0].lstrip("¿¡([‘'…").strip()[:1].isupper() or text[:1] in "¿¡…"
    ends_sentence = _FINITE_END.search(text) is not None or re.match(r"\s*[.!?]", after) is not None
    introduced = before.rstrip().endswith((":", ",")) or not before.strip()
    if _TITLE_BEFORE.search(before) and len(words) <= 9 and not before.rstrip().endswith(":"):
        return QuotationKind.TITLE
    if len(words) <= 9 and _title_case(words) and (_TITLE_AFTER.match(after) or raw.cue is None):
        return QuotationKind.TITLE
    if _WORDS_NOT_SPEECH.search(before) and len(words) <= 4:
        return QuotationKind.SCARE
    if opens_sentence and (introduced or len(words) > 4) and (ends_sentence or introduced or raw.cue):
        return QuotationKind.DIRECT
    if len(words) >= 4:
        return QuotationKind.MIXED
    spoken = raw.cue is not None or raw.mention is not None
    return QuotationKind.FRAGMENT if spoken else QuotationKind.SCARE


def _title_case(words: list[str]) -> bool:
    """True if all but the little words are capitalised, and there are at least two: a title or a name."""
    great = [word for word in words if len(word) > 3 or word[:1].isupper()]
    return (
        len(great) >= 2 and all(word.lstrip("¿¡‘'")[:1].isupper() for word in great) and words[-1][-1:] not in ".!?,…"
    )
