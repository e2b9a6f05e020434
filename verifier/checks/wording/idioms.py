"""Figures of speech: English ones over plain Spanish, and Spanish idioms that were rendered word for word or oddly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from verifier.checks.phrases import quoted
from verifier.checks.sides import Sides
from verifier.checks.wording.idiom_patterns import Match, Patterns
from verifier.checks.wording.idiom_words import Word
from verifier.checks.wording.images import speaks_in_images
from verifier.evidence.content import content_words, light_words
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.evidence.resemblance import resemblance, spelling
from verifier.evidence.stems import english_stem
from verifier.model import Issue, Span, Spans
from verifier.resources import resource_rows
from verifier.text import Token, tokenize

LITERAL = 0.12
"""Geometric mean of both lexical probabilities from which a word of a figure counts as said by a word of the Spanish."""
NO_IMAGE = frozenset(
    (
        "last",
        "final",
        "end",
        "wrong",
        "right",
        "whole",
        "time",
        "hard",
        "good",
        "bad",
        "best",
        "old",
        "new",
        "full",
        "first",
    )
)
"""Words that stand in many figures and make none of their images: "último" does not show the last straw."""
SURE = 0.02
"""Resemblance from which a word of an idiom counts as rendered by the word that it is aligned with."""
FEW = 2
"""Content words that an idiom, and what stands for it, must have at least before an odd rendering is worth a remark: a single
word ("looming" for "a la vuelta de la esquina") is mostly its plain meaning."""
LONG = 6
"""Tokens that a rendering has at most; where more is left open the sentence was said freely."""

REACH = 2
"""How many tokens the plain words may lie from the counterpart of a word beside the figure."""


@dataclass(frozen=True, slots=True)
class Idiom:
    """A Spanish idiom or proverb; patterns are separated by ";", ``literal`` is "-" where no rendering word for word differs."""

    patterns: str
    region: str
    meaning: str
    literal: str
    accepted: str

    @property
    def is_turn(self) -> bool:
        """True for a turn of phrase around a verb in any form ("tomarle el pelo"), false for a proverb or a fixed word."""
        return self.patterns.removeprefix("no ").startswith("*")


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """An English figure of speech; ``spanish`` has the patterns of the Spanish over which it adds nothing, or "-"."""

    patterns: str
    meaning: str
    spanish: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of speech in an English text."""

    span: Span
    meaning: str


@dataclass(frozen=True)
class _Reading:
    """The idioms and figures of a pair, and which render which."""

    sides: Sides

    @cached_property
    def source(self) -> tuple[Word, ...]:
        return idioms().words(self.sides.source_tokens)

    @cached_property
    def translation(self) -> tuple[Word, ...]:
        return figures().words(self.sides.translation_tokens)

    @cached_property
    def rendered(self) -> list[tuple[Match[Idiom], Span | None]]:
        """The idioms of the Spanish and where an accepted rendering of each stands in the English."""
        return [
            (match, _first(match.value.accepted, "en", self.sides.translation_tokens))
            for match in idioms().find(self.source)
        ]

    @cached_property
    def paired(self) -> list[tuple[Match[FigureEntry], Span | None]]:
        """The figures of the English and the Spanish that each may stand for."""
        return [
            (match, _first(match.value.spanish, "es", self.sides.source_tokens))
            for match in figures().find(self.translation)
        ]


def check_idioms(sides: Sides) -> Iterator[Issue]:
    """Compares figurative language of the two sides.

    Yields an English figure of speech over plain Spanish (over_translation, minor); a Spanish idiom rendered word for word
    (mistranslation, major; a proverb neutral, for information: its image is understood); and one whose English has neither an accepted nor a literal rendering nor a
    word of its meaning (mistranslation, minor).
    """
    reading = _Reading(sides)
    yield from _figures_over_plain(reading)
    yield from _similes_over_plain(reading)
    for match, accepted in reading.rendered:
        if accepted is None:
            yield from _rendered_oddly(reading, match)


def accepted_idioms(sides: Sides) -> tuple[Spans, Spans]:
    """The words that an idiom and its rendering make up: spans in the source and in the translation, sorted.

    They belong together as wholes, so no check should ask for each word's own counterpart.
    """
    reading = _Reading(sides)
    # A single word beside a figure is no idiom but the figure's image; it has its own counterpart.
    both = [(_with_pronouns(reading.source, match), span) for match, span in reading.rendered if span]
    both += [
        (span, match.span(reading.translation))
        for match, span in reading.paired
        if span and " " in span.of(sides.source)
    ]
    return tuple(sorted({source for source, _ in both})), tuple(sorted({translation for _, translation in both}))


def _with_pronouns(words: Sequence[Word], match: Match[Idiom]) -> Span:
    """The span of an idiom with the pronouns right before it: "se llenan la boca"."""
    first = match.start
    while first and words[first - 1].form in _PRONOUNS and not words[first].pause:
        first -= 1
    return Span(words[first].start, words[match.end - 1].end)


_PRONOUNS = frozenset(("me", "te", "se", "nos", "os", "le", "les", "lo", "la", "los", "las"))


def find_figures(text: str) -> list[Figure]:
    """The figures of speech in an English text, in order; they do not overlap."""
    words = figures().words(tokenize(text))
    return [Figure(match.span(words), match.value.meaning) for match in figures().find(words)]


def is_figurative(sides: Sides) -> bool:
    """True if the Spanish holds an idiom or the English a figure of speech, whose words stand for no things."""
    return bool(list(idioms().find(idioms().words(sides.source_tokens))) or find_figures(sides.translation))


@cache
def idioms() -> Patterns[Idiom]:
    """The Spanish idioms, ready to be looked up."""
    entries = (Idiom(*cells) for cells in resource_rows("idioms/spanish.tsv"))
    return Patterns(((entry.patterns, entry) for entry in entries), "es")


@cache
def figures() -> Patterns[FigureEntry]:
    """The English figures, ready to be looked up."""
    entries = (FigureEntry(*cells) for cells in resource_rows("idioms/figures.tsv"))
    return Patterns(((entry.patterns, entry) for entry in entries), "en")


@lru_cache(maxsize=1024)
def _patterns(texts: str, language: str) -> Patterns[None]:
    """The patterns of one cell, read only once its idiom has been met."""
    return Patterns([] if texts == "-" else [(texts, None)], language)


def _first(texts: str, language: str, tokens: Sequence[Token]) -> Span | None:
    """Where the longest of the patterns stands."""
    patterns = _patterns(texts, language)
    words = patterns.words(tokens)
    spans = [match.span(words) for match in patterns.find(words)]
    return max(spans, key=lambda span: span.end - span.start, default=None)


def _figures_over_plain(reading: _Reading) -> Iterator[Issue]:
    sides = reading.sides
    accepted = [span for _, span in reading.rendered if span]
    if any(span is None for _, span in reading.rendered) or speaks_in_images(sides):
        return  # The figure may well render that idiom, or that image.
    for match, counterpart in reading.paired:
        span = match.span(reading.translation)
        if counterpart or any(span.overlaps(other) for other in accepted) or _same_image(reading, match):
            continue
        plain = _plain_words(sides, _tokens(reading.translation, match))
        says = f"; the Spanish says plainly {quoted(sides.source, plain)}" if plain else ""
        message = f"{quoted(sides.translation, span)} is a figure of speech ({match.value.meaning}){says}."
        yield Issue("over_translation", "minor", "idiom", message, (plain,) if plain else (), (span,), 0.6)


_SIMILE = re.compile(r"\bas \w+ as an? \w+", re.IGNORECASE)
_LIKENESS = re.compile(
    r"\b(?:como|tan|tanto|tanta|tantos|tantas|igual|mismo|misma|cual|parec\w+|más|menos|hech[oa]s? un)\b", re.IGNORECASE
)
_NO_SIMILE = re.compile(
    r"as (?:long|soon|far|well|much|many|little|few|often|early|late|possible|good|quick\w*|fast|high|low|big|large|small) as",
    re.IGNORECASE,
)


def _similes_over_plain(reading: _Reading) -> Iterator[Issue]:
    """ "Era terco", "as stubborn as a mule": a likeness that the Spanish does not draw."""
    if _LIKENESS.search(reading.sides.source):
        return
    shown = [match.span(reading.translation) for match, _ in reading.paired]
    for match in _SIMILE.finditer(reading.sides.translation):
        span = Span(match.start(), match.end())
        if not _NO_SIMILE.match(match.group()) and not any(span.overlaps(other) for other in shown):
            message = f"{quoted(reading.sides.translation, span)} draws a likeness that is not in the Spanish."
            yield Issue("over_translation", "minor", "idiom", message, (), (span,), 0.6)


def _tokens(words: Sequence[Word], match: Match[Idiom] | Match[FigureEntry]) -> range:
    """The indices of the tokens that the match covers."""
    return range(words[match.start].token, words[match.end - 1].token + 1)


def _same_image(reading: _Reading, match: Match[FigureEntry]) -> bool:
    """True if the Spanish has a noun of the figure's image: "threw in the towel" over "tiró la toalla", or a literal towel."""
    sides = reading.sides
    verbs = {
        word.token for word in reading.translation[match.start : match.end] if any(key[0] == "*" for key in word.keys)
    }
    covered = _tokens(reading.translation, match)
    image = [j for j in content_words(sides.translation_tokens, "en") if j in covered]
    # A figure without a noun ("bend over backwards") is known by its verb.
    shown = [sides.translation_tokens[j].norm for j in image if j not in verbs] or [
        sides.translation_tokens[j].norm for j in image
    ]
    return any(
        _says(token.norm, english) for english in shown for token in sides.source_tokens if token.kind != "other"
    )


def _says(es: str, en: str) -> bool:
    """True if the words are each other's usual translation, both ways: p(en | es) alone is high where a figure was the free
    rendering of a rare word ("facilísimo", "a piece of cake")."""
    return (translation_probability(es, en) * inverse_probability(es, en)) ** 0.5 >= LITERAL or spelling(es, en) > 0


def _plain_words(sides: Sides, figure: range) -> Span | None:
    """What the Spanish says where the English has the figure: of the runs of words without a counterpart elsewhere that stand
    next to the counterparts of the figure's neighbours, the one with the most content."""
    tokens = sides.source_tokens
    links = [link for link in sides.alignment.links if link.target not in figure]
    before = max((link.target for link in links if link.target < figure.start), default=-1)
    after = min((link.target for link in links if link.target >= figure.stop), default=-1)
    anchors = [link.source for link in links if link.target in (before, after)]
    elsewhere = {link.source for link in links}
    full = {*content_words(tokens, "es"), *light_words(tokens, "es")}
    runs: list[list[int]] = [[]]
    for i, token in enumerate(tokens):
        if i in elsewhere or token.kind == "other":
            runs.append([])
        else:
            runs[-1].append(i)
    near = [
        run for run in runs if run and (not anchors or any(run[0] - REACH <= k <= run[-1] + REACH for k in anchors))
    ]
    best = max(near, key=lambda run: sum(i in full for i in run), default=[])
    held = [i for i in best if i in full]
    return Span(tokens[held[0]].start, tokens[held[-1]].end) if held else None


def _rendered_oddly(reading: _Reading, match: Match[Idiom]) -> Iterator[Issue]:
    sides, idiom = reading.sides, match.value
    span = match.span(reading.source)
    literal = _first(idiom.literal, "en", sides.translation_tokens)
    if literal:
        message = f"{quoted(sides.source, span)} is an idiom ({idiom.meaning}); the English renders it word for word."
        severity = "major" if idiom.is_turn else "neutral"
        yield Issue("mistranslation", severity, "idiom", message, (span,), (literal,), 0.8)
        return
    covered = _tokens(reading.source, match)
    content = [i for i in content_words(sides.source_tokens, "es") if i in covered]
    if len(content) < FEW or _means(idiom, sides.translation_tokens) or any(_renders_word(sides, i) for i in content):
        return
    linked = {link.target for link in sides.alignment.links if link.source not in covered}
    loose = [j for j in content_words(sides.translation_tokens, "en") if j not in linked]
    if len(loose) >= FEW and loose[-1] - loose[0] < LONG:
        rendering = Span(sides.translation_tokens[loose[0]].start, sides.translation_tokens[loose[-1]].end)
        message = (
            f"the idiom {quoted(sides.source, span)} (meaning {idiom.meaning}) is rendered "
            f"{quoted(sides.translation, rendering)}; check that."
        )
        yield Issue("mistranslation", "minor", "idiom", message, (span,), (rendering,), 0.4)


def _renders_word(sides: Sides, i: int) -> bool:
    linked = sides.alignment.targets_of(i)
    return any(resemblance(sides.source_tokens[i], sides.translation_tokens[j]) >= SURE for j in linked)


def _means(idiom: Idiom, tokens: Sequence[Token]) -> bool:
    """True if the English has a content word of the idiom's meaning or of one of its accepted renderings."""
    known = tokenize(f"{idiom.meaning} {idiom.accepted}".replace("*", " "))
    stems = {english_stem(known[j].norm) for j in (*content_words(known, "en"), *light_words(known, "en"))}
    return any(english_stem(tokens[j].norm) in stems for j in content_words(tokens, "en"))
