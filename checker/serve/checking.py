"""The process that checks, and whoever waits for it: one question after the other, none for longer than it may take."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from time import monotonic
from typing import TypeAlias

from checker.batch.workers import Lost, Worker
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.readers.draft import Draft
from checker.serve.desk import TOO_LONG, File, Question, answered, seconds

Gone: TypeAlias = Callable[[], Awaitable[bool]]

_LOOK = 0.05  # seconds between two looks at whether the answer is still wanted
_PATIENCE = 1.0  # seconds after which an answer that nobody wants is given up: a new process takes about as long
_OVER = 2.0  # seconds beyond its time after which a check is ended: it looks at the clock itself, but not at each step
_FIRST = Question(Draft("Sales rose 50% from $80 million to $120 million."))


class GoneError(Exception):
    """Whoever asked does not wait for the answer any more."""


class Checker:
    """A process of its own, so that the page is answered whatever is checked, and a check can be ended at any time.

    Begun when it is needed, and again where it had to be ended.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._most = seconds(settings) + _OVER
        self._turn = asyncio.Lock()
        self._worker: Worker | None = None

    async def warm(self) -> None:
        """Have the process load what the first check needs."""
        await self.answer(_FIRST, _nobody_goes)

    async def answer(self, asked: Question | File, gone: Gone) -> bytes:
        """The answer as JSON. Raises CrossfootError where there is none, and GoneError once nobody waits for it."""
        async with self._turn:
            if await gone():
                raise GoneError
            worker = self._worker = self._worker or Worker(
                self._settings, partial(answered, self._settings), fresh=True
            )
            try:
                reply = await self._reply(worker, asked, gone)
            except BaseException:  # also where the server ends: what it is at must not answer the next question
                self.stop()
                raise
        if isinstance(reply, Lost):
            raise CrossfootError(reply.why)
        return reply

    def stop(self) -> None:
        """End the process."""
        if self._worker:
            self._worker.stop()
            self._worker = None

    async def _reply(self, worker: Worker, asked: Question | File, gone: Gone) -> bytes | Lost:
        """What the process says. Raises CrossfootError where it does not, or takes too long."""
        begun = monotonic()
        try:
            await asyncio.to_thread(worker.ours.send, asked)
            while not await asyncio.to_thread(worker.ours.poll, _LOOK):
                took = monotonic() - begun
                if took > self._most:
                    raise CrossfootError(TOO_LONG)
                if took > _PATIENCE and await gone():
                    raise GoneError
            reply: bytes | Lost = await asyncio.to_thread(worker.ours.recv)
        except (EOFError, OSError):
            raise CrossfootError("The check ended half-way: perhaps there was too little memory.") from None
        return reply


async def _nobody_goes() -> bool:
    return False
