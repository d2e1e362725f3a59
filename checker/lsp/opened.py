"""The documents that are open, each with what is known of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from pygls import uris

from checker.errors import CrossfootError, as_error
from checker.lsp.beside import Beside
from checker.lsp.checking import Checked, Order, check, form_of
from checker.lsp.configured import Configured
from checker.lsp.text import Text


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
