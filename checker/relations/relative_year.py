"""The year that "last year", "this year" and "next year" are."""

from __future__ import annotations

_OFF = {"last": -1, "this": 0, "next": 1}
