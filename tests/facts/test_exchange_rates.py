"""Why a conversion may rightly be at another rate, and where it may not."""

from __future__ import annotations

from datetime import date

import pytest

from checker import engine
from checker.facts.stories import exchange_rates
from checker.facts.stories.exchange_rates import WITHOUT_DAYS
from checker.model.finding import Examined
from tests.statements.told import told


def report(text: str, day: date | None = None) -> Examined:
    return engine.examine(engine.read_text(text, story_date=day), engine.shipped_rules())


def findings(text: str, day: date | None = None) -> list[str]:
    return [finding.rule for finding in report(text, day).report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "It cost $40m (£21m). In 2001 it had been sold for $10m (£7m).",
        "It cost $40m (£21m). In 1931 it had been sold for $10,000 (£2,050).",
        "It cost $40m (£21m). Six years ago it went for $10m (£7m).",
        "It cost $40m (£21m). It first went for $10m (£7m at the time).",
        "The Sydney firm paid $50m (£19m) for the mine.",
        "The Cairo bank lent 90m pounds ($1.9m).",
        "The game is priced at $60 (£60) in shops.",
    ],
)
def test_another_rate_has_a_reason(text: str) -> None:
    assert findings(text) == []


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
    assert findings(text, date(2008, 7, 1)) == ["converted-currency"]
    assert findings(text, date(2019, 3, 1)) == []


def test_what_is_missing_for_the_rates_of_days_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_rates, "days_are_known", lambda: False)
    assert WITHOUT_DAYS in report("The bridge cost $40m (£21m).", date(2008, 7, 1)).report.limits
    assert WITHOUT_DAYS not in report("The bridge cost $40m (£21m).").report.limits
    assert WITHOUT_DAYS not in report("The bridge cost $40m.", date(2008, 7, 1)).report.limits


def test_one_odd_conversion_against_many_is_one_finding() -> None:
    text = (
        "It cost $40m (£12m), of which $10m (£5.3m) was a gift, $8m (£4.24m) a loan, $5m (£2.65m) a grant and "
        "$6m (£3.18m) tolls."
    )
    (finding,) = report(text).report.findings
    assert (finding.rule, text[finding.start : finding.end], finding.fits) == ("converted-currency", "£12m", "£21m")
    assert finding.slip == "digits swapped"


def test_one_odd_figure_of_a_triple_is_one_finding() -> None:
    text = "It cost 120m euros ($15.8m; £8.3m), of which 24m euros ($31.6m; £16.6m) was a gift and $8m (£4.2m) a loan."
    assert [text[f.start : f.end] for f in report(text).report.findings] == ["120m euros"]


def standard_of(text: str) -> list[str]:
    base, *_ = [each for each in told(text, "conversion") if "base" in each]
    return [base["base"], base["equivalent"]]


def test_the_rate_of_a_story_is_that_of_most_of_its_conversions() -> None:
    text = "It cost $40m (£12m), of which $10m (£5.3m) was a gift, $20m (£10.6m) a loan and $5m (£2.6m) a grant."
    assert standard_of(text) == ["$20m $10m $5m", "£10.6m £5.3m £2.6m"]


def test_of_two_rates_that_of_the_conversion_which_the_world_has_known_is_the_storys() -> None:
    assert standard_of("It cost $40m (£12m), of which $10m (£5.3m) was a gift.") == ["$10m", "£5.3m"]
    assert standard_of("It cost $40m (£30m), of which $10m (£5.3m) was a gift.") == ["$40m", "£30m"]


def test_a_thousand_conversions_are_read_in_a_moment() -> None:
    text = " ".join(f"Town {i} paid ${i + 20}m (£{(i + 20) * 53 // 100}m)." for i in range(1000))
    assert len([each for each in told(text, "conversion") if "base" in each]) == 999
