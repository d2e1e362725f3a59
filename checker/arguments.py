"""Arguments of the public functions: one of a wrong type or value is refused at once, with what is wanted instead."""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import date

from checker.model.quantity import Kind


def check_text(text: object) -> None:
    """Raise TypeError where a text is none."""
    if isinstance(text, bytes | bytearray | memoryview):
        raise TypeError(f"text must be a str, not {_type(text)}: decode it first")
    _check("text", text, str, "a str")


def check_story(headline: object, standfirst: object, path: object, day: object) -> None:
    """Raise TypeError where a headline, a standfirst or a path is no text, or the story's date is no date."""
    _check("headline", headline, str | None, "a str or None")
    _check("standfirst", standfirst, str | None, "a str or None")
    _check("path", path, str | None, "a str or None")
    _check("date", day, date | None, "a datetime.date or None")


def check_format(form: object, known: Collection[str]) -> None:
    """Raise TypeError where a format is no text, and ValueError where it is none of those ``known``."""
    _check("format", form, str, "a str")
    if form not in known:
        raise ValueError(f"format must be one of {', '.join(known)}, not {form!r}")


def check_rules(select: object, ignore: object, config: object) -> None:
    """Raise TypeError where names are no collection of them, or a configuration is no path."""
    for name, value in (("select", select), ("ignore", ignore)):
        if value is not None and (
            isinstance(value, str)
            or not isinstance(value, Collection)
            or any(not isinstance(each, str) for each in value)
        ):
            raise TypeError(f"{name} must be a collection of rules and families, such as ['change'], not {value!r}")
    _check("config", config, str | os.PathLike | None, "a path or None")


def check_shown(min_confidence: object, notes: object) -> None:
    """Raise TypeError where a confidence is no number or notes are neither wanted nor not; ValueError beyond 0 to 1.

    >>> check_shown(70, False)
    Traceback (most recent call last):
    ValueError: min_confidence must be from 0 to 1, not 70
    """
    if isinstance(min_confidence, bool) or not isinstance(min_confidence, int | float | None):
        raise TypeError(f"min_confidence must be a number from 0 to 1 or None, not {_type(min_confidence)}")
    if min_confidence is not None and not 0 <= min_confidence <= 1:
        raise ValueError(f"min_confidence must be from 0 to 1, not {min_confidence}")
    _check("notes", notes, bool, "True or False")


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
