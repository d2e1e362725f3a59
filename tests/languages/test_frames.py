"""Frames are rows of words, each with where it comes from and how often the archive uses it so."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.languages import frames, lexicon

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
