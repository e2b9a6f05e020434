"""Text of one language -> pairs of which a model wrote the other side, to learn from what nobody has translated.

    python -m verifier.training.translation.backtranslate TEXT... --model MODEL --out CORPUS/NAME.tsv.xz --keep-out SET...

TEXT has one sentence a line, in the language that the new model is to write; MODEL translates it into the one that it is
to read (Sennrich, Haddow & Birch 2016), drawing each piece by chance from the likeliest, which teaches more than the best
translation would (Edunov et al. 2018). To be learnt from, NAME needs a row in the corpus' ``manifest.tsv`` and a place in the
config's list ``synthetic``.
"""

from __future__ import annotations

import lzma
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

from verifier.errors import InputError, ModelError, VerifierError
from verifier.training.translation.augment import MARKS
from verifier.training.translation.mix import SYNTHETIC, folded
from verifier.translation.pieces import END, Pieces

CHUNK = 8000
"""Sentences between two lines of progress; batches are made of those of one chunk, by length."""
LIKELIEST = 10
"""The pieces that one is drawn from."""
SHORTEST, LONGEST = 4, 80
"""Words of a sentence that is taken."""
SHARED = 9
"""So many words in a row that a text kept out has too, and a sentence is left out: more than common phrases have."""
_BATCH_TOKENS, _LONGEST_OUTPUT = 4096, 200


def sentences(texts: Iterable[str], kept_out: Iterable[str]) -> Iterator[str]:
    """The lines worth translating, each once: of `SHORTEST` to `LONGEST` words, with as many opening as closing marks,
    and with nothing of ``kept_out`` (test sets, mostly) in them."""
    whole: set[str] = set()
    runs: set[tuple[str, ...]] = set()
    for text in kept_out:
        words = folded(text).split()
        whole.add(" ".join(words))
        runs.update(_runs(words))
    for line in texts:
        text = " ".join(line.split())
        words = folded(text).split()
        key = " ".join(words)
        if key in whole or not SHORTEST <= len(words) <= LONGEST or SYNTHETIC in text or not _marks_close(text):
            continue
        if runs.isdisjoint(_runs(words)):
            whole.add(key)
            yield text


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[k : k + SHARED]) for k in range(len(words) - SHARED + 1))


def _marks_close(text: str) -> bool:
    opening, closing, plain = (sum(text.count(mark) for mark in marks) for marks in ("“«", "”»", MARKS[-1]))
    return opening == closing and plain % 2 == 0


def backtranslate(
    model: Path,
    texts: Sequence[str],
    *,
    temperature: float = 0.6,
    seed: int = 1,
    threads: int = 2,
    say: Callable[[str], None] = print,
) -> Iterator[tuple[str, str]]:
    """(what ``model`` writes, text) of each text, in their order.

    Args:
        model: a CTranslate2 folder that translates the language of ``texts``.
        temperature: of the draw; the nearer 0, the likelier the likeliest piece.
        seed: the same one draws the same pieces where one thread works.
        threads: batches at a time.
        say: takes lines of progress.

    Raises:
        ModelError: if the model cannot be run.
    """
    import ctranslate2

    pieces = Pieces(model)
    ctranslate2.set_random_seed(seed)
    try:
        translator = ctranslate2.Translator(str(model), device="cpu", inter_threads=threads, intra_threads=1)
    except (RuntimeError, ValueError) as error:
        raise ModelError(f"{model} cannot be loaded by CTranslate2", str(error)) from error
    for start in range(0, len(texts), CHUNK):
        part = texts[start : start + CHUNK]
        results = translator.translate_batch(
            [[*pieces.encode_source(text), END] for text in part],
            beam_size=1,
            sampling_topk=LIKELIEST,
            sampling_temperature=temperature,
            max_decoding_length=_LONGEST_OUTPUT,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
        )
        for text, result in zip(part, results, strict=True):
            yield pieces.decode(result.hypotheses[0]), text
        say(f"{start + len(part)} of {len(texts)} sentences")


def _lines(path: Path) -> Iterator[str]:
    try:
        yield from path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error})", "name text files in UTF-8, one sentence a line") from error


FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("texts", nargs=-1, required=True, type=FILE)
@click.option(
    "--model",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A CTranslate2 folder that reads the language of TEXTS, as verifier/resources/models/en-es does English.",
)
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="NAME.tsv.xz, a new file.")
@click.option("--keep-out", "kept_out", multiple=True, type=FILE, help="A text whose sentences must not come in.")
@click.option("--writes", type=click.Choice(["es", "en"]), default="es", show_default=True, help="What MODEL writes.")
@click.option(
    "--temperature",
    type=click.FloatRange(min=0.01),
    default=0.6,
    show_default=True,
    help="Of the draw: near 0 the likeliest piece is nearly always taken.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="The same one draws the same pieces with one thread."
)
@click.option("--threads", type=click.IntRange(min=1), default=2, show_default=True, help="Batches at a time.")
def main(
    texts: tuple[Path, ...],
    model: Path,
    out: Path,
    kept_out: tuple[Path, ...],
    writes: str,
    temperature: float,
    seed: int,
    threads: int,
) -> None:
    """Translate TEXTS, one sentence a line, and write them with what MODEL makes of them as es<TAB>en lines.

    Beside the file, the corpus' manifest.tsv needs a row for it (file, use "open", licence), and the config of the next
    training its NAME in [mix] synthetic. Sentences of the --keep-out texts, and those with nine words in a row of one, are left out.

    \b
    Example:
      python -m verifier.training.translation.backtranslate speeches.txt --model verifier/resources/models/en-es
        --out corpus/bt_speeches.tsv.xz --keep-out flores.en
    """
    try:
        if out.exists():
            raise InputError(f"{out} exists already", "name a new file")
        lines = (line for path in texts for line in _lines(path))
        wanted = list(sentences(lines, (line for path in kept_out for line in _lines(path))))
        pairs = backtranslate(model, wanted, temperature=temperature, seed=seed, threads=threads, say=click.echo)
        with lzma.open(out, "wt", encoding="utf-8") as file:
            for made, text in pairs:
                spanish, english = (made, text) if writes == "es" else (text, made)
                file.write(f"{' '.join(spanish.split())}\t{english}\n")
    except VerifierError as error:
        raise click.ClickException(str(error)) from None


if __name__ == "__main__":
    main()
