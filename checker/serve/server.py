"""The server: a port of this machine, an address that nobody can guess, and nothing that is written down."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import uvicorn

from checker.config.settings import Settings
from checker.errors import CrossfootError, reason
from checker.serve.app import app
from checker.serve.checking import Checker

HOST = "127.0.0.1"
_WAITED = 1  # seconds for answers under way when it ends


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
