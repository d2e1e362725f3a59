"""The page and what it asks for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from checker.errors import CrossfootError, as_error
from checker.serve.answer import Problem
from checker.serve.checking import Checker, GoneError
from checker.serve.desk import File, Question
from checker.serve.guard import Guard

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
