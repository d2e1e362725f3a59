from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import CrossfootError
from checker.userfiles.toml import read_toml

TEXT = """\
ignore = ["one"]  # a comment
"odd key" = 3
date = 2024-05-31
on = true
a.b = "c"

[severity]
parts = "note"

[[overrides]]
paths = ["x"]
[[overrides]]
paths = [
  "y",
]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "file.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_values_are_the_text_that_stands_there(tmp_path: Path) -> None:
    source = read_toml(write(tmp_path, TEXT), "f")
    assert source is not None
    assert source.value["date"] == "2024-05-31"
    assert source.value["on"] == "true"
    assert source.value["odd key"] == "3"


@pytest.mark.parametrize(
    ("trail", "line"),
    [
        (("ignore", 0), 1),
        (("odd key",), 2),
        (("a", "b"), 5),
        (("severity",), 7),
        (("severity", "parts"), 8),
        (("overrides", 0, "paths", 0), 11),
        (("overrides", 1, "paths", 0), 13),
        (("overrides", 1, "missing"), 12),
        (("missing",), 1),
    ],
)
def test_a_value_stands_on_the_line_of_its_key(tmp_path: Path, trail: tuple[str | int, ...], line: int) -> None:
    source = read_toml(write(tmp_path, TEXT), "f")
    assert source is not None
    assert source.line(trail) == line
    assert str(source.error(trail, "no")).startswith(f"f:{line}:")


def test_one_table_of_a_file_or_nothing_where_it_has_none(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool.other]\na = 1\n[tool.crossfoot]\nignore = []\n")
    source = read_toml(path, "f", ("tool", "crossfoot"))
    assert source is not None
    assert (source.value, source.line(("ignore",))) == ({"ignore": []}, 4)
    assert read_toml(path, "f", ("tool", "none")) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = \n", "f:1:5: not TOML: invalid value"),
        ("a = 1\na = 2\n", "f:2:6: not TOML: cannot overwrite a value"),
        ('a = "', "f: not TOML: "),
        ("a = " + "[" * 20_000, "not TOML"),
    ],
)
def test_what_is_no_toml_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CrossfootError) as caught:
        read_toml(write(tmp_path, text), "f")
    assert said in str(caught.value)
