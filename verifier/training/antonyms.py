"""Derives the English antonyms of ``resources/antonyms/wordnet.tsv`` and ``wider.tsv`` from WordNet's database files.

    python -m verifier.training.antonyms /usr/share/wordnet verifier/resources/antonyms

Takes the direct antonyms (pointer ``!`` of the data files, see WordNet's wndb(5)) between common single words, with the
irregular forms of its exception lists; the wider table has rarer words too, and what the members of two synsets are to each
other of which one word is the antonym of one of the other ("rise" and "fall", so "ascend" and "descend", but also "rise" and
"descend"). WordNet 3.0 (Fellbaum 1998); its licence goes along with what is derived.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

from verifier.vocabulary import frequency

COMMON = 3.3
"""Zipf frequency from which a word is taken."""
KNOWN = 2.5
"""The same for the wider table."""
_LEFT_OUT = frozenset(
    frozenset(pair.split())
    for pair in (
        "come go", "give take", "here there", "past present", "past future", "first second", "lead deficit", "all no", "all some",
        "no some", "no yes", "ever never", "many few", "more less", "more fewer", "most least", "greater lesser", "better worse",
        "best worst", "on off", "force pull", "up down", "bear bull", "figure ground", "issue recall", "half whole", "have lack", "have miss",
        "medical surgical", "cubic linear", "conventional nuclear", "geographic magnetic", "begin middle", "center left", "center right", "national international",
    )
)  # fmt: skip
"""Opposites by point of view ("come" may render "ir"), of other senses than the common one, or compared by other checks."""
_PARTS = ("verb", "adj", "adv", "noun")
_ANTONYM = "!"


def antonym_pairs(folder: Path, part: str) -> Iterator[tuple[str, str]]:
    """Every pair of direct antonyms of a part of speech, in both orders.

    Raises:
        OSError: if the folder does not hold the part's data file.
    """
    yield from ((words[at], others[there]) for words, at, others, there in _opposed(folder, part))


def wider_pairs(folder: Path, part: str) -> Iterator[tuple[str, str]]:
    """Every pair of words whose synsets hold direct antonyms, in both orders; some come twice."""
    for words, _, others, _ in _opposed(folder, part):
        yield from product(words, others)


def _opposed(folder: Path, part: str) -> Iterator[tuple[list[str], int, list[str], int]]:
    """The words of two synsets and which of them are direct antonyms."""
    rows = [line for line in (folder / f"data.{part}").read_text(encoding="ascii").splitlines() if line[:1].isdigit()]
    synsets = {row.split(" ", 1)[0]: row.split(" | ")[0].split() for row in rows}
    for fields in synsets.values():
        words = _words(fields)
        start = 4 + 2 * len(words)
        for k in range(int(fields[start])):
            symbol, offset, pos, ends = fields[start + 1 + 4 * k : start + 5 + 4 * k]
            if symbol == _ANTONYM and pos == fields[2].replace("s", "a") and offset in synsets:
                yield words, int(ends[:2], 16) - 1, _words(synsets[offset]), int(ends[2:], 16) - 1


def _words(fields: list[str]) -> list[str]:
    """The words of a synset, without the marks of an adjective's place ("galore(ip)")."""
    return [fields[4 + 2 * k].split("(")[0].lower() for k in range(int(fields[3], 16))]


def irregular_forms(folder: Path) -> dict[str, set[str]]:
    """Word to its irregular forms, of all parts of speech."""
    forms: dict[str, set[str]] = defaultdict(set)
    for part in _PARTS:
        for line in (folder / f"{part}.exc").read_text(encoding="ascii").splitlines():
            form, *words = line.split()
            for word in words:
                forms[word].add(form)
    return forms


def table(folder: Path) -> Iterator[str]:
    """The rows of the resource: word, its antonyms, its irregular forms; in alphabetical order."""
    opposites = _gathered(folder, antonym_pairs, COMMON)
    forms = irregular_forms(folder)
    for word in sorted(opposites):
        yield "\t".join((word, "|".join(sorted(opposites[word])), "|".join(sorted(forms.get(word, ())))))


def wider_table(folder: Path) -> Iterator[str]:
    """The rows of the wider resource: word, what of its antonyms is not in the other and comes later in the alphabet."""
    known, opposites = _gathered(folder, antonym_pairs, COMMON), _gathered(folder, wider_pairs, KNOWN)
    for word in sorted(opposites):
        if others := sorted(other for other in opposites[word] - known[word] if other > word):
            yield f"{word}\t{'|'.join(others)}"


def _gathered(
    folder: Path, pairs: Callable[[Path, str], Iterator[tuple[str, str]]], least: float
) -> defaultdict[str, set[str]]:
    """Word to its antonyms, both ways, where both have this Zipf frequency at least."""
    opposites: defaultdict[str, set[str]] = defaultdict(set)
    for part in _PARTS:
        for one, other in pairs(folder, part):
            common = one != other and min(frequency(one, "en"), frequency(other, "en")) >= least
            if common and one.isalpha() and other.isalpha() and frozenset((one, other)) not in _LEFT_OUT:
                opposites[one].add(other)
                opposites[other].add(one)
    return opposites


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    for name, title, rows in (
        ("wordnet", "English antonyms and irregular forms", table(source)),
        ("wider", "English antonyms of wider circles", wider_table(source)),
    ):
        head = f"# {title}, derived from WordNet 3.0 by verifier.training.antonyms; see wordnet.LICENSE.\n"
        (target / f"{name}.tsv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
