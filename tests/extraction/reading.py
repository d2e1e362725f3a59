"""What a reader of one kind, or all of them, find in a text or in a sentence, for tables of examples."""

from __future__ import annotations

from collections.abc import Callable, Collection

from checker import engine
from checker.clauses.assemble import read
from checker.extraction.spans import Found
from checker.extraction.tokens import tokenize
from checker.model.document import Document, Sentence, Zone
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
    extracted = engine.extract(engine.read_text(text)).figures
    return [figure for figure in extracted if figure.kind in kinds and (implied or not figure.implied)]


def texts(find: Reader, text: str) -> list[str]:
    """The text of each thing found."""
    return [printed for printed, _ in found(find, text)]


def values(find: Reader, text: str) -> list[tuple[str, list[int]]]:
    """The text of each thing found, with its whole numbers; names are left out."""
    return [(printed, [int(n.value) for n in q.numbers]) for printed, q in found(find, text) if q]


def document(*sentences: str, quotations: tuple[tuple[int, int], ...] = ()) -> Document:
    """A document of one paragraph with the sentences given."""
    text = " ".join(sentences)
    spans, start = [], 0
    for index, sentence in enumerate(sentences):
        spans.append(Sentence(start, start + len(sentence), index, 0, Zone.BODY))
        start += len(sentence) + 1
    return Document(text, text, tuple(spans), quotations)


def figures_of_sentence(text: str) -> tuple[Figure, ...]:
    """The figures of one sentence."""
    return read(document(text)).figures


def figure(text: str, printed: str) -> Figure:
    """The figure of a sentence that is printed so."""
    return next(f for f in figures_of_sentence(text) if f.text == printed)
