"""The command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
COMMAND = [sys.executable, "-m", "checker"]


def test_help_has_examples_and_the_short_option_works() -> None:
    texts = [
        subprocess.run([*COMMAND, "check", option], capture_output=True, text=True, check=True).stdout
        for option in ("-h", "--help")
    ]
    assert texts[0] == texts[1]
    assert "crossfoot check - < story.txt" in texts[0]


def test_a_reader_that_goes_away_is_no_error() -> None:
    text = "Profit was 12 euro.\n" * 20
    process = subprocess.Popen(
        [*COMMAND, "figures", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    process.stdin.write(text.encode())
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_an_interrupt_ends_it_quietly() -> None:
    code = (
        "from checker import engine\nfrom checker.cli.main import main\n"
        "def stop(*_):\n    raise KeyboardInterrupt\n"
        "engine.read_bytes = stop\nmain(['figures', '-'])"
    )
    process = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, check=False)
    assert (process.returncode, process.stdout, process.stderr) == (130, b"", b"")


def test_a_terminal_that_lacks_a_character_gets_an_escape() -> None:
    process = subprocess.run(
        [*COMMAND, "figures", "-"],
        input="He paid €12.".encode(),
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        check=True,
    )
    assert process.stderr == b""
    assert b"\\u20ac12" in process.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["figures", "--help"], ["figures", "-"]])
def test_what_cannot_be_printed_is_told(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [*COMMAND, *arguments], input=b"Ten ran.", stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (process.returncode, process.stderr) == (2, b"Error: cannot write: no space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [["figures", "gone.txt"], ["figures", "--bogus"], ["rules", "show", "gone"]])
def test_an_error_that_cannot_be_told_is_one_even_so(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run([*COMMAND, *arguments], stdout=full, stderr=full, check=False)
    assert process.returncode == 2


def ended(setting: str) -> tuple[int, str]:
    """The status of ``crossfoot figures -`` on nothing after some code, and what it printed on both streams."""
    code = f"{setting}\nfrom checker.cli.main import run\nimport sys\nsys.argv = ['crossfoot', 'figures', '-']\nrun()"
    process = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, check=False)
    return process.returncode, process.stdout + process.stderr


def test_what_wants_to_be_told_of_the_end_is_told() -> None:
    register = "import atexit\nfrom checker import engine\nread = engine.read_bytes\n"
    register += (
        "def late(*given):\n    atexit.register(print, 'the end')\n    return read(*given)\nengine.read_bytes = late"
    )
    status, printed = ended(register)
    assert (status, printed.splitlines()[-1]) == (0, "the end")


def test_the_unforeseen_is_told_in_one_line() -> None:
    status, printed = ended(
        "from checker import engine\ndef fail(*_):\n    raise ZeroDivisionError\nengine.read_bytes = fail"
    )
    assert status == 2
    assert printed.startswith("Error: -: crossfoot itself failed (ZeroDivisionError, <string>:3): please report it")
    assert printed.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_run_that_is_told_to_end_leaves_nothing_half_written(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\nfrom checker import engine\nfrom checker.cli.main import run\n"
        "def stop(*_):\n    print(len(os.listdir()), flush=True)\n    os.kill(os.getpid(), signal.SIGTERM)\n"
        "engine.read_bytes = stop\nsys.argv = ['crossfoot', 'check', '-', '--format', 'json=o.json']\nrun()"
    )
    process = subprocess.run(
        [sys.executable, "-c", code], input=b"", capture_output=True, check=False, cwd=tmp_path, env=ENVIRONMENT
    )
    assert (process.returncode, process.stdout, process.stderr) == (143, b"1\n", b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that something runs in")
@pytest.mark.parametrize("arguments", [["check", "."], ["check", "-"], ["figures", "gone.txt"], ["init"]])
def test_a_working_folder_that_is_gone_is_told(tmp_path: Path, arguments: list[str]) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    code = f"import os; os.rmdir({str(folder)!r}); from checker.cli.main import main; main()"
    process = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=b"Ten ran.",
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
    )
    said = b"Error: the working folder cannot be used, no such file or directory: change to one that exists\n"
    assert (process.returncode, process.stderr) == (2, said)
