"""The process that checks a draft or a file, and whoever waits for it: one question after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from functools import partial
from time import monotonic
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from checker import engine
from checker.batch.checking import rules_on
from checker.batch.workers import Lost, Worker
from checker.config.settings import Settings
from checker.errors import CrossfootError, NoArticle, TooLongError
from checker.filter.selection import without_unsure
from checker.model.document import Document
from checker.readers.draft import Draft, Passage
from checker.serve.answer import Answer, answer
from checker.sheet import sheet

SECONDS = 20  # that a check may take, unless the configuration says otherwise
TOO_LONG = "This takes too long to check. Try a part of it."
Gone: TypeAlias = Callable[[], Awaitable[bool]]
_LOOK = 0.05  # seconds between two looks at whether the answer is still wanted
_PATIENCE = 1.0  # seconds after which an answer that nobody wants is given up: a new process takes about as long
_OVER = 2.0  # seconds beyond its time after which a check is ended: it looks at the clock itself, but not at each step


class Question(msgspec.Struct, frozen=True):
    """A draft to check, with its date as in 2024-05-31; ``notes`` asks for notes or none, whatever is configured."""

    draft: Draft
    date: str = ""
    notes: bool | None = None


class File(msgspec.Struct, frozen=True):
    """The same of a file, which goes by ``name``."""

    name: str
    data: bytes
    date: str = ""
    notes: bool | None = None


def seconds(settings: Settings) -> int:
    """How long a check may take."""
    return settings.timeout or SECONDS


def answered(settings: Settings, asked: Question | File) -> bytes:
    """The answer to a question as JSON. Raises CrossfootError where there is none."""
    found = _of_draft(settings, asked) if isinstance(asked, Question) else _of_file(settings, asked)
    return msgspec.json.encode(found)


def _of_draft(settings: Settings, asked: Question) -> Answer:
    draft = asked.draft
    read = engine.read_story(
        draft.text, story_date=_day(settings, asked), headline=draft.headline, standfirst=draft.standfirst
    )
    (document,) = (each for each in read if isinstance(each, Document))
    return _checked(settings, document, draft, asked.notes)


def _of_file(settings: Settings, asked: File) -> Answer:
    """The first article of a file, with a draft made of it."""
    try:
        articles = list(engine.read_bytes(asked.data, asked.name, _day(settings, asked), settings.form))
    except NoArticle:
        articles = []
    first = next((each for each in articles if isinstance(each, Document)), None)
    if first is None:
        wrong = (each for each in articles if isinstance(each, CrossfootError))
        raise next(wrong, None) or CrossfootError("no story was found in it", asked.name)
    made, passages = engine.draft_of(first)
    found = _checked(settings, first, made, asked.notes, passages)
    return replace(found, draft=made, others=len(articles) - 1)


def _day(settings: Settings, asked: Question | File) -> date | None:
    """The day that a story is said to be of."""
    day = engine.date_of(asked.date) if asked.date else settings.date
    if asked.date and day is None:
        raise CrossfootError(f"{asked.date!r} is not a date: write it as in 2024-05-31")
    return day


def _checked(
    settings: Settings, document: Document, draft: Draft, notes: bool | None, passages: Sequence[Passage] = ()
) -> Answer:
    rules = rules_on(settings)
    try:
        examined = engine.examine(document, rules, seconds(settings))
    except TooLongError:
        raise CrossfootError(TOO_LONG) from None
    report = without_unsure(examined.report, settings.min_confidence)
    wanted = settings.notes if notes is None else notes
    made = sheet(examined, rules, report.shown(notes=wanted))
    return replace(answer(report, made, draft, passages), notes=wanted)


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
