"""Pairs made from pairs: as captions, posts and fragments print them, and with other names and numbers on both sides."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

Pair = tuple[str, str]
"""Source, target."""
MARKS = '“”«»"'
"""Double quotation marks."""
_QUOTED = (("“{}”", "“{}”"), ("«{}»", "“{}”"), ('"{}"', '"{}"'))
"""How a quotation is marked on either side."""
_LEADS = ("—", "- ", "– ", "• ", "-")
_NAME = re.compile(r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][^\W\d_]{3,}\b")
"""A capitalised word within a sentence, or the last of several: a first one may be any word."""
_ALPHABETS = ("áâãåäæçćčďđéêëěğíîïıłñńňóôøöőřśšşťúûüůűýźžþðß", "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзийклмнопрстуфхцчшщыьэюя",
              "אבגדהוזחטיכלמנסעפצקרשת", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي")  # fmt: skip
"""Letters that the pieces of Spanish and English hardly know: of the rest of Europe, Greek, Cyrillic, Hebrew, Arabic."""
_HAN, _KANA = (0x4E00, 0x9FA5), (0x3041, 0x3093)
_FOREIGN = 0.12
"""Share of the new names that are written in such letters."""
_NUMBER = re.compile(r"(?<![\w.,])\d{2,}(?![\w.,]*\d)")


def names_of(pairs: Iterable[Pair]) -> list[str]:
    """Names that stand the same on both sides of a pair, each once, in alphabetical order."""
    return sorted({name for pair in pairs for name in _shared(_NAME, pair)})


def renamed(pair: Pair, names: Sequence[str], rng: random.Random) -> Pair:
    """The pair with other names and numbers where both sides have the same ones once, so that they must be copied.

    Half of the new names are ``names``, the others the head of one and the tail of another, which no model has seen, or
    in letters that are spelt out in bytes.
    """
    for name in _shared(_NAME, pair) if names else ():
        new = rng.choice(names)
        if rng.random() < 0.5:
            tail = rng.choice(names)
            new = new[: rng.randint(2, 5)] + tail[rng.randint(2, 4) :].lower()
        pair = _with(pair, name, _foreign(new, rng) if rng.random() < _FOREIGN else new)
    for number in _shared(_NUMBER, pair):
        pair = _with(pair, number, number[0] + "".join(rng.choice("0123456789") for _ in number[1:]))
    return pair


def _foreign(name: str, rng: random.Random) -> str:
    """``name`` with some of its letters replaced by accented ones, or one of its length in another script."""
    script = rng.randrange(len(_ALPHABETS) + 2)
    if script == 0:
        return (
            "".join(rng.choice(_ALPHABETS[0]) if rng.random() < 0.3 else c for c in name[:-1]).capitalize() + name[-1]
        )
    if script < len(_ALPHABETS):
        return "".join(rng.choice(_ALPHABETS[script]) for _ in name).capitalize()
    return "".join(chr(rng.randint(*(_HAN, _KANA)[script - len(_ALPHABETS)])) for _ in name[: rng.randint(1, 5)])


def _shared(pattern: re.Pattern[str], pair: Pair) -> list[str]:
    """What the pattern finds exactly once on either side, the same on both."""
    spanish, english = (Counter(pattern.findall(text)) for text in pair)
    return [found for found, count in spanish.items() if count == english[found] == 1]


def _with(pair: Pair, old: str, new: str) -> Pair:
    spanish, english = (re.sub(rf"\b{old}\b", new, text) for text in pair)
    return spanish, english


def noisy(pair: Pair, names: Sequence[str], rng: random.Random) -> Pair:
    """The pair as captions, posts, fragments and quotation print it, or renamed; the target stays as it is, except
    where the change belongs to both."""
    source, target = pair
    kinds = ("accents", "caption", "fragment", "quoted", "turn", "capitals", "renamed")
    kind = rng.choices(kinds, (40, 30, 12, 24, 8, 8, 60))[0]
    if kind == "accents":
        return _without_accents(source, tilde=rng.random() < 0.75), target
    if kind == "caption":
        return " ".join(re.sub(r"[^\w\s']+", " ", source).split()).lower(), target
    if kind == "fragment":
        return source.rstrip("."), target.rstrip(".")
    if kind == "quoted":
        return _quoted(pair, rng)
    if kind == "turn":
        lead = rng.choice(_LEADS)
        return lead + source, lead + target
    if kind == "renamed":
        return renamed(pair, names, rng)
    return source.upper(), target.upper()


def _quoted(pair: Pair, rng: random.Random) -> Pair:
    """The whole pair between quotation marks, or half of the time, where both sides have a name in common, the name."""
    marks = rng.choice(_QUOTED)
    names = _shared(_NAME, pair)
    if names and rng.random() < 0.5 and not any(mark in text for text in pair for mark in MARKS):
        name = rng.choice(names)
        source, target = (
            re.sub(rf"\b{name}\b", mark.format(name), text) for mark, text in zip(marks, pair, strict=True)
        )
    elif any(mark in text.strip(MARKS) for text in pair for mark in MARKS):
        return pair  # marks within marks: one of a pair may have been stripped
    else:
        source, target = (mark.format(text.strip(MARKS)) for mark, text in zip(marks, pair, strict=True))
    return source, target


def _without_accents(text: str, *, tilde: bool) -> str:
    """Vowels lose their accents; ñ keeps its ``tilde`` mostly, since leaving it out makes another word."""
    kept = "\u0303" if tilde else ""
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in parts if unicodedata.category(c) != "Mn" or c == kept))
