"""Figures as Spanish print has them, put into those that models have learnt: "n.º 15", "2 mil 500", "2.ª"; and "½" put back."""

from __future__ import annotations

import re
import unicodedata

from verifier.text import strip_accents, word_set
from verifier.translation.lexicon import number_words

_NUMBERED = re.compile(r"\bn(?:\.?\s?[º°]|ro\.?|\.o\.?)\s*(?=\d)", re.IGNORECASE)
_ORDINAL = re.compile(
    r"(?<![\w.,])(?P<number>[1-9]|10)(?:\.(?P<o>[ºª]|er|[oa])|(?P<a>ª)|(?P<er>er|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]))(?=\s+(?P<next>\w+))"
)
_ENGLISH_ORDINAL = re.compile(r"(?<![\w.])((?:\d{1,3},)?\d+)(?:st|nd|rd|th)\b")
_ORDINALS = ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim"]
_CENTURY = re.compile(r"\b([sS]iglos?(?: [ivx]+ (?:y|al?))? )([ivx]+)\b")
_CLOCK = re.compile(
    r"\b((?:[01]?\d|2[0-3])):([0-5]\d)\s?(?:h|hs|hrs)\b(?P<stop>\.?)(?P<ends>\s*[”»\")]*$|(?=\s[A-ZÁÉÍÓÚÑ¿¡]))?"
)
_CLOCK_WITH_POINT = re.compile(r"\b((?:[01]?\d|2[0-3]))\.([0-5]\d)(?=\s?(?:h|hs|hrs)\b)")
_TENS = {
    word: 10 * tens
    for tens, word in enumerate(
        ["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 2
    )
}
_DECADE = re.compile(
    rf"\b(?:(?P<la>[Ll]a década)(?: de los| del?)(?: años)?|(?P<anos>años)|(?P<de>(?:[Ee]n|[Dd]esde|[Dd]urante|[Hh]asta|(?:finales|fines|mediados|principios|comienzos|inicios|música|década) de) los)"
    rf"|(?P<los>^[\W]*Los))"
    rf" (?P<tens>{'|'.join(_TENS)})(?! y (?:uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b)(?=[,.;:)»”\"]|$| (?P<next>[^\W\d]+))"
)
_SECOND_DECADE = re.compile(
    rf"(?<=\baños )(?P<first>\d0 (?:y|a|o)(?: los)?(?: años)? )(?P<tens>{'|'.join(_TENS)})\b(?! y )"
)
"""The decades in words; without "años" or "década" only before what is no noun: not "en los ochenta pueblos"."""
_AFTER_DECADES = word_set(
    "y o e en se no ya con por para a al de del la el los las lo le les me nos te su mi tu un una todo todos toda nada nadie hubo había era eran "
    "fue fueron fui cuando donde como pero que ni también solo sólo muchos muchas casi hasta desde han ha hay trajeron"
)
_VERB = re.compile(r"(?:ó|[ai]eron|aron|[ai]ban?|ían?)$")
_LINKS = frozenset({"de", "del", "y", "o", "en", "a", "por", "que", "con"})
_THOUSANDS = re.compile(
    r"(?P<before>[^\W\d_]+ )?(?<![\d.,])(?:(?P<many>\d{1,3}) )?\bmil (?P<rest>\d{1,3})(?![\w/%]|[.,:]\d| mil\b)"
)
_MILLIONS = re.compile(
    r"(?<![\d.,])(?<!\bmil )(?P<many>\d{1,3}) (?P<scale>mill(?:ones|ón)) (?P<rest>\d{1,3}) mil\b(?! \d)"
)


def with_plain_figures(text: str) -> str:
    """``text`` with "número 15" for "n.º 15", "2.500" for "2 mil 500" (also of millions), "3,2 millones" for "3 millones 200 mil" "segunda" for "2.ª",
    "14:30" for "14:30 h.", "siglo XIX" for "siglo xix" and "los años 90" for "los noventa"."""
    text = _DECADE.sub(_decade, _NUMBERED.sub("número ", text))
    text = _SECOND_DECADE.sub(lambda match: f"{match['first']}{_TENS[match['tens']]}", text)
    text = _ORDINAL.sub(_ordinal, text)
    text = _CLOCK.sub(_clock, _CLOCK_WITH_POINT.sub(r"\1:\2", text))
    text = _CENTURY.sub(lambda match: match[1] + match[2].upper(), text)
    text = _MILLIONS.sub(_millions, text)
    return _THOUSANDS.sub(_thousands, text)


def with_fractions(source: str, output: str) -> str:
    """``output`` with the fractions of ``source`` in one character, which pieces write in several: "2½" for "21⁄2"."""
    glyphs = {
        unicodedata.normalize("NFKC", letter): letter for letter in source if "VULGAR" in unicodedata.name(letter, "")
    }
    if not glyphs:
        return output
    written = re.compile("|".join(map(re.escape, sorted(glyphs, key=len, reverse=True))))
    return written.sub(lambda match: glyphs[match.group()], output)


def with_ordinal_endings(output: str) -> str:
    """English with the ending that each ordinal in digits takes: "93rd" for "93nd"."""
    return _ENGLISH_ORDINAL.sub(lambda match: match[1] + _ending(match[1]), output)


def _ending(digits: str) -> str:
    return "th" if digits[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")


def _ordinal(match: re.Match[str]) -> str:
    stem, woman = _ORDINALS[int(match["number"]) - 1], match["a"] or (match["o"] or match["er"]).endswith(("ª", "a"))
    if stem.endswith("er") and not woman and match["next"] not in _LINKS:
        return stem  # "primer lugar"
    return stem + ("a" if woman else "o")


def _decade(match: re.Match[str]) -> str:
    """ "los años 90": models have hardly learnt the words."""
    digits = _TENS[match["tens"]]
    if match["la"]:
        return f"{match['la'][0].replace('L', 'Los').replace('l', 'los')} años {digits}"
    if match["anos"]:
        return f"años {digits}"
    is_noun = match["next"] and match["next"] not in _AFTER_DECADES and not _VERB.search(match["next"])
    return match.group() if is_noun else f"{match['de'] or match['los']} años {digits}"


def _clock(match: re.Match[str]) -> str:
    """ "14:30", which English has without a word for hours; the full stop stays where it ends the sentence."""
    ends = match["ends"]
    return f"{match[1]}:{match[2]}" + ("" if ends is None else match["stop"] + ends)


def _millions(match: re.Match[str]) -> str:
    return f"{match['many']},{int(match['rest']):03}".rstrip("0") + " millones"


def _thousands(match: re.Match[str]) -> str:
    """ "2.500"; what stands after a number in words ("dos mil 500") stays."""
    before = match["before"] or ""
    counted = not match["many"] and strip_accents(before.strip().casefold()) in number_words()
    return match.group() if counted else f"{before}{match['many'] or 1}.{int(match['rest']):03}"
