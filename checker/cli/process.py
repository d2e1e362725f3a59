"""The command as a process of its own."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

from checker.cli.main import main

ALLOCATIONS = 200_000  # between two collections: at Python's 700 they take 4 % of a short run, 12 % of a long article


def run() -> None:
    """Run the command that the process was given, and end the process with its status."""
    status: list[int] = []
    atexit.register(_leave, status)  # called last, behind whatever is registered from now on
    gc.set_threshold(ALLOCATIONS)
    signal.signal(signal.SIGTERM, _stop)
    try:
        main(prog_name="crossfoot")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            status.append(ended.code)
        raise


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    """End as Ctrl-C does, with what is half-written removed; Python by itself would leave it."""
    sys.exit(128 + number)  # as shells have it


def _leave(status: list[int]) -> None:
    """End without taking every module apart, which takes a tenth of a short run; mypy and others do the same."""
    if not status:
        return  # something unforeseen, which Python tells
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError, AttributeError):
        return  # full, closed, or none at all: Python knows what to do
    os._exit(status[0])
