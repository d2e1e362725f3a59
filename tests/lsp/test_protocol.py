"""What the server says to messages that an editor should not send, and how it ends."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.lsp.checking import LARGEST
from tests.lsp.conftest import ROW
from tests.lsp.talking import NOBODY, Talk

PLACE = {"textDocument": {"uri": "file:///nowhere/a.txt"}, "position": {"line": 0, "character": 12}}
HOVER = "textDocument/hover"
CHANGE = "textDocument/didChange"

NOT_INITIALIZED, PARSE_ERROR, INVALID_REQUEST, UNKNOWN_METHOD, INVALID_PARAMS = -32002, -32700, -32600, -32601, -32602


def document(uri: str, text: str) -> dict[str, Any]:
    return {"textDocument": {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """One server for all that is wrong: it goes on."""
    talk = Talk(tmp_path_factory.mktemp("desk"))
    yield talk
    talk.run.terminate()
    talk.ended()


def goes_on(server: Talk) -> bool:
    """Whether the next request is answered, and nothing was told before that."""
    server.send({"jsonrpc": "2.0", "id": "next", "method": HOVER, "params": PLACE})
    told: bool = server.next() == {"jsonrpc": "2.0", "id": "next", "result": None}
    return told


def request(method: object, *params: object, **more: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": 7, "method": method, **({"params": params[0]} if params else {}), **more}


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (request(HOVER), INVALID_PARAMS),
        (request(HOVER, {}), INVALID_PARAMS),
        (request(HOVER, [1]), INVALID_PARAMS),
        (request(HOVER, "a"), INVALID_PARAMS),
        (request(HOVER, {**PLACE, "position": {"line": -1, "character": "a"}}), INVALID_PARAMS),
        (request("textDocument/codeAction", PLACE), INVALID_PARAMS),
        (request("codeAction/resolve", {"data": 5}), INVALID_PARAMS),
        (request("story/print"), UNKNOWN_METHOD),
        (request("story/print", {}), UNKNOWN_METHOD),
        (request("textDocument/definition", PLACE), UNKNOWN_METHOD),
        (request("initialize", NOBODY), INVALID_REQUEST),
        (request(5), INVALID_REQUEST),
        (request(HOVER, PLACE, jsonrpc="1.0"), INVALID_REQUEST),
        ({"id": 7, "method": HOVER, "params": PLACE}, INVALID_REQUEST),
        ({"jsonrpc": "2.0", "id": 7}, INVALID_REQUEST),
    ],
    ids=str,
)
def test_a_wrong_request_is_answered_with_an_error(server: Talk, message: object, code: int) -> None:
    server.send(message)
    answer = server.next()
    assert (answer["id"], answer["error"]["code"]) == (7, code)
    assert goes_on(server)


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (request(HOVER, PLACE, id=None), INVALID_REQUEST),
        (request(HOVER, PLACE, id=[1]), INVALID_REQUEST),
        ([request(HOVER, PLACE)], INVALID_REQUEST),
        ({}, INVALID_REQUEST),
        (None, INVALID_REQUEST),
        (b"{", PARSE_ERROR),
        (b"\xff", PARSE_ERROR),
        (b"[" * 100_000, PARSE_ERROR),
    ],
    ids=lambda value: str(value)[:20],
)
def test_the_answer_to_what_has_no_number_has_none(server: Talk, message: object, code: int) -> None:
    server.send(message)
    answer = server.next()
    assert (answer["id"], answer["error"]["code"]) == (None, code)
    assert goes_on(server)


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("textDocument/didOpen", {}),
        ("textDocument/didOpen", None),
        (CHANGE, {"textDocument": {"uri": "untitled:a", "version": 1}, "contentChanges": [5]}),
        ("$/cancelRequest", {}),
    ],
)
def test_a_wrong_notification_is_told_to_the_log_alone(server: Talk, method: str, params: object) -> None:
    server.tell(method, params)
    told = server.next()
    assert (told["method"], told["params"]["message"]) == ("window/logMessage", f"{method}: Invalid Params")
    assert goes_on(server)


@pytest.mark.parametrize(
    "message",
    [
        {"jsonrpc": "2.0", "method": "story/printed"},
        {"jsonrpc": "2.0", "method": "$/setTrace/more", "params": {"jsonrpc": "2.0"}},
        {"jsonrpc": "2.0", "id": "never asked", "result": None},
        {
            "jsonrpc": "2.0",
            "method": "workspace/didChangeConfiguration",
            "params": {"settings": {"crossfoot": {"jsonrpc": "2.0"}}},
        },
    ],
    ids=str,
)
def test_what_does_not_concern_it_is_left_alone(server: Talk, message: object) -> None:
    server.send(message)
    assert goes_on(server)


def test_it_checks_after_all_that(server: Talk) -> None:
    server.send({"jsonrpc": "2.0", "method": CHANGE, "params": 5})
    server.send(b"{")
    server.tell("textDocument/didOpen", document("untitled:a", ROW))
    told = next(each for each in iter(server.next, None) if each.get("method") == "textDocument/publishDiagnostics")
    assert [each["code"] for each in told["params"]["diagnostics"]] == ["total-of-row"]


# -- the beginning and the end


def test_nothing_is_asked_before_the_beginning_and_behind_the_end(tmp_path: Path) -> None:
    talk = Talk(tmp_path, initialized=False)
    assert talk.ask(HOVER, PLACE)["error"]["code"] == NOT_INITIALIZED
    assert "result" in talk.ask("initialize", NOBODY)
    assert talk.ask("shutdown")["result"] is None
    assert talk.ask(HOVER, PLACE)["error"]["code"] == INVALID_REQUEST
    talk.tell("exit")
    assert talk.ended() == (0, "")


def stop(number: int) -> Callable[[Talk], None]:
    return lambda talk: talk.run.send_signal(number)


def say_no_more(talk: Talk) -> None:
    assert talk.run.stdin
    talk.run.stdin.close()
    talk.run.stdin = None


def read_no_more(talk: Talk) -> None:
    assert talk.run.stdout
    talk.run.stdout.close()
    talk.run.stdout = None
    talk.send(request(HOVER, PLACE))


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (stop(signal.SIGTERM), 128 + signal.SIGTERM),
        (stop(signal.SIGINT), 128 + signal.SIGINT),
        (say_no_more, 1),  # without having shut it down
        (read_no_more, 128 + signal.SIGPIPE),
    ],
    ids=["SIGTERM", "SIGINT", "the editor says no more", "the editor reads no more"],
)
def test_it_ends_at_once_whatever_it_is_at(tmp_path: Path, end: Callable[[Talk], None], status: int) -> None:
    talk = Talk(tmp_path)
    longest = f"{ROW}\n\n" * (LARGEST // (len(ROW) + 2))  # takes minutes
    talk.tell("textDocument/didOpen", document("untitled:a", longest))
    talk.ask(HOVER, PLACE)  # by when the check was begun
    end(talk)
    assert talk.ended() == (status, "")
