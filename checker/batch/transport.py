"""Results of checking a file as bytes, for other processes and for the cache: data only, nothing that could be run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import MsgspecError, Struct, convert, msgpack

from checker.batch.task import Result
from checker.errors import CrossfootError, NoArticle
from checker.model.finding import Report
from checker.model.origins import Origins, Stretch


class _Error(Struct, frozen=True, tag=True):
    message: str
    path: str | None
    line: int | None
    column: int | None
    no_article: bool


class _Report(Struct, frozen=True, tag=True):
    report: Report


def encode(results: Sequence[Result]) -> bytes:
    """Results as bytes."""
    return _encoder.encode([_wrapped(result) for result in results])


def decode(data: bytes) -> list[Result]:
    """The results in bytes. Raises ValueError for bytes of something else."""
    try:
        return [_unwrapped(each) for each in _decoder.decode(data)]
    except (MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _wrapped(result: Result) -> _Error | _Report:
    if isinstance(result, CrossfootError):
        return _Error(result.message, result.path, result.line, result.column, isinstance(result, NoArticle))
    return _Report(result)


def _unwrapped(each: _Error | _Report) -> Result:
    if isinstance(each, _Error):
        kind = NoArticle if each.no_article else CrossfootError
        return kind(each.message, each.path, each.line, each.column)
    return each.report


def _plain(value: Any) -> Any:
    assert isinstance(value, Origins)
    return value.stretches


def _own(kind: type, value: Any) -> Any:
    assert kind is Origins
    return Origins(convert(value, list[Stretch]))


_encoder = msgpack.Encoder(enc_hook=_plain)
_decoder = msgpack.Decoder(list[_Error | _Report], dec_hook=_own)
