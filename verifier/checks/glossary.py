"""The desk's accepted renderings: an issue that lies wholly inside a matched term is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.checks.phrases import Phrase, folded, phrase
from verifier.checks.sides import Sides
from verifier.errors import GlossaryError
from verifier.model import Issue, Span, Spans
from verifier.text import Token

_HEADERS = frozenset(
    {("spanish", "english"), ("es", "en"), ("source", "target"), ("español", "ingles"), ("source", "translation")}
)


@dataclass(frozen=True)
class Glossary:
    """Spanish terms to their accepted English renderings, folded: case and accents do not count."""

    terms: Mapping[Phrase, frozenset[Phrase]]

    @classmethod
    def load(cls, path: str | Path) -> Glossary:
        """Reads a TSV of ``Spanish<TAB>English`` lines, UTF-8; a term with several renderings stands on several lines.

        Lines that begin with # and empty lines are left out; a first line that names the columns is a header.

        Raises:
            GlossaryError: if the file cannot be read, or a line has not two cells with words in them; it names both.
        """
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise GlossaryError(
                f"cannot read the glossary {path} ({reason})", "give a UTF-8 file of Spanish<TAB>English lines"
            ) from error
        terms: dict[Phrase, set[Phrase]] = {}
        first = True
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            cells = [phrase(cell) for cell in line.split("\t")]
            header = first and tuple(" ".join(cell) for cell in cells[:2]) in _HEADERS
            first = False
            if header:
                continue
            if len(cells) < 2 or not cells[0] or not cells[1]:
                raise GlossaryError(
                    f"{path}, line {number}: not a Spanish term and its English rendering: {line.strip()!r}",
                    "separate the two by one tab",
                )
            terms.setdefault(cells[0], set()).add(cells[1])
        return cls({term: frozenset(renderings) for term, renderings in terms.items()})

    def drop_accepted(self, issues: Iterable[Issue], sides: Sides) -> tuple[Issue, ...]:
        """The issues, in order, without those whose spans all lie inside matched terms."""
        source, translation = self.matches(sides)
        return tuple(
            issue
            for issue in issues
            if not (issue.source_spans or issue.translation_spans)
            or not (_inside(issue.source_spans, source) and _inside(issue.translation_spans, translation))
        )

    def accepts(self, source: str, translation: str) -> bool:
        """True if the whole source is a term of the glossary and the whole English one of its renderings."""
        return phrase(translation) in self.terms.get(phrase(source), frozenset())

    def matches(self, sides: Sides) -> tuple[Spans, Spans]:
        """Where, on each side, terms stand whose Spanish is in the source and one of whose renderings is in the English."""
        source: list[Span] = []
        translation: list[Span] = []
        for term, renderings in self.terms.items():
            here = tuple(_places(sides.source_tokens, term))
            there = tuple(
                place for rendering in sorted(renderings) for place in _places(sides.translation_tokens, rendering)
            )
            if here and there:
                source.extend(here)
                translation.extend(there)
        return tuple(sorted(set(source))), tuple(sorted(set(translation)))


def _places(tokens: Iterable[Token], wanted: Phrase) -> Iterator[Span]:
    full = [token for token in tokens if token.kind != "other"]
    forms = [folded(token) for token in full]
    for start in range(len(full) - len(wanted) + 1):
        if tuple(forms[start : start + len(wanted)]) == wanted:
            yield Span(full[start].start, full[start + len(wanted) - 1].end)


def _inside(spans: Spans, terms: Spans) -> bool:
    return all(any(term.start <= span.start and span.end <= term.end for term in terms) for span in spans)
