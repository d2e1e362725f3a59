"""A file in any format: the first byte says which, the rest is what the file holds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from checker import engine
from checker.errors import CrossfootError
from checker.model.document import Document
from fixtures.formats.make_docx import FERRY, STYLES, packed, zipped
from tests.fuzz import holding, stories

PARTS = "docx parts"
"""The parts of a Word document, as changed bytes of a compressed file would hardly ever come to be one."""

_BETWEEN = b"\0"
_NAMES = ("word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/comments.xml")
_ENDINGS = (".json", ".xml", ".jsonl")  # by which the reader is chosen by what the file holds
WAYS = (*engine.formats(), *_ENDINGS, PARTS)


def run(data: bytes) -> None:
    """Read the file and check every article in it."""
    if not data:
        return
    way, held = WAYS[data[0] % len(WAYS)], data[1:]
    if way == PARTS:
        way, held = "docx", _package(held)
    form, path = (None, f"story{way}") if way in _ENDINGS else (way, "story")
    rules = engine.shipped_rules()
    try:
        for article in engine.read_bytes(held, path, None, form):
            if isinstance(article, Document):
                assert article.path == path
                holding.checked(article, rules)
            else:
                _of_error(article, path)
    except CrossfootError as error:
        _of_error(error, path)


def _of_error(error: CrossfootError, path: str) -> None:
    """It names the file, and a place that can be one."""
    assert error.path == path
    assert error.message
    assert error.line is None or error.line >= 1
    assert error.column is None or error.column >= 1
    holding.written([error])


def _package(held: bytes) -> bytes:
    return zipped(dict(zip(_NAMES, held.split(_BETWEEN), strict=False)))


def seeds() -> Iterator[bytes]:
    """The fixtures of each format, small ones, and the parts of Word's."""
    for number, way in enumerate(WAYS):
        for file in sorted((stories.FIXTURES / "formats").rglob(f"{way}/*")):
            yield bytes([number]) + file.read_bytes()
        yield from (bytes([number]) + each for each in _SMALL.get(way, ()))
        if way == PARTS:
            for body, comments in ((FERRY.format(percent=25), ""), *_SMALL_PARTS):
                with zipfile.ZipFile(BytesIO(packed(body, STYLES, comments))) as package:
                    yield bytes([number]) + _BETWEEN.join(package.read(name) for name in _NAMES)


def words() -> tuple[str, ...]:
    """What markup is made of."""
    return stories.listed("formats")


_SAID = "Sales rose 25% from $80 million to $120 million."
_SMALL_PARTS = (
    (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Police held 52 people: 12 men and 13 women.</w:t></w:r></w:p>',
        '<w:comment w:id="0"><w:p><w:r><w:t>crossfoot: ignore</w:t></w:r></w:p></w:comment>',
    ),
    (f"<w:p><w:r><w:t>{_SAID}</w:t></w:r></w:p><w:sectPr/>", ""),
)
_SMALL: dict[str, tuple[bytes, ...]] = {
    "html": (
        f"<h1>Sales jump</h1><p>{_SAID}</p>".encode(),
        "<p>Paid &pound;9m, or&nbsp;<b>£8</b>m<sup>2</sup>.<!-- crossfoot: ignore -->".encode(),
        b"<table><tr><th>Tern<td>1,200<tr><td>Both<td>3,000</table>",
    ),
    "markdown": (
        f"---\ntitle: Sales jump\ndate: 2024-05-31\n---\n# Sales\n\n{_SAID}\n".encode(),
        f"+++\ntitle = 'Sales'\n+++\n> {_SAID}\n\n- 12 men\n- 13 women\n\n|a|b|\n|-|-|\n|1|2|\n".encode(),
        b"<!-- crossfoot: off -->\n\nHeld **52** people: 12 men and [13](b) women[^1].\n\n[^1]: Of *60*.\n",
    ),
    "rst": (f"Sales\n=====\n\n:date: 2024-05-31\n\n{_SAID}\n\n* 12 men\n* 13 women\n\n.. crossfoot: off\n".encode(),),
    "asciidoc": (f"= Sales\n:revdate: 2024-05-31\n\n.T\n{_SAID}\n\n|===\n|a |1\n|===\n\n// crossfoot: off\n".encode(),),
    "ninjs": (b'{"type":"text","headlines":[{"value":"Two die"}],"bodies":[{"value":"%b"}]}' % _SAID.encode(),),
    "jsonld": (b'{"@type":"NewsArticle","headline":"Two \\u0064ie","articleBody":"%b"}' % _SAID.encode(),),
    "jsonl": (b'{"title":"Two die","text":"%b"}\n{"body":"Three"}\n' % _SAID.encode(),),
    "nitf": (
        b"<nitf><body><body.head><hedline><hl1>Sales</hl1></hedline></body.head><body.content><p>%b</p>"
        b"</body.content></body></nitf>" % _SAID.encode(),
    ),
}
_SMALL |= {".json": (*_SMALL["ninjs"], *_SMALL["jsonld"]), ".xml": _SMALL["nitf"], ".jsonl": _SMALL["jsonl"]}
