"""What a reader of one kind finds in a text, in a form that a table of examples can hold."""

from __future__ import annotations

from collections.abc import Callable, Collection

from checker import engine
from checker.extraction.spans import Found
from checker.extraction.tokens import tokenize
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES, Kind, Quantity
from checker.model.words import Words

Reader = Callable[[Words], list[Found]]


def found(find: Reader, text: str) -> list[tuple[str, Quantity | None]]:
    """The text of each thing found, with its quantity."""
    words = tokenize(text, 0, len(text))
    return [(text[words.starts[f.first] : words.ends[f.stop - 1]], f.quantity) for f in find(words)]


def figures(text: str, kinds: Collection[Kind] = QUANTITIES, *, implied: bool = False) -> list[Figure]:
    """The figures of a text with all that is kept of them, of which ``checker.extract`` gives what is plain."""
    read = engine.extract(engine.read_text(text)).figures
    return [figure for figure in read if figure.kind in kinds and (implied or not figure.implied)]


def texts(find: Reader, text: str) -> list[str]:
    """The text of each thing found."""
    return [printed for printed, _ in found(find, text)]


def values(find: Reader, text: str) -> list[tuple[str, list[int]]]:
    """The text of each thing found, with its whole numbers; names are left out."""
    return [(printed, [int(n.value) for n in q.numbers]) for printed, q in found(find, text) if q]
