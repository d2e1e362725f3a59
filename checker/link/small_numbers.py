"""Small numbers, which stand everywhere for everything, need more to be told again."""

from __future__ import annotations

SMALL = 13  # below it numbers stand beside anything
