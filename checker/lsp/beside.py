"""Work beside the conversation with the editor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Made = TypeVar("Made")


class Beside:
    """A thread that does one piece of work after the other. The process ends without waiting for it.

    It would wait for the thread of an executor, and so for a check that nobody wants any more.
    """

    def __init__(self) -> None:
        self._waiting: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    async def made(self, work: Callable[..., Made], *arguments: object) -> Made:
        """What some work makes of its arguments, or raises."""
        made: Future[Made] = Future()
        self._waiting.put((made, partial(work, *arguments)))
        return await asyncio.wrap_future(made)

    def _work(self) -> None:
        while True:
            made, work = self._waiting.get()
            if made.set_running_or_notify_cancel():
                try:
                    made.set_result(work())
                except BaseException as error:  # noqa: BLE001 - whoever waits for it is told
                    made.set_exception(error)
