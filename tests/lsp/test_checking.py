from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from checker.batch.checking import Result
from checker.config.settings import Settings
from checker.lsp import checking
from checker.lsp.checking import Order, Text, check, reports
from tests.cli.conftest import forget_rules
from tests.lsp.conftest import ROW


@pytest.fixture(autouse=True)
def rules() -> None:
    forget_rules()


def unmarked(results: Iterable[Result]) -> Iterator[Result]:
    yield from results


def order(source: str, settings: Settings | None = None, form: str = "plain") -> Order:
    return Order(Text(source, len), "a.txt", form, settings or Settings(), unmarked, notes=False)


def test_a_text_that_is_too_large_is_told_and_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "LARGEST", 10)
    checked = check(order(ROW))
    assert checked.stories == ()
    assert [str(error) for error in checked.errors] == [
        "a.txt: has more than 10 characters: check it on the command line"
    ]


def test_a_check_ends_after_some_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_PATIENCE", 1e-9)
    (error,) = check(order(ROW)).errors
    assert "not checked within" in str(error)


def test_half_a_character_is_no_harm() -> None:
    (story,) = check(order(f"\ud83d {ROW}")).stories
    (finding,) = story.report.findings
    assert story.places.of(finding.start, finding.end).column == ROW.index("52") + 3


def test_a_rule_that_is_none_is_an_error() -> None:
    (error,) = check(order(ROW, Settings(select=("parst",)))).errors
    assert "parst" in str(error)


def test_what_is_less_sure_than_wanted_is_left_out() -> None:
    assert check(order(ROW, Settings(min_confidence=0.99))).stories[0].report.findings == ()


def test_another_text_is_checked_as_the_order_says() -> None:
    (report,) = reports(order(""), f'<!-- crossfoot: ignore[total-of-row="52"] -->\n{ROW}')
    assert [finding.suppressed for finding in report.findings] == [""]
