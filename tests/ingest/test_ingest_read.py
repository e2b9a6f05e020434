"""What is read as what, and the one line that says why something is not."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from verifier.errors import IngestError
from verifier.ingest import read_bytes, read_target

MARKED = "# Title\n\nHe said *no*."
PAGE = "<!DOCTYPE html>\n<html><body><h1>Title</h1><p>He said <em>no</em>.</p></body></html>"
FRAGMENT = "<p>He said <em>no</em>.</p>"


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", MARKED, MARKED),
        ("a.md", MARKED, "Title\n\nHe said no."),
        ("a.MARKDOWN", MARKED, "Title\n\nHe said no."),
        ("a", MARKED, MARKED),
        ("a.html", PAGE, "Title\n\nHe said no."),
        ("a.txt", PAGE, "Title\n\nHe said no."),
        ("a", "\n\n" + PAGE.lower(), "title\n\nhe said no."),
        ("a", "<!-- saved -->\n" + PAGE, "Title\n\nHe said no."),
        ("a.xhtml", "<?xml version='1.0'?>\n" + PAGE, "Title\n\nHe said no."),
        ("a", FRAGMENT, "He said no."),
        ("a.htm", "He said <em>no</em>.", "He said no."),
        ("a", "He said <em>no</em>.", "He said <em>no</em>."),
        ("a.md", FRAGMENT + "\n\n*so*", "He said no.\n\nso"),
        ("a.txt", "<Spanish> no <English> no", "<Spanish> no <English> no"),
        ("a.srt", "No.\r\n", "No.\r\n"),
    ],
)
def test_kinds(tmp_path: Path, name: str, content: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    document = read_target(str(path))
    assert (document.text, document.id) == (text, str(path))
    assert read_bytes(content.encode("utf-16"), name=name).text == text


@pytest.mark.parametrize(("content", "text"), [("Hola.\r\n", "Hola.\r\n"), (FRAGMENT, "He said no."), (MARKED, MARKED)])
def test_stdin(content: str, text: str) -> None:
    document = read_target("-", stdin=io.BytesIO(content.encode()))
    assert (document.text, document.id) == (text, "-")


def test_the_process_s_own_stdin() -> None:
    code = "from verifier.ingest import read_target; print(len(read_target('-').blocks))"
    done = subprocess.run([sys.executable, "-c", code], input=b"Uno.\n\nDos.", capture_output=True, check=True)
    assert done.stdout.strip() == b"2"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "is empty: there is nothing to check; see whether"),
        ("a.txt", b" \n\t\r\n", "is empty"),
        ("a.txt", "\ufeff \u00a0".encode(), "is empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture, not an article: give text, Markdown, HTML, DOCX or PDF"),
        ("a.mp3", b"ID3\x04\0\0\0\0\0\0", "is a recording"),
        ("a.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03" * 9, "is a compressed file"),
        ("a.bin", bytes(range(256)) * 4, "is a binary file"),
        ("a.rtf", b"{\\rtf1\\ansi Hola.}", "is an RTF file"),
        ("a.jsonl", b'{"source": "x"}', "is a data file, not an article: pairs of quotes go to"),
        ("a.csv", b"source,translation", "is a data file"),
        ("a.rss", b"<?xml version='1.0'?><rss><channel/></rss>", "is XML of a kind that is not read"),
        ("a.html", b"<html><body><script>var x</script></body></html>", "holds no text of an article"),
        ("a.html", b"<html><head><title>App</title></head><body><div id=root></div></body></html>", "holds no text of an"),
        ("a\nb\x1b.txt", b"", "is empty"),
    ],
)  # fmt: skip
def test_what_is_not_an_article(name: str, data: bytes, says: str) -> None:
    with pytest.raises(IngestError) as caught:
        read_bytes(data, name=name)
    message = str(caught.value)
    assert message.startswith(name.replace("\n", "?").replace("\x1b", "?") + " " + says)
    assert ": " in message
    assert "\n" not in message


def test_paths(tmp_path: Path) -> None:
    for target, says in [
        (tmp_path / "none.txt", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "a.txt" / "b.txt", "cannot be read (Not a directory)"),
        (tmp_path / ("x" * 300), "cannot be read (File name too long)"),
        (Path("a\0b"), "cannot be read (embedded null byte)"),
    ]:
        (tmp_path / "a.txt").write_text("x")
        with pytest.raises(IngestError) as caught:
            read_target(str(target))
        assert says in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(IngestError, match="may not be read"):
        read_target(str(path))


def test_importing_is_cheap() -> None:
    heavy = "lxml", "trafilatura", "docx", "pypdf", "markdown_it", "charset_normalizer", "urllib.request"
    code = f"import sys, verifier.ingest; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("target", ["", "  "])
def test_an_article_without_a_name(target: str) -> None:
    with pytest.raises(IngestError, match="without a name: give a path"):
        read_target(target)
