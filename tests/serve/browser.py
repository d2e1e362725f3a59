"""A Chromium without a window, told what to do by its own protocol over two pipes: no package is needed for that."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from time import monotonic, sleep
from typing import Any

FOUND = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_WAITED = 20  # seconds for what the page is to show
_BEHIND = 10  # the pipes are numbered from here on, so that neither is in the way of the other
_START = """
import os, sys
os.dup2(int(sys.argv[1]), 3)  # where the browser reads commands
os.dup2(int(sys.argv[2]), 4)  # where it writes answers
os.execv(sys.argv[3], sys.argv[3:])
"""


class Page:
    """One page; ``requests`` are the addresses that it asked for, ``dialogs`` what it opened."""

    def __init__(self, commands: int, answers: int) -> None:
        self.requests: list[str] = []
        self.dialogs: list[str] = []
        self._commands = commands
        self._answers = answers
        self._kept = b""
        self._number = 0
        self._session: str | None = None
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self._send(f"{domain}.enable")

    def open(self, address: str) -> None:
        self._send("Page.navigate", url=address)
        self.until("document.readyState === 'complete' && !!document.getElementById('summary')?.textContent")

    def run(self, expression: str) -> Any:
        """The value of an expression of JavaScript."""
        answer = self._send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        end = monotonic() + _WAITED
        while not self.run(expression):
            assert monotonic() < end, (expression, self.run("document.body.innerText"))
            sleep(0.02)

    def type(self, field: str, text: str) -> None:
        """Put text into a field as a keyboard does, in the place of what is there."""
        self.run(f"document.getElementById({json.dumps(field)}).focus(), document.activeElement.select()")
        self._send("Input.insertText", text=text)

    def picture(self, width: int, height: int) -> bytes:
        """What a window of so many points shows, as WebP."""
        self._send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        return b64decode(self._send("Page.captureScreenshot", format="webp", quality=80)["data"])

    def press(self, key: str) -> None:
        codes = {"Enter": 13, "Escape": 27, "ArrowRight": 39, "Tab": 9}
        more = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self._send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=codes[key], **more)

    def _send(self, method: str, **given: Any) -> Any:
        self._number += 1
        command = {"id": self._number, "method": method, "params": given}
        if self._session:
            command["sessionId"] = self._session
        self._write(command)
        while True:
            answer = self._next()
            if answer.get("id") == command["id"]:
                assert "error" not in answer, answer
                return answer["result"]
            if answer.get("method") == "Network.requestWillBeSent":
                self.requests.append(answer["params"]["request"]["url"])
            elif answer.get("method") == "Page.javascriptDialogOpening":
                self._close_dialog(answer["params"])

    def _write(self, command: dict[str, Any]) -> None:
        os.write(self._commands, json.dumps(command).encode() + b"\0")

    def _close_dialog(self, opened: dict[str, Any]) -> None:
        """Close what the page has opened; that it asks whether to leave a draft is what it should do."""
        if opened["type"] != "beforeunload":
            self.dialogs.append(opened["message"])
        self._number += 1
        close = {"method": "Page.handleJavaScriptDialog", "params": {"accept": True}}
        self._write({"id": self._number, "sessionId": self._session, **close})

    def _next(self) -> Any:
        while b"\0" not in self._kept:
            assert select([self._answers], [], [], _WAITED)[0], "the browser does not answer"
            piece = os.read(self._answers, 2**16)
            assert piece, "the browser ended"
            self._kept += piece
        first, _, self._kept = self._kept.partition(b"\0")
        return json.loads(first)


@contextmanager
def browsing(folder: Path) -> Iterator[Page]:
    """A browser with an empty page, whose own files are in a folder."""
    assert FOUND
    theirs, commands = _pipe()
    answers, to_us = _pipe()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={folder}"]
    browser = subprocess.Popen(
        [sys.executable, "-c", _START, str(theirs), str(to_us), FOUND, *options],
        pass_fds=(theirs, to_us),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    os.close(to_us)
    try:
        yield Page(commands, answers)
    finally:
        os.close(commands)  # it ends where nobody commands it
        browser.wait(timeout=20)
        os.close(answers)


def _pipe() -> tuple[int, int]:
    ends = os.pipe()
    reading, writing = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _BEHIND) for end in ends)
    for end in ends:
        os.close(end)
    return reading, writing
