"""A text: read, its figures, and all rules on them."""

from __future__ import annotations

from collections.abc import Iterator

from checker import engine
from tests.fuzz import holding, stories


def run(data: bytes) -> None:
    """Read and check a text. Bytes that are no UTF-8 become lone surrogates, which a caller from Python may hand in."""
    text = data.decode("utf-8", "surrogateescape")
    holding.checked(engine.read_text(text), engine.shipped_rules())


def seeds() -> Iterator[bytes]:
    """Paragraphs and examples."""
    yield from (text.encode() for text in (*stories.paragraphs(), *stories.examples()))


def words() -> tuple[str, ...]:
    """What to put into a text."""
    return stories.words()
