"""HTML fragments: what each element becomes. Whole pages are in test_ingest_pages.py."""

from __future__ import annotations

import time

import pytest

from verifier.ingest import from_html
from verifier.model import BlockKind, Document

LINKS = "<a href='/1'>HOME</a> | <a href='/2'>SPORT</a>"
STORY = "The taps went dry on Friday in ninety districts of the city. " * 12


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def inlines(document: Document) -> list[tuple[str, str, str | None]]:
    return [(i.kind, i.span.of(document.text), i.lang or i.label) for i in document.inlines]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("<!-- nothing -->", []),
        ("<p> </p><p>&nbsp;</p>", []),
        ("just words", [("paragraph", "just words")]),
        ("<p>One<p>Two", [("paragraph", "One"), ("paragraph", "Two")]),
        ("<p>a  b\n\tc</p>", [("paragraph", "a b c")]),
        ("<p>25&nbsp;% de la pobla&shy;ción</p>", [("paragraph", "25\u00a0% de la pobla\u00adción")]),
        ("<p>one <b> two </b> three</p>", [("paragraph", "one two three")]),
        ("<p>one<!-- x -->two</p>", [("paragraph", "onetwo")]),
        ("<p>uno<br>dos</p>", [("paragraph", "uno\ndos")]),
        ("<p>uno <br/>\n dos</p>", [("paragraph", "uno\ndos")]),
        ("<p>uno<br><br>dos</p>", [("paragraph", "uno"), ("paragraph", "dos")]),
        ("<p>uno<br>&nbsp;<br>dos</p>", [("paragraph", "uno"), ("paragraph", "dos")]),
        ("<div>loose <p>inner</p> tail</div>", [("paragraph", "loose"), ("paragraph", "inner"), ("paragraph", "tail")]),
        ("<h1>T</h1><h2>H</h2><p>x</p>", [("title", "T"), ("heading", "H"), ("paragraph", "x")]),
        ("<ul><li>a<li><p>b</p></ul>", [("list_item", "a"), ("list_item", "b")]),
        ("<dl><dt>q<dd>a</dl>", [("list_item", "q"), ("list_item", "a")]),
        ("<pre>uno\n  dos</pre>", [("paragraph", "uno\n  dos")]),
        ("<p>x</p><script>var a='<p>no</p>'</script><style>p{}</style><noscript>no</noscript>", [("paragraph", "x")]),
        ("<p>x</p><p hidden>no</p><p style='display: none'>no</p><p aria-hidden=true>no</p>", [("paragraph", "x")]),
        ("<p>a<span class='sr-only'> (opens a new window)</span> b</p>", [("paragraph", "a b")]),
        ("<blockquote>uno</blockquote>", [("blockquote", "uno")]),
        ("<blockquote><p>uno</p><ul><li>dos</li></ul></blockquote>", [("blockquote", "uno"), ("blockquote", "dos")]),
        ("<blockquote><p>uno</p><footer>— Rosa Tun</footer></blockquote>", [("blockquote", "uno"), ("paragraph", "— Rosa Tun")]),
        ("<blockquote><p>uno</p><cite>Rosa Tun</cite></blockquote>", [("blockquote", "uno"), ("paragraph", "Rosa Tun")]),
        ("<blockquote><p>as in <cite>El muelle</cite></p></blockquote>", [("blockquote", "as in El muelle")]),
        ("<blockquote><p>—No nos vamos.</p><p>—Ni nosotros.</p></blockquote>", [("blockquote", "—No nos vamos."), ("blockquote", "—Ni nosotros.")]),
        ("<div class='pullquote'>“Uno.”<cite>Rosa Tun</cite></div>", [("pull_quote", "“Uno.”"), ("paragraph", "Rosa Tun")]),
        ("<blockquote>“Uno.” <span class='author'>Rosa Tun</span></blockquote>", [("blockquote", "“Uno.”"), ("paragraph", "Rosa Tun")]),
        ("<div class='pullquote'>as in <cite>El muelle</cite></div>", [("pull_quote", "as in El muelle")]),
        ("<blockquote>Uno.<cite>El muelle</cite> dos.</blockquote>", [("blockquote", "Uno.El muelle dos.")]),
        ("<p>“Uno.” <span class='author'>Rosa Tun</span></p>", [("paragraph", "“Uno.” Rosa Tun")]),
        ("<p class='pull-quote'>uno</p>", [("pull_quote", "uno")]),
        ("<aside class='c-pullQuote'><p>uno</p></aside>", [("pull_quote", "uno")]),
        ("<aside><blockquote>uno</blockquote></aside>", [("pull_quote", "uno")]),
        ("<aside><p>A fact of the story.</p></aside>", [("paragraph", "A fact of the story.")]),
        ("<figure><img><figcaption>uno <span>Foto: R. Tun</span></figcaption></figure>", [("caption", "uno Foto: R. Tun")]),
        ("<div class='wp-caption'><img><p class='wp-caption-text'>uno</p></div>", [("caption", "uno")]),
        ("<table><caption>c</caption><tr><td>uno<td>one</table>", [("caption", "c"), ("table_cell", "uno"), ("table_cell", "one")]),
        ("<table><tr><td>uno<p>dos</p><p>tres</p><td>x</table>", [("table_cell", "uno\ndos\ntres"), ("table_cell", "x")]),
        ("<table><tr><td>uno<br><br>dos<td>x</table>", [("table_cell", "uno\n\ndos"), ("table_cell", "x")]),
        ("<table><tr><td><h1>T</h1><p>uno</p></td><td>x</td></tr></table>", [("title", "T"), ("paragraph", "uno"), ("paragraph", "x")]),
    ],
)  # fmt: skip
def test_blocks(html: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(from_html(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<ul><li>She wrote: <div class='fb-post'><p class='es'>No se cierra. pic.x.example/abc</p><p class='en'>It stays open.</p></div></li></ul>",
            [("list_item", None, "She wrote:"), ("blockquote", "es", "No se cierra."), ("blockquote", "en", "It stays open.")],
        ),
        (
            "<blockquote class='twitter-tweet'><p lang='es'>Nadie avisó. <a href='x'>https://t.co/a1</a> <a href='y'>pic.twitter.com/b2</a></p>— El Lobo 🐺 (@lobo_gris) <a href='z'>3 de julio de 2020</a></blockquote>",
            [("blockquote", "es", "Nadie avisó."), ("paragraph", None, "— El Lobo 🐺 (@lobo_gris) 3 de julio de 2020")],
        ),
        (
            "<div class='tweet'>Nadie <b>avisó</b>.<br>— el lobo (@lobo) 3 July</div>",
            [("blockquote", None, "Nadie avisó."), ("paragraph", None, "— el lobo (@lobo) 3 July")],
        ),
        (
            "<div class='post-embed' lang='es'><p>Uno — dos (tres).</p><p>Gracias, @rosa (ella sabe).</p></div>",
            [("blockquote", "es", "Uno — dos (tres)."), ("blockquote", "es", "Gracias, @rosa (ella sabe).")],
        ),
        ("<div class='instagram-media'><p>Mira https://x.example/a y calla.</p></div>", [("blockquote", None, "Mira https://x.example/a y calla.")]),
        ("<div class='tweet-count post-meta blog-post'><p>Uno.</p></div>", [("paragraph", None, "Uno.")]),
        ("<p>See pic.x.example/abc</p>", [("paragraph", None, "See pic.x.example/abc")]),
        ("<p class='es'>No hay pan.</p><p class='essay'>No.</p>", [("paragraph", "es", "No hay pan."), ("paragraph", None, "No.")]),
    ],
)  # fmt: skip
def test_posts(html: str, expected: list[tuple[str, str | None, str]]) -> None:
    document = from_html(f"<html lang='en'><body><p>{STORY}</p>{html}</body></html>")
    assert [(b.kind.value, b.lang, b.span.of(document.text)) for b in document.blocks[1:]] == expected


@pytest.mark.parametrize(
    ("table", "is_data"),
    [
        (f"<tr><td colspan=2>{LINKS}<tr><td>{LINKS}<td>{STORY}<br><br>{STORY}", False),
        (f"<tr><td>Weather, fair<td>{STORY}<br><br>{STORY}<td>Today in the city", False),
        (f"<tr><td>{LINKS}<td>{STORY}", False),
        (f"<tr><td>{STORY}<td>{STORY}", True),
        (f"<tr><td>uno<br><br>dos<td>one<br><br>two<tr><td>{STORY}<td>{STORY}", True),
        (f"<tr><th>Place<th>Read<tr><td>Ixcal<td>{LINKS}", True),
        ("<tr><td><a href='/a'>uno</a><td><a href='/b'>one</a>", True),
        (f"<tr><th>Spanish<th>English<tr><td>Sí.<td>{STORY}", True),
    ],
)
def test_a_table_that_lays_out_a_page_is_no_data(table: str, is_data: bool) -> None:
    document = from_html(f"<body><table>{table}</table></body>")
    assert {block.table is not None for block in document.blocks} == {is_data}
    assert ("SPORT" in document.text) == (is_data and "SPORT" in table)


def test_an_article_in_a_cell_with_line_breaks_is_found() -> None:
    page = f"<table><tr><td>{LINKS}<td>{STORY}<br><br>“Sí,” he said.<br><br><center>Copyright 2009 Andes. “No” (“No”)</center></table>"
    assert blocks(from_html(page)) == [("paragraph", STORY.strip()), ("paragraph", "“Sí,” he said.")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>He said <q>no nos vamos</q>.</p>", [("q", "no nos vamos", None)]),
        ("<p><q lang='es-MX'> no nos <b>vamos</b> </q></p>", [("q", "no nos vamos", "es")]),
        ("<p lang='es'>Dijo: <q>no</q></p>", [("q", "no", "es")]),
        ("<p><q>a <q lang='es'>b</q> c</q></p>", [("q", "a b c", None), ("q", "b", "es")]),
        ("<p><q></q>x<q> </q></p>", []),
        ("<p>a <em>b</em> <i lang='es'>c</i> <cite>d</cite> <b>e</b></p>", [("em", "b", None), ("em", "c", "es"), ("em", "d", None)]),
        ("<p>a <i>b</i><i>c</i></p>", [("em", "bc", None)]),
        ("<p>a <span lang='es'>b</span> <a lang='en' href='/x'>c</a></p>", [("lang", "b", "es"), ("lang", "c", "en")]),
        ("<p><em><p>one</p><p>two</p></em></p>", [("em", "one", None), ("em", "two", None)]),
    ],
)  # fmt: skip
def test_inlines(html: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert inlines(from_html(html)) == expected


def test_languages() -> None:
    document = from_html(
        "<html lang='en-GB'><body><p>one</p><p lang='es-419'>dos</p><div lang='es'><p>tres</p><p lang='en'>four</p></div>"
        "<p>a <span lang='en-US'>b</span><em lang='x-none'>c</em></p></body></html>"
    )
    assert document.language == "en"
    assert [block.lang for block in document.blocks] == [None, "es", "es", None, None]
    assert inlines(document) == [("em", "c", None)]


def test_a_wrapper_states_the_language_of_the_page() -> None:
    document = from_html("<body><div lang=es><p>uno dos tres cuatro</p><p lang=en>five</p></div></body>")
    assert document.language == "es"
    assert [block.lang for block in document.blocks] == [None, "en"]


def test_table_places() -> None:
    document = from_html(
        "<table><thead><tr><th>a<th>b<th>c</thead><tbody><tr><td rowspan=2>d<td colspan=2>e<tr><td>f<td>g</tbody></table>"
        "<p>between</p><table><tr><td>h<td>i</table>"
    )
    places = [(b.span.of(document.text), b.table, b.row, b.column) for b in document.blocks if b.table is not None]
    assert places == [
        ("a", 0, 0, 0), ("b", 0, 0, 1), ("c", 0, 0, 2), ("d", 0, 1, 0), ("e", 0, 1, 1), ("f", 0, 2, 1), ("g", 0, 2, 2),
        ("h", 1, 0, 0), ("i", 1, 0, 1),
    ]  # fmt: skip
    assert [b.span.of(document.text) for b in document.blocks if b.head] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("html", "calls", "notes"),
    [
        ("<p>a<sup><a href='#fn1'>1</a></sup> b</p><ol><li id=fn1>note <a href='#r1'>↩</a></li></ol>", [("1", "1")], [("note", "1")]),
        ("<p>a<a class=fnref href='#n-7'>[7]</a></p><p id=n-7><a href='#x'>[7]</a> note</p>", [("[7]", "7")], [("note", "7")]),
        ("<p>a<sup>*</sup> b</p><p><sup>*</sup> note</p>", [("*", "*")], [("note", "*")]),
        ("<p>a<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a></p><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> note</p></div>", [("[1]", "1")], [("note", "1")]),
        ("<p>a<sup>1</sup></p><div class=footnotes><ol><li>note</li></ol></div>", [("1", "1")], [("note", "1")]),
        ("<p>a</p><p class=footnote>note</p>", [], [("note", None)]),
        ("<p>a<sup>1</sup></p><section class=refs><p>1. note</p></section>", [("1", "1")], [("1. note", "1")]),
        ("<p>10 m<sup>2</sup> and the 5<sup>th</sup>, 10<sup>3</sup></p><p>b</p>", [], []),
        ("<p><a href='#part2'>2</a></p><h2 id=part2>Part</h2><p>x</p>", [], []),
        ("<p>a <a href='#comments'>3</a></p><p id=comments>x</p>", [], []),
    ],
)  # fmt: skip
def test_footnotes(html: str, calls: list[tuple[str, str]], notes: list[tuple[str, str | None]]) -> None:
    document = from_html(html)
    assert [(i.span.of(document.text), i.label) for i in document.inlines if i.kind == "noteref"] == calls
    assert [(b.span.of(document.text), b.label) for b in document.blocks if b.kind == "footnote"] == notes


def test_footnotes_outside_the_article_are_read() -> None:
    words = "The council met on Monday and did not decide anything about the pier, which is rotten. " * 5
    document = from_html(
        f"<body><article><h1>Pier</h1><p>{words}</p><p>{words}<sup><a href='#fn1'>1</a></sup></p></article>"
        "<footer><p id='fn1'>Original: “El muelle está podrido.”</p><p>© The Ledger</p></footer></body>"
    )
    assert blocks(document)[-1] == ("footnote", "Original: “El muelle está podrido.”")


@pytest.mark.parametrize(
    ("html", "url", "title"),
    [
        ("<link rel=canonical href='https://a.example/b'><title>T | Site</title><p>x</p>", "https://a.example/b", "T"),
        (
            "<link rel=canonical href='/b'><meta property=og:url content='https://a.example/c'><p>x</p>",
            "https://a.example/c",
            None,
        ),
        ("<meta property=og:title content='Pier &amp; sea'><title>Site</title><p>x</p>", None, "Pier & sea"),
        ("<title>T - Site</title><h1>Pier</h1><p>x</p>", None, "Pier"),
        ("<p>x</p>", None, None),
    ],
)
def test_head(html: str, url: str | None, title: str | None) -> None:
    document = from_html(html, id="p")
    assert (document.url, document.title, document.id) == (url, title, "p")


@pytest.mark.parametrize(
    "html",
    [
        "<nav><p>no</p></nav>",
        "<div class='related-stories'><p>no</p></div>",
        "<section><h2>Related stories</h2><p>no</p></section>",
        "<div id='ad_unit_3'><p>no</p></div>",
        "<p>Advertisement</p>",
        "<ins class='adsbygoogle'><p>no</p></ins>",
        "<amp-ad>no</amp-ad><gpt-ad>no</gpt-ad><amp-embed type='taboola'>no</amp-embed>",
        "<site-nav>no</site-nav><newsletter-signup>no</newsletter-signup>",
        "<div data-ad='true'><p>no</p></div><div data-ad-slot='7'>no</div>",
        "<p>© 2024 Andes Online. “Noticias” (“News”)</p>",
        "<div>Copyright 2009 Andes Online</div>",
        "<p>READ MORE: <a href='/x'>Rail strike enters its third week</a></p>",
        "<p>Lee también: <a href='/x'>Sube el precio del huachinango</a></p>",
        "<p><a href='/x'>no</a></p>",
        "<p>Sign up for the morning newsletter <a href='/x'>here</a>.</p>",
        "<form><p>no</p></form>",
        "<div role='dialog'><p>no</p></div>",
        "<ul><li><a href='/a'>no</a></li><li><a href='/b'>no</a></li></ul>",
        "<div class='box'><h3><a href='/a'>no</a></h3><p>A teaser.</p></div>",
        "<div class='x'><p>Every morning at seven.</p><input type='email'></div>",
        "<ul class='social-links'><li>no</li></ul>",
        "<div class='comments-area'><p>no</p></div>",
        "<footer><p>no</p></footer>",
    ],
)
def test_goes(html: str) -> None:
    assert blocks(from_html(f"<article><p>Stays here.</p>{html}<p>And here.</p></article>")) == [
        ("paragraph", "Stays here."),
        ("paragraph", "And here."),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<p>He <a href='/a'>said</a> that <a href='/b'>the pier</a> is rotten.</p>",
        "<p>“Subscribe to that theory and you will believe anything,” she said in the newsletter of the union.</p>",
        "<p>Related or not, the two men share a name.</p>",
        "<p>The advertisement read: “Se vende muelle.”</p>",
        "<ins><p>Added on Tuesday: one.</p></ins>",
        "<amp-story-text>One.</amp-story-text>",
        "<div data-ad='false'><p>One.</p></div>",
        "<p>Copyright, she said in 2009, is theft.</p>",
        "<p>The pier’s copyright 2009 mural was painted over.</p>",
        "<div class='fb-post'><p><a href='/a'>#MuelleVivo</a> <a href='/b'>#Ixcal</a></p></div>",
        "<div class='social-embed'><p>Estoy en Iquique.</p></div>",
        "<div class='embed social'><p>Se cayó el puente de Iquique y nadie sabe cuándo lo van a arreglar, vecinos, cuídense mucho.</p></div>",
        "<div class='has-comments with-sidebar'><p>One.</p></div>",
        "<p class='tag-advertising category-social'>One.</p>",
        "<h2>More than a pier</h2>",
        "<h3>Comment is not free in Ixcal</h3>",
        "<blockquote><p><a href='/tweet'>No nos vamos.</a></p></blockquote>",
        "<table><tr><td><a href='/a'>uno</a><td><a href='/b'>one</a></table>",
        "<div class='adaptive-leading'><p>One.</p></div>",
        "<section><h2><a href='#p1'>What we know</a></h2><p>One.</p></section>",
        "<p>Listen to the sea, he said, and <a href='/a'>walk</a>.</p>",
    ],
)
def test_stays(html: str) -> None:
    page = f"<article><p>Stays here.</p>{html}<p>And here.</p></article>"
    assert len(from_html(page).blocks) > 2


@pytest.mark.parametrize(
    "html",
    [
        "<?xml version='1.0' encoding='latin-1'?><html><body><p>año</p></body></html>",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><p>&b; año</p>",
        "<p>año \x00 \x01 \ud800 </p>",
        "</div></p><p>año</span></td>",
        "<p <b>año",
        "<html><head><body><p>año</html><p>más",
        "<p>año</p>" + "<div>" * 5000,
        "<svg:foo><o:p>año</o:p>",
        "<frameset><frame></frameset><p>año</p>",
    ],
)
def test_broken_markup(html: str) -> None:
    assert "año" in from_html(html).text


def test_time_is_linear() -> None:
    paragraph = "<p>La alcaldesa dijo que <q lang='es'>no habrá otra</q> según <a href='/x'>un informe</a>.</p>\n"

    def seconds(count: int) -> float:
        started = time.process_time()
        document = from_html(f"<article><h1>T</h1>{paragraph * count}</article>")
        assert len(document.blocks) == count + 1
        return time.process_time() - started

    seconds(10)
    assert seconds(6000) < 8 * seconds(2000)


def test_a_post_in_a_block_quote_is_no_share_bar() -> None:
    page = (
        "<article><p>The fire department posted this:</p>"
        "<blockquote class='social'><p>No crucen el puente. El agua sigue subiendo.</p><footer>@bomberos</footer></blockquote>"
        "<div class='social'><p>Share this story</p></div><p>Nobody crossed the bridge on Monday night.</p></article>"
    )
    document = from_html(page)
    quoted = [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.BLOCKQUOTE]
    assert quoted[0].startswith("No crucen el puente.")
    assert "Share this story" not in document.text
