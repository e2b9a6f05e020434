"""Tells an apostrophe from a single quotation mark: one that stands for letters, or makes a possessive, closes nothing."""

from __future__ import annotations

import re

_ELISIONS = re.compile(r"[’'‘](?:\d0s|tis|twas|em|cause|til|n|round|bout|cos)\b", re.IGNORECASE)
_SPANISH_ELISION = re.compile(r"(?<!\w)(?:pa|to|na|toa|toas|toos|usté|verdá)$", re.IGNORECASE)
""" "Pa' mi novia", "to' el mundo": speech as it is heard."""
_ENGLISH_ELISION = re.compile(r"(?<!\w)(?:n|o|an|ol|th|wi|lil|mo|\w{2,}in)$", re.IGNORECASE)
""" "We ain't goin' nowhere", "rock 'n' roll"."""
_ROCK_N_ROLL = re.compile(r"[‘’']n[’'] \w", re.IGNORECASE)
_LONGEST_ELISION = 12
_CLOSING = re.compile(r"(?<=[.,!?…\w])[’'](?!\w)")
_OPENING = re.compile(r"(?<!\w)[‘'](?=[\w¿¡…“\"])")
_REACH = 400
_CLEAR_CLOSING = re.compile(r"[.,!?…][’'](?!\w)")


def is_apostrophe(text: str, match: re.Match[str], left: str, right: str, *, single_open: bool) -> bool:
    """True for the marks of "don't", "the boys' room", "'90s" and the like.

    Args:
        text: what the mark stands in.
        match: the mark.
        left: the character before it.
        right: the character after it.
        single_open: True if a single quotation mark is open before it.
    """
    if left.isalnum() and right.isalnum():
        return True
    if match.group() in "‘'’" and not left.isalnum() and _ELISIONS.match(text, match.start()):
        return True
    if (
        right == " "
        and text[match.end() + 1 : match.end() + 2].islower()
        and _SPANISH_ELISION.search(text, max(0, match.start() - _LONGEST_ELISION), match.start())
    ):
        return True
    if _ROCK_N_ROLL.match(text, max(0, match.start() - 2)):
        return True
    if single_open and _ENGLISH_ELISION.search(text, max(0, match.start() - _LONGEST_ELISION), match.start()):
        # "goin'" ends the quotation only where no clearer mark does.
        return _CLEAR_CLOSING.match(text, match.end()) is not None or (
            right == " " and _closing_follows(text, match.end(), clear=True)
        )
    if left.isalnum() or left in ".,!?…":
        # "the boys' room": a possessive, unless a single quotation is open and this can be its end.
        return not single_open or (left in "sz" and right == " " and _closing_follows(text, match.end()))
    return match.group() in "’" and not single_open


def _closing_follows(text: str, at: int, *, clear: bool = False) -> bool:
    """True if a clearer closing single mark comes later in the paragraph; ``clear``: one after punctuation."""
    closing = _CLEAR_CLOSING if clear else _CLOSING
    reach = text.find("\n\n", at, at + _REACH)
    reach = at + _REACH if reach < 0 else reach
    later, opening = closing.search(text, at, reach), _OPENING.search(text, at, reach)
    return later is not None and (opening is None or later.start() < opening.start())
