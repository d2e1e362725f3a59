"""Data files of the language: kept parsed beside themselves, frames as rows of words, and sets of words."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.errors import CrossfootError
from checker.languages import frames, lexicon
from checker.languages.lexicon import load
from checker.wordings.wordsets import barriers, words_of

# Data files are parsed once and kept beside themselves, as Python keeps its modules.


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    (tmp_path / "words.yaml").write_text("verbs: run walk\n", encoding="utf-8")
    return tmp_path


def read(name: str) -> object:
    vars(lexicon)["_shipped"].cache_clear()
    return lexicon.load.__wrapped__(name)


def test_all_files_are_kept_as_one_and_read_again(folder: Path) -> None:
    (folder / "more.yaml").write_text("nouns: man\n", encoding="utf-8")
    for _ in range(2):
        assert read("words") == {"verbs": "run walk"}
        assert lexicon.shipped("more") == {"nouns": "man"}
    (kept,) = (folder / "__pycache__").iterdir()
    assert kept.name.startswith("words.")
    assert kept.suffix == ".data"


def test_a_changed_file_is_parsed_anew(folder: Path) -> None:
    read("words")
    (folder / "words.yaml").write_text("verbs: swim\n", encoding="utf-8")
    assert read("words") == {"verbs": "swim"}


def test_a_file_in_a_subfolder_is_named_by_its_path(folder: Path) -> None:
    (folder / "frames").mkdir()
    (folder / "frames/words.yaml").write_text("nouns: rise\n", encoding="utf-8")
    assert read("frames/words") == {"nouns": "rise"}
    assert read("words") == {"verbs": "run walk"}
    assert lexicon.names() == ["frames/words", "words"]


@pytest.mark.parametrize("content", [b"", b"no marshal", b"\xe3\x01"])
def test_a_broken_copy_is_ignored(folder: Path, content: bytes) -> None:
    read("words")
    (kept,) = (folder / "__pycache__").iterdir()
    kept.write_bytes(content)
    assert read("words") == {"verbs": "run walk"}


def test_a_folder_that_cannot_be_written_to_is_no_error(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file in the way", encoding="utf-8")
    assert read("words") == {"verbs": "run walk"}


def test_a_copy_is_no_bytecode_and_is_kept_where_python_writes_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    read("words")
    assert [file.suffix for file in (folder / "__pycache__").iterdir()] == [".data"]


def test_a_file_changed_within_its_size_and_time_is_parsed_anew(folder: Path) -> None:
    file = folder / "words.yaml"
    read("words")
    before = file.stat()
    file.write_text("verbs: fly walk\n", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert read("words") == {"verbs": "fly walk"}


def test_plain_text_is_read_without_the_parsers_of_units() -> None:
    """Not even a unit that is put together of two others calls for quantulum3 or pint."""
    code = (
        "import sys; from checker.readers.formats import plain; from checker.clauses import assemble;"
        "found = assemble.read(plain.read('It bore 12 kN/m2 and cost $3m.')).figures;"
        "print([f.quantity.unit for f in found], {'quantulum3', 'pint', 're2'} & sys.modules.keys())"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(lexicon.__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "['kilonewton per square meter', 'dollar'] set()"


# Frames are rows of words, each with where it comes from and how often the archive uses it so.

FILES = {
    "change": "verbs_rise verbs_fall verbs_either nouns_rise nouns_fall nouns_either more less "
    "factors reach earlier now",
    "share": "verbs verbs_having nouns",
    "parts": "openers_closed openers_open totals sum_verbs rest",
    "comparison": "verbs_more verbs_less margins superlatives_most superlatives_least",
    "nouns": "people times",
}
_LINE = re.compile(r"\S+(?: \S+)*  (?:wn|ar|au)(?:,(?:ar|au))*  \d+(?:  [1-9]\d*(?:/\d+)?)?")


def lines() -> Iterator[tuple[str, str]]:
    for file in FILES:
        for name, rows in lexicon.shipped(f"frames/{file}").items():
            yield from ((f"{file}/{name}", row) for row in rows.splitlines())


def test_every_line_has_its_sources_and_its_count() -> None:
    assert not [(name, line) for name, line in lines() if not _LINE.fullmatch(line.strip())]


def test_a_class_holds_a_word_once_and_the_commonest_first() -> None:
    for file in FILES:
        for name, rows in lexicon.shipped(f"frames/{file}").items():
            parts = [row.strip().split("  ") for row in rows.splitlines()]
            assert len({entry for entry, *_ in parts}) == len(parts), name
            counts = [int(count) for _, _, count, *_ in parts]
            assert counts == sorted(counts, reverse=True), name


@pytest.mark.parametrize("file", FILES)
def test_a_class_is_read(file: str) -> None:
    for name in FILES[file].split():
        assert frames.words(file, name), name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("change/verbs_rise", "change/verbs_fall"),
        ("change/verbs_rise", "change/verbs_either"),
        ("change/verbs_fall", "change/verbs_either"),
        ("change/nouns_rise", "change/nouns_fall"),
        ("change/nouns_rise", "change/nouns_either"),
        ("change/nouns_fall", "change/nouns_either"),
        ("change/particles_rise", "change/particles_fall"),
        ("change/more", "change/less"),
        ("parts/openers_closed", "parts/openers_open"),
        ("comparison/verbs_more", "comparison/verbs_less"),
        ("comparison/superlatives_most", "comparison/superlatives_least"),
        ("nouns/people", "nouns/times"),
    ],
)
def test_a_word_says_one_thing_only(one: str, other: str) -> None:
    assert not frames.words(*one.split("/")) & frames.words(*other.split("/"))


def test_what_a_noun_covers_is_told_in_one_file() -> None:
    known = lexicon.shipped("things")["covers"]
    for row in lexicon.shipped("frames/nouns")["total_nouns"].splitlines():
        noun, _, covered = row.strip().partition("  ")[0].partition(":")
        assert set(covered.split()).isdisjoint(known.get(noun, "").split()), noun
        assert frames.covers()[noun] >= set(covered.split())


def test_a_newsroom_adds_lines_with_nothing_but_the_word(tmp_path: Path) -> None:
    (tmp_path / "words/frames").mkdir(parents=True)
    added = "verbs_rise: skyhoot\nverbs_fall: |\n  crabwalk\n  swan dive\nfactors: |\n  nonuple  au  0  9\n"
    (tmp_path / "words/frames/change.yaml").write_text(added, encoding="utf-8")
    code = (
        "from checker.config import lexicons; from checker.config.settings import Settings;"
        f"lexicons.apply(Settings(lexicons=({str(tmp_path / 'words')!r},)));"
        "from checker.languages.frames import factors, words;"
        "rise, fall = words('change', 'verbs_rise'), words('change', 'verbs_fall');"
        "print({'rise', 'skyhoot'} <= rise, {'fall', 'crabwalk', 'swan dive'} <= fall, factors()['nonuple'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True True 9"


def test_verbs_are_inflected_and_words_kept() -> None:
    rise, fall = words_of("rise"), words_of("fall")
    assert {"rise", "rises", "rising", "rose", "risen", "goes up", "went up", "going up", "up"} <= rise
    assert {"dropped", "dipping", "declines", "fell", "fallen", "shed", "eased", "slowing"} <= fall
    assert not {"rised", "falled", "shedded", "slowwed"} & (rise | fall)


def test_no_word_rises_and_falls() -> None:
    assert not words_of("rise") & words_of("fall")
    assert not words_of("more") & words_of("fewer")


def test_what_surely_rises_rises() -> None:
    assert words_of("climb") <= words_of("rise")
    assert words_of("drop") <= words_of("fall")


def test_every_set_is_lower_case_words() -> None:
    for name in load("sets")["sets"]:
        assert words_of(name)
        for entry in words_of(name):
            assert entry == " ".join(entry.lower().split())
            assert entry.replace("'", "").replace("-", "").replace(" ", "").isalpha()


def test_clauses_end_at_barriers() -> None:
    assert {"but", "while", "which"} <= barriers()
    assert not barriers() & {"and", "or", "from", "to"}


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(CrossfootError, match="unknown set '@rize' \\(did you mean 'rise'\\?\\)"):
        words_of("rize")
