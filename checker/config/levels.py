"""The words for how grave something is to be taken."""

from __future__ import annotations

from enum import StrEnum


class Strength(StrEnum):
    """How severe the findings of a rule are; ``off`` switches it off."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class FailOn(StrEnum):
    """The least severity that makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"
