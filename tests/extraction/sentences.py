"""One sentence read as an article of its own."""

from __future__ import annotations

from checker.clauses.assemble import read
from checker.model.document import Document, Sentence, Zone
from checker.model.figure import Figure


def document(*sentences: str, quotations: tuple[tuple[int, int], ...] = ()) -> Document:
    """A document of one paragraph with the sentences given."""
    text = " ".join(sentences)
    spans, start = [], 0
    for index, sentence in enumerate(sentences):
        spans.append(Sentence(start, start + len(sentence), index, 0, Zone.BODY))
        start += len(sentence) + 1
    return Document(text, text, tuple(spans), quotations)


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of one sentence."""
    return read(document(text)).figures


def figure(text: str, printed: str) -> Figure:
    """The figure of a sentence that is printed so."""
    return next(f for f in figures(text) if f.text == printed)
