"""Arguments of the public functions: one of a wrong type is refused at once, with what is wanted instead."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from checker.model.quantity import Kind


def check_text(text: object) -> None:
    """Raise TypeError where a text is none."""
    if isinstance(text, bytes | bytearray | memoryview):
        raise TypeError(f"text must be a str, not {_type(text)}: decode it first")
    _check("text", text, str, "a str")


def check_story(path: object, day: object) -> None:
    """Raise TypeError where a path is no text or the story's date is no date."""
    _check("path", path, str | None, "a str or None")
    _check("date", day, date | None, "a datetime.date or None")


def check_kinds(kinds: object) -> None:
    """Raise TypeError where ``kinds`` are no collection of kinds.

    >>> check_kinds("money")
    Traceback (most recent call last):
    TypeError: kinds must be a collection of checker.Kind, such as {Kind.MONEY}, not 'money'
    """
    known = tuple(Kind)
    if isinstance(kinds, str) or not isinstance(kinds, Collection) or any(each not in known for each in kinds):
        raise TypeError(f"kinds must be a collection of checker.Kind, such as {{Kind.MONEY}}, not {kinds!r}")


def check_implied(implied: object) -> None:
    """Raise TypeError where ``implied`` is neither True nor False."""
    _check("implied", implied, bool, "True or False")


def _check(name: str, value: object, wanted: object, told: str) -> None:
    if not isinstance(value, wanted):  # type: ignore[arg-type] # a union, which isinstance takes
        raise TypeError(f"{name} must be {told}, not {_type(value)}")


def _type(value: object) -> str:
    return type(value).__name__
