"""A story written in each of the formats that are read: a module of ``newsroom.py``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from checker import engine
from checker.model.document import Document, Zone
from fixtures.formats.make_docx import packed

_STYLES = {
    Zone.HEADLINE: '<w:pStyle w:val="Titel"/>',
    Zone.STANDFIRST: '<w:pStyle w:val="Untertitel"/>',
    Zone.LIST: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
}


class Block(NamedTuple):
    """A paragraph or an item of a list."""

    zone: Zone
    text: str


class Story(NamedTuple):
    """A story of plain text, taken apart."""

    plain: str
    blocks: tuple[Block, ...]

    def first(self, zone: Zone) -> str:
        """The text of a zone that has one block at most."""
        return next((block.text for block in self.blocks if block.zone is zone), "")

    @property
    def below(self) -> list[Block]:
        """What stands below headline and standfirst."""
        return [block for block in self.blocks if block.zone not in {Zone.HEADLINE, Zone.STANDFIRST}]

    @property
    def runs(self) -> Iterator[tuple[bool, list[str]]]:
        """What stands below headline and standfirst, the items of one list together, and whether they are."""
        for listed, blocks in groupby(self.below, lambda block: block.zone is Zone.LIST):
            texts = [block.text for block in blocks]
            yield from [(True, texts)] if listed else [(False, [text]) for text in texts]

    def body(self, paragraph: Callable[[str], str] = str, item: str = "- ") -> str:
        """What stands below headline and standfirst, a blank line between paragraphs, none between items."""
        return "\n\n".join(
            "\n".join(f"{item if listed else ''}{paragraph(text)}" for text in texts) for listed, texts in self.runs
        )


def story(path: Path) -> Story:
    """The story of a file of plain text."""
    plain = path.read_text(encoding="utf-8")
    (document,) = engine.read_bytes(plain.encode(), form="plain")
    assert isinstance(document, Document)
    blocks = []
    for _, group in groupby(document.sentences, lambda sentence: sentence.paragraph):
        first, *rest = group
        blocks.append(Block(first.zone, plain[first.start : (rest or [first])[-1].end]))
    return Story(plain, tuple(blocks))


def markdown(told: Story) -> str:
    """With front matter."""
    lines = [f"title: {_json(told.first(Zone.HEADLINE))}"] if told.first(Zone.HEADLINE) else []
    lines += [f"description: {_json(told.first(Zone.STANDFIRST))}"] if told.first(Zone.STANDFIRST) else []
    top = "\n".join(["---", *lines, "---", ""]) if lines else ""
    body = told.body(lambda text: re.sub(r"([\\`*_<>\[\]])", r"\\\1", text))
    return f"{top}\n{body}\n"


def html(told: Story) -> str:
    """A page, with an element a paragraph."""
    headline, standfirst = (escape(told.first(zone)) for zone in (Zone.HEADLINE, Zone.STANDFIRST))
    about = f'<meta name="description" content="{standfirst}">' if standfirst else ""
    body = "\n".join(
        "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"
        if listed
        else f"<p>{escape(texts[0])}</p>"
        for listed, texts in told.runs
    )
    top = f"<h1>{headline}</h1>\n" if headline else ""
    return f'<!doctype html>\n<meta charset="utf-8">\n{about}\n<article>\n{top}{body}\n</article>\n'


def rst(told: Story) -> str:
    """With its standfirst in the docinfo."""
    headline, standfirst = told.first(Zone.HEADLINE), told.first(Zone.STANDFIRST)
    top = f"{headline}\n{'=' * len(headline)}\n\n" if headline else ""
    top += f":description: {standfirst}\n\n" if standfirst else ""
    return top + told.body(lambda text: re.sub(r"([\\`*_|])", r"\\\1", text)) + "\n"


def asciidoc(told: Story) -> str:
    """With its standfirst among the attributes."""
    headline, standfirst = told.first(Zone.HEADLINE), told.first(Zone.STANDFIRST)
    top = f"= {headline}\n" if headline else ""
    top += f":description: {standfirst}\n" if standfirst else ""
    return f"{top}\n{told.body(item='* ')}\n"


def ninjs(told: Story) -> str:
    """Version 2."""
    item = {
        "uri": "urn:newsroom:story",
        "type": "text",
        "headlines": [{"role": "main", "value": told.first(Zone.HEADLINE)}],
        "descriptions": [{"role": "summary", "value": told.first(Zone.STANDFIRST)}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": told.body()}],
    }
    return _json(item, indent=2) + "\n"


def nitf(told: Story) -> str:
    """With an element a paragraph."""
    headline, standfirst = (escape(told.first(zone), quote=False) for zone in (Zone.HEADLINE, Zone.STANDFIRST))
    head = f"<hedline><hl1>{headline}</hl1></hedline>" if headline else ""
    head += f"<abstract><p>{standfirst}</p></abstract>" if standfirst else ""
    body = "\n".join(
        "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>" if listed else f"<p>{texts[0]}</p>"
        for listed, raw in told.runs
        for texts in [[escape(text, quote=False) for text in raw]]
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<nitf>\n<body>\n'
        f"<body.head>{head}</body.head>\n<body.content>\n{body}\n</body.content>\n</body>\n</nitf>\n"
    )


def jsonld(told: Story) -> str:
    """A NewsArticle of schema.org."""
    article = {
        "headline": told.first(Zone.HEADLINE),
        "description": told.first(Zone.STANDFIRST),
        "articleBody": told.body(),
    }
    return _json({"@context": "https://schema.org", "@type": "NewsArticle", **article}, indent=2) + "\n"


def jsonl(told: Story) -> str:
    """One line."""
    headline, standfirst = told.first(Zone.HEADLINE), told.first(Zone.STANDFIRST)
    return _json({"headline": headline, "standfirst": standfirst, "body": told.body()}) + "\n"


def docx(told: Story) -> bytes:
    """A document of Word without a date."""
    paragraphs = "".join(
        f"<w:p><w:pPr>{_STYLES.get(block.zone, '')}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{escape(block.text, quote=False)}</w:t></w:r></w:p>'
        for block in told.blocks
    )
    return packed(paragraphs, created="")


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


FORMS: dict[str, tuple[str, Callable[[Story], str | bytes]]] = {
    "plain": ("txt", lambda told: told.plain),
    "markdown": ("md", markdown),
    "html": ("html", html),
    "rst": ("rst", rst),
    "asciidoc": ("adoc", asciidoc),
    "docx": ("docx", docx),
    "ninjs": ("json", ninjs),
    "nitf": ("xml", nitf),
    "jsonld": ("jsonld", jsonld),
    "jsonl": ("jsonl", jsonl),
}
