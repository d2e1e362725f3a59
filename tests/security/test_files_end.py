"""No configuration, baseline, word list or front matter can make a run hang, grow or fail."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from checker import discovery, engine, limited
from checker.config import paths
from checker.config.configuration import Configuration, in_folder
from checker.discovery import files
from checker.errors import CrossfootError
from checker.filter import baseline
from checker.readers import metadata
from checker.rulebook import schema
from checker.rulebook.load import rule_files
from checker.userfiles.files import LARGEST
from checker.userfiles.source import read_source
from checker.wordings import wordsets
from tests.security.attacking import RULE, STORY, check, write

DEEP = 10_000
LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
BASELINE = ".crossfoot-baseline.json"
# Python cannot print them, and reads some of them even so.
LONG_NUMBERS = f"0x{'f' * 6_000} -{'1' * 5_000} +{'1_0' * 2_000} 0o{'7' * 9_000} 0b{'1' * 20_000}".split()
BEFORE_A_NUMBER = ("", "a = '[' # [[\n", 'a = """\n[\\""""\n', "a = '''\n[''''\n", "a = '" + "[\\'\n")
LINE_SEPARATOR = "\u2028"
ENTRY = {"path": "story.txt", "rule": "r", "fingerprint": "f", "message": "m"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()  # a repository, as far as paths go


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: " + "[" * DEEP, "nest"),
        ("a: " + "[" * (limited.DEEPEST + 1) + "]" * (limited.DEEPEST + 1), "nested more than 20 deep"),
        ("\n".join(" " * n + "a:" for n in range(60)), "nested more than 20 deep"),
        (LAUGHS, "aliases are not allowed"),
        ("a: &a [*a]\n", "aliases are not allowed"),
        ("a: &a {b: c}\nd:\n  <<: *a\n", "aliases are not allowed"),
        ("a: 1\n---\nb: 2\n", "another document"),
        ("a: 1\na: 2\n", "stands twice"),
        ("? [a]\n: b\n", "a key must be a word"),
        ("a: \0\n", "control characters"),
        ("#" * (LARGEST + 1), "256 KB at most"),
    ],
)
def test_yaml_beyond_a_limit_is_an_error_with_its_place(text: str, said: str) -> None:
    with pytest.raises(CrossfootError, match=said) as caught:
        read_source(write("f.yaml", text), "f.yaml", "no mapping")
    assert caught.value.path == "f.yaml"
    assert caught.value.line or len(text) > LARGEST


@pytest.mark.parametrize(
    "scalar", ["1:" * 9_000 + "1", "9" * 200_000, ".inf", "1e9999", "2001-99-99", "!!int x", "0x" + "f" * 9_000]
)
def test_a_scalar_of_yaml_is_text_and_becomes_no_number_or_date(scalar: str) -> None:
    value = read_source(write("f.yaml", f"a: {scalar}\n"), "f.yaml", "no mapping").value["a"]
    assert value == scalar.removeprefix("!!int ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = " + "[" * DEEP, "nested more than 20 deep"),
        ("a = " + "[" * 21 + "]" * 21, "nested more than 20 deep"),
        ("a = " + "{a = " * DEEP, "not TOML"),
        ("a" + ".a" * 100_000 + " = 1", "a key of more than 20 names"),
        ("[a" + ".a" * 100_000 + "]", "a key of more than 20 names"),
        ("x = {a" + ' . "a"' * 40_000 + " = 1}", "a key of more than 20 names"),
        ("a" + f'."{LINE_SEPARATOR}".a' * 15_000 + " = 1", "a key of more than 20 names"),
        *((f"a = {number}", "a number of more than 100 digits") for number in LONG_NUMBERS),
    ],
)
def test_toml_beyond_a_limit_is_an_error(text: str, said: str) -> None:
    with pytest.raises(limited.TomlError) as caught:
        limited.load_toml(text)
    assert said in caught.value.message
    assert caught.value.line == 1
    assert caught.value.column


@pytest.mark.parametrize("number", LONG_NUMBERS)
@pytest.mark.parametrize("before", BEFORE_A_NUMBER)
def test_a_number_too_long_is_told_with_its_place(before: str, number: str) -> None:
    with pytest.raises(limited.TomlError) as caught:
        limited.load_toml(f"{before}b = {number}")
    assert (caught.value.line, caught.value.column) == (before.count("\n") + 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "a = 1e9999",
        "a = -inf",
        "a = nan",
        "[a.b.c]\nd.e = [[1]]",
        "a = '" + "1.2." * 40 + "'",
        "a = '" + "1" * 5_000 + "'",
        "a = 1 # " + "[" * 50 + "1" * 5_000,
        "1" * 5_000 + " = 1",
        "k" * 50_000 + " = 1",
        "a = " + "9" * 90 + "." + "9" * 90,
        "a = 0001-01-01T00:00:00+23:59",
        "a = 2024-05-31 23:59:59.999999999999-23:59",
    ],
)
def test_toml_within_the_limits_is_read(text: str) -> None:
    assert limited.load_toml(text)


@pytest.mark.parametrize("day", ["2024-13-01", "0000-01-01", "2023-02-29", "25:00:00", "2024-01-01T00:00:00+24:00"])
def test_a_date_that_is_none_is_an_error_with_its_place(day: str) -> None:
    with pytest.raises(limited.TomlError) as caught:
        limited.load_toml(f"\na = {day}")
    assert caught.value.line == 2
    assert caught.value.column


def test_keys_are_placed_in_time_that_grows_with_the_file() -> None:
    assert "unknown key 'tool" in fault_of(f'["tool{" " * 200_000}"]\n')


def test_front_matter_is_placed_in_time_that_grows_with_it() -> None:
    written = "[[a]]\nb = 1_0\n" * 4_000  # which the parser gives as 10, which stands nowhere
    fields = metadata.front_matter(f"+++\ntitle = 'x'\n{written}+++\nText").fields
    assert [field.value for field in fields] == ["x"]


@pytest.mark.parametrize("number", LONG_NUMBERS)
def test_settings_with_a_number_that_is_too_long_are_an_error_with_its_place(number: str) -> None:
    assert fault_of(f"root = true\ndate = {number}\n").startswith("crossfoot.toml:2:8: ")
    Path("crossfoot.toml").rename("pyproject.toml")
    with pytest.raises(CrossfootError, match=r"^pyproject.toml:2:8: .* a number of more than 100 digits"):
        in_folder(Path.cwd())


@pytest.mark.parametrize("number", LONG_NUMBERS)
def test_front_matter_with_a_number_that_is_too_long_is_an_error_with_its_place(number: str) -> None:
    error = metadata.front_matter(f"+++\ntitle = 'x'\nweight = {number}\n+++\nFive men.\n", "a.md").error
    assert str(error).startswith("a.md:3:10: front matter: not TOML that is read: a number of more than 100 digits")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"---\ntitle: {'[' * 60_000}\n---\nx", "not YAML"),
        (f"---\ntitle: {'[' * 30}{']' * 30}\n---\nx", "nested more than 20 deep"),
        (f"+++\na{'.a' * 30_000} = 1\n+++\nx", "a key of more than 20 names"),
        (f"+++\na = {'1' * 60_000}\n+++\nx", "a number of more than 100 digits"),
        (f"---\ntitle: x\n{'a: b' * 20_000}\n---\nx", "more than 64 KB"),
    ],
)
def test_front_matter_goes_by_the_same_limits(text: str, said: str) -> None:
    error = metadata.front_matter(text).error
    assert error is not None
    assert said in error.message


def test_aliases_of_front_matter_give_no_more_fields_than_are_written() -> None:
    assert len(metadata.front_matter(f"---\ntitle: x\n{LAUGHS}---\nx").fields) == 3


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        '{"version": ' + "1" * 5_000 + "}",
        '{"version": 1e9999, "findings": []}',
        json.dumps({"version": 1, "findings": [ENTRY | {"count": 10**12}]}),
        json.dumps({"version": 1, "findings": [ENTRY | {"path": "a\0b"}]}),
        json.dumps({"version": 1, "findings": [ENTRY | {"message": "\ud800"}]}),
        b"\xff",
        "",
    ],
)
def test_a_baseline_that_is_none_is_an_error(text: str | bytes) -> None:
    with pytest.raises(CrossfootError, match="write it anew"):
        baseline.read(write(BASELINE, text))


def test_a_baseline_may_be_no_larger_than_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baseline, "LARGEST", 1024)
    with pytest.raises(CrossfootError, match="1 KB at most"):
        baseline.read(write(BASELINE, " " * 2_000))


def test_a_baseline_of_many_files_that_are_gone_is_gone_through_once() -> None:
    write("story.txt", STORY)
    entries = [ENTRY | {"path": f"gone{n}.txt", "count": 100_000} for n in range(20_000)]
    write(BASELINE, json.dumps({"version": 1, "findings": entries}))
    assert "2,000,000,000 findings are gone" in check(".").stderr


@pytest.mark.parametrize("kind", ["device", "pipe", "circle"])
def test_devices_pipes_and_circles_in_place_of_settings_are_passed_over(kind: str) -> None:
    write("story.txt", STORY)
    for name in (BASELINE, ".gitignore", "crossfoot.toml"):
        if kind == "pipe":
            os.mkfifo(name)
        else:
            Path(name).symlink_to("/dev/zero" if kind == "device" else name)
    assert check(".").returncode == 0


def fault_of(toml: str) -> str:
    """What is wrong with a configuration."""
    write("crossfoot.toml", toml)
    with pytest.raises(CrossfootError) as caught:
        in_folder(Path.cwd())
    return str(caught.value)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('exclude = ["a", "!"]', "exclude: '!' is no pattern"),
        ('exclude = ["[z-a].md"]', "exclude: '[z-a].md' is no pattern"),
        ('exclude = ["[[:alpha:]].md"]', "is no pattern"),
        ('include = ["a\\\\"]', "is no pattern"),
        ('exclude = ["' + "*" * 501 + '"]', "longer than 500 characters"),
        ("exclude = [" + '"a",' * (paths.MOST_PATTERNS + 1) + "]", "may have 1,000 entries at most"),
        ('[[overrides]]\npaths = ["!"]', "is no pattern"),
    ],
)
def test_patterns_that_are_none_are_errors(toml: str, said: str) -> None:
    assert re.match(r"crossfoot\.toml:\d+:\d+: ", fault_of(toml))
    assert said in fault_of(toml)


def test_patterns_take_linear_time() -> None:
    assert paths.verdict(("*a" * 100 + "b", "**/a/" * 90 + "b"), Path("/x"), Path("/x", "a" * 200)) is None
    assert paths.verdict(("**/a/" * 90 + "b",), Path("/x"), Path("/x", "a/" * 900)) is None


def found() -> list[Any]:
    return list(files(["."], Configuration({}), lambda name: name.endswith(".txt"), lambda _said: None))


def test_what_is_no_pattern_in_a_gitignore_ignores_nothing() -> None:
    write("story.txt", STORY)
    write("other.txt", STORY)
    write(".gitignore", "!\na\\\n# story.txt\nother.txt\n")
    assert found() == ["story.txt"]


@pytest.mark.parametrize("text", ["a\n" * (paths.MOST_PATTERNS + 1), "#" * (LARGEST + 1)])
def test_a_gitignore_that_is_too_long_is_said(text: str) -> None:
    write("story.txt", STORY)
    write(".gitignore", text)
    (error,) = found()
    assert isinstance(error, CrossfootError)


def test_sets_of_words_that_include_one_another_are_one_set(monkeypatch: pytest.MonkeyPatch) -> None:
    sets = {"a": {"words": "up", "includes": "b"}, "b": {"words": "down", "includes": "a, b"}, "c": {"verbs": "y"}}
    monkeypatch.setattr(wordsets, "load", lambda _name: {"sets": sets})
    wordsets.words_of.cache_clear()
    try:
        assert wordsets.words_of("a") == {"up", "down"}
        assert "ys" in wordsets.words_of("c")
    finally:
        wordsets.words_of.cache_clear()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("sets: {soar: up}", "expected keys"),
        ("sets: [a]", "expected keys"),
    ],
)
def test_a_list_of_words_of_another_shape_is_an_error(words: str, said: str) -> None:
    write("words/sets.yaml", words)
    write("crossfoot.toml", 'lexicons = ["words"]\nrules = ["sold.yaml"]\n')
    write("sold.yaml", RULE.replace("rose to", "@soar"))
    write("story.txt", STORY)
    done = check("story.txt")
    assert done.returncode == 2
    assert re.search(said, done.stderr)


def test_words_where_pairs_belong_are_an_error() -> None:
    write("words/verbs.yaml", "irregular: begat\n")
    write("crossfoot.toml", 'lexicons = ["words"]\n')
    write("story.txt", STORY)
    done = check("story.txt")
    assert re.search(r"verbs\.yaml:1:12: expected pairs such as '\w+:", done.stderr)
    assert done.returncode == 2


def test_a_count_is_held_as_a_number_and_not_written_out() -> None:
    held = baseline.read(write(BASELINE, json.dumps({"version": 1, "findings": [ENTRY | {"count": 100_000}] * 9})))
    assert held == Counter({baseline.Entry(**ENTRY): 900_000})


def nested(folder: str, deep: int, file: str, text: str) -> str:
    """Write a file that lies so many folders deep in a folder."""
    path = "/".join([folder, *["d"] * deep])
    write(f"{path}/{file}", text)
    return path


def test_folders_are_searched_to_a_limit_and_what_lies_deeper_is_told() -> None:
    edge = nested("deep", discovery.DEEPEST, "near.txt", STORY)
    nested("deep", discovery.DEEPEST + 1, "far.txt", STORY)
    listed = [str(each) for each in discovery.files(["deep"], Configuration({}), engine.is_article, print)]
    said = "its folders lie deeper than 200 below the one that is searched: name them to have them checked"
    assert sorted(listed) == sorted([f"{edge}/near.txt", f"{edge}: {said}"])


def test_rules_lie_within_a_limit_of_folders() -> None:
    nested("rules", schema.FOLDERS, "sold.yaml", RULE)
    assert [file.name for file in rule_files("rules")] == ["sold.yaml"]
    nested("rules", schema.FOLDERS + 1, "more.yaml", RULE)
    write("story.txt", STORY)
    done = check("--rules", "rules", "story.txt")
    assert done.stderr.startswith("Error: rules: folders lie more than 20 deep in it: name one of them")
    assert done.returncode == 2
