"""The protocol as pygls has it, but that whoever asks what cannot be answered is told so."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidParams,
    JsonRpcInvalidRequest,
    JsonRpcMethodNotFound,
    JsonRpcParseError,
    JsonRpcServerNotInitialized,
)
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from checker.escaping import safe

_GONE = 141  # the status where nobody reads any more: 128 + SIGPIPE, as shells have it


class Protocol(LanguageServerProtocol):
    """What comes from the editor, read and handed on; and what goes to it."""

    @property
    def is_shut_down(self) -> bool:
        """Whether the editor has asked the server to shut down."""
        return self._shutdown

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[Any]:
        """A document was changed. pygls would keep its text, and move positions where it takes a line to end.

        See ``Text``, which keeps it in the place of that.
        """
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    def structure_message(self, data: Any) -> Any:
        """Leave an object of a message as it is: a message is made into a request and its like as a whole."""
        return data

    def handle_message(self, message: Any) -> None:
        """Hand a message on, or tell what is wrong with it."""
        try:
            self._refuse_odd(message)
            read = self._structured(message)
        except JsonRpcException as error:
            self.refuse(message, error)
        else:
            super().handle_message(read)

    def refuse(self, message: Any, error: JsonRpcException) -> None:
        """Answer a request with an error; of others, which have no answer, the editor's log is told.

        A notification that is not known is left alone, as the protocol wants it.
        """
        told = message if isinstance(message, dict) else {}
        is_notification = "method" in told and "id" not in told
        if is_notification and isinstance(error, JsonRpcMethodNotFound):
            return
        if is_notification or _is_answer(told):
            said = safe(f"{told.get('method', 'an answer')}: {error.message}")
            self._server.window_log_message(types.LogMessageParams(types.MessageType.Warning, said))
        else:
            number = told.get("id")
            known = number if isinstance(number, int | str) else None
            self._send_data({"jsonrpc": self.VERSION, "id": known, "error": error.to_response_error()})

    def _refuse_odd(self, message: Any) -> None:
        """Raise JsonRpcException for what is no message, or none that is understood now."""
        if not isinstance(message, dict) or message.get("jsonrpc") != self.VERSION:
            raise JsonRpcInvalidRequest
        method = message.get("method")
        if method == types.EXIT or _is_answer(message):
            return
        if not isinstance(method, str) or not isinstance(message.get("id", 0), int | str):
            raise JsonRpcInvalidRequest
        if self._shutdown:
            raise JsonRpcInvalidRequest("The server is shut down")
        if self._workspace is None and method != types.INITIALIZE:
            raise JsonRpcServerNotInitialized
        if self._workspace is not None and method == types.INITIALIZE:
            raise JsonRpcInvalidRequest("The server is initialized already")
        if method not in {*self.fm.features, *self.fm.builtin_features, types.CANCEL_REQUEST}:
            raise JsonRpcMethodNotFound.of(method)

    def _structured(self, message: dict[str, Any]) -> Any:
        """A message as what it is. Raises JsonRpcInvalidParams: what else could be wrong was looked at."""
        try:
            return super().structure_message(message)
        except JsonRpcException as error:
            raise JsonRpcInvalidParams from error

    def _send_data(self, data: Any) -> None:
        """Tell the editor; if it is gone, nobody wants the rest."""
        try:
            super()._send_data(data)
        except BrokenPipeError:
            os._exit(_GONE)


class Server(LanguageServer):
    """A server that answers also what is no JSON."""

    protocol: Protocol

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the editor what went wrong."""
        if isinstance(error, ValueError | RecursionError) and source is JsonRpcException:  # from reading the JSON
            self.protocol.refuse(None, JsonRpcParseError())
        else:
            super().report_server_error(error, source)


def _is_answer(message: dict[str, Any]) -> bool:
    """Whether a message answers what the server asked."""
    return "method" not in message and ("result" in message or "error" in message)
