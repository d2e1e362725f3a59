"""One article that fails or takes too long costs nothing else."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

import checker
from checker import engine, examples
from checker.batch.cache import Cache
from checker.batch.checking import Result, check, check_text, results
from checker.config.settings import Settings
from checker.errors import CrossfootError, TooLongError
from checker.evaluation import evaluate
from checker.evaluation.functions import relation
from checker.model.document import Document
from checker.model.finding import Report
from checker.model.rule import Rule
from tests.batch.making import task
from tests.security.attacking import RULE

STORY = "Sales: 5 rose to 6 in May.\n\nComplaints rose from 460 to 410.\n"
MANY = " ".join(f"Sales: {n} rose to {n + 1} in May." for n in range(10, 60))


@pytest.fixture
def asking(tmp_path: Path) -> Settings:
    """A rule that calls a relation, beside one that ships."""
    path = tmp_path / "house" / "sold.yaml"
    path.parent.mkdir()
    path.write_text(RULE.replace("before == after", "printed(before) == printed(after)"), encoding="utf-8")
    return Settings(rules=(str(path),), select=("sold", "direction"))


def beyond(*_values: object) -> object:
    """A relation that fails."""
    raise LookupError("beyond the end")


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all relations fail but those that the rule beside it calls."""
    spared = ("in_unit_of", "more_or_behind")
    monkeypatch.setattr(evaluate, "relation", lambda name: relation(name) if name in spared else beyond)


def told(found: list[Result]) -> list[str]:
    """The rules that found something, and errors."""
    return [text for one in found for text in ([str(one)] if isinstance(one, CrossfootError) else rules_of(one))]


def rules_of(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


@pytest.mark.usefixtures("failing")
def test_a_relation_that_fails_is_an_error_with_its_rule_and_place_and_the_other_rules_go_on(
    tmp_path: Path, asking: Settings
) -> None:
    found, error = told(check(task(tmp_path / "a.txt", STORY, asking), STORY.encode()))
    assert found == "direction"
    said = f"a.txt:1:8: rule sold ({asking.rules[0]}) cannot judge this: what it calls failed"
    assert error.startswith(f"{said} (LookupError: beyond the end, test_checking.py:")
    assert error.endswith("please report it, and leave the rule out with --ignore sold")


@pytest.mark.usefixtures("failing")
def test_called_from_python_it_is_a_warning() -> None:
    with pytest.warns(RuntimeWarning, match="rule relative-change .* cannot judge this"):
        found = checker.check(
            "Profit rose 25% from $80m to $120m. Of the 72 wells tested in May, 81 held too much lead.",
            select=["relative-change", "part-within-whole"],
        )
    assert [finding.rule for finding in found] == ["part-within-whole"]


@pytest.mark.usefixtures("failing")
def test_an_example_that_a_relation_fails_for_is_wrong(asking: Settings) -> None:
    rules, _ = engine.load_rules(asking.rules, ["sold"])
    assert [bool(outcome.problem) for outcome in examples.run(rules)] == [True, True, False]


def test_a_failing_article_costs_no_other_of_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = engine.check

    def odd(document: Document, rules: tuple[Rule, ...], seconds: int | None) -> Report:
        if "odd" in document.source:
            raise RecursionError
        return whole(document, rules, seconds)

    monkeypatch.setattr(engine, "check", odd)
    lines = "".join(f'{{"text": "{text}"}}\n' for text in ("It fell to 9 from 5.", "odd", "It fell to 8 from 5."))
    found = check(task(tmp_path / "a.jsonl", lines), lines.encode())
    assert [isinstance(one, Report) for one in found] == [True, False, True]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which every look takes a fortieth of a second."""
    ticks = count()
    monkeypatch.setattr(engine, "monotonic", lambda: next(ticks) / 40)


@pytest.mark.usefixtures("clock")
def test_an_article_that_takes_too_long_is_an_error_that_is_not_kept_and_the_rest_goes_on(
    tmp_path: Path, asking: Settings
) -> None:
    hasty, cache = replace(asking, timeout=2), Cache(tmp_path / "cache")
    lines = "".join(f'{{"text": "{text}"}}\n' for text in (MANY, STORY.splitlines()[0]))
    given = task(tmp_path / "a.jsonl", lines, hasty)
    (late, report), said = results(given, cache), "not checked within 2 seconds: give it more with --timeout"
    assert isinstance(late, TooLongError)
    assert late.message.startswith(said)
    assert isinstance(report, Report)
    assert rules_of(report) == ["sold"]
    assert list((tmp_path / "cache").rglob("*.result")) == []
    results(task(tmp_path / "a.jsonl", lines, asking), cache)
    assert len(list((tmp_path / "cache").rglob("*.result"))) == 1


@pytest.mark.usefixtures("clock")
def test_a_row_of_a_table_that_takes_too_long_is_an_error(asking: Settings) -> None:
    assert isinstance(check_text(MANY, None, None, replace(asking, timeout=2)), TooLongError)
    assert isinstance(check_text(MANY, None, None, asking), Report)
