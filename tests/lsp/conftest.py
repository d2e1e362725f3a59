"""A real client that talks to a server of its own over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

ROOT = Path(__file__).parents[2]
_PATIENCE = 60  # seconds for an answer on a busy machine
_ALONE = "root = true\n"  # a configuration above which no other is looked for

RISE = "Sales rose 25% from $80 million to $120 million."
ROW = "Police held 52 people on the pier: 12 men and 13 women."


class Editor:
    """An editor with documents open."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.version = 0
        self._open: set[str] = set()

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "plaintext") -> Sequence[types.Diagnostic]:
        """Open a document, which need not be a file; what is found in it."""
        self.version += 1
        self._forget(name)
        self._open.add(name)
        told = types.TextDocumentItem(self.uri(name), language, self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(told))
        return await self.told(name)

    def type(self, name: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Change a document."""
        self.version += 1
        self._forget(name)
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri(name))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))

    async def told(self, name: str) -> Sequence[types.Diagnostic]:
        """What is found in a document, once that is told."""

        async def waiting() -> None:
            while self.uri(name) not in self.client.diagnostics:
                await asyncio.sleep(0.01)

        await asyncio.wait_for(waiting(), _PATIENCE)
        return list(self.client.diagnostics[self.uri(name)])

    async def hover(self, name: str, line: int, character: int) -> types.Hover | None:
        at = types.HoverParams(types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character))
        return await self.client.text_document_hover_async(at)

    async def actions(
        self, name: str, where: types.Range, kind: types.CodeActionKind | None = None
    ) -> list[types.CodeAction]:
        """What is offered to do in a range, of one kind if that is named."""
        context = types.CodeActionContext(diagnostics=[], only=[kind] if kind else None)
        asked = types.CodeActionParams(types.TextDocumentIdentifier(self.uri(name)), where, context)
        offered = await self.client.text_document_code_action_async(asked)
        return [each for each in offered or () if isinstance(each, types.CodeAction)]

    def close(self, name: str) -> None:
        """Close a document."""
        self._forget(name)
        self._open.discard(name)
        closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(self.uri(name)))
        self.client.text_document_did_close(closed)

    def set(self, **settings: object) -> None:
        """Change settings, after which all that is open is checked again."""
        self.client.diagnostics.clear()
        self.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"crossfoot": settings}))

    def leave(self) -> None:
        """Close all that is open, and take back what was set."""
        for name in tuple(self._open):
            self.close(name)
        self.set(notes=False, hints=False)

    def _forget(self, name: str) -> None:
        self.client.diagnostics.pop(self.uri(name), None)


Started: TypeAlias = Callable[..., AbstractAsyncContextManager[Editor]]


@asynccontextmanager
async def _started(
    folder: Path,
    options: dict[str, Any] | None = None,
    client: str = "visual_studio_code",
    configuration: str = _ALONE,
) -> AsyncIterator[Editor]:
    (folder / "crossfoot.toml").write_text(configuration, encoding="utf-8")
    made = make_test_lsp_client()
    command = ["-c", "from checker.cli.main import run; run()", "lsp"]
    surroundings = {"PYTHONPATH": str(ROOT), "HOME": str(folder)}
    await made.start_io(sys.executable, *command, cwd=folder, env=surroundings)
    asked = types.InitializeParams(
        capabilities=client_capabilities(client), root_uri=folder.as_uri(), initialization_options=options
    )
    await asyncio.wait_for(made.initialize_session(asked), _PATIENCE)
    try:
        yield Editor(made, folder)
    finally:
        await asyncio.wait_for(made.shutdown_session(), _PATIENCE)
        await made.stop()  # type: ignore[no-untyped-call]


@pytest.fixture
def started(tmp_path: Path) -> Started:
    """Start an editor with a server, in a folder above which no configuration is looked for."""
    return partial(_started, tmp_path)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def _shared(
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Callable[[str], Awaitable[LanguageClient]]]:
    """Of each sort of editor one with a server, for all tests of a module: starting takes longer than most of them."""
    started: dict[str, LanguageClient] = {}
    async with AsyncExitStack() as all_of_them:

        async def of(sort: str) -> LanguageClient:
            if sort not in started:
                one = _started(tmp_path_factory.mktemp(sort), client=sort)
                started[sort] = (await all_of_them.enter_async_context(one)).client
            return started[sort]

        yield of


@pytest_asyncio.fixture(loop_scope="module")
async def editor(
    _shared: Callable[[str], Awaitable[LanguageClient]], request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[Editor]:
    """An editor with nothing open, in a folder of its own, whose server is as it is by default.

    It is VS Code, or what the test is parametrised with.
    """
    (tmp_path / "crossfoot.toml").write_text(_ALONE, encoding="utf-8")
    client = await _shared(getattr(request, "param", "visual_studio_code"))
    client.messages.clear()
    editor = Editor(client, tmp_path)
    yield editor
    editor.leave()
