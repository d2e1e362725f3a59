"""The conversation with the editor."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Sequence
from functools import partial
from types import FrameType
from typing import NoReturn

from lsprotocol import types

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.lsp import features
from checker.lsp.checking import Text
from checker.lsp.documents import Configured, Desk, Opened
from checker.lsp.features import SOURCE, diagnostics, hints
from checker.lsp.protocol import Protocol, Server
from checker.version import installed

_PAUSE = 0.25  # seconds without a key, after which what was typed is checked


def serve(configured: Configured) -> bool:
    """Talk to an editor on standard input and output until it ends that; whether it shut the server down before.

    A signal meanwhile ends the process at once: it would wait for what the editor says next.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # what is to be told is told to the editor
    server = Server(SOURCE, installed() or "from source", protocol_cls=Protocol)
    Conversation(server, configured)
    before = {number: signal.signal(number, _stop) for number in (signal.SIGINT, signal.SIGTERM)}
    server.start_io()
    for number, handler in before.items():
        signal.signal(number, handler)
    return server.protocol.is_shut_down


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    os._exit(128 + number)  # as shells have it


class Conversation:
    """What the editor tells and asks, and the answers."""

    def __init__(self, server: Server, configured: Configured) -> None:
        self._server = server
        self._hints = False
        self.desk = Desk(configured, self._publish)
        fixes = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix], resolve_provider=True)
        saving = types.SaveOptions(include_text=False)
        for name, answer, options in (
            (types.INITIALIZE, self._initialize, None),
            (types.INITIALIZED, self._initialized, None),
            (types.TEXT_DOCUMENT_DID_OPEN, self._open, None),
            (types.TEXT_DOCUMENT_DID_CHANGE, self._change, None),
            (types.TEXT_DOCUMENT_DID_SAVE, self._save, saving),
            (types.TEXT_DOCUMENT_DID_CLOSE, self._close, None),
            (types.WORKSPACE_DID_CHANGE_CONFIGURATION, self._configure, None),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._files, None),
            (types.TEXT_DOCUMENT_HOVER, self._hover, None),
            (types.TEXT_DOCUMENT_CODE_ACTION, self._actions, fixes),
            (types.CODE_ACTION_RESOLVE, self._resolve, None),
            (types.TEXT_DOCUMENT_INLAY_HINT, self._inlay_hints, None),
        ):
            server.feature(name, options)(partial(answer))  # pygls marks what it is given, and a method takes no mark

    # -- what the editor tells

    def _initialize(self, params: types.InitializeParams) -> None:
        self._set(params.initialization_options)

    def _initialized(self, _params: types.InitializedParams) -> None:
        workspace = self._server.client_capabilities.workspace
        watching = workspace and workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            files = [types.FileSystemWatcher(f"**/{name}") for name in self.desk.configured.names]
            options = types.DidChangeWatchedFilesRegistrationOptions(files)
            wanted = types.Registration("configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self._server.client_register_capability(types.RegistrationParams([wanted]))

    def _configure(self, params: types.DidChangeConfigurationParams) -> None:
        settings = params.settings
        self._set(settings.get(SOURCE, settings) if isinstance(settings, dict) else None)
        self.desk.recheck()

    def _set(self, settings: object) -> None:
        """Take over ``notes`` and ``hints``, each true or false; what else there is is left alone."""
        if isinstance(settings, dict):
            self.desk.notes = settings.get("notes", self.desk.notes) is True
            self._hints = settings.get("hints", self._hints) is True

    def _files(self, _params: types.DidChangeWatchedFilesParams) -> None:
        self.desk.recheck()

    def _open(self, params: types.DidOpenTextDocumentParams) -> None:
        told = params.text_document
        text = Text(told.text, self._server.workspace.position_codec.client_num_units)
        document = Opened(told.uri, told.language_id, told.version, text)
        self.desk.all[told.uri] = document
        self.desk.soon(document)

    def _change(self, params: types.DidChangeTextDocumentParams) -> None:
        document = self.desk.all.get(params.text_document.uri)
        if document:
            for change in params.content_changes:
                document.text = document.text.changed(change)
            document.version = params.text_document.version
            self.desk.soon(document, _PAUSE)

    def _save(self, params: types.DidSaveTextDocumentParams) -> None:
        document = self.desk.all.get(params.text_document.uri)
        if document and document.path and self.desk.configured.is_part(document.path):
            self.desk.recheck()

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self.desk.close(uri)
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    # -- what it is told

    def _publish(self, document: Opened) -> None:
        if document.checked and document.uri in self.desk.all:
            found = diagnostics(document.checked, document.uri)
            told = types.PublishDiagnosticsParams(document.uri, found, document.version)
            self._server.text_document_publish_diagnostics(told)
            workspace = self._server.client_capabilities.workspace
            if self._hints and workspace and workspace.inlay_hint and workspace.inlay_hint.refresh_support:
                self._server.workspace_inlay_hint_refresh(None)

    async def _hover(self, params: types.HoverParams) -> types.Hover | None:
        known = await self.desk.current(params.text_document.uri)
        found = features.figure_at(known[1], known[1].text.offset(params.position)) if known else None
        if known is None or found is None:
            return None
        story, figure = found
        where = story.places.of(figure.start, figure.end)
        kind = self._kind_of_text()
        said = features.hover_text(story, figure, markdown=kind is types.MarkupKind.Markdown)
        return types.Hover(types.MarkupContent(kind, said), known[1].text.range(where.start, where.end))

    def _kind_of_text(self) -> types.MarkupKind:
        asked = self._server.client_capabilities.text_document
        kinds: Sequence[types.MarkupKind] = (asked and asked.hover and asked.hover.content_format) or ()
        return types.MarkupKind.Markdown if types.MarkupKind.Markdown in kinds else types.MarkupKind.PlainText

    async def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        known = await self.desk.current(params.text_document.uri)
        only = params.context.only
        if known is None or (only and not any(types.CodeActionKind.QuickFix.startswith(kind) for kind in only)):
            return []
        document, checked, _ = known
        offered = features.actions(checked, document.uri, params.range, lambda edit: self._edit(document, edit))
        if self._resolves():
            return offered
        return [each for each in [await self._resolve(action) for action in offered] if each.edit]

    async def _resolve(self, action: types.CodeAction) -> types.CodeAction:
        """The same action with its edit; without one, and the reason told, where there can be none."""
        uri = action.data.get("uri") if isinstance(action.data, dict) else None
        known = await self.desk.current(uri) if isinstance(uri, str) else None
        if action.edit is None and known is not None:
            document, checked, order = known
            try:
                edit = await self.desk.beside.made(features.silencing_edit, action.data, checked, order)
            except CrossfootError as error:
                told = types.ShowMessageParams(types.MessageType.Warning, safe(str(error)))
                self._server.window_show_message(told)
            else:
                action.edit = self._edit(document, edit)
        return action

    async def _inlay_hints(self, params: types.InlayHintParams) -> list[types.InlayHint]:
        known = await self.desk.current(params.text_document.uri) if self._hints else None
        return list(hints(known[1], params.range)) if known else []

    def _resolves(self) -> bool:
        """Whether the editor asks again for the edit of an action that was chosen."""
        asked = self._server.client_capabilities.text_document
        support = asked and asked.code_action and asked.code_action.resolve_support
        return bool(support and "edit" in support.properties)

    def _edit(self, document: Opened, edit: types.TextEdit) -> types.WorkspaceEdit:
        """An edit of the version that is there now, so that an editor refuses it for another."""
        workspace = self._server.client_capabilities.workspace
        if not (workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes):
            return types.WorkspaceEdit(changes={document.uri: [edit]})
        named = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, [edit])])
