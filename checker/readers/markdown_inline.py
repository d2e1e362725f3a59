"""What stands within a block of Markdown: text and its markup, added to a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markdown_it.token import Token

from checker.model.document import MASKED, Directive, Zone
from checker.readers import comments
from checker.readers.entities import SOFT_HYPHEN
from checker.readers.markdown_tokens import TEXT
from checker.readers.marked import Marked
from checker.readers.raised import raised
from checker.readers.slices import Slices
from checker.readers.tables import InTable

_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(del|s|strike|sup)(?=[\s>])", re.IGNORECASE)
# What is printed struck out is not said; the text of a bare address is the address.
_OPEN, _CLOSE = ("s_open", "link_open"), ("s_close", "link_close")


class Inline:
    """Adds blocks to a page, and the directives in them to a list."""

    def __init__(self, page: Marked, directives: list[Directive]) -> None:
        self._page = page
        self._directives = directives

    def add(self, zone: Zone, block: Token, slices: Slices, where: InTable | None = None) -> None:
        """Add a block; the text that stands for an image is a caption of its own behind it."""
        self._page.block(zone, where)
        images = list(self._tokens(block.children or (), block.content, slices, 0))
        while images:
            image = images.pop()
            self._page.block(Zone.CAPTION)
            offset = image.meta["at"][0] + 2  # behind "!["
            images += self._tokens(image.children or (), block.content, slices, offset)

    def _tokens(self, tokens: Iterable[Token], text: str, slices: Slices, offset: int) -> list[Token]:
        """Add what tokens say, whose places count from ``offset`` of the block's text; give the images among them."""
        images: list[Token] = []
        hidden = 0
        struck = high = ""  # the element of raw HTML that is open
        for token in tokens:
            hidden -= token.type in _CLOSE and token.markup in ("~~", "autolink")
            tag = _TAG.match(token.content) if token.type == "html_inline" else None
            if tag and tag[2].lower() == "sup":
                high = "" if tag[1] else "sup"
            elif tag and (not struck or tag[2].lower() == struck):
                struck = "" if tag[1] else tag[2].lower()
            if "at" not in token.meta or hidden or struck:
                continue
            start, end = (place + offset for place in token.meta["at"])
            token.meta["at"] = (start, end)
            if token.type in _OPEN and token.markup in ("~~", "autolink"):
                hidden += 1
            if token.type == "image":
                images.append(token)
            else:
                self._add(token, text, slices, start, end, raised if high else str)
        return images

    def _add(self, token: Token, text: str, slices: Slices, start: int, end: int, say: Callable[[str], str]) -> None:
        page, place = self._page, slices.span(start, end)
        if token.type == TEXT or (token.type == "text" and token.content):  # it has none where it marks up, as in "**"
            for said, first, last in slices.runs(text, start, end):
                page.add(say(said), first, last)
        elif token.type == "text_special" and token.content != SOFT_HYPHEN:
            page.add(token.content, *place)
        elif token.type in ("softbreak", "hardbreak"):
            page.add("\n", *place)
        elif token.type == "code_inline" or (token.type == "link_open" and token.markup == "autolink"):
            page.add(MASKED, *place)
        elif token.type == "html_inline":
            self._directives += comments.of_html(page.source, *place)
            if _LINE_BREAK.fullmatch(token.content):
                page.add("\n", *place)
