"""Many files by the command as a process of its own."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "checker", "check", "--isolated"]
Said = tuple[bytes, bytes, int]  # on standard output, on standard error, and the exit status


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


def check(folder: Path, *options: str) -> Said:
    run = subprocess.run([*COMMAND, ".", *options], cwd=folder, capture_output=True, check=False)
    return run.stdout, run.stderr, run.returncode


@pytest.fixture(scope="module")
def plain(articles: Path) -> Said:
    """What one process says that keeps nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        return check(articles, "--jobs", "1", "--no-cache")


def test_the_output_is_the_same_for_any_jobs_and_with_kept_results(
    articles: Path, plain: Said, own_cache: Path, tmp_path: Path
) -> None:
    outputs = ["--format", "text", "--format", f"json={tmp_path / 'found.json'}"]
    assert plain[0].count(b"error[") > 0
    assert plain[1].count(b"Error: ") == 2
    assert plain[2] == 2
    told = set()
    for options in (["--jobs", "1", "--no-cache"], ["--jobs", "3", "--no-cache"], [], ["--jobs", "1"]):
        assert check(articles, *outputs, *options) == plain, options
        assert own_cache.exists() == ("--no-cache" not in options)
        told.add((tmp_path / "found.json").read_bytes())
    assert len(told) == 1
    assert b"gone.txt" in told.pop()
    assert any(own_cache.rglob("*.result"))


def test_runs_at_the_same_time_share_a_cache(articles: Path, plain: Said, own_cache: Path) -> None:
    command = [*COMMAND, ".", "--jobs", "2"]
    runs = [subprocess.Popen(command, cwd=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    for run in runs:
        assert (*run.communicate(), run.returncode) == plain
    assert {path.suffix for path in own_cache.rglob("??/*")} == {".result"}


def test_a_cache_that_cannot_be_written_is_told_once(articles: Path, plain: Said, own_cache: Path) -> None:
    own_cache.write_text("a file, and no folder")
    out, told, status = check(articles, "--jobs", "2")
    place = own_cache / "crossfoot" / "results"
    assert (out, status) == (plain[0], plain[2])
    assert told == plain[1] + f"results cannot be kept in {place}: not a directory\n".encode()


def test_a_full_disk_is_told_once(articles: Path, plain: Said, own_cache: Path) -> None:
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


def test_a_single_article_loads_neither_processes_nor_a_cache(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police held 12 men.\n")
    code = (
        "import sys\nfrom checker.cli.main import main\n"
        "main(['check', 'a.txt', '--isolated'], standalone_mode=False)\n"
        "print({'multiprocessing', 'checker.batch.cache', 'checker.batch.transport'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.endswith("\nset()\n")
