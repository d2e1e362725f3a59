"""A made-up engine, so that what is tested here is the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import CliRunner, Result

from checker import engine
from checker.batch.cache import of_rules
from checker.batch.checking import rules_of
from checker.cli.main import main
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.finding import Report, Severity
from checker.model.rule import Rule
from checker.rulebook.rules import UnknownNameError
from tests.report import making

Run = Callable[..., Result]


def check(document: Document, _rules: Sequence[Rule], _seconds: int | None = None) -> Report:
    """52 is wrong for 25, and 99 is a note."""
    source = document.source
    found = [
        making.finding(
            making.figure(source, text),
            *(("parts", making.figure(source, part)) for part in ("12", "13") if part in source),
            severity=severity,
        )
        for text, severity in (("52", Severity.ERROR), ("99", Severity.NOTE))
        if text in source
    ]
    return making.report(source, *found, path=document.path)


def load_rules(
    more: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Mapping[str, Severity] = MappingProxyType({}),
) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """Two rules; of one more there is always something to complain about."""
    rules = making.rule("total-of-row", "sums"), making.rule("weekday", "dates")
    errors = [CrossfootError("unknown role 'totl' (did you mean 'total'?)", path, 14, 7) for path in more]
    for name in (*select, *ignore, *severity):
        if not any(name in (rule.id, rule.family) for rule in rules):
            raise UnknownNameError(name, ["weekday"])
    return rules, errors


def forget_rules() -> None:
    """Forget which rules settings stand for, and the digests of them."""
    rules_of.cache_clear()
    of_rules.cache_clear()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Run]:
    """``crossfoot`` in an empty folder, over the made-up engine, whose rules are not those of other tests."""
    forget_rules()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engine, "check", check)
    monkeypatch.setattr(engine, "load_rules", load_rules)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: str | bytes | None = None, color: bool = False) -> Result:
        return CliRunner().invoke(main, arguments, stdin, prog_name="crossfoot", color=color)

    yield run
    forget_rules()
