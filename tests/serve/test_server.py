from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.main import main
from checker.serve.server import LARGEST
from tests.serve.serving import BYTES, JSON, ROOT, Serving, serving

BROKEN = "The port held 205 crates: 160 of tea and 90 of rice."
PARTS = ["", "page.css", "page.js", "icon.svg"]


@pytest.mark.parametrize("part", PARTS)
def test_the_page_is_what_the_package_holds(server: Serving, part: str) -> None:
    reply = server.ask("GET", part)
    assert reply.status == 200
    assert reply.body == (ROOT / "checker" / "serve" / "page" / (part or "page.html")).read_bytes()


def test_the_page_names_no_other_host_and_no_script_or_style_within_it(server: Serving) -> None:
    page = server.ask("GET", "").body.decode()
    assert "://" not in page
    assert "style=" not in page
    assert "<style" not in page
    assert page.count("<script") == page.count('<script src="page.js"') == 1


def test_a_draft_is_checked_with_its_headline_standfirst_and_date(server: Serving) -> None:
    told = server.check("Work began on Monday, 6 May.", headline="500 jobs go", date="2025-05-08")
    assert told["date"] == "2025-05-08"
    assert [finding["rule"] for finding in told["findings"]] == ["weekday"]
    assert [block["zone"] for block in told["blocks"]] == ["headline", "body"]


def test_notes_come_where_they_are_wanted(server: Serving) -> None:
    text = "The port held 20,500 crates: 16 of tea and 9 of rice."
    assert [len(server.check(text, notes=notes)["findings"]) for notes in (False, True)] == [0, 1]
    assert {figure["state"] for figure in server.check(text, notes=True)["figures"]} == {"alone"}  # in a weak doubt


def test_a_file_is_read_by_its_ending_and_given_back_as_a_draft(server: Serving) -> None:
    told = server.open("raid.md", f"# Crates held\n\n*{BROKEN}*\n".encode())
    assert told["draft"] == {"text": BROKEN, "headline": "Crates held", "standfirst": ""}
    assert [finding["message"] for finding in told["findings"]] == ["160 and 90 make 250, not 205."]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.pdf", b"%PDF-1.4", "a.pdf: this is a PDF"),
        ("a.json", b"{}", "a.json: no story was found in it"),
        ("a.docx", b"PK\3\4", "a.docx: "),
        ("a.txt", b"\0\1", "a.txt: "),
    ],
)
def test_what_cannot_be_read_is_told(server: Serving, name: str, data: bytes, why: str) -> None:
    assert server.open(name, data)["error"].startswith(why)


def test_a_date_that_is_none_is_told(server: Serving) -> None:
    assert server.check("It fell.", date="2025-13-01")["error"].startswith("'2025-13-01' is not a date")


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"{}", b'{"draft": {"text": 5}}', b'{"draft": {"text": "\xff"}}', b"[" * 100_000]
)
def test_what_the_page_would_not_send_is_refused(server: Serving, body: bytes) -> None:
    reply = server.ask("POST", "check", body, Content_Type=JSON)
    assert (reply.status, list(reply.told)) == (400, ["error"])


def test_the_types_of_requests_are_those_of_the_page(server: Serving) -> None:
    for path, kind in (("check", "text/plain"), ("check", None), ("file", "multipart/form-data"), ("file", JSON)):
        assert server.ask("POST", path, b"{}", Content_Type=kind).status == 415


def test_a_request_that_is_too_large_is_refused_before_it_is_read(server: Serving) -> None:
    reply = server.ask("POST", "file?name=a.txt", None, Content_Type=BYTES, Content_Length=str(LARGEST + 1))
    assert reply.status == 413
    assert "5 MB" in reply.told["error"]


def test_a_request_that_does_not_say_how_large_it_is_is_read_up_to_the_limit(server: Serving) -> None:
    piece = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        head = f"POST /{server.token}/file HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: {server.origin}\r\n"
        connection.sendall(f"{head}Content-Type: {BYTES}\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
        for _ in range(LARGEST // 0x10000 + 1):
            connection.sendall(piece)
        assert connection.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_other_paths_and_methods_are_not_there(server: Serving) -> None:
    assert server.ask("GET", "page.html").status == 404
    assert server.ask("GET", "../pyproject.toml").status == 404
    assert server.ask("GET", "check").status == 405
    assert server.ask("POST", "", b"").status == 405


def test_the_newsrooms_configuration_is_that_of_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "crossfoot.toml").write_text('ignore = ["total-of-row"]\n')
    with serving(tmp_path) as running:
        told = running.check(f"{BROKEN} It fell 25%, from 80 to 40.")
    assert [finding["rule"] for finding in told["findings"]] == ["relative-change"]


def test_a_check_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "crossfoot.toml").write_text("timeout = 1\n")
    with serving(tmp_path) as running:
        told = running.check(f"{BROKEN} " * 5000)
        assert told == {"error": "This takes too long to check. Try a part of it."}
        assert running.ask("GET", "").status == 200


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 128 + signal.SIGTERM)])
def test_it_ends_at_once_and_says_nothing_of_drafts(tmp_path: Path, number: int, status: int) -> None:
    with serving(tmp_path, "--isolated") as running:
        running.check("The palace held 205 crates.", headline="Palace")
        running.open("palace.txt", b"The palace held 205 crates.")
        ended, output, errors = running.end(number)
    assert (ended, output, errors) == (status, "", "")
    assert running.said == f"The page is at {running.address}\nOnly this machine can open it. Ctrl-C ends it.\n"
    assert list(tmp_path.iterdir()) == []


def test_who_does_not_wait_does_not_keep_others_waiting(tmp_path: Path) -> None:
    (tmp_path / "crossfoot.toml").write_text("timeout = 600\n")  # longer than the second question waits
    long = json.dumps({"draft": {"text": (BROKEN + " ") * 20_000}}).encode()
    with serving(tmp_path) as running:
        with socket.create_connection(("127.0.0.1", running.port)) as gone:
            head = f"POST /{running.token}/check HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n"
            head += f"Origin: {running.origin}\r\n"
            gone.sendall(f"{head}Content-Type: {JSON}\r\nContent-Length: {len(long)}\r\n\r\n".encode() + long)
            for part in PARTS:  # which are answered meanwhile, and behind which the question was read
                assert running.ask("GET", part).status == 200
        assert running.check(BROKEN)["findings"][0]["message"] == "160 and 90 make 250, not 205."


def test_a_port_that_is_taken_is_an_error(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-P", "-m", "checker", "serve", "--no-browser", "--port", port]
        environment = {"PYTHONPATH": str(ROOT)}
        run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith(f"Error: port {port} cannot be had, ")


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "checker.serve.server", raising=False)
    result = CliRunner().invoke(main, ["serve", "--isolated"])
    assert result.stderr == "Error: the page needs two more packages: pip install 'crossfoot[serve]'\n"
    assert result.exit_code == 2


def test_a_rule_that_is_not_there_is_told_before_the_page_is_opened(tmp_path: Path) -> None:
    (tmp_path / "crossfoot.toml").write_text('select = ["sums-of-all-sorts"]\n')
    command = [sys.executable, "-P", "-m", "checker", "serve", "--no-browser"]
    environment = {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    assert "sums-of-all-sorts" in run.stderr


def test_check_loads_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BROKEN)
    code = (
        "import sys; from checker.cli.main import main; main(['check', 'a.txt'], standalone_mode=False);"
        "print([name for name in sys.modules if name.startswith(('starlette', 'uvicorn', 'asyncio', 'checker.serve'))])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.endswith("[]\n"), run.stderr
