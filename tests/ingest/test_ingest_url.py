"""Pages fetched from a real server on loopback."""

from __future__ import annotations

import contextlib
import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from verifier.errors import IngestError
from verifier.ingest import read_target
from verifier.ingest.url import fetch

PAGE = "<html lang='es'><body><article><h1>El muelle</h1><p>“Mañana no abrimos,” dijo Íñigo Peña.</p></article></body></html>"
HTML = "text/html; charset=utf-8"
ROUTES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": HTML}, PAGE.encode()),
    "/a%C3%B1o?x=%C3%B3": (200, {"Content-Type": HTML}, PAGE.encode()),
    "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, PAGE.encode("cp1252")),
    "/gzip": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/bomb": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(b"a" * 3_000_000)),
    "/torn": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, b"not gzip"),
    "/half": (200, {"Content-Type": HTML, "Content-Length": "5000"}, PAGE.encode()),
    "/half-zipped": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())[:60]),
    "/half-chunked": (
        200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"}, b"%x\r\n" % 5000 + PAGE.encode()
    ),
    "/whole": (200, {"Content-Type": HTML, "Content-Length": str(len(PAGE.encode()))}, PAGE.encode()),
    "/chunked": (
        200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"},
        b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode()),
    ),
    "/brotli": (200, {"Content-Type": HTML, "Content-Encoding": "br"}, b"x"),
    "/plain": (200, {"Content-Type": "text/plain"}, b"<p> is not markup here."),
    "/notes.md": (200, {"Content-Type": "text/plain"}, b"# El muelle\n\n*Nada*."),
    "/untyped": (200, {}, PAGE.encode()),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/false": (200, {"Content-Type": HTML}, b"\x89PNG\0\0\0\0"),
    "/empty": (200, {"Content-Type": HTML}, b""),
    "/gone": (410, {"Content-Type": HTML}, b"gone"),
    "/closed": (403, {"Content-Type": HTML}, b"no"),
    "/moved": (301, {"Location": "/page"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/to-file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/trickle": (200, {"Content-Type": HTML}, b""),
    "/large": (200, {"Content-Type": HTML}, b"a" * 2_000_000),
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # a body in chunks is none of 1.0
    agents: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        self.agents.append(self.headers.get("User-Agent"))
        if self.path == "/slow":
            time.sleep(1.5)
        status, headers, body = ROUTES.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(OSError):  # the reader had enough
            for _ in range(30 if self.path == "/trickle" else 0):
                self.wfile.write(b"<p>word</p>")
                time.sleep(0.05)
            self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_address[1]}"
        http.shutdown()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.mark.parametrize(
    "path", ["/page", "/año?x=ó", "/latin", "/gzip", "/untyped", "/moved", "/page#part", "/whole", "/chunked"]
)
def test_pages(server: str, path: str) -> None:
    document = read_target(server + path)
    assert document.text == "El muelle\n\n“Mañana no abrimos,” dijo Íñigo Peña."
    assert document.id == server + path
    assert document.url is not None
    assert document.url.startswith(server)


def test_the_url_is_where_the_page_was_in_the_end(server: str) -> None:
    assert read_target(f"{server}/moved").url == f"{server}/page"


def test_texts(server: str) -> None:
    assert read_target(f"{server}/plain").text == "<p> is not markup here."
    document = read_target(f"{server}/notes.md")
    assert (document.title, [inline.kind for inline in document.inlines]) == ("El muelle", ["em"])


def test_the_program_says_who_it_is(server: str) -> None:
    fetch(f"{server}/page")
    assert str(Handler.agents[-1]).startswith("quote-verifier/")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/nothing", "cannot be fetched, the server answers 404 Not Found: check the address"),
        ("/gone", "cannot be fetched, the server answers 410 Gone"),
        ("/closed", "cannot be fetched, the server answers 403 Forbidden: the site does not serve programs"),
        ("/picture", "is image/png, neither a page nor a text"),
        ("/false", "is a picture, not an article"),
        ("/empty", "is empty"),
        ("/loop", "cannot be fetched, the server answers 302"),
        ("/to-file", "cannot be "),
        ("/to-ftp", "cannot be "),
        ("/torn", "came damaged"),
        ("/half", "came only in part, the transfer broke off: try again"),
        ("/half-zipped", "came only in part, the transfer broke off: try again"),
        ("/half-chunked", "came only in part, the transfer broke off: try again"),
        ("/brotli", "came in an encoding that was not asked for"),
    ],
)
def test_errors(server: str, path: str, says: str) -> None:
    with pytest.raises(IngestError) as caught:
        read_target(server + path)
    assert str(caught.value).startswith(f"{server}{path} {says}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_too_large(server: str, path: str) -> None:
    with pytest.raises(IngestError, match="is larger than 1 MB"):
        fetch(server + path, max_bytes=1_000_000)


@pytest.mark.parametrize("path", ["/slow", "/trickle"])
def test_too_slow(server: str, path: str) -> None:
    with pytest.raises(IngestError, match=r"took longer than 0\.3 seconds"):
        fetch(server + path, timeout=0.3)


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("http://127.0.0.1:9/", "cannot be reached (Connection refused)"),
        ("http://", "is not a complete web address"),
        ("https://[bad", "is not a complete web address"),
        ("https://exa mple/x", "cannot be "),
        ("http://127.0.0.1:99999/", "is not a complete web address"),
        ("ftp://127.0.0.1/x", "is not a web address that can be read: only http and https are"),
        ("file:///etc/hostname", "is not a web address that can be read"),
        ("gopher://x/y\nz", "is not a web address that can be read"),
    ],
)
def test_addresses(target: str, says: str) -> None:
    with pytest.raises(IngestError) as caught:
        read_target(target)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
