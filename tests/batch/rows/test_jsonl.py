from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from checker.batch.rows import jsonl
from checker.batch.rows.article import ROWS, SIZE, Article, Block, Columns, Source
from checker.config.settings import Settings
from checker.errors import CrossfootError


def source(path: Path, content: bytes) -> Source:
    path.write_bytes(content)
    return Source(str(path), path.name, Settings())


def blocks(given: Source) -> list[Block]:
    return list(jsonl.blocks(given, Columns(), lambda _piece: None))


def read(given: Source) -> list[Article]:
    return [one for block in blocks(given) for one in jsonl.read(given, block, Columns())]


def test_each_line_is_read_once_whatever_the_blocks(tmp_path: Path) -> None:
    long = b'{"text": "%s"}\n' % (b"a" * SIZE)
    given = source(tmp_path / "a.jsonl", b'{"text": "b"}\r\n\n' * ROWS + long * 2 + b'{"text": "c"}')
    assert [(block.first, block.rows) for block in blocks(given)] == [
        (1, ROWS),
        (ROWS + 1, ROWS),
        (2 * ROWS + 1, 1),
        (2 * ROWS + 2, 1),
        (2 * ROWS + 3, 1),
    ]
    articles = read(given)
    assert [one.row for one in articles] == [*range(1, 2 * ROWS, 2), *(2 * ROWS + n for n in (1, 2, 3))]
    assert [len(one.text) for one in articles] == [1] * ROWS + [SIZE, SIZE, 1]


def test_all_bytes_pass_by(tmp_path: Path) -> None:
    content = b'{"text": "a"}\n' * 3 + b"{}"
    seen = bytearray()
    list(jsonl.blocks(source(tmp_path / "a.jsonl", content), Columns(), seen.extend))
    assert bytes(seen) == content


def test_one_row_alone_may_be_read(tmp_path: Path) -> None:
    given = source(tmp_path / "a.jsonl", b'{"text": "a"}\n{"text": "b"}\n{"text": "c"}\n')
    (block,) = blocks(given)
    assert [one.text for one in jsonl.read(given, block._replace(only=2), Columns())] == ["b"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b'{"text": "a', "not JSON at column 10: unterminated string"),
        (b"[1]", "no article: expected an object"),
        (b'{"text": "\xe9"}', "not UTF-8: byte 0xe9 at offset 10 of the line"),
        (b'{"n": ' + b"1" * 5000 + b"}", "a number of thousands of digits"),
        (b"[" * 100_000, "JSON nested too deep"),
    ],
)
def test_a_line_that_cannot_be_read_costs_no_other(tmp_path: Path, line: bytes, fault: str) -> None:
    first, broken, last = read(source(tmp_path / "a.jsonl", b'{"text": "a"}\n%s\n{"text": "c"}' % line))
    assert (first.text, last.text) == ("a", "c")
    assert broken.row == 2
    assert broken.fault is not None
    assert broken.fault.startswith(fault)


def test_a_line_too_long_for_any_article_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_LONGEST", 2**21)
    long = b'{"text": "%s"}\n' % (b"a" * 2**22)
    found = read(source(tmp_path / "a.jsonl", long + b'{"text": "b"}\n' + long + b'{"text": "c"}'))
    assert [(one.row, one.text, one.fault) for one in found] == [
        (1, "", "a line of more than 2 MB: no article is that long"),
        (2, "b", None),
        (3, "", "a line of more than 2 MB: no article is that long"),
        (4, "c", None),
    ]


def test_a_byte_order_mark_is_no_part_of_the_first_row(tmp_path: Path) -> None:
    assert [one.text for one in read(source(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "a"}'))] == ["a"]


def test_a_compressed_file_is_refused_whatever_its_name(tmp_path: Path) -> None:
    with pytest.raises(CrossfootError, match=r"a\.jsonl: compressed with gzip, which is not read: unpack it first"):
        blocks(source(tmp_path / "a.jsonl", gzip.compress(b"{}")))
