"""A ``crossfoot lsp`` as a process, and what talks to it in bare messages, right ones and wrong ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from select import select
from typing import Any

ROOT = Path(__file__).parents[2]
NOBODY: dict[str, object] = {"processId": None, "rootUri": None, "capabilities": {}}  # an editor that can do nothing
_PATIENCE = 60  # seconds for an answer on a busy machine


class Talk:
    """A server in a folder of its own, initialized unless that is not wanted."""

    def __init__(self, folder: Path, *, initialized: bool = True) -> None:
        (folder / "crossfoot.toml").write_text("root = true\ntimeout = 600\n", encoding="utf-8")
        self.run = subprocess.Popen(
            [sys.executable, "-P", "-m", "checker", "lsp"],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        self._kept = b""
        if initialized:
            self.ask("initialize", NOBODY)
            self.tell("initialized", {})

    def ask(self, method: str, params: object = None, number: int = 1) -> Any:
        """The answer to a request, with what else was told before it left out."""
        self.send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while "method" in (answer := self.next()):
            pass
        return answer

    def tell(self, method: str, params: object = None) -> None:
        """Tell a notification."""
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def send(self, message: object) -> None:
        """Send a message, or the bytes of what may be none."""
        body = message if isinstance(message, bytes) else json.dumps(message).encode()
        self.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def write(self, data: bytes) -> None:
        """Write bytes as they are."""
        assert self.run.stdin
        while data:
            data = data[self.run.stdin.write(data) :]

    def next(self) -> Any:
        """The next message."""
        head, body = self._until(b"\r\n\r\n")
        lengths = [int(line[15:]) for line in head.split(b"\r\n") if line.startswith(b"Content-Length:")]
        while len(body) < lengths[0]:
            body += self._more()
        self._kept = body[lengths[0] :]
        return json.loads(body[: lengths[0]])

    def ended(self) -> tuple[int, str]:
        """Its exit status, and what it complained of."""
        try:
            _, errors = self.run.communicate(timeout=_PATIENCE)
        finally:
            self.run.kill()
        return self.run.returncode, errors.decode()

    def _until(self, mark: bytes) -> tuple[bytes, bytes]:
        while mark not in self._kept:
            self._kept += self._more()
        before, _, behind = self._kept.partition(mark)
        return before, behind

    def _more(self) -> bytes:
        assert self.run.stdout
        assert select([self.run.stdout], [], [], _PATIENCE)[0], "the server does not answer"
        piece = os.read(self.run.stdout.fileno(), 2**16)
        assert piece, "the server has ended"
        return piece
