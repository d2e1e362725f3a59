"""The parts of a Word document that hold comments and say where they are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from itertools import count
from xml.sax.saxutils import escape

from checker.annotation.comment import Comment
from checker.readers import xml_events
from checker.readers.word.package import Package, relations_of

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


class Parts:
    """The parts of a document beside its text, with comments added: ``space`` is the name space of its text."""

    def __init__(self, package: Package, main: str, space: str) -> None:
        self._package, self._main, self._space = package, main, space
        self._written: dict[str, bytes] = {}

    def add(self, comments: Sequence[Comment]) -> list[str]:
        """Write comments behind those that are there; the numbers by which the text names them."""
        name = self._package.related("comments", self._main)
        taken = {each.get("id", "") for each in self._package.tree(name).iter("comment")} if name else set()
        first = 1 + max((int(each) for each in taken if each.isdecimal()), default=-1)
        numbers = [str(first + number) for number, _ in enumerate(comments)]
        said = "".join(map(self._comment, numbers, comments))
        if name:
            self._append(name, said)
        else:
            self._begin(f'{_DECLARATION}<w:comments xmlns:w="{self._space}">{said}</w:comments>')
        return numbers

    def written(self) -> dict[str, bytes]:
        """The parts that are new or changed, by their names."""
        return self._written

    def _comment(self, number: str, comment: Comment) -> str:
        said = "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in comment.lines
        )
        about = f'w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}"'
        return f'<w:comment xmlns:w="{self._space}" {about}>{said}</w:comment>'

    def _begin(self, xml: str) -> None:
        """Make a part for comments, and say that it is there."""
        folder = posixpath.dirname(self._main)
        names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
        name = next(each for each in names if each not in self._package)
        self._written[name] = xml.encode()
        self._append(
            _TYPES,
            f'<Override xmlns="{_PACKAGE}/content-types" PartName="/{name}" ContentType="{_COMMENTS_TYPE}"/>',
        )
        relations = relations_of(self._main)
        space = f'xmlns="{_PACKAGE}/relationships"'
        if relations not in self._package:
            self._written[relations] = (
                f"{_DECLARATION}<Relationships {space}>{self._relation('')}</Relationships>".encode()
            )
        else:
            self._append(relations, self._relation(f" {space}"))

    def _relation(self, space: str) -> str:
        relations = relations_of(self._main)
        known = {
            each.get("Id") for each in (self._package.tree(relations).iter() if relations in self._package else ())
        }
        free = next(each for each in (f"crossfoot{number}" for number in count(1)) if each not in known)
        target = posixpath.basename(next(iter(self._written)))
        return f'<Relationship{space} Id="{free}" Type="{_RELATIONS[self._space]}/comments" Target="{target}"/>'

    def _append(self, name: str, said: str) -> None:
        """Write elements at the end of the outermost one of a part."""
        source = self._package.text(name)
        self._written[name] = "".join(_with_last(source, said, self._package.path)).encode(
            self._package.encoding(name), "xmlcharrefreplace"
        )


def _with_last(source: str, said: str, path: str | None) -> Iterator[str]:
    """XML with elements put at the end of its outermost one, which may be a single tag."""
    ends: list[int] = []
    names: list[int] = []
    xml_events.read(
        source,
        xml_events.Events(lambda _n, _a, at: names.append(at), lambda _n, at: ends.append(at), lambda *_t: None),
        path,
    )
    at = ends[-1]
    if source.startswith("</", at):
        yield from (source[:at], said, source[at:])
        return
    name = source[names[0] + 1 : at - 2].split(maxsplit=1)[0]
    yield from (source[: at - 2], ">", said, f"</{name}>", source[at:])
