"""What one attribution tells of two quotations: “No hay agua” (“There is no water”), said Rosa Díaz; “…” Then, in Spanish: “…”"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from verifier.model import BlockKind, Document
from verifier.quotes.kinds import SENTENCE_ENDS
from verifier.quotes.layout import LABEL
from verifier.quotes.raw import Raw

SIGNED = (BlockKind.BLOCKQUOTE, BlockKind.PULL_QUOTE)
"""Kinds of blocks under which the name of whoever said it may stand."""
SIGNS = (*SIGNED, BlockKind.PARAGRAPH)


def share_attributions(document: Document, raws: Sequence[Raw], masked: str) -> None:
    """One attribution may stand after two: “No hay agua” (“There is no water”), said Rosa Díaz; one name under a block's two."""
    for raw, following in reversed(list(pairwise(raws))):
        between = masked[raw.outer.end : following.outer.start]
        told_after = following.mention is not None and following.mention.start >= following.outer.end
        signed = {document.blocks[one.block].kind for one in (raw, following)} <= {*SIGNED} and following.cue is None
        together = _TOGETHER.fullmatch(between) or (signed and _UNDER_ONE_NAME.fullmatch(between))
        if told_after and together and not _is_told_beside(raw, masked):
            raw.mention = following.mention


def _is_told_beside(raw: Raw, masked: str) -> bool:
    """True if print says who speaks in the quotation's own sentence; not for what an earlier one says of somebody."""
    told = raw.cue or raw.mention
    return told is not None and not (
        told.end <= raw.outer.start and SENTENCE_ENDS.search(masked, told.end, raw.outer.start)
    )


_TOGETHER = re.compile(r"[ \t,]*[(\[—–-]?[ \t]*(?:or\s)?")
_UNDER_ONE_NAME = re.compile(rf"[\s(\[/—–-]*(?:{LABEL.pattern})?", re.IGNORECASE)
"""What may stand between two quotations of a block with one signature: a label at the most."""


AS_RENDERED = re.compile(rf"[\s.,;]*(?:[(\[]\s*|(?:[(\[]\s*)?(?:{LABEL.pattern}))", re.IGNORECASE)
"""What stands between a quotation and its rendering: a bracket, "Translation:"."""
THEN = re.compile(
    r"(?:[^.:!?\u0000]*\.)?\W*(?:And\s)?(?:Then|Again|Later)\b,?(?:\s(?:\w+ing\b|in\s|to\s|after\s|with\s)[^.:!?\u0000]{0,60})?:\s*"
)
"""What joins a further quotation to the last speaker's: "Then, switching to Spanish:"."""
