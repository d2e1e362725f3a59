"""A headline and a standfirst that come apart from the text, as a content management system keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from checker.model.document import Document, Sentence, Zone
from checker.model.origins import Origins, Stretch
from checker.readers import quotations, sentences
from checker.readers.hidden import shown

BETWEEN = "\n\n"


def joined(*parts: str) -> str:
    r"""What a headline, a standfirst and a text are as one: those that say something, with a blank line between.

    >>> joined("Ferry sinks", "", "A ferry sank.")
    'Ferry sinks\n\nA ferry sank.'
    """
    *above, text = parts
    return "".join(part + BETWEEN for part in above if part.strip()) + text


def with_top(document: Document, headline: str, standfirst: str) -> Document:
    r"""The document with a headline and a standfirst above it; its source begins with them, as ``joined`` has it.

    What the text itself seems to have for a headline or a standfirst is body then.

    >>> from checker.readers.formats import plain
    >>> document = with_top(plain.read("A ferry sank."), "Ferry sinks", "")
    >>> [(each.zone.value, document.source[each.start : each.end]) for each in document.sentences]
    [('headline', 'Ferry sinks'), ('body', 'A ferry sank.')]
    """
    given = [(Zone.HEADLINE, headline), (Zone.STANDFIRST, standfirst)]
    above = [(zone, part) for zone, part in given if part.strip()]
    top = joined(*(part for _, part in above), "")
    if not top:
        return document
    prose = shown(top)
    blocks = list(_blocks(above))
    first = [
        Sentence(*span, 0, paragraph, zone)
        for paragraph, (zone, start, end) in enumerate(blocks)
        for span in sentences.split(prose, start, end)
    ]
    taken = {zone for zone, _ in above}
    rest = [_moved(each, len(top), len(blocks), taken) for each in document.sentences]
    spans = [(start, end) for _, start, end in blocks]
    return replace(
        document,
        source=top + document.source,
        prose=prose + document.prose,
        sentences=tuple(replace(each, index=index) for index, each in enumerate((*first, *rest))),
        quotations=(
            *quotations.find(prose, spans),
            *((start + len(top), end + len(top)) for start, end in document.quotations),
        ),
        origins=_below(document.origins, len(top)),
        directives=tuple(
            replace(each, start=each.start + len(top), end=each.end + len(top)) for each in document.directives
        ),
    )


def _blocks(above: list[tuple[Zone, str]]) -> Iterator[tuple[Zone, int, int]]:
    """The zone of each part, and its half-open span without white space at its ends."""
    at = 0
    for zone, part in above:
        start = at + len(part) - len(part.lstrip())
        yield zone, start, start + len(part.strip())
        at += len(part) + len(BETWEEN)


def _moved(sentence: Sentence, by: int, paragraphs: int, taken: set[Zone]) -> Sentence:
    return replace(
        sentence,
        start=sentence.start + by,
        end=sentence.end + by,
        paragraph=sentence.paragraph + paragraphs,
        zone=Zone.BODY if sentence.zone in taken else sentence.zone,
    )


def _below(origins: Origins, by: int) -> Origins:
    if not origins.stretches:
        return origins
    moved = (Stretch(each.prose + by, each.start + by, each.end + by) for each in origins.stretches)
    return Origins([Stretch(0, 0, by), *moved])
