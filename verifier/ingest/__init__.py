"""Bytes, paths and URLs -> `Document`: the text, what each part of it is, and where it came from."""

from verifier.ingest.html import from_html
from verifier.ingest.markdown import from_markdown
from verifier.ingest.plain import from_text
from verifier.ingest.read import read_bytes, read_target

__all__ = ["from_html", "from_markdown", "from_text", "read_bytes", "read_target"]
