"""What every engine that runs a Marian model shares: sentence by sentence in, sanity-checked hypotheses out."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from verifier.errors import ModelError
from verifier.model import Hypothesis, TokenScores
from verifier.text import clean, words
from verifier.translation.addresses import with_source_addresses
from verifier.translation.alone import with_word_alone
from verifier.translation.copied import lost_names, with_source_names
from verifier.translation.dialogue import with_quotation_marks
from verifier.translation.figures import with_fractions, with_ordinal_endings
from verifier.translation.formulas import formula
from verifier.translation.fullnames import with_source_accents
from verifier.translation.hashes import model_hash
from verifier.translation.kept import lost
from verifier.translation.marks import has_its_marks, with_source_marks
from verifier.translation.named import names_alone, with_source_places
from verifier.translation.numerals import digit_numbers, with_english_separators
from verifier.translation.pieces import Pieces
from verifier.translation.saying import PlainlySaid, with_source_saying
from verifier.translation.sentences import split_sentences
from verifier.translation.spelled import with_source_numbers
from verifier.translation.spelling import as_learnt, as_printed
from verifier.translation.usable import unusable_reason
from verifier.translation.ways import DIVISIONS, WAYS, Both, Division, Straight, Variant

VERSION = "v19"
"""Part of every signature: goes up when sentence splitting, decoding or the sanity checks change an output."""

BEAM = 4
MAX_PIECES = 500
"""Marian models have 512 positions; the end of sentence and a margin need some."""


_MOST_SCORES = 5_000
"""Scores kept in memory: several kinds of evidence ask for the same pair."""
PROBE = "Hola."
LEAST_KNOWN = 0.5
"""Share of the SentencePiece pieces that a model's vocabulary must hold: it is all of them but for a few where the two
belong together, and next to none otherwise."""
FETCH_AGAIN = "fetch the model again"


@dataclass(frozen=True, slots=True)
class Draft:
    """The raw output for one sentence: its pieces, their summed log-probability (nats, the end of sentence included)
    and whether the length limit cut it off."""

    pieces: list[str]
    log_prob: float
    cut_off: bool

    @property
    def length(self) -> int:
        """Tokens that ``log_prob`` sums over."""
        return len(self.pieces) + (not self.cut_off)


class Made(NamedTuple):
    """What becomes of one sentence: its English, the draft behind it and why it must not be used, if so."""

    text: str
    draft: Draft
    reason: str | None


class SentenceEngine(ABC):
    """A Marian model in a folder. The public verbs check, split and join; subclasses run the model.

    Texts are translated one sentence at a time, and a subclass runs every sentence by itself: in a batch, padding and
    the order of float additions change about one text in sixty, and a cached output must not depend on its neighbours. Texts
    that are scored may go with others of their lengths, where nothing is padded and nothing changes.

    Attributes:
        name: the engine's name, as in ``--engine``.
        folder: where the model lies.
        into: the language it translates into, from the other of "es" and "en".
        threads: how many sentences are worked on at a time; outputs do not depend on it.

    A model that is too small to know many names (``mends_names``) has them chosen and spelt after the source, and sentences that
    lost one, an address or a number translated once more with stand-ins; a larger one knows English forms that no list has.
    """

    def __init__(
        self, name: str, folder: Path, *, threads: int | None = None, into: str = "en", mends_names: bool = False
    ) -> None:
        self.name = name
        self._mends_names = mends_names and into == "en"
        self.folder = folder
        self.into = into
        self.threads = threads or min(4, os.cpu_count() or 1)
        self._pieces = Pieces(folder)
        self._scores: dict[tuple[str, str], TokenScores] = {}

    @property
    @abstractmethod
    def runtime(self) -> str:
        """What runs the model and in which arithmetic: "ctranslate2-4.8.5|int8"."""

    def load(self) -> None:
        """Loads the model now rather than at the first use, and tries both verbs on a word.

        What loads need not run: weights, vocabulary and pieces come in files of their own, and one may be damaged or
        another model's.

        Raises:
            EngineError: if what runs the model is not installed.
            ModelError: if the folder holds no model that this engine can run.
        """
        known = self._load()
        for pieces in self._pieces.inventories():
            if sum(piece in known for piece in pieces) < LEAST_KNOWN * len(pieces):
                raise ModelError(f"{self.folder} has a vocabulary that is not that of its .spm files", FETCH_AGAIN)
        self.translate([PROBE])
        self.score([PROBE], [PROBE])

    @abstractmethod
    def _load(self) -> Container[str]:
        """Loads the model; returns the pieces that its vocabulary holds."""

    @abstractmethod
    def _translate(self, sources: list[list[str]]) -> list[Iterator[Draft]]:
        """The beam's drafts of each source, likeliest first; sources are non-empty lists of at most `MAX_PIECES` pieces,
        without end of sentence."""

    @abstractmethod
    def _score(self, sources: list[list[str]], targets: list[list[str]]) -> list[TokenScores]:
        """Forced decoding of ``targets``; both without end of sentence, which the result includes."""

    @cached_property
    def signature(self) -> str:
        """All that an output depends on beside the text: "bundled|ctranslate2-4.8.5|int8|model 1a2b3c4d|beam 4|v1"."""
        return f"{self.name}|{self.runtime}|model {model_hash(self.folder)[:12]}|beam {BEAM}|{VERSION}"

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """One hypothesis a text, in order. A text of several sentences is translated sentence by sentence and joined.

        ``log_prob`` is the mean over all tokens of all sentences. One sentence that fails its sanity checks makes the
        hypothesis unusable; a text without any word has an empty, unusable one.
        """
        _refuse_bare_string(texts)
        split = [self._sentences(text) for text in texts]
        made = self._all([sentence for parts in split for sentence in parts])
        return [self._join(parts, [made[part] for part in parts]) for parts in split]

    def score(self, sources: Sequence[str], translations: Sequence[str]) -> list[TokenScores]:
        """How probable the model finds each translation of the source beside it, a token at a time, in order.

        Both sides are scored whole, since their sentences need not correspond; what goes beyond `MAX_PIECES` pieces of
        either side is left out.

        Raises:
            ValueError: if the two lists differ in length.
        """
        _refuse_bare_string(sources)
        _refuse_bare_string(translations)
        if len(sources) != len(translations):
            raise ValueError(f"{len(sources)} sources but {len(translations)} translations")
        wanted = [(clean(source), clean(text)) for source, text in zip(sources, translations, strict=True)]
        missing = [pair for pair in dict.fromkeys(wanted) if pair not in self._scores]
        if len(self._scores) + len(missing) > _MOST_SCORES:
            self._scores.clear()
            missing = list(dict.fromkeys(wanted))
        if missing:
            scores = self._score(
                [self._pieces.encode_source(source)[:MAX_PIECES] for source, _ in missing],
                [self._pieces.encode_target(text)[:MAX_PIECES] for _, text in missing],
            )
            self._scores.update(zip(missing, scores, strict=True))
        return [self._scores[pair] for pair in wanted]

    def _all(self, given: Iterable[str]) -> dict[str, Made]:
        """What becomes of each sentence."""
        sentences = list(dict.fromkeys(given))
        sources = [self._pieces.encode_source(as_learnt(sentence))[:MAX_PIECES] for sentence in sentences]
        beams = zip(sentences, self._translate(sources), strict=True) if sentences else ()
        drafts = {sentence: self._chosen(as_learnt(sentence), beam) for sentence, beam in beams}
        made = {sentence: self._made(as_learnt(sentence), draft) for sentence, draft in drafts.items()}
        return self._divided(self._mended(made)) if self._mends_names else made

    def _chosen(self, sentence: str, beam: Iterable[Draft]) -> Draft:
        """Of the drafts that keep the sentence's numbers and pass the sanity checks the likeliest, or for a model that mangles
        names the one that loses the fewest; without one, the likeliest of all."""
        drafts, numbers, best = [], digit_numbers(sentence), None
        fewest = len(sentence)
        for draft in beam:
            drafts.append(draft)
            text = self._text(sentence, draft)
            if numbers <= digit_numbers(text) and not self._unusable(sentence, text, draft):
                gone = len(lost_names(sentence, text)) if self._mends_names else 0
                if gone < fewest:
                    best, fewest = draft, gone
                if not gone:
                    break
        return best or drafts[0]

    def _text(self, sentence: str, draft: Draft) -> str:
        if self._mends_names and (known := _known(sentence)):
            return known
        text = with_fractions(sentence, self._pieces.decode(draft.pieces))
        text = with_ordinal_endings(with_english_separators(sentence, text)) if self.into == "en" else text
        if self._mends_names:
            text = with_source_addresses(sentence, with_source_names(sentence, with_source_places(sentence, text)))
            text = with_word_alone(sentence, with_source_numbers(sentence, text))
        return text

    def _made(self, sentence: str, draft: Draft) -> Made:
        text = self._text(sentence, draft)
        return Made(text, draft, self._unusable(sentence, text, draft))

    def _mended(self, first: Mapping[str, Made]) -> dict[str, Made]:
        """The sentences that lost their quotation marks or what they should have copied, as they came out with it in another way."""
        made = dict(first)
        plain = {sentence: as_learnt(sentence) for sentence in first}
        asked = [sentence for sentence in first if _known(plain[sentence]) is None]
        so_far: dict[str, Variant] = {}
        for way in WAYS:
            # What was mended stays so in what comes next, except in the last try.
            put = {s: so_far[s].text if s in so_far and way is not WAYS[-1] else plain[s] for s in asked}
            tried = {sentence: variant for sentence in asked if (variant := way(put[sentence], made[sentence].text))}
            sources = [self._pieces.encode_source(variant.text)[:MAX_PIECES] for variant in tried.values()]
            beams = self._translate(sources) if sources else ()
            for (sentence, variant), beam in zip(tried.items(), beams, strict=True):
                if put[sentence] != plain[sentence]:
                    variant = Both(so_far[sentence], variant)
                if better := self._restored(plain[sentence], variant, beam, made[sentence]):
                    made[sentence] = better
                    if isinstance(variant, Straight | PlainlySaid):
                        plain[sentence] = variant.text
                    else:
                        so_far[sentence] = variant
        return {sentence: one._replace(text=_as_source(sentence, one.text)) for sentence, one in made.items()}

    def _divided(self, made: Mapping[str, Made]) -> dict[str, Made]:
        """The sentences that are better in parts, which are shorter and divided again where they must be, with these joined."""
        done = dict(made)
        for divide in DIVISIONS:
            tried = {
                sentence: division
                for sentence, one in done.items()
                if _known(as_learnt(sentence)) is None and (division := divide(as_learnt(sentence), one.text))
            }
            parts = self._all([part for division in tried.values() for part in division.texts]) if tried else {}
            for sentence, division in tried.items():
                if better := self._joined(as_learnt(sentence), division, parts, done[sentence]):
                    done[sentence] = better
        return done

    def _joined(self, sentence: str, division: Division, parts: Mapping[str, Made], first: Made) -> Made | None:
        """The sentence made of its parts, if that is no less fit for use than the first and loses nothing else."""
        made = [parts[part] for part in division.texts]
        text = division.joined([one.text for one in made])
        if text is None or len(lost(sentence, text)) > len(lost(sentence, first.text)):
            return None
        draft = Draft(
            [piece for one in made for piece in one.draft.pieces],
            sum(one.draft.log_prob for one in made),
            any(one.draft.cut_off for one in made),
        )
        reason = self._unusable(sentence, text, draft)
        if reason and not first.reason:
            return None
        return Made(_as_source(sentence, text), draft, reason)

    def _restored(self, sentence: str, variant: Variant, beam: Iterable[Draft], first: Made) -> Made | None:
        """The likeliest draft of the variant that has what it was made for, as a translation of the sentence, if it is fit for use
        (or the first is no more so, and lost its marks) and loses nothing else than what the first had lost if it was not made for that, nor
        a number that the first draft has. Its log-probability is that of the variant."""
        numbers = digit_numbers(sentence) & digit_numbers(first.text)
        spared = 0 if variant.copies else len(lost(sentence, first.text))
        for draft in beam:
            text = self._text(variant.text, draft)
            restored = variant.restored(text)
            if restored is None or len(lost(sentence, restored)) > spared or not numbers <= digit_numbers(restored):
                continue
            if has_its_marks(sentence, first.text) and not has_its_marks(sentence, restored):
                continue
            reason = self._unusable(variant.text, text, draft)
            if not reason or (first.reason and isinstance(variant, Straight)):
                return Made(restored, draft, reason)
        return None

    def _join(self, sentences: list[str], made: list[Made]) -> Hypothesis:
        reasons = [one.reason for one in made if one.reason]
        texts = [as_printed(sentence, one.text) for sentence, one in zip(sentences, made, strict=True)]
        tokens = sum(one.draft.length for one in made)
        if not sentences:
            reasons = ["there is nothing to translate"]
        return Hypothesis(
            text=" ".join(filter(None, texts)),
            engine=self.name,
            log_prob=sum(one.draft.log_prob for one in made) / tokens if tokens else None,
            usable=not reasons,
            reason=reasons[0] if reasons else None,
        )

    def _unusable(self, sentence: str, text: str, draft: Draft) -> str | None:
        if self._mends_names and text == _known(sentence):
            return None  # it is as it should be, whatever the model made of it
        return unusable_reason(sentence, text, cut_off=draft.cut_off, into=self.into)

    def _sentences(self, text: str) -> list[str]:
        """What is translated at a time; nothing for a text without any word or number."""
        said = with_quotation_marks(text) if self._mends_names else text
        return [part for sentence in split_sentences(said) if words(sentence) for part in self._fit(sentence)]

    def _fit(self, sentence: str) -> list[str]:
        """``sentence``, halved at a space until each part fits the model's positions."""
        if " " not in sentence or len(self._pieces.encode_source(sentence)) <= MAX_PIECES:
            return [sentence]
        middle = sentence.find(" ", len(sentence) // 2)
        cut = middle if middle >= 0 else sentence.rfind(" ")
        return [*self._fit(sentence[:cut]), *self._fit(sentence[cut + 1 :])]


def _as_source(sentence: str, text: str) -> str:
    """``text`` with the quotation marks, the verbs of who speaks and the accents of names that ``sentence`` has."""
    plain = as_learnt(sentence)
    return with_source_accents(sentence, with_source_saying(plain, with_source_marks(plain, text)))


def _known(sentence: str) -> str | None:
    """What English has for a sentence of names alone, or for a set phrase; None for any other."""
    return names_alone(sentence) or formula(sentence)


def length_limit(source: list[str]) -> int:
    """How many pieces the translation of ``source`` may have: far more than any real one needs."""
    return min(2 * len(source) + 16, MAX_PIECES)


def _refuse_bare_string(texts: Sequence[str]) -> None:
    if isinstance(texts, str):
        raise TypeError("an engine takes a list of texts, not one string")
