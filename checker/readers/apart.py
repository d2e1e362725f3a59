"""A headline and a standfirst that come apart from the text, as a content management system keeps them."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from checker.model.document import Cell, Directive, Document, Sentence, Zone
from checker.model.origins import Origins, Stretch
from checker.readers import quotations, sentences
from checker.readers.hidden import shown

_BETWEEN = "\n\n"

_Placed = TypeVar("_Placed", Sentence, Directive, Cell)


class Part(NamedTuple):
    """One of a headline, a standfirst and a text, and where it begins in them as one."""

    zone: Zone
    said: str
    start: int


def parts(headline: str, standfirst: str, text: str) -> list[Part]:
    """Those that say something, and the text, which is the last; a blank line stands between two of them.

    >>> parts("Ferry sinks", "", "A ferry sank.")[1]
    Part(zone=<Zone.BODY: 'body'>, said='A ferry sank.', start=13)
    """
    found: list[Part] = []
    start = 0
    for zone, said in ((Zone.HEADLINE, headline), (Zone.STANDFIRST, standfirst), (Zone.BODY, text)):
        if zone is Zone.BODY or said.strip():
            found.append(Part(zone, said, start))
            start += len(said) + len(_BETWEEN)
    return found


def joined(headline: str, standfirst: str, text: str) -> str:
    r"""What they are as one.

    >>> joined("Ferry sinks", "", "A ferry sank.")
    'Ferry sinks\n\nA ferry sank.'
    """
    return _BETWEEN.join(part.said for part in parts(headline, standfirst, text))


def with_top(document: Document, headline: str, standfirst: str) -> Document:
    r"""The document with a headline and a standfirst above it; its source begins with them, as ``joined`` has it.

    What the text itself seems to have for a headline or a standfirst is body then.

    >>> from checker.readers.formats import plain
    >>> document = with_top(plain.read("A ferry sank."), "Ferry sinks", "")
    >>> [(each.zone.value, document.source[each.start : each.end]) for each in document.sentences]
    [('headline', 'Ferry sinks'), ('body', 'A ferry sank.')]
    """
    *above, _ = parts(headline, standfirst, "")
    if not above:
        return document
    top = joined(headline, standfirst, "")
    prose = shown(top)
    blocks = [_block(part) for part in above]
    first = [
        Sentence(*span, 0, paragraph, zone)
        for paragraph, (zone, start, end) in enumerate(blocks)
        for span in sentences.split(prose, start, end)
    ]
    taken = {part.zone for part in above}
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
        directives=tuple(_shifted(each, len(top)) for each in document.directives),
        cells=tuple(_shifted(each, len(top)) for each in document.cells),
    )


def _block(part: Part) -> tuple[Zone, int, int]:
    """The zone of a part, and its half-open span without white space at its ends."""
    start = part.start + len(part.said) - len(part.said.lstrip())
    return part.zone, start, start + len(part.said.strip())


def _shifted(placed: _Placed, by: int) -> _Placed:
    return replace(placed, start=placed.start + by, end=placed.end + by)


def _moved(sentence: Sentence, by: int, paragraphs: int, taken: set[Zone]) -> Sentence:
    return replace(
        _shifted(sentence, by),
        paragraph=sentence.paragraph + paragraphs,
        zone=Zone.BODY if sentence.zone in taken else sentence.zone,
    )


def _below(origins: Origins, by: int) -> Origins:
    if not origins.stretches:
        return origins
    moved = (Stretch(each.prose + by, each.start + by, each.end + by) for each in origins.stretches)
    return Origins([Stretch(0, 0, by), *moved])
