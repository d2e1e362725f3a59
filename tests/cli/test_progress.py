from __future__ import annotations

from types import SimpleNamespace

import pytest

from checker.cli import progress


class Screen:
    def __init__(self, *, terminal: bool) -> None:
        self.shown = ""
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def write(self, text: str) -> None:
        self.shown += text

    def flush(self) -> None:
        pass


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal, and a clock on which each result takes 0.4 seconds."""
    screen = Screen(terminal=True)
    ticks = iter(range(1000))
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=screen))
    monkeypatch.setattr(progress, "monotonic", lambda: next(ticks) * 0.4)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return screen


def test_a_bar_shows_on_a_terminal_after_a_second_and_goes(screen: Screen) -> None:
    assert list(progress.follow("abcdef", 6)) == list("abcdef")
    bars = [part.rpartition("] ")[2] for part in screen.shown.split("\r\033[K")]
    assert bars == ["3 of 6", "4 of 6", "5 of 6", ""]


def test_a_bar_is_gone_when_a_result_is_passed_on(screen: Screen) -> None:
    for _ in progress.follow("abcdef", 6):
        assert screen.shown.count("[#") == screen.shown.count("\033[K")


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_no_bar_where_nobody_looks(screen: Screen, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert list(progress.follow("abcdef", 6)) == list("abcdef")
    assert screen.shown == ""


def test_no_bar_in_a_pipe(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = Screen(terminal=False)
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=piped))
    assert list(progress.follow("abcdef", 6)) == list("abcdef")
    assert (piped.shown, screen.shown) == ("", "")
