"""The assignment by itself: the best set of pairs, not the best pair first."""

from collections.abc import Sequence

from verifier.model import Quotation, QuotationKind, Relation, Span, Style
from verifier.pairing.assign import Assigned, assign
from verifier.pairing.candidate import Candidate


def quotation(
    index: int, language: str, text: str, speaker: str | None = None, *, attributed: bool = False
) -> Quotation:
    spans = (Span(100 * index, 100 * index + len(text)),)
    return Quotation(
        spans,
        text,
        language,
        1.0,
        QuotationKind.DIRECT,
        Style.DOUBLE,
        speaker=speaker,
        speaker_mention=Span(0, 1) if speaker else None,
        cue=Span(spans[0].end + 2, spans[0].end + 6) if attributed else None,
    )


def assigned(
    quotations: Sequence[Quotation],
    alike: dict[tuple[int, int], float],
    *,
    joint: float = 0.0,
    relation: Relation = Relation.APPOSITION,
) -> list[Assigned]:
    """The pairs, where the cosine of two quotations is as given and that of any joined texts is ``joint``."""
    numbers = {q.text: number for number, q in enumerate(quotations)}

    def similarity(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [alike.get((numbers.get(es, -1), numbers.get(en, -1)), joint) for es, en in pairs]

    candidates = [Candidate(source, translation, relation, 0.0, False) for source, translation in alike]
    return assign(quotations, candidates, similarity)[0]


def sides(pairs: Sequence[Assigned]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(pair.sources, pair.translations) for pair in pairs]


FOUR = [
    quotation(0, "es", "uno dos tres cuatro"),
    quotation(1, "es", "cinco seis siete ocho"),
    quotation(2, "en", "one two three four"),
    quotation(3, "en", "five six seven eight"),
]


def test_two_good_pairs_beat_the_one_best() -> None:
    alike = {(0, 2): 0.7, (0, 3): 0.9, (1, 3): 0.8, (1, 2): 0.1}
    assert sides(assigned(FOUR, alike)) == [((0,), (2,)), ((1,), (3,))]


def test_what_is_not_alike_stays_alone() -> None:
    assert assigned(FOUR, {(0, 2): 0.1, (1, 3): 0.2}) == []


def test_a_rendering_that_merges_two_quotations() -> None:
    alike = {(0, 2): 0.55, (1, 2): 0.5}
    assert sides(assigned(FOUR[:3], alike, joint=0.9)) == [((0, 1), (2,))]
    assert sides(assigned(FOUR[:3], alike, joint=0.57)) == [((0,), (2,))]


def test_a_merged_rendering_gives_way_to_two_of_their_own() -> None:
    alike = {(0, 2): 0.7, (1, 2): 0.5, (1, 3): 0.8}
    assert sides(assigned(FOUR, alike, joint=0.8)) == [((0,), (2,)), ((1,), (3,))]


def test_two_speakers_are_merged_only_if_the_whole_is_much_closer() -> None:
    quotations = [
        quotation(0, "es", "uno dos tres cuatro", "Rosa Díaz"),
        quotation(1, "es", "cinco seis siete ocho", "Bill Strachan"),
        FOUR[2],
    ]
    alike = {(0, 2): 0.6, (1, 2): 0.5}
    assert sides(assigned(quotations, alike, joint=0.95)) == [((0, 1), (2,))]
    assert sides(assigned(quotations, alike, joint=0.7)) == [((0,), (2,))]
    one_alone = [*quotations[:2], quotation(2, "en", "one two three four", "Rosa Díaz", attributed=True)]
    assert sides(assigned(one_alone, alike, joint=0.95)) == [((0,), (2,))]


def test_one_source_with_two_renderings() -> None:
    quotations = [FOUR[0], FOUR[2], FOUR[3]]
    assert sides(assigned(quotations, {(0, 1): 0.8, (0, 2): 0.7})) == [((0,), (1,)), ((0,), (2,))]
    assert sides(assigned(quotations, {(0, 1): 0.8, (0, 2): 0.45})) == [((0,), (1,))]


def test_a_long_chain_is_solved_as_a_whole() -> None:
    # Each source is likest to the translation of its neighbour; only the last choice tells that this leaves one alone.
    count = 60
    quotations = [
        quotation(k, "es" if k % 2 == 0 else "en", f"{'palabra' if k % 2 == 0 else 'word'} {k} and some more")
        for k in range(2 * count)
    ]
    alike = {(2 * k, 2 * k + 1): 0.7 for k in range(count)} | {(2 * k, 2 * k + 3): 0.702 for k in range(count - 1)}
    found = assigned(quotations, alike)
    assert len(found) == count
    assert all(pair.translations == (pair.sources[0] + 1,) for pair in found)
