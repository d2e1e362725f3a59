"""The articles in ``fixtures/`` give the findings that stand beside them, and the clean ones none."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
import yaml

import checker
from checker import engine
from checker.model.document import Document

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
