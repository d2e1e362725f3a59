"""Markdown, with front matter, into a Document.

Front matter that is wrong is an error of its own: the text below it is read all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.errors import CrossfootError
from checker.model.document import Document, Zone
from checker.readers import frontmatter, metadata
from checker.readers.decoding import decode
from checker.readers.markdown_blocks import Blocks
from checker.readers.marked import Marked


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document | CrossfootError]:
    """The one article of a file of Markdown; before it, what is wrong with its front matter."""
    source = decode(data, path)
    above = frontmatter.find(source, path)
    if above.error:
        yield above.error
    page = Marked(source)
    about = metadata.begin(page, above.fields)
    body = Blocks(page, above.end, about.headline)
    body.read()
    for caption in about.captions:
        metadata.add(page, Zone.CAPTION, caption)
    yield page.document(path, story_date or about.date, [*about.directives, *body.directives])
