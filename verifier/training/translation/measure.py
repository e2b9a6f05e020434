"""BLEU and chrF of a converted model, with sacrebleu's own signatures, beside other engines and what was aimed at, and what
fails: loops, empty outputs, numbers.

    python -m verifier.training.translation.measure MODEL SETS_DIR

SETS_DIR holds NAME.es and NAME.en, one sentence a line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from verifier.text import words
from verifier.training.translation.augment import names_of
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.numerals import digit_numbers
from verifier.translation.protocol import Engine
from verifier.translation.usable import ENDLESS

_COLUMNS = ("apertium", "argos", "bergamot-tiny", "opus-mt", "probe", "CPU aim", "GPU aim", "stretch")
_OTHERS = {
    "flores-test": (11.9, 25.1, 26.8, 27.6, 15.8, 18, 21, 25),
    "newstest2013": (None, 32.8, 35.2, 35.2, 22.9, 25, 28, 32),
    "tatoeba-test": (26.1, None, None, None, 45.7, 48, 51, 55),
}
"""BLEU of other engines on the test sets, Spanish to English, as their keepers measured them, and what the model was to reach."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One test set: corpus BLEU and chrF (0 to 100, higher is better), their signatures, and counts of sentences.

    ``loops`` and ``empty`` are failures; ``with_numbers`` sentences have a digit number on both sides of the set, and in
    ``numbers_kept`` of them the output has all of those. Of the ``names`` that stand once on either side, within a sentence and
    spelt alike, ``names_kept`` stand in the output.
    """

    name: str
    sentences: int
    bleu: float
    chrf: float
    loops: int
    empty: int
    with_numbers: int
    numbers_kept: int
    names: int
    names_kept: int
    signatures: tuple[str, str]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        kept = f"{self.numbers_kept}/{self.with_numbers}"
        return f"{self.name:24} {self.sentences:5} BLEU {self.bleu:5.1f} chrF {self.chrf:5.1f} loops {self.loops} empty {self.empty} numbers {kept} names {self.names_kept}/{self.names}"


def measure(engine: Engine, name: str, source: Sequence[str], target: Sequence[str]) -> Measured:
    """Translates one set and compares it with its reference."""
    from sacrebleu.metrics import BLEU, CHRF

    hypotheses = engine.translate(source)
    outputs = [hypothesis.text for hypothesis in hypotheses]
    endless = [hypothesis.reason == ENDLESS for hypothesis in hypotheses]
    bleu, chrf = BLEU(), CHRF()
    scores = bleu.corpus_score(outputs, [list(target)]), chrf.corpus_score(outputs, [list(target)])
    shared = [digit_numbers(given) & digit_numbers(wanted) for given, wanted in zip(source, target, strict=True)]
    names = [names_of([pair]) for pair in zip(source, target, strict=True)]
    return Measured(
        name,
        len(outputs),
        round(scores[0].score, 2),
        round(scores[1].score, 2),
        sum(cut or loops(given, out) for given, out, cut in zip(source, outputs, endless, strict=True)),
        sum(not out.strip() for out in outputs),
        sum(map(bool, shared)),
        sum(bool(wanted) and wanted <= digit_numbers(out) for wanted, out in zip(shared, outputs, strict=True)),
        sum(map(len, names)),
        sum(name in out for wanted, out in zip(names, outputs, strict=True) for name in wanted),
        (str(bleu.get_signature()), str(chrf.get_signature())),
    )


def beside_others(measured: Sequence[Measured]) -> list[str]:
    """The lines of a table in Markdown: BLEU of the test sets that other engines were measured on, beside theirs."""
    known = [one for one in measured if one.name in _OTHERS]
    rows = [(one.name, f"{one.bleu:.1f}", *("–" if n is None else str(n) for n in _OTHERS[one.name])) for one in known]
    head = [("BLEU", "this model", *_COLUMNS), ("---",) * (2 + len(_COLUMNS))]
    return [f"| {' | '.join(row)} |" for row in (*head, *rows)] if rows else []


def loops(source: str, output: str) -> bool:
    """True for one to four words four times in a row that the source does not repeat, or 2.5 times its characters."""
    return len(output) > 2.5 * len(source) or _repeats(output) >= 4 > _repeats(source)


def _repeats(text: str) -> int:
    """How often one to four words stand in a row at most."""
    tokens = [token.norm for token in words(text)]
    most = 1 if tokens else 0
    for size in range(1, 5):
        run = 0  # tokens in a row that equal the one ``size`` before
        for k in range(size, len(tokens)):
            run = run + 1 if tokens[k] == tokens[k - size] else 0
            most = max(most, 1 + run // size)
    return most


def read_sets(folder: Path, into: str = "en") -> Mapping[str, tuple[list[str], list[str]]]:
    """Name to (source, target) sentences of every NAME.es that has its NAME.en; ``into`` is the target's language."""
    source = "es" if into == "en" else "en"
    return {
        path.stem: (_lines(path.with_suffix(f".{source}")), _lines(path.with_suffix(f".{into}")))
        for path in sorted(folder.glob("*.es"))
        if path.with_suffix(".en").exists()
    }


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@click.command()
@click.argument("model", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("sets", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--into", type=click.Choice(["en", "es"]), default="en", show_default=True, help="What MODEL makes.")
def main(model: Path, sets: Path, into: str) -> None:
    """Prints the table of a converted MODEL over every NAME.es and NAME.en in SETS."""
    engine = CTranslate2Engine(model, into=into, mends_names=True)
    done = []
    for name, (source, target) in read_sets(sets, into).items():
        measured = measure(engine, name, source, target)
        done.append(measured)
        click.echo(str(measured))
        click.echo(f"  {measured.signatures[0]}\n  {measured.signatures[1]}")
    for line in beside_others(done) if into == "en" else ():
        click.echo(line)


if __name__ == "__main__":
    main()
