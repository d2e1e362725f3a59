"""An article of any format as a draft: plain text, with a headline and a standfirst apart from it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from checker.model.document import Document, Zone
from checker.readers.apart import BETWEEN
from checker.readers.hidden import MASKED

_TOP = (Zone.HEADLINE, Zone.STANDFIRST)


class Draft(Struct, frozen=True):
    """What somebody has of a story."""

    text: str
    headline: str = ""
    standfirst: str = ""


def of_document(document: Document) -> Draft:
    r"""An article of any format as such a draft; what is plain text already stays as it is, comments and all.

    >>> from checker.readers.formats import markdown
    >>> (document,) = markdown.articles(b"# Three die\n\n*Two* men died.\n\n- It rained.", None, None)
    >>> of_document(document)
    Draft(text='Two men died.\n\n- It rained.', headline='Three die', standfirst='')
    """
    if not document.origins.stretches:
        return Draft(document.source)
    top: dict[Zone, str] = {}
    rest: list[str] = []
    for zone, said in _paragraphs(document):
        if zone in _TOP and zone not in top:
            top[zone] = " ".join(said.split())
        else:
            rest.append(f"- {said}" if zone is Zone.LIST else said)
    return Draft(BETWEEN.join(rest), top.get(Zone.HEADLINE, ""), top.get(Zone.STANDFIRST, ""))


def _paragraphs(document: Document) -> Iterator[tuple[Zone, str]]:
    for _, sentences in groupby(document.sentences, lambda each: each.paragraph):
        first, *others = sentences
        last = others[-1] if others else first
        yield first.zone, document.prose[first.start : last.end].replace(MASKED, "").strip()
