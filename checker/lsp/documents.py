"""The documents that are open, the configuration that holds for each, and the thread that checks them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct
from pygls import uris

from checker.batch.checking import rules_of
from checker.config.configuration import NAMES, STDIN, Configuration
from checker.config.settings import Settings
from checker.errors import CrossfootError, as_error
from checker.lsp.checking import Checked, Follow, Order, Text, check, form_of
from checker.userfiles.files import real

Made = TypeVar("Made")
Stamp: TypeAlias = tuple[tuple[str, int, int], ...]


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


class Prepared(Struct, frozen=True):
    """A configuration, and what marks the findings that its baselines hold."""

    configuration: Configuration
    follow: Follow


Prepare = Callable[[], Prepared]


class Configured:
    """What ``prepare`` reads, kept until a file of it changes; ``names`` are those of baselines."""

    def __init__(self, prepare: Prepare, names: tuple[str, ...]) -> None:
        self._prepare = prepare
        self.names = (*NAMES, *names)
        self._kept: dict[Path, tuple[Stamp, Prepared]] = {}

    def is_part(self, path: str) -> bool:
        """Whether a file is one that a configuration may be in, or a baseline."""
        return Path(path).name in self.names

    def of(self, path: str | None) -> tuple[Settings, Follow] | None:
        """What holds for a document; None where it is left out. One without a file is as one in the working folder.

        Raises CrossfootError for a configuration that cannot be used.
        """
        place = real(Path(path or STDIN))
        stamp = tuple(self._stamps(place.parent))
        known = self._kept.get(place.parent)
        if known is None or known[0] != stamp:
            if known:
                rules_of.cache_clear()  # rules may have been saved with it
            known = self._kept[place.parent] = stamp, self._prepare()
        configuration, follow = known[1].configuration, known[1].follow
        if path and (configuration.excluding(place) or configuration.beside(place)):
            return None
        return configuration.of(path or STDIN), follow

    def _stamps(self, folder: Path) -> Iterator[tuple[str, int, int]]:
        """The files in a folder and above it that say something, with when they were written and how long they are."""
        for place in (folder, *folder.parents):
            for name in self.names:
                file = os.path.join(place, name)  # noqa: PTH118 - many names for each check, of which few are there
                try:
                    found = os.stat(file)  # noqa: PTH116
                except OSError:
                    continue
                yield file, found.st_mtime_ns, found.st_size


class Opened:
    """An open document: its text as it is now, and the last check of it."""

    def __init__(self, uri: str, language: str, version: int | None, text: Text) -> None:
        self.uri = uri
        self.path = uris.to_fs_path(uri) if uris.uri_scheme(uri) == "file" else None
        self.form = form_of(language, self.path or uri)
        self.version = version
        self.text = text
        self.checked: Checked | None = None
        self.order: Order | None = None
        self.waiting: asyncio.Task[None] | None = None

    def is_checked(self) -> bool:
        """Whether the text that is there now was checked."""
        return self.checked is not None and self.checked.text is self.text


class Desk:
    """Checks open documents, one after the other beside the conversation with the editor; ``tell`` is given each one.

    A check of a text that was changed meanwhile is dropped: the newest wins. ``notes`` says whether notes are wanted.
    """

    def __init__(self, configured: Configured, tell: Callable[[Opened], None]) -> None:
        self.configured = configured
        self.notes = False
        self.all: dict[str, Opened] = {}
        self._tell = tell
        self.beside = Beside()

    def soon(self, document: Opened, pause: float = 0) -> None:
        """Check a document after a pause, unless it is changed before that."""
        if document.waiting:
            document.waiting.cancel()
        document.waiting = asyncio.get_running_loop().create_task(self._after(document, pause))

    async def _after(self, document: Opened, pause: float) -> None:
        await asyncio.sleep(pause)
        await self._check(document)

    async def current(self, uri: str) -> tuple[Opened, Checked, Order] | None:
        """A document with the check of the text that is there now; None where it is not to be checked."""
        document = self.all.get(uri)
        while document and not document.is_checked():
            if document.waiting:
                document.waiting.cancel()
            if not await self._check(document):
                return None
        return (
            (document, document.checked, document.order) if document and document.checked and document.order else None
        )

    async def _check(self, document: Opened) -> bool:
        """Check the text that is there now; whether it is one to be checked."""
        order = self._order(document)
        document.order = order if isinstance(order, Order) else None
        if isinstance(order, Order):
            checked = await self.beside.made(_checked, order, document)
            if checked is None or document.text is not order.text:
                return True
            document.checked = checked
        else:
            errors = () if order is None else (order,)
            document.checked = _nothing(document.text, errors)
        self._tell(document)
        return isinstance(order, Order)

    def _order(self, document: Opened) -> Order | CrossfootError | None:
        """What to check; None for nothing, and what is wrong with the configuration for that."""
        try:
            found = self.configured.of(document.path) if document.form else None
        except Exception as error:  # noqa: BLE001 - whatever it is, the editor is told, and the server goes on
            return as_error(error, document.path)
        if found is None or document.form is None:
            return None
        settings, follow = found
        name, notes = document.path or document.uri, self.notes or settings.notes
        return Order(document.text, name, settings.form or document.form, settings, follow, notes)

    def recheck(self) -> None:
        """Check all open documents again: what holds for them has changed."""
        for document in self.all.values():
            document.checked = None
            self.soon(document)

    def close(self, uri: str) -> None:
        """Forget a document."""
        document = self.all.pop(uri, None)
        if document and document.waiting:
            document.waiting.cancel()


def _checked(order: Order, document: Opened) -> Checked | None:
    """The check of a text; None where it is an old one already."""
    if document.text is not order.text:
        return None
    try:
        return check(order)
    except Exception as error:  # noqa: BLE001 - as above
        return _nothing(order.text, (as_error(error, order.name),))


def _nothing(text: Text, errors: tuple[CrossfootError, ...]) -> Checked:
    return Checked(text, (), errors)
