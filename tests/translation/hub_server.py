"""A server on 127.0.0.1 that speaks as much of the Hugging Face hub as its client needs to download a model."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

Files = dict[str, bytes]


@dataclass
class Hub:
    """One repository and what was asked of it.

    Attributes:
        commits: commit hash to its files; those with a suffix in `LARGE` are listed with their SHA-256, as LFS files.
        revisions: branch or reference to commit.
        pull_requests: (author, number) of the open pull requests.
        cut: file name to how many times its transfer breaks off half way.
        spoil: names of files that arrive with a wrong byte.
        requests: "METHOD path" of everything asked.
        ranges: the Range headers seen.
    """

    repo: str
    commits: dict[str, Files]
    revisions: dict[str, str]
    pull_requests: list[tuple[str, int]] = field(default_factory=list)
    cut: dict[str, int] = field(default_factory=dict)
    spoil: set[str] = field(default_factory=set)
    requests: list[str] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)
    endpoint: str = ""

    def fetched(self, name: str) -> int:
        """How often ``name`` was asked for (the whole file or a part)."""
        return sum(request.startswith("GET ") and request.endswith(f"/{name}") for request in self.requests)

    def commit(self, revision: str) -> str | None:
        return revision if revision in self.commits else self.revisions.get(revision)


LARGE = (".safetensors", ".bin", ".spm")


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    """Serves ``hub`` on a free port for the length of the block, and sets its endpoint."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self.answer()

        def do_GET(self) -> None:
            self.answer()

        def answer(self) -> None:
            # The last part of an address may hold escaped slashes: refs%2Fpr%2F1.
            path = urlsplit(self.path).path
            hub.requests.append(f"{self.command} {path}")
            api = f"/api/models/{hub.repo}"
            if match := re.fullmatch(f"{api}/revision/([^/]+)", path):
                self.info(unquote(match[1]))
            elif match := re.fullmatch(f"{api}/tree/([^/]+)/?", path):
                self.tree(unquote(match[1]))
            elif path == f"{api}/discussions":
                self.discussions()
            elif match := re.fullmatch(f"/{hub.repo}/resolve/([^/]+)/(.+)", path):
                self.file(unquote(match[1]), match[2])
            else:
                self.refuse("RepoNotFound")

        def info(self, revision: str) -> None:
            if commit := hub.commit(revision):
                siblings = [{"rfilename": name} for name in hub.commits[commit]]
                self.json({"id": hub.repo, "sha": commit, "siblings": siblings, "tags": [], "private": False})
            else:
                self.refuse("RevisionNotFound")

        def tree(self, commit: str) -> None:
            self.json([describe(name, content) for name, content in hub.commits[commit].items()])

        def discussions(self) -> None:
            threads = [
                {
                    "num": number,
                    "title": "Adding `safetensors` variant of this model",
                    "author": {"name": author},
                    "status": "open",
                    "isPullRequest": True,
                    "createdAt": "2023-05-01T10:00:00.000Z",
                    "repo": {"name": hub.repo, "type": "model"},
                }
                for author, number in hub.pull_requests
            ]
            self.json({"discussions": threads, "count": len(threads), "start": 0})

        def file(self, commit: str, name: str) -> None:
            content = hub.commits[commit][name]
            etag = hashlib.sha256(content).hexdigest()
            if name in hub.spoil:
                content = bytes([content[0] ^ 1]) + content[1:]
            start = 0
            if asked := self.headers.get("Range"):
                hub.ranges.append(asked)
                start = int(asked.removeprefix("bytes=").split("-")[0])
            body = content[start:]
            self.send_response(206 if start else 200)
            self.send_header("X-Repo-Commit", commit)
            self.send_header("ETag", f'"{etag}"')
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Length", str(len(body)))
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            self.end_headers()
            if self.command == "HEAD":
                return
            if hub.cut.get(name, 0) > 0:
                hub.cut[name] -= 1
                self.wfile.write(body[: len(body) // 2])
                self.wfile.flush()
                self.close_connection = True
                self.connection.shutdown(2)
                return
            self.wfile.write(body)

        def json(self, value: object) -> None:
            body = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def refuse(self, code: str) -> None:
            self.send_response(404)
            self.send_header("X-Error-Code", code)
            self.send_header("Content-Length", "0")
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    hub.endpoint = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def describe(name: str, content: bytes) -> dict[str, object]:
    """One entry of the hub's tree listing."""
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
    entry: dict[str, object] = {"type": "file", "path": name, "size": len(content), "oid": blob}
    if name.endswith(LARGE):
        entry["lfs"] = {"oid": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 130}
    return entry
