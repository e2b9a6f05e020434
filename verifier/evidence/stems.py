"""Light stems of Spanish and English words: the forms of one word mostly share a stem.

Made for looking translations up, not for display: a stem need not be a word, and irregular forms ("dijo", "went") keep
their own, since they are frequent enough to be learnt whole. As in light stemming (Savoy 2006) inflection goes,
derivation stays, and an ending is only cut where enough of the word is left.
"""

from __future__ import annotations

from functools import lru_cache

from verifier.text import strip_accents

MIN_STEM = 3
"""Letters that a stem keeps at least."""

# Without accents, since those move within one verb ("hable", "hablé"). Longest first: the first that fits is cut.
_SPANISH = (
    "a", "o", "e", "as", "os", "es", "s", "ar", "er", "ir", "ara", "era", "ira", "aran", "eran", "iran", "are",
    "ere", "ire", "aremos", "eremos", "iremos", "aras", "eras", "iras", "aria", "eria", "iria", "arian", "erian",
    "irian", "ariamos", "eriamos", "iriamos", "arias", "erias", "irias", "aba", "aban", "abas", "abamos", "ia",
    "ian", "ias", "iamos", "an", "en", "amos", "emos", "imos", "ais", "eis", "aste", "iste", "asteis", "isteis",
    "io", "aron", "ieron", "ando", "iendo", "yendo", "ado", "ido", "ada", "ida", "ados", "idos", "adas", "idas",
    "ase", "ases", "asen", "iese", "ieses", "iesen", "iera", "ieras", "ieran", "ieramos", "aramos", "asemos", "iesemos",
    "yo", "yeron",
    "yera", "yeran",
)  # fmt: skip
_BY_LENGTH = tuple(sorted(_SPANISH, key=lambda ending: (-len(ending), ending)))
_CLITICS = (
    "selos", "selas", "selo", "sela", "noslo", "melo", "mela", "telo", "tela", "nos", "los", "las", "les", "se",
    "me", "te", "lo", "la", "le",
)  # fmt: skip
_CARRIES_CLITIC = ("ar", "er", "ir", "ando", "iendo", "yendo")
_ENGLISH = ("ations", "ation", "ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "y", "e")
_DOUBLED = frozenset("bdgmnprt")


@lru_cache(maxsize=65536)
def spanish_stem(word: str) -> str:
    """The stem of a normalised Spanish word, without accents: "hablaron", "hablen" -> "habl"."""
    bare = strip_accents(word)
    if bare.endswith("mente") and len(bare) - 5 > MIN_STEM:
        bare = bare[:-5]
    for clitic in _CLITICS:
        if bare.endswith(clitic) and bare[: -len(clitic)].endswith(_CARRIES_CLITIC):
            bare = bare[: -len(clitic)]
            break
    if bare.endswith("ces") and len(bare) > MIN_STEM + 1:
        return bare[:-3] + "z"
    for ending in _BY_LENGTH:
        if bare.endswith(ending) and len(bare) - len(ending) >= MIN_STEM:
            return _one_spelling(bare[: -len(ending)], ending)
    return bare


def _one_spelling(stem: str, ending: str) -> str:
    """Undoes the spelling changes before e: "busqu-e" -> "busc", "pagu-e" -> "pag", "empec-e" -> "empez"."""
    if ending[0] in "ei":
        if stem.endswith("qu"):
            return stem[:-2] + "c"
        if stem.endswith("gu"):
            return stem[:-1]
    return stem


@lru_cache(maxsize=65536)
def english_stem(word: str) -> str:
    """The stem of a normalised English word: "stopped", "stops" -> "stop"; "named", "naming" -> "nam"."""
    bare = strip_accents(word).removesuffix("'s").removesuffix("'")
    for ending in _ENGLISH:
        if bare.endswith(ending) and len(bare) - len(ending) >= MIN_STEM and not bare.endswith("ss"):
            stem = bare[: -len(ending)]
            if ending in ("ed", "ing") and stem[-1] == stem[-2] and stem[-1] in _DOUBLED and len(stem) > MIN_STEM:
                return stem[:-1]
            return stem.removesuffix("e") if len(stem) > MIN_STEM else stem
    return bare
