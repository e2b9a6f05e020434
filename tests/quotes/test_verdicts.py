"""Whose words they are where no verb of saying stands beside them: verdicts, reporters on the spot, captions, "later he"."""

from __future__ import annotations

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker for quotation in find_quotations(from_text(text))]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lucía Peris dismissed the strike as “un capricho de niños.”", "Lucía Peris"),
        ("Lucía Peris, the governor, later derided the offer as “puro cuento chino” and left.", "Lucía Peris"),
        ("Lucía Peris is the governor. In May she branded the march “un circo sin leones.”", "Lucía Peris"),
        ("Lucía Peris has long hailed the bridge as “un milagro de hierro.”", "Lucía Peris"),
        ("The offer, mocked by Lucía Peris as “puro cuento chino,” was withdrawn.", "Lucía Peris"),
        ("La gobernadora Lucía Peris calificó la marcha de «una vergüenza nacional».", "Lucía Peris"),
        # nobody's
        ("The offer was dismissed as “puro cuento chino” in the square.", None),
        ("Lucía Peris founded the town as “Villa Nueva del Río.”", None),
        ("Lucía Peris serves it as “caldo de pobre” on Sundays.", None),
    ],
)
def test_a_verdict_is_whose_it_is(text: str, who: str | None) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Our correspondent Nora Feld is in Melo:\n\n“The river is over the road.”", "Nora Feld"),
        ("Our reporter Nora Feld has just arrived at the bridge: “The river is over the road.”", "Nora Feld"),
        ("The sign is in Melo:\n\n“The river is over the road.”", None),
    ],
)
def test_who_reports_from_where(text: str, who: str | None) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("caption", "who"),
    [
        ("3. Wilmer Sosa, 30, mends nets under the José Artigas bridge. “El mar no perdona,” he says.", "Wilmer Sosa"),
        ("Wilmer Sosa, 30, at the wheel of the Stella Maris. “El mar no perdona,” he says.", "Wilmer Sosa"),
        ("Speaking to Pablo in Spanish, Wilmer Sosa, 30, wept. “El mar no perdona,” he said.", "Wilmer Sosa"),
        ("Wilmer Sosa, 30, and Pablo Roa, 41, mend nets. “El mar no perdona,” he says.", None),
    ],
)
def test_a_thing_with_the_name_of_somebody_is_no_he(caption: str, who: str | None) -> None:
    assert speakers(caption) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Wilmer Sosa mends nets. In a video recorded later he took another tone: “Ya me cansé de esperar.”", "Wilmer Sosa"),
        ("Wilmer Sosa said it was “cheap.” Before he left the pier he had one more thing to add: “Ya me cansé.”", "Wilmer Sosa"),
        ("Wilmer Sosa mends nets. In the house that he built a sign hung: “Ya me cansé de esperar.”", None),
    ],
)  # fmt: skip
def test_he_may_come_after_where_and_when(text: str, who: str | None) -> None:
    assert speakers(text)[-1] == who
