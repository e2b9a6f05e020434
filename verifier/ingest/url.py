"""Fetches the one page that the user names, with the standard library; only http and https, also after a redirect."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
import zlib
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from verifier.errors import IngestError, printable

TIMEOUT = 20.0
"""Seconds that a page may take, from the first byte sent to the last one read."""
MAX_BYTES = 20_000_000
_READABLE = (
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)  # fmt: skip
_SAVE_IT = "open it in a browser, save the page as HTML and check that file"
_REFUSED = f"the site does not serve programs or asks for a subscription; {_SAVE_IT}"


class Page(NamedTuple):
    """What a server sent: the bytes (decompressed), where they were in the end, and the Content-Type header."""

    data: bytes
    url: str
    content_type: str | None


def fetch(url: str, *, timeout: float = TIMEOUT, max_bytes: int = MAX_BYTES) -> Page:
    """Fetches a page.

    Args:
        url: an http(s) address; letters beyond ASCII are allowed.
        timeout: seconds for the whole of it.
        max_bytes: the most that is read, compressed or not.

    Raises:
        IngestError: no such address, no answer in time, refused, too large, or neither a page nor a text.
    """
    label = printable(url)
    deadline = time.monotonic() + timeout
    request = urllib.request.Request(_ascii(url, label), headers=_headers())
    try:
        with _opener().open(request, timeout=timeout) as response:
            content_type = response.headers.get("Content-Type")
            media_type = response.headers.get_content_type() if content_type else None
            if media_type is not None and media_type not in _READABLE:
                raise IngestError(
                    f"{label} is {media_type}, neither a page nor a text", "give the address of the article"
                )
            data = _read(response, deadline, max_bytes)
            if len(data) > max_bytes:
                raise _too_large(label, max_bytes)
            if len(data) < _announced(response):
                raise _broken_off(label)
            encoding = (response.headers.get("Content-Encoding") or "identity").lower()
            return Page(_decompressed(data, encoding, label, max_bytes), response.geturl(), content_type)
    except urllib.error.HTTPError as error:
        error.close()
        refused = error.code in (401, 402, 403, 429, 451)
        remedy = _REFUSED if refused else "check the address"
        raise IngestError(
            f"{label} cannot be fetched, the server answers {error.code} {printable(error.reason)}", remedy
        ) from None
    except TimeoutError:
        raise _too_slow(label, timeout) from None
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _too_slow(label, timeout) from None
        reason = getattr(error.reason, "strerror", None) or error.reason
        raise IngestError(
            f"{label} cannot be reached ({printable(str(reason))})", "check the address and the connection"
        ) from None
    except http.client.IncompleteRead:  # in the middle of a chunk
        raise _broken_off(label) from None
    except (http.client.HTTPException, OSError, ValueError) as error:
        reason = printable(str(error)) or type(error).__name__
        raise IngestError(f"{label} cannot be fetched ({reason})", f"check the address, or {_SAVE_IT}") from None


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """urllib follows redirects to ftp too; an article is not there."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise urllib.error.URLError(f"it redirects to {newurl.partition(':')[0]}, which is not the web")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    """An opener without urllib's own handlers for files, ftp and data; proxies are those of the environment."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _WebOnly(),
    ):
        opener.add_handler(handler)
    return opener


def _headers() -> dict[str, str]:
    from verifier import __version__

    return {
        "User-Agent": f"quote-verifier/{__version__} (checks the translations of quotes; one page at a user's request)",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8",
        "Accept-Encoding": "gzip, identity",
    }


def _ascii(url: str, label: str) -> str:
    """``url`` as it goes over the wire: host in IDNA, the rest percent-encoded."""
    try:
        parts = urlsplit(url)
    except ValueError:  # an open bracket in the host
        raise IngestError(f"{label} is not a complete web address", "give it as https://host/path") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise IngestError(f"{label} is not a web address that can be read", "only http and https are")
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        host = ""
    if not host:
        raise IngestError(f"{label} is not a complete web address", "give it as https://host/path")
    netloc = f"[{host}]{port}" if ":" in host else f"{host}{port}"
    path, query = (quote(part, safe="/%:=&?~#+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme.lower(), netloc, path or "/", query, ""))


def _read(response: http.client.HTTPResponse, deadline: float, max_bytes: int) -> bytes:
    """At most ``max_bytes`` + 1 bytes; raises TimeoutError after ``deadline``."""
    chunks, size = [], 0
    while chunk := response.read1(65536):  # one read of the socket, so that a trickle cannot outlast the deadline
        chunks.append(chunk)
        size += len(chunk)
        if size > max_bytes:
            break
        if time.monotonic() > deadline:
            raise TimeoutError
    return b"".join(chunks)


def _decompressed(data: bytes, encoding: str, label: str, max_bytes: int) -> bytes:
    if encoding in ("identity", ""):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise IngestError(f"{label} came in an encoding that was not asked for ({encoding[:30]!r})", _SAVE_IT)
    expander = zlib.decompressobj(wbits=47)  # gzip or zlib, told by the header
    try:
        out = expander.decompress(data, max_bytes + 1)
    except zlib.error:
        raise IngestError(f"{label} came damaged", "try again") from None
    if len(out) > max_bytes:
        raise _too_large(label, max_bytes)
    if not expander.eof:
        raise _broken_off(label)
    return out


def _announced(response: http.client.HTTPResponse) -> int:
    """How many bytes the server said it would send; 0 if it did not say. http.client itself does not compare."""
    value = (response.headers.get("Content-Length") or "").strip()
    return int(value) if value.isascii() and value.isdigit() and not response.chunked else 0


def _broken_off(label: str) -> IngestError:
    return IngestError(f"{label} came only in part, the transfer broke off", "try again")


def _too_slow(label: str, timeout: float) -> IngestError:
    return IngestError(f"{label} took longer than {timeout:g} seconds", f"try again, or {_SAVE_IT}")


def _too_large(label: str, max_bytes: int) -> IngestError:
    return IngestError(f"{label} is larger than {max_bytes / 1e6:g} MB", "give the address of the article itself")
