"""A ``crossfoot serve`` as its user would start it, and what asks it as the page does, or as a stranger would."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).parents[2]
JSON = "application/json"
BYTES = "application/octet-stream"


class Reply(NamedTuple):
    """What the server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        return json.loads(self.body)


class Serving:
    """A running server; ``origin`` is ``http://127.0.0.1:PORT``."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.run = subprocess.Popen(
            [sys.executable, "-m", "checker", "serve", "--no-browser", *options],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.run.stdout
        self.said = self.run.stdout.readline() + self.run.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/\S+", self.said)
        assert found, self.said
        self.address = found[0]
        parts = urlsplit(self.address)
        assert parts.port
        self.port, self.token = parts.port, parts.path.strip("/")
        self.origin = f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str | None) -> Reply:
        """Ask as the page does, but for ``headers`` (None for none). A path without ``/`` is one behind the token."""
        given = {"Origin": self.origin if method == "POST" else None, "Host": urlsplit(self.origin).netloc}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path if path.startswith("/") else f"/{self.token}/{path}", skip_host=True)
        for name, value in given.items():
            if value is not None:
                connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        try:
            return _reply(connection.getresponse())
        finally:
            connection.close()

    def check(self, text: str, *, date: str = "", notes: bool = False, **top: str) -> Any:
        """What the page is told of a draft."""
        asked = {"draft": {"text": text, **top}, "date": date, "notes": notes}
        return self.ask("POST", "check", json.dumps(asked).encode(), Content_Type=JSON).told

    def open(self, name: str, data: bytes) -> Any:
        """What the page is told of a file."""
        return self.ask("POST", f"file?name={quote(name)}&notes=false", data, Content_Type=BYTES).told

    def end(self, number: int = signal.SIGINT) -> tuple[int, str, str]:
        """Its exit status, and what it printed since."""
        self.run.send_signal(number)
        output, errors = self.run.communicate(timeout=20)
        return self.run.returncode, output, errors


def _reply(response: HTTPResponse) -> Reply:
    return Reply(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Serving]:
    running = Serving(folder, *options)
    try:
        yield running
    finally:
        if running.run.poll() is None:
            running.end()
