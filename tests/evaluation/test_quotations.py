"""The measure of extraction against marked texts: exact, overlapping, speaker."""

from verifier.evaluation.quotations import Counts, ours, score


def part(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {"spans": [[start, start + len(words)]]}


def row(text: str, *attributions: tuple[str, str, str]) -> dict[str, object]:
    return {
        "text": text,
        "attributions": [
            {"kind": kind, "content": [part(text, content)], "source": [part(text, source)]}
            for kind, content, source in attributions
        ],
    }


def test_marks_and_mixed_quotations_do_not_count() -> None:
    counts = Counts()
    text = "“We lost the boat,” said Ana Ruiz. The mayor said that “it will be found by Monday.”"
    score(row(text, ("direct", "“We lost the boat,”", "Ana Ruiz"), ("mixed", text[35:], "The mayor")), counts, ours)
    assert (counts.gold, counts.predicted, counts.exact, counts.speaker_right) == (1, 1, 1, 1)


def test_a_miss_and_an_extra_are_shown() -> None:
    counts = Counts()
    text = "“We lost the boat,” said Ana Ruiz. She sang a song that nobody knew."
    score(row(text, ("direct", "nobody knew", "She")), counts, ours)
    assert (counts.exact, counts.overlapping) == (0, 0)
    assert [line.split()[0] for line in counts.shown] == ["GOLD", "EXTRA"]
