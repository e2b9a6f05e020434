"""Builds ``verifier/resources/names/cldr.tsv``: countries, languages and regions whose names change between the languages.

Run with babel installed: ``python -m verifier.training.cldr_names verifier/resources/names/cldr.tsv``. The data are
those of the Unicode Common Locale Data Repository as babel carries it; its licence lies beside the result.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from verifier.text import strip_accents

SPANISH_LOCALES = ("es", "es_419", "es_MX", "es_AR", "es_ES")
ENGLISH_LOCALES = ("en", "en_GB")
_HEAD = (
    "# Names from the Unicode CLDR {version} through babel (licence: cldr.LICENSE); built by verifier.training.cldr_names.\n"
    '# Spanish forms <TAB> English forms, each separated by "|".\n'
)


_NO_NAMES = frozenset({"001", "ZZ", "und", "mul", "mis", "zxx", "XA", "XB"})
"""Codes for "world", "unknown", "several languages" and the like."""


def _forms(locales: tuple[str, ...], table: str, code: str) -> list[str]:
    from babel import Locale

    forms: dict[str, None] = {}
    for name in locales:
        form = getattr(Locale.parse(name), table).get(code)
        if form:
            # "Myanmar (Birmania)" is two names.
            for part in form.replace(")", "").split("("):
                forms.setdefault(part.strip(" ’'"))
    return [form for form in forms if form]


def rows() -> Iterator[str]:
    """A row for each territory and language of CLDR that has a name of its own in either language."""
    from babel import Locale

    for table in ("territories", "languages"):
        for code in sorted(getattr(Locale.parse("es"), table).keys() - _NO_NAMES):
            spanish, english = _forms(SPANISH_LOCALES, table, code), _forms(ENGLISH_LOCALES, table, code)
            differ = {strip_accents(s).casefold() for s in spanish} != {strip_accents(e).casefold() for e in english}
            if spanish and english and differ:
                yield "|".join(spanish) + "\t" + "|".join(english)


def main(target: str) -> None:
    from babel.core import get_cldr_version

    body = "\n".join(dict.fromkeys(rows()))
    Path(target).write_text(_HEAD.format(version=get_cldr_version()) + body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
