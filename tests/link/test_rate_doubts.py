"""Why a conversion may rightly be at another rate, and where it may not."""

from __future__ import annotations

from datetime import date

import pytest

from checker import engine
from checker.exchange import days
from checker.link.on_conversions import WITHOUT_DAYS
from checker.model.finding import Examined


def report(text: str, day: date | None = None) -> Examined:
    return engine.examine(engine.read_text(text, story_date=day), engine.shipped_rules())


def findings(text: str, day: date | None = None) -> list[str]:
    return [finding.rule for finding in report(text, day).report.findings]


def reasons(text: str, day: date | None = None) -> set[str]:
    return {reason for each in report(text, day).judged for reason in each.reasons}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It cost $40m (£21m). In 2001 it had been sold for $10m (£7m).", "another year: 2001"),
        ("It cost $40m (£21m). In 1931 it had been sold for $10,000 (£2,050).", "another year: 1931"),
        ("It cost $40m (£21m). Six years ago it went for $10m (£7m).", "another time: ago"),
        ("It cost $40m (£21m). It first went for $10m (£7m at the time).", "another time: time"),
        ("The Sydney firm paid $50m (£19m) for the mine.", "another currency: australian dollar"),
        ("The Cairo bank lent 90m pounds ($1.9m).", "another currency: another pound"),
        ("The game is priced at $60 (£60) in shops.", "prices of two countries"),
    ],
)
def test_another_rate_has_a_reason(text: str, reason: str) -> None:
    assert findings(text) == []
    assert reason in reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "It cost $40m (£21m). In 2001 it had been sold for $10m (£17m).",  # no rate of that year
        "It cost $40m (£21m). Six years ago it went for $10m (£17m).",
        "The Sydney firm paid A$50m (£21m) and $50m (£76m) for two mines.",  # $ is no A$ there
        "The game made £60m ($31m) in shops.",
    ],
)
def test_no_reason_excuses_a_rate_that_it_does_not_explain(text: str) -> None:
    assert len(findings(text)) == 1


def test_a_dated_story_is_held_against_the_rates_of_its_day() -> None:
    text = "The bridge cost $40m (£29m)."
    assert findings(text) == []
    assert findings(text, date(2008, 7, 1)) == ["currency-by-rates"]
    assert findings(text, date(2019, 3, 1)) == []


def test_what_is_missing_for_the_rates_of_days_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "are_known", lambda: False)
    assert WITHOUT_DAYS in report("The bridge cost $40m (£21m).", date(2008, 7, 1)).report.limits
    assert WITHOUT_DAYS not in report("The bridge cost $40m (£21m).").report.limits
    assert WITHOUT_DAYS not in report("The bridge cost $40m.", date(2008, 7, 1)).report.limits


def test_one_odd_conversion_against_many_is_one_finding() -> None:
    text = (
        "It cost $40m (£12m), of which $10m (£5.3m) was a gift, $8m (£4.24m) a loan, $5m (£2.65m) a grant and "
        "$6m (£3.18m) tolls."
    )
    (finding,) = report(text).report.findings
    assert (finding.rule, text[finding.start : finding.end], finding.fits) == ("currency-in-story", "£12m", "£21m")
    assert finding.slip == "digits swapped"


def test_one_odd_figure_of_a_triple_is_one_finding() -> None:
    text = "It cost 120m euros ($15.8m; £8.3m), of which 24m euros ($31.6m; £16.6m) was a gift and $8m (£4.2m) a loan."
    assert [text[f.start : f.end] for f in report(text).report.findings] == ["120m euros"]
