"""Configuration files: what they say, what holds for an article, and TOML with its lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker import engine
from checker.config.configuration import Configuration, check_nested, in_folder
from checker.config.settings import COMMAND_LINE, FailOn, Format, Part, Settings, Strength
from checker.errors import CrossfootError
from checker.userfiles.toml import read_toml


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder below which nothing above is looked at, and where the run is."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "crossfoot.toml", "root = true\n")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def of(path: str) -> Settings:
    return Configuration({}).of(path)


def test_nothing_configured_is_the_defaults(folder: Path) -> None:
    assert of("a.txt") == Settings()


def test_a_file_below_adds_to_those_above_and_replaces_single_values(folder: Path) -> None:
    write(
        folder / "crossfoot.toml",
        'root = true\nselect = ["parts"]\nignore = ["score"]\nnotes = true\n[severity]\nparts = "note"\nsum = "off"\n',
    )
    write(folder / "wire/.crossfoot.yml", "select: [change]\nignore: [order]\nseverity:\n  parts: error\n")
    found = of("wire/raid.md")
    assert found.select == ("change",)
    assert found.ignore == ("score", "order")
    assert dict(found.severity) == {"sum": Strength.OFF, "parts": Strength.ERROR}
    assert found.notes
    assert found.origins["ignore"] == (Part("score", "crossfoot.toml:3"), Part("order", "wire/.crossfoot.yml:2"))
    assert of("raid.md").select == ("parts",)


def test_a_pyproject_counts_by_its_table_only(folder: Path) -> None:
    write(folder / "a/pyproject.toml", "[tool.other]\nx = 1\n")
    write(folder / "b/pyproject.toml", '[tool.crossfoot]\nfail-on = "never"\n')
    assert of("a/x.txt") == Settings()
    assert of("b/x.txt").fail_on is FailOn.NEVER
    assert of("b/x.txt").origins["fail_on"] == (Part(FailOn.NEVER, "b/pyproject.toml:2"),)


def test_the_first_name_of_a_folder_counts(folder: Path) -> None:
    write(folder / "a/crossfoot.toml", "notes = true\n")
    write(folder / "a/.crossfoot.yml", "notes: false\n")
    assert of("a/x.txt").notes


def test_a_root_hides_what_is_above(folder: Path) -> None:
    write(folder / "crossfoot.toml", "root = true\nnotes = true\n")
    write(folder / "a/crossfoot.toml", "root = true\n")
    assert not of("a/x.txt").notes


def test_overrides_hold_for_their_paths_the_last_one_last(folder: Path) -> None:
    write(
        folder / "crossfoot.toml",
        """root = true
date = 2020-01-01
[[overrides]]
paths = ["wire/", "!wire/keep.md"]
date = 2024-05-31
as = "html"
[[overrides]]
paths = ["*.md"]
date = 2024-06-01
""",
    )
    assert (of("wire/a.txt").date, of("wire/a.txt").form) == (date(2024, 5, 31), "html")
    assert of("wire/a.md").date == date(2024, 6, 1)
    assert of("wire/keep.txt").form == "html"
    assert of("a.txt").date == date(2020, 1, 1)


def test_the_command_line_goes_before_files(folder: Path) -> None:
    write(folder / "crossfoot.toml", 'root = true\nselect = ["parts"]\nfail-on = "note"\n')
    found = Configuration({"select": ("change",), "fail_on": FailOn.ERROR}).of("a.txt")
    assert (found.select, found.fail_on) == (("change",), FailOn.ERROR)
    assert found.origins["select"] == (Part("change", COMMAND_LINE),)


def test_rules_and_words_lie_where_the_file_that_names_them_does(folder: Path) -> None:
    write(folder / "a/crossfoot.toml", 'rules = ["ours"]\nlexicons = ["words"]\n')
    found = of("a/b/x.txt")
    assert found.rules == (str(folder.resolve() / "a/ours"),)
    assert found.lexicons == (str(folder.resolve() / "a/words"),)


def test_one_file_only_or_none(folder: Path) -> None:
    write(folder / "crossfoot.toml", "root = true\nnotes = true\n")
    write(folder / "other.toml", 'ignore = ["score"]\n')
    only = Configuration({}, Path("other.toml")).of("a.txt")
    assert (only.notes, only.ignore) == (False, ("score",))
    assert Configuration({}, isolated=True).of("a.txt") == Settings()


@pytest.mark.parametrize("name", ["gone.toml", "pyproject.toml"])
def test_a_file_that_is_named_must_be_there_and_speak_to_crossfoot(folder: Path, name: str) -> None:
    write(folder / "pyproject.toml", "[tool.x]\n")
    with pytest.raises(CrossfootError, match=name):
        Configuration({}, Path(name))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "crossfoot.toml",
            "notes = true\nigmore = []\n",
            "crossfoot.toml:2:1: unknown key 'igmore' (did you mean 'ignore'?)",
        ),
        ("crossfoot.toml", 'notes = "perhaps"\n', "crossfoot.toml:1:1: notes: expected true or false"),
        (
            "crossfoot.toml",
            "[severity]\nparts = 'grave'\n",
            "crossfoot.toml:2:1: parts: unknown value 'grave' (known: error, note, off, warning)",
        ),
        (
            "crossfoot.toml",
            "date = '31 May'\n",
            "crossfoot.toml:1:1: date: '31 May' is not a date: write it as in 2024-05-31",
        ),
        ("crossfoot.toml", "[[overrides]]\nselect = []\n", "crossfoot.toml:1:1: key 'paths' is missing"),
        ("crossfoot.toml", "timeout = 0\n", "crossfoot.toml:1:1: timeout: expected a whole number from 1 to 100000"),
        ("crossfoot.toml", "timeout = 1.5\n", "crossfoot.toml:1:1: timeout: expected a whole number from 1 to 100000"),
        ("crossfoot.toml", "ignore = 'score'\n", "crossfoot.toml:1:1: ignore: expected a list"),
        (
            ".crossfoot.yml",
            "ignore:\n  - score\nselct: []\n",
            ".crossfoot.yml:3:1: unknown key 'selct' (did you mean 'select'?)",
        ),
        (
            "crossfoot.toml",
            "[[overrides]]\npaths = ['a']\nas = 'markdwn'\n",
            "crossfoot.toml:3:1: as: unknown value 'markdwn' (did you mean 'markdown'?)",
        ),
        (".crossfoot.yml", "- ignore\n", ".crossfoot.yml:1:1: expected keys such as"),
        (".crossfoot.yml", "ignore: [\n", ".crossfoot.yml:2:1: not YAML"),
    ],
)
def test_a_fault_is_said_with_its_place_and_what_would_do(folder: Path, name: str, text: str, said: str) -> None:
    (folder / "crossfoot.toml").unlink()
    write(folder / name, text)
    with pytest.raises(CrossfootError) as caught:
        in_folder(folder)
    assert said in str(caught.value)


def test_a_run_goes_by_the_folder_that_holds_all_its_paths(folder: Path) -> None:
    write(folder / "a/crossfoot.toml", "notes = true\n")
    configuration = Configuration({})
    (folder / "a/b").mkdir()
    assert configuration.of_run(["a/b", "a/x.txt"]).notes
    assert not configuration.of_run(["a/b", "y.txt"]).notes
    assert not configuration.of_run(["-"]).notes


def test_a_folder_cannot_set_for_itself_what_holds_for_a_run(folder: Path) -> None:
    write(folder / "a/crossfoot.toml", "\nnotes = true\n")
    configuration = Configuration({})
    with pytest.raises(CrossfootError, match=r"a/crossfoot\.toml:2: notes holds for all articles of a run"):
        check_nested(configuration.of_run(["."]), configuration.of("a/x.txt"))


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_a_file_may_say_nothing_yet(folder: Path, text: str) -> None:
    write(folder / "a/.crossfoot.yml", text)
    assert of("a/x.txt") == Settings()


def test_the_formats_that_may_be_set_are_those_that_can_be_read() -> None:
    assert [form.value for form in Format] == engine.formats()


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


def toml_of(folder: Path, text: str) -> Path:
    path = folder / "file.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_values_are_the_text_that_stands_there(tmp_path: Path) -> None:
    source = read_toml(toml_of(tmp_path, TEXT), "f")
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
    source = read_toml(toml_of(tmp_path, TEXT), "f")
    assert source is not None
    assert source.line(trail) == line
    assert str(source.error(trail, "no")).startswith(f"f:{line}:")


def test_one_table_of_a_file_or_nothing_where_it_has_none(tmp_path: Path) -> None:
    path = toml_of(tmp_path, "[tool.other]\na = 1\n[tool.crossfoot]\nignore = []\n")
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
        read_toml(toml_of(tmp_path, text), "f")
    assert said in str(caught.value)
