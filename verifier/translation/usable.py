"""Is a machine translation fit to be evidence? A small model loops, drops, copies and invents; each has its sign here.

Every check looks for a failure of the machine, not for a bad translation: what it passes may still be wrong. A wrong
alarm costs a reviewer one reading; a miss turns the machine's failure into evidence against the published English.
"""

from __future__ import annotations

import re

from verifier.text import words
from verifier.translation.copied import broken_writing, lost_writing
from verifier.translation.foreign import invented_words, untranslated_words
from verifier.translation.lexicon import function_words
from verifier.translation.numerals import replaced_numbers, unexplained_numbers

LONGEST = 2.5
"""Times the source's characters; human translations into English stay under 2 except in very short texts."""
SHORTEST = 0.3
"""Of the source's characters, for sources of `SHORT_FROM` characters or more."""
SHORT_FROM = 40
ENDLESS = "it did not come to an end"
REPEATS = 3
"""So often in a row makes a phrase of one to four words a loop (the "oscillation" of Raunak et al. 2021)."""

_SYLLABLE_LOOP = re.compile(r"(\w{1,6}?)\1{6,}")


def unusable_reason(source: str, output: str, *, cut_off: bool = False, into: str = "en") -> str | None:
    """Why ``output`` must not be used as evidence, or None if nothing speaks against it.

    Args:
        source: one sentence with at least one word or number in it.
        output: what the machine made of it.
        cut_off: the engine stopped at its length limit, before the model ended the sentence.
        into: the language of the output; words, numbers and copies are only looked at in English made of Spanish.

    Returns:
        One clause in a reviewer's words whose subject is the machine translation: "it repeats itself (...)".
    """
    if not words(output):
        return "it came out empty"
    if loop := _loop(source, output):
        return f"it repeats itself (“{loop}”)"
    if cut_off:
        return ENDLESS
    if into == "en" and _is_copy(source, output):
        return "it leaves the Spanish untranslated"
    if len(output) > LONGEST * len(source) + 10:
        return f"it is {len(output) / len(source):.1f} times as long as the Spanish"
    if into != "en":
        return None
    if invented := unexplained_numbers(source, output):
        return f"it gives a number that is not in the Spanish ({', '.join(invented)})"
    if replaced := replaced_numbers(source, output):
        return f"it has another number (“{replaced[1]}”) in place of the Spanish one (“{replaced[0]}”)"
    if lost := lost_writing(source, output):
        return f"it has lost a word that is not in Latin letters (“{lost}”)"
    if broken := broken_writing(source, output):
        return f"it has broken characters (“{broken}”)"
    if _is_smaller(source, output):
        return "it has a billion for the Spanish “billón”, which is a thousand times as much"
    if made_up := invented_words(source, output):
        return f"it has a word that is not English (“{made_up[0]}”)"
    if left := untranslated_words(source, output):
        return f"it leaves a Spanish word untranslated (“{left[0]}”)"
    if len(source) >= SHORT_FROM and len(output) < SHORTEST * len(source):
        return "it leaves out most of the Spanish"
    return None


def _loop(source: str, output: str) -> str | None:
    """The phrase that ``output`` says over and over although ``source`` does not, or None."""
    phrase, times = _most_repeated(output)
    if times >= REPEATS and times > _most_repeated(source)[1] + 1:
        return phrase
    syllable = _SYLLABLE_LOOP.search(output)
    if syllable and not syllable.group(1).isdigit() and not _SYLLABLE_LOOP.search(source):
        return syllable.group()[:20] + "…"
    return None


_BILLON, _BILLION = re.compile(r"\bbill(?:ón|on|ones)\b", re.I), re.compile(r"\bbillions?\b", re.I)
_TRILLION = re.compile(r"\btrillions?\b|\d[\d,]{2,}[\s-]billion", re.I)


def _is_smaller(source: str, output: str) -> bool:
    """True for "1,5 billones" turned into "1.5 billion": a trillion is what it is, or a thousand billion."""
    return bool(_BILLON.search(source) and _BILLION.search(output) and not _TRILLION.search(output))


def _most_repeated(text: str) -> tuple[str, int]:
    """The phrase of one to four words that stands most often in a row, and how often (("", 0) for no words)."""
    tokens = [token.norm for token in words(text)]
    best, most = "", 0
    for size in range(1, 5):
        for start in range(len(tokens) - size + 1):
            phrase, times = tokens[start : start + size], 1
            while tokens[start + times * size : start + (times + 1) * size] == phrase:
                times += 1
            if times > most:
                best, most = " ".join(phrase), times
    return best, most


def _is_copy(source: str, output: str) -> bool:
    """True if ``output`` is the Spanish itself, or holds a stretch of it that is no name.

    Identical words alone prove nothing ("No, no", "Juan Carlos Pérez"): a copy shows a word of Spanish running text,
    or a word in lower case where the whole is identical.
    """
    spanish, english = words(source), [token.norm for token in words(output)]
    if [token.norm for token in spanish] == english:
        rest = {token.norm for token in spanish[1:] if not token.is_capitalised and token.kind == "word"} - {"no"}
        return bool(rest or function_words() & set(english))
    stretch = 4
    runs = {tuple(english[i : i + stretch]) for i in range(len(english) - stretch + 1)}
    for i in range(len(spanish) - stretch + 1):
        window = spanish[i : i + stretch]
        norms = tuple(token.norm for token in window)
        # Two words of running text and one more in lower case: "de la nación que", not "Ministerio de la Mujer".
        others = [token for token in window if token.norm not in function_words()]
        if norms in runs and len(others) <= stretch - 2 and not any(token.is_capitalised for token in others):
            return True
    return False
