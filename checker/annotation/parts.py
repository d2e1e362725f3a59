"""The parts of a Word document that hold comments and say where they are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from msgspec import Struct

from checker.errors import CrossfootError
from checker.readers import xml_events
from checker.readers.archive import Package, relations_of

if TYPE_CHECKING:
    from checker.annotation.word import Comment

AUTHOR, INITIALS = "crossfoot", "cf"
_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
# Of the two name spaces of Word documents, what their relations are called.
_RELATIONS = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NUMBERED = frozenset({"comment", "commentRangeStart", "commentRangeEnd", "commentReference"})
_NOTES = ("footnotes", "endnotes")  # comments may be on them too
_REMEDY = "open it, save it under another name and annotate that"


class Parts:
    """The parts of a document beside its text, with comments added: ``space`` is the name space of its text."""

    def __init__(self, package: Package, main: str, space: str) -> None:
        self._package, self._main, self._space = package, main, space
        self._written: dict[str, bytes] = {}

    def add(self, comments: Sequence[Comment]) -> list[str]:
        """Write comments behind those that are there; the numbers by which the text names them.

        Raises CrossfootError where a part for comments is missing or another thing.
        """
        names = self._package.targets("comments", self._main)
        for name in names:
            if name not in self._package:
                raise CrossfootError(
                    f"a damaged Word document: it has no part {name}, where its comments should be: {_REMEDY}",
                    self._package.path,
                )
        numbers = list(islice(self._free(names), len(comments)))
        said = "".join(map(self._comment, numbers, comments))
        if names:
            self._append(names[0], f"{self._space} comments", said)
        else:
            self._begin(f'{_DECLARATION}<w:comments xmlns:w="{self._space}">{said}</w:comments>')
        return numbers

    def written(self) -> dict[str, bytes]:
        """The parts that are new or changed, by their names."""
        return self._written

    def _free(self, names: Sequence[str]) -> Iterator[str]:
        """The lowest numbers that no comment has, nor a mark in the text or a note, of a comment that is gone.

        Word takes none of more than 32 bits.
        """
        notes = (self._package.related(kind, self._main) for kind in _NOTES)
        taken: set[str] = set()

        def start(full_name: str, attributes: dict[str, str], _at: int) -> None:
            if xml_events.local(full_name) in _NUMBERED:
                number = next((value for key, value in attributes.items() if key.endswith(" id")), "")
                taken.add(number.strip().lstrip("+0") or "0")

        for name in (self._main, *names, *filter(None, notes)):
            events = xml_events.Events(start, lambda *_end: None, lambda *_text: None)
            xml_events.read(self._package.text(name), events, self._package.path)
        return (number for number in map(str, count()) if number not in taken)

    def _comment(self, number: str, comment: Comment) -> str:
        said = "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in comment.lines
        )
        about = f'w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}"'
        return f'<w:comment xmlns:w="{self._space}" {about}>{said}</w:comment>'

    def _begin(self, xml: str) -> None:
        """Make a part for comments, and say that it is there."""
        name = self._unused()
        self._written[name] = xml.encode()
        types = f"{_PACKAGE}/content-types"
        override = f'<Override xmlns="{types}" PartName="/{name}" ContentType="{_COMMENTS_TYPE}"/>'
        self._append(_TYPES, f"{types} Types", override)
        relations, space = relations_of(self._main), f"{_PACKAGE}/relationships"
        there = relations in self._package
        known = {each.get("Id") for each in (self._package.tree(relations).iter() if there else ())}
        free = next(each for each in (f"crossfoot{number}" for number in count(1)) if each not in known)
        kind, target = f"{_RELATIONS[self._space]}/comments", posixpath.basename(name)
        relation = f'<Relationship xmlns="{space}" Id="{free}" Type="{kind}" Target="{target}"/>'
        if there:
            self._append(relations, f"{space} Relationships", relation)
        else:
            made = f'{_DECLARATION}<Relationships xmlns="{space}">{relation}</Relationships>'
            self._written[relations] = made.encode()

    def _unused(self) -> str:
        """A name beside the text that no part has, nor a type that was left behind; case does not tell two apart."""
        folder = posixpath.dirname(self._main)
        typed = (each.get("PartName", "") for each in self._package.tree(_TYPES).iter("Override"))
        taken = {name.lower().lstrip("/") for name in (*self._package.zip.NameToInfo, *typed)}
        names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
        return next(each for each in names if each.lower() not in taken)

    def _append(self, name: str, root: str, said: str) -> None:
        """Write elements at the end of the outermost one of a part, which is a ``root``."""
        source, path = self._package.text(name), self._package.path
        whole = _outermost(source, path)
        if whole.full_name != root:
            raise CrossfootError(
                f"a damaged Word document: its part {name} does not hold what it should: {_REMEDY}", path
            )
        self._written[name] = whole.with_last(source, said).encode(self._package.encoding(name), "xmlcharrefreplace")


class _Outermost(Struct, frozen=True):
    """The outermost element of XML: its full name, where its tag begins, and where what ends it does.

    The latter is behind the tag of an element that is a single one.
    """

    full_name: str
    start: int
    end: int

    def with_last(self, source: str, said: str) -> str:
        """The XML with elements put at the end of it."""
        if source.startswith("</", self.end):
            return source[: self.end] + said + source[self.end :]
        name = source[self.start + 1 : self.end - 2].split(maxsplit=1)[0]
        return f"{source[: self.end - 2]}>{said}</{name}>{source[self.end :]}"


def _outermost(source: str, path: str | None) -> _Outermost:
    starts: list[tuple[str, int]] = []
    ends: list[int] = []
    events = xml_events.Events(
        lambda full_name, _attributes, at: starts.append((full_name, at)),
        lambda _full_name, at: ends.append(at),
        lambda *_text: None,
    )
    xml_events.read(source, events, path)
    return _Outermost(*starts[0], ends[-1])
