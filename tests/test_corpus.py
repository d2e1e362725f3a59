"""What is known to be found in the corpus, the stories and the fixtures is found, and nothing else."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
import yaml

import checker
from benchmarks.corpus import FILES, marked, rows
from benchmarks.stories import reported, stories
from checker import engine
from checker.model.document import Document

# The slips of the corpus that are known to be found are found, and its innocent texts are reported as is known.

PARTS = 8  # of what is read, so that several processes share it
ADVICE = "a text newly in `reported` is a false report; if all is better: python -m benchmarks.corpus --write"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("part", range(PARTS))
def test_the_corpus_is_read_as_its_marks_say(name: str, part: int) -> None:
    changed = [(row, marked(row)) for row in rows(name)[part::PARTS]]
    assert [(old["text"], new) for old, new in changed if old != new] == [], ADVICE


# Stories in order, dense with figures, give no false report but those that are known.


@pytest.mark.parametrize("part", range(PARTS))
def test_no_story_that_was_read_is_reported_but_by_the_rules_that_are_known_to(part: int) -> None:
    false = []
    for story in stories("innocent", "read")[part::PARTS]:
        rules = {finding.rule for finding in reported(story["text"])} - set(story.get("reported", ()))
        if rules:
            false.append((story["id"], sorted(rules), story["text"]))
    assert false == [], "innocent stories are reported: these rules, or what they read, are wrong"


# The articles in ``fixtures/`` give the findings that stand beside them, and the clean ones none.

FIXTURES = Path(__file__).parent.parent / "fixtures"
BROKEN = sorted(path for path in FIXTURES.iterdir() if engine.is_article(path.name))
CLEAN = sorted((FIXTURES / "clean").iterdir())


def name(path: Path) -> str:
    return path.stem


def found(path: Path, notes: bool = False) -> list[dict[str, Any]]:
    """The findings of an article, in the form that the files in ``fixtures/`` have; ``notes`` too, if wanted."""
    (article,) = engine.read_bytes(path.read_bytes(), str(path))
    assert isinstance(article, Document)
    report = engine.check(article, engine.shipped_rules())
    findings = [finding for finding in report.findings if notes or finding.severity is not checker.Severity.NOTE]
    return [
        {
            "rule": finding.rule,
            "flag": article.printed(finding.start, finding.end),
            "figures": [figure.text for figure in finding.figures],
            "fits": finding.fits,
            "slip": finding.slip,
            **({"severity": "note"} if finding.severity is checker.Severity.NOTE else {}),
        }
        for finding in findings
    ]


@pytest.mark.parametrize("path", BROKEN, ids=name)
def test_a_broken_article_gives_the_findings_beside_it(path: Path) -> None:
    expected = yaml.safe_load(path.with_suffix(".findings.yaml").read_text(encoding="utf-8"))["findings"]
    notes = any("severity" in finding for finding in expected)
    assert found(path, notes) == [{"fits": None, "slip": None} | finding for finding in expected]


@pytest.mark.parametrize("path", CLEAN, ids=name)
def test_a_clean_article_stays_silent(path: Path) -> None:
    assert found(path) == []


@pytest.mark.parametrize("path", BROKEN, ids=name)
def test_a_broken_article_has_one_slip(path: Path) -> None:
    story = FIXTURES / "clean" / f"{path.name.split('.')[0]}{path.suffix}"
    clean, broken = (each.read_text(encoding="utf-8").split() for each in (story, path))
    changes = difflib.SequenceMatcher(None, clean, broken, autojunk=False).get_opcodes()
    assert [(b - a, d - c) for tag, a, b, c, d in changes if tag != "equal"] == [(1, 1)]
