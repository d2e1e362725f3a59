"""The words and numbers that a configuration may choose from."""

from __future__ import annotations

from enum import StrEnum

LONGEST = 100_000  # seconds that an article may be given


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


class Format(StrEnum):
    """How files are read: the readers of ``checker.readers.formats``."""

    ASCIIDOC = "asciidoc"
    DOCX = "docx"
    HTML = "html"
    JSONL = "jsonl"
    JSONLD = "jsonld"
    MARKDOWN = "markdown"
    NINJS = "ninjs"
    NITF = "nitf"
    ODT = "odt"
    PLAIN = "plain"
    RST = "rst"
    RTF = "rtf"
