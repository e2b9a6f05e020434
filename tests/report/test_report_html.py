"""The pages: well formed, whole, escaped, the same twice, without script, readable in both themes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from types import SimpleNamespace

import pytest

from verifier.model import Report
from verifier.report.html import render_html, web_link
from verifier.report.notebook import NotebookReport
from verifier.report.quotes import render_quotes_html
from verifier.report.visible import visible

VOID = {"meta", "br", "input", "link", "img", "hr"}
# Elements that fetch or run, and those that only the hostile article has.
NEVER = {"script", "img", "iframe", "object", "embed", "form", "link", "base", "svg", "u", "em"}


class Page(HTMLParser):
    """Reads a page strictly: every element closed in order. Its text leaves out the marks' numbers."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.parts: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in {"br", "td", "th"}:
            self.parts.append(" ")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "sup"} & set(self.open):
            self.parts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute))]


def quotes_page(report: Report) -> str:
    return render_quotes_html([(d.document, d.quotations) for d in report.documents])


def notebook(report: Report) -> str:
    return NotebookReport(report.documents, report.run)._repr_html_()


RENDERERS = [render_html, quotes_page, notebook]


def test_all_that_a_reviewer_needs(report: Report) -> None:
    text = Page(render_html(report)).text
    for words in (
        "The meaning differs in 2 of 8 pairs",
        "divergent the meaning differs",
        "fidelity 8 of 100 (higher is better)",
        "no fidelity: the pair could not be judged",
        "No pienso",
        "Critical mistranslation (negation): the Spanish says no, the English does not No pienso →beside I am thinking",
        "a denial became an intention",
        "not usable: it repeats itself",
        "It is doubtful whether these two belong together: confidence 0.41 (0 to 1, higher is surer)",
        "again in paragraph 5 (pull quote): the English only",
        "Paragraph 8 (footnote)",
        "probability that the meaning differs 0.97 0 to 1, lower is better",
        "the machine translation into the English missing the machine translation was not usable",
        "English whose Spanish original is not printed (1)",
        "No pair: none of them is in Spanish",
        "articles/scan.pdf has no text, only pictures: run it through OCR first (at ingest)",
        "Nothing was measured.",
        "Translated by machine with bundled",
    ):  # fmt: skip
        assert words in text


def test_a_mark_leads_to_its_issue(report: Report) -> None:
    html = render_html(report)
    page = Page(html)
    targets = set(page.values("id"))
    links = [link[1:] for link in page.values("href") if link.startswith("#")]
    assert links
    assert set(links) <= targets
    assert len(targets) == len(page.values("id")), "ids are unique"
    assert '<mark class="by-1 critical ">No </mark>' in html
    assert '<mark class="by-1 critical by-2 major ">pienso</mark><sup><a class="call" href="#d2-p2-i1">' in html


def test_texts_say_their_language(report: Report) -> None:
    html = render_html(report)
    assert '<blockquote class="text" lang="es" dir="auto">A nadie le va a faltar el agua,</blockquote>' in html
    assert '<blockquote class="text" lang="en" dir="auto">Nobody will go without water.</blockquote>' in html
    assert '<q class="text" lang="" dir="auto">Auga non potábel.</q>' in html


def test_worst_first(report: Report) -> None:
    verdicts = re.findall(r'<article class="pair (\w+)"', render_html(report))
    assert verdicts == [*["divergent"] * 2, *["review"] * 2, "undecided", *["faithful"] * 3]


def test_the_filter_is_css(report: Report) -> None:
    html = render_html(report)
    for label in ("divergent", "review", "undecided", "faithful"):
        assert f'id="show-{label}" checked' in html
        assert f"body:has(#show-{label}:not(:checked)) :is(.pair, .index li).{label} {{ display: none; }}" in html


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("name", ["report", "hostile"])
def test_well_formed_and_inert(render: Callable[[Report], str], name: str, request: pytest.FixtureRequest) -> None:
    html = render(request.getfixturevalue(name))
    page = Page(html)
    assert not {tag for tag, _ in page.elements} & NEVER
    assert not [key for _, attributes in page.elements for key in attributes if key.startswith("on")]
    assert not page.values("src")
    assert all(link.startswith(("#", "https://example.org/")) for link in page.values("href"))
    assert not re.search(r"url\(|@import|\x1b|[\x00-\x08\x7f-\x9f\u202e\ud800-\udfff]", html)


@pytest.mark.parametrize("render", [render_html, quotes_page])
def test_the_policy_forbids_all_but_our_style(render: Callable[[Report], str], report: Report) -> None:
    head = render(report).split("</head>")[0]
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in head
    assert head.index("Content-Security-Policy") < head.index("<style>")


@pytest.mark.parametrize("render", RENDERERS)
def test_hostile_text_is_shown_as_text(render: Callable[[Report], str], hostile: Report) -> None:
    page = Page(render(hostile))
    source = next(iter(hostile)).pair.source.text
    assert visible(source) in page.text


@pytest.mark.parametrize("render", RENDERERS)
def test_the_same_report_gives_the_same_page(render: Callable[[Report], str], build: SimpleNamespace) -> None:
    first, second = (build.report_of(build.water(), build.hostile()) for _ in range(2))
    assert render(first) == render(second)


def test_only_the_seconds_differ(report: Report) -> None:
    slower = replace(report, run={**report.run, "seconds": 9.5})
    assert render_html(slower).replace("9.50 seconds", "1.25 seconds") == render_html(report)


def test_a_run_that_says_nothing_is_shown(report: Report) -> None:
    assert "The meaning differs" in render_html(replace(report, run={}))
    assert "No pair of a Spanish quotation" in render_html(Report((), {}))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=1", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("http://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_links(url: str | None, expected: bool) -> None:
    assert bool(web_link(url)) is expected


def test_quotations_are_marked_and_numbered(report: Report) -> None:
    html = quotes_page(report)
    assert (
        '<mark class="quoted es" lang="es">Lo hemos intentado todo,</mark><sup><a class="call" href="#a2-q9">' in html
    )
    assert (
        '<mark class="quoted es" lang="es">Y lo seguiremos intentando.</mark><sup><a class="call" href="#a2-q9">'
        in html
    )
    assert "How sure of the language (0 to 1, higher is surer)" in html


def test_a_notebook_shows_the_report(report: Report) -> None:
    shown = NotebookReport(report.documents, report.run)
    assert list(shown) == list(report)
    text = Page(shown._repr_html_()).text
    assert "divergent: the meaning differs fidelity 8 of 100 (higher is better)" in text
    assert "critical mistranslation (number): 1.200 is 1,200, the English says 12,000" in text


def test_a_notebooks_styles_keep_to_themselves(report: Report) -> None:
    style = re.search(r"<style>(.*?)</style>", notebook(report), re.DOTALL)
    assert style is not None
    rules = re.sub(r"/\*.*?\*/", "", style[1])
    assert all(line.strip().startswith(".quote-verifier") for line in rules.splitlines() if line.strip())


def _palettes() -> Iterator[dict[str, tuple[float, ...]]]:
    css = files("verifier.resources").joinpath("templates/page.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    for block in (light, dark):
        yield {
            name: tuple(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
            for name, value in re.findall(r"--([\w-]+): #(\w{6})", block)
        }


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""

    def luminance(colour: tuple[float, ...]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
        return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


ON = ("paper", "card")
TINTS = ("critical-tint", "major-tint", "minor-tint", "neutral-tint", "source-tint", "translation-tint")
PAIRS = [
    *(
        (ink, ground)
        for ink in ("ink", "quiet", "link", "divergent", "review", "undecided", "faithful")
        for ground in ON
    ),
    *((ink, tint) for ink in ("ink", "quiet") for tint in TINTS),
]


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast_is_enough_in_both_themes(ink: str, ground: str) -> None:
    for palette in _palettes():
        assert _contrast(palette[ink], palette[ground]) >= 4.5
