"""Many files by the command as a process of its own."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.cli import progress

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "checker", "check", "--isolated"]
Run = subprocess.CompletedProcess[bytes]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles that do and do not contradict themselves, and what is no article."""
    folder = tmp_path_factory.mktemp("articles")
    stories = sorted((ROOT / "fixtures").glob("*.txt"))[::6]
    for number, story in enumerate(stories):
        place = folder / f"{number % 3}"
        place.mkdir(exist_ok=True)
        (place / story.name).write_bytes(story.read_bytes())
    (folder / "2" / "long.txt").write_text("Nothing is counted here. " * 1000)  # so that they are not few
    (folder / "2" / "longer.txt").write_text("Nothing is counted here too. " * 1000)
    (folder / "1" / "binary.txt").write_bytes(b"\x00\x01")
    (folder / "2" / "empty.txt").write_bytes(b"")
    (folder / "2" / "gone.txt").symlink_to("nowhere.txt")
    (folder / "0" / "loop").symlink_to("loop")
    (folder / "0" / "up").symlink_to("..")
    return folder


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path / "caches"


def check(folder: Path, *options: str) -> tuple[bytes, bytes, int]:
    run = subprocess.run([*COMMAND, ".", *options], cwd=folder, capture_output=True, check=False)
    return run.stdout, run.stderr, run.returncode


@pytest.mark.parametrize("layout", ["text", "json"])
def test_the_output_is_the_same_for_any_jobs_and_with_kept_results(
    articles: Path, own_cache: Path, layout: str
) -> None:
    plain = check(articles, "--format", layout, "--jobs", "1", "--no-cache")
    assert not own_cache.exists()
    assert plain[2] == 2
    assert plain[0].count(b"gone.txt" if layout == "json" else b"error[") > 0
    assert plain[1].count(b"Error: ") == 2
    for options in (["--jobs", "2", "--no-cache"], ["--jobs", "5"], [], ["--jobs", "1"]):
        assert check(articles, "--format", layout, *options) == plain, options
    assert any(own_cache.rglob("*.result"))


def test_runs_at_the_same_time_share_a_cache(articles: Path, own_cache: Path) -> None:
    plain = check(articles, "--no-cache")
    command = [*COMMAND, ".", "--jobs", "2"]
    runs = [subprocess.Popen(command, cwd=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    for run in runs:
        assert (*run.communicate(), run.returncode) == plain
    assert {path.suffix for path in own_cache.rglob("??/*")} == {".result"}


def test_a_cache_that_cannot_be_written_is_told_once(articles: Path, own_cache: Path) -> None:
    plain = check(articles, "--no-cache")
    own_cache.write_text("a file, and no folder")
    out, told, status = check(articles, "--jobs", "2")
    place = own_cache / "crossfoot" / "results"
    assert (out, status) == (plain[0], plain[2])
    assert told == plain[1] + f"results cannot be kept in {place}: not a directory\n".encode()


def test_a_full_disk_is_told_once(articles: Path, own_cache: Path) -> None:
    plain = check(articles, "--no-cache")
    run = subprocess.run(
        [*COMMAND, ".", "--jobs", "2"],
        cwd=articles,
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300)),
    )
    assert (run.stdout, run.returncode) == (plain[0], plain[2])
    assert run.stderr.startswith(plain[1] + b"results cannot be kept in ")
    assert run.stderr.count(b"cannot be kept") == 1
    assert not any(own_cache.rglob("??/*"))


def test_clean_removes_what_is_kept_and_nothing_else(articles: Path, own_cache: Path) -> None:
    command = [sys.executable, "-m", "checker", "clean", "--isolated"]
    check(articles)
    (own_cache / "crossfoot" / "mine.txt").write_text("kept")
    said = [subprocess.run(command, cwd=articles, capture_output=True, check=True).stderr for _ in range(2)]
    place = own_cache / "crossfoot" / "results"
    assert said == [f"{place} is removed\n".encode(), f"{place}: no results are kept here\n".encode()]
    assert [path.name for path in own_cache.rglob("*.*")] == ["mine.txt"]


def test_the_folder_for_results_may_be_configured(articles: Path, tmp_path: Path, own_cache: Path) -> None:
    (tmp_path / "set.toml").write_text('cache-dir = "kept"\n')
    command = [sys.executable, "-m", "checker", "check", ".", "--config", str(tmp_path / "set.toml")]
    subprocess.run(command, cwd=articles, capture_output=True, check=False)
    assert any((tmp_path / "kept").rglob("*.result"))
    assert not own_cache.exists()


def busy(folder: Path) -> subprocess.Popen[bytes]:
    """A run over many articles by two workers, in the middle of it and in a group of its own."""
    stories = [path.read_text() for path in sorted((ROOT / "fixtures" / "clean").glob("*.txt"))]
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(stories[number % len(stories)] * 3)
    run = subprocess.Popen(
        [*COMMAND, ".", "--jobs", "2", "--no-cache", "--notes", "--format", "json"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while members(run.pid) < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    assert members(run.pid) == 3
    return run


def members(group: int) -> int:
    """How many processes of a group run."""
    found = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, own = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        found += int(own) == group and state != "Z"
    return found


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")


@needs_proc
def test_an_interrupt_ends_a_run_at_once_and_every_process_of_it(tmp_path: Path) -> None:
    run = busy(tmp_path)
    start = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does
    assert run.communicate(timeout=10)[1] == b""
    assert run.returncode == 130
    assert time.monotonic() - start < 2
    assert members(run.pid) == 0


@needs_proc
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_the_run(tmp_path: Path, how: signal.Signals) -> None:
    run = busy(tmp_path)
    run.send_signal(how)
    run.communicate(timeout=10)
    deadline = time.monotonic() + 10
    while members(run.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert members(run.pid) == 0


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


def test_a_single_article_loads_neither_processes_nor_a_cache(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police held 12 men.\n")
    code = (
        "import sys\nfrom checker.cli.main import main\n"
        "main(['check', 'a.txt', '--isolated'], standalone_mode=False)\n"
        "print({'multiprocessing', 'checker.batch.cache', 'checker.batch.transport'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.endswith("\nset()\n")
