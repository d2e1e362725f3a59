"""Who is answered: the page that this server handed out to whoever knows its address, and nobody else."""

from __future__ import annotations

from secrets import compare_digest
from types import MappingProxyType
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

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
