"""HTML into text, tags and comments with their places; which elements are open, and what zone that makes.

The tokens of the HTML standard, in one pass: Python's own parser takes quadratic time on unclosed tags in releases
that are still in use, and treats them in another way in the newer ones. Closing tags may be left out, and may be
wrong: an element ends as the standard has it, where that tells zones apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from checker.model.document import Zone

_TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<inner>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=/>\"']++)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s\"'>]++)))?+"
)
_OTHER = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_RAW = ("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title")


class Text(NamedTuple):
    """Text with its references as they are, or the inside of an element that holds no tags."""

    start: int
    end: int


class Comment(NamedTuple):
    """A comment with its marks, a document type, or an instruction."""

    start: int
    end: int


class Value(Struct, frozen=True):
    """The value of an attribute, and where it stands."""

    text: str
    start: int
    end: int


class Tag(NamedTuple):
    """A tag; its attributes by their names in small letters, the first of each name."""

    start: int
    end: int
    name: str
    closing: bool
    attributes: dict[str, Value]

    def said(self, name: str) -> str:
        """The value of an attribute, which is empty where it has none."""
        return self.attributes[name].text if name in self.attributes else ""


def tokens(source: str, start: int = 0) -> Iterator[Text | Comment | Tag]:
    """All tokens from ``start`` on, in order; a tag that does not end is text, a comment that does not end goes on.

    >>> [token[:3] for token in tokens("<p>Paid<br>9")]
    [(0, 3, 'p'), (3, 7), (7, 11, 'br'), (11, 12)]
    """
    text = start  # where the text began that has not been given yet
    while found := _OTHER.search(source, start):
        at = found.start()
        token = _comment(source, at) if source[at + 1] in "!?" else _tag(source, at)
        if token is None:
            break
        if at > text:
            yield Text(text, at)
        yield token
        text = start = token.end
        if isinstance(token, Tag) and token.name in _RAW and not token.closing:
            text = start = _inside_end(source, token)
            if start > token.end:
                yield Text(token.end, start)
    if len(source) > text:
        yield Text(text, len(source))


def _comment(source: str, at: int) -> Comment:
    mark = "-->" if source.startswith("<!--", at) else ">"
    end = source.find(mark, at + 2)
    return Comment(at, end + len(mark) if end >= 0 else len(source))


def _tag(source: str, at: int) -> Tag | None:
    found = _TAG.match(source, at)
    if not found:
        return None
    attributes: dict[str, Value] = {}
    if not found["closing"]:
        for each in _ATTRIBUTE.finditer(source, found.start("inner"), found.end("inner")):
            kind = each.lastgroup or "name"
            value = Value("", each.end(), each.end()) if kind == "name" else Value(each[kind], *each.span(kind))
            attributes.setdefault(each["name"].lower(), value)
    return Tag(at, found.end(), found["name"].lower(), bool(found["closing"]), attributes)


def _inside_end(source: str, tag: Tag) -> int:
    """Where the closing tag of an element without tags begins; the end of the source where it has none."""
    closing = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(source, tag.end)
    return closing.start() if closing else len(source)


_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_MASKED = frozenset(
    (
        "amp-ad amp-consent amp-embed amp-sidebar audio button canvas datalist del dialog embed footer form iframe"
        " math menu nav noembed noframes noscript object pre rp rt s script select strike style svg template"
        " textarea title video xmp"
    ).split()
)
CODE = frozenset("code kbd samp tt var".split())
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 head header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul".split()
)
_ZONES = {
    "figcaption": Zone.CAPTION,
    "caption": Zone.CAPTION,
    "h1": Zone.HEADLINE,
    "td": Zone.TABLE,
    "th": Zone.TABLE,
    "li": Zone.LIST,
}
# Parts of names, as in "article__dek"; "subhead" is what many call the headings within a story.
_STANDFIRST = frozenset("standfirst dek deck subheadline subtitle alternativeheadline".split())
_NAME = re.compile(r"[\s_-]+")
_CELLS, _ROWS = frozenset({"td", "th"}), frozenset({"td", "th", "tr"})
# What an opening tag ends of what is open around it ...
_ENDS = {
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _ROWS,
    "tbody": _ROWS,
    "tfoot": _ROWS,
    "thead": _ROWS,
    "body": frozenset({"head"}),
}
_PARAGRAPH = frozenset({"p"})
_ENDABLE = frozenset({"p", "li", "dt", "dd", "td", "th", "tr", "head"})
# ... unless one of these stands between.
_WALLS = frozenset("table td th caption object template button svg".split())
_LISTS = frozenset({"ul", "ol", "dl", "menu"})


class Element(Struct, frozen=True):
    """An open element: its name, the zone in it, whether it is hidden, and what a tag in it may end."""

    name: str
    zone: Zone
    hidden: bool
    endable: frozenset[str]


class Tree:
    """The open elements; work for a tag is constant, whatever their depth."""

    def __init__(self) -> None:
        self._open = [Element("", Zone.BODY, False, frozenset())]
        self._counts: Counter[str] = Counter()

    @property
    def inside(self) -> Element:
        """The innermost element."""
        return self._open[-1]

    def holds(self, name: str) -> bool:
        """Whether an element of this name is open."""
        return self._counts[name] > 0

    def take(self, tag: Tag) -> bool:
        """Open or close what a tag says; tell whether text is parted there."""
        if tag.closing:
            return self._close(tag.name)
        ends = _ENDS.get(tag.name, _PARAGRAPH if tag.name in _BLOCKS else frozenset())
        while self.inside.endable & ends:
            self._pop()
        if tag.name not in _EMPTY:
            self._push(tag)
        return tag.name in _BLOCKS

    def _close(self, name: str) -> bool:
        if self._counts[name]:
            while self._pop() != name:
                pass
        return name in _BLOCKS

    def _push(self, tag: Tag) -> None:
        around, name = self.inside, tag.name
        endable = frozenset() if name in _WALLS else around.endable
        if name in _LISTS and endable:
            endable -= {"li", "dt", "dd", "p"}
        if name in _ENDABLE and name not in endable:
            endable |= {name}
        zone = _ZONES.get(name, around.zone)
        if zone is Zone.BODY and name in _BLOCKS and _is_standfirst(tag):
            zone = Zone.STANDFIRST
        if around.zone in (Zone.CAPTION, Zone.TABLE):
            zone = around.zone  # a list in a cell
        self._counts[name] += 1
        self._open.append(Element(name, zone, around.hidden or _hides(tag), endable))

    def _pop(self) -> str:
        name = self._open.pop().name
        self._counts[name] -= 1
        return name


def _is_standfirst(tag: Tag) -> bool:
    """Whether a page calls an element what newsrooms call a standfirst."""
    return not _STANDFIRST.isdisjoint(_NAME.split(f"{tag.said('class')} {tag.said('itemprop')}".lower()))


def _hides(tag: Tag) -> bool:
    if tag.name in _MASKED or "hidden" in tag.attributes or tag.said("aria-hidden").strip().lower() == "true":
        return True
    style = "".join(tag.said("style").lower().split())
    return "display:none" in style or "visibility:hidden" in style
