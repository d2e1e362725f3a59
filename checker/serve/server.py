"""The server: a port of this machine, the page and what it asks for, and who is answered."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from secrets import compare_digest
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from checker.config.settings import Settings
from checker.errors import CrossfootError, as_error, reason
from checker.serve.answer import Problem
from checker.serve.checking import Checker, File, GoneError, Question

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = MappingProxyType(
    {
        "Cache-Control": "no-store",
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            "require-trusted-types-for 'script'; trusted-types 'none'"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
)
_OTHERS = "Another page asked for this: it is not answered."
_OWN_SITES = frozenset(("same-origin", "none"))  # "none": an address that was typed, or a bookmark
LARGEST = 5 * 2**20  # bytes of a request
LONGEST_NAME = 255  # characters of a file's name
_TOO_LARGE = f"This is larger than {LARGEST >> 20} MB, the most that is read here. Try a part of it."
_NOBODY_WAITS = 499  # as some servers have it: nobody reads this answer
_JSON = "application/json"
_BYTES = "application/octet-stream"
_NOTES = {"true": True, "false": False}  # else as it is configured
_PARTS = {
    "": ("page.html", "text/html"),
    "page.css": ("page.css", "text/css"),
    "page.js": ("page.js", "text/javascript"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
HOST = "127.0.0.1"
_WAITED = 1  # seconds for answers under way when it ends


class Guard:
    """In front of an app: hands on what names this host, begins with ``/token`` and comes from no other page.

    The name of the host is asked for because a stranger's page may have its own name lead to this machine.
    """

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._hosts = frozenset((f"127.0.0.1:{port}", f"localhost:{port}"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, as ASGI has it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":

            async def sealed(message: Message) -> None:
                if message["type"] == "http.response.start":
                    MutableHeaders(scope=message).update(HEADERS)
                await send(message)

            refusal = self._refusal(scope)
            answer = PlainTextResponse(f"{refusal}\n", 403) if refusal else self._app
            await answer(scope, receive, sealed)

    def _refusal(self, scope: Scope) -> str | None:
        """Why a request is not answered."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return "This is no name of the page: open the address that 'crossfoot serve' printed."
        origins = headers.getlist("origin")  # which a browser names where more is asked for than to read
        if (origins or scope["method"] not in {"GET", "HEAD"}) and origins != [f"http://{hosts[0]}"]:
            return _OTHERS
        if headers.get("sec-fetch-site", "none") not in _OWN_SITES:
            return _OTHERS
        given = scope["path"].removeprefix("/").partition("/")[0]
        if not compare_digest(given.encode(), self._token.encode()):
            return "Something is missing in the address: open the one that 'crossfoot serve' printed."
        return None


def app(checker: Checker, token: str, port: int) -> ASGIApp:
    """The app that answers at ``http://127.0.0.1:PORT/TOKEN/``; it ends ``checker`` when it ends."""

    async def check(request: Request) -> Response:
        return await _answer(checker, request, _question(await _body(request, _JSON)))

    async def read(request: Request) -> Response:
        name = request.query_params.get("name", "")[-LONGEST_NAME:]
        data = await _body(request, _BYTES)
        notes = _NOTES.get(request.query_params.get("notes", ""))
        return await _answer(checker, request, File(name, data, request.query_params.get("date", ""), notes))

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        warming = asyncio.create_task(checker.warm())
        yield
        warming.cancel()
        await asyncio.gather(warming, return_exceptions=True)
        checker.stop()

    routes = [
        *(Route(f"/{name}", _part(*kept), methods=["GET"]) for name, kept in _PARTS.items()),
        Route("/check", check, methods=["POST"]),
        Route("/file", read, methods=["POST"]),
    ]
    inner = Starlette(
        routes=[Mount("/{token}", routes=routes)], lifespan=running, exception_handlers={HTTPException: _refused}
    )
    return Guard(inner, token, port)


def _part(name: str, kind: str) -> ASGIApp:
    """A file of the page."""
    data = (files(__package__) / "page" / name).read_bytes()
    return Response(data, media_type=kind)


async def _body(request: Request, kind: str) -> bytes:
    """What a request holds. Raises HTTPException where that is of another kind, or too large."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != kind:
        raise HTTPException(415, f"This takes {kind}.")
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > LARGEST:
        raise HTTPException(413, _TOO_LARGE)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise HTTPException(413, _TOO_LARGE)
    return bytes(body)


def _question(body: bytes) -> Question:
    try:
        return msgspec.json.decode(body, type=Question)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise HTTPException(400, "This is no draft as the page sends it.") from None


async def _answer(checker: Checker, request: Request, asked: Question | File) -> Response:
    try:
        return Response(await checker.answer(asked, request.is_disconnected), media_type=_JSON)
    except GoneError:
        return Response(status_code=_NOBODY_WAITS)
    except CrossfootError as error:
        return _problem(str(error), 422)
    except Exception as error:  # noqa: BLE001 - whatever it is, the page tells it, and the server goes on
        return _problem(as_error(error).message, 500)


def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _problem(error.detail, error.status_code)


def _problem(told: str, status: int) -> Response:
    return Response(msgspec.json.encode(Problem(told)), status, media_type=_JSON)


def serve(settings: Settings, port: int, ready: Callable[[str], None]) -> None:
    """Answer until the process is interrupted; ``ready`` is told the address once it can be opened.

    Port 0 is any that is free. Raises CrossfootError where a port cannot be had, and KeyboardInterrupt at the end.
    """
    with _bound(port) as listening:
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(24)
        config = uvicorn.Config(
            app(Checker(settings), token, port),
            ws="none",
            log_config=None,
            log_level="critical",  # nothing of what is asked for is written down
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_WAITED,
        )
        listening.listen()  # from here on the system keeps whoever comes waiting
        ready(f"http://{HOST}:{port}/{token}/")
        uvicorn.Server(config).run([listening])


def _bound(port: int) -> socket.socket:
    listening = socket.socket()
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise CrossfootError(
            f"port {port} cannot be had, {reason(error)}: leave --port out, and a free one is taken"
        ) from None
    return listening
