"""Work is bounded, and a bound that is reached is said."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import checker
from checker import engine
from checker.clauses.assemble import MOST_FIGURES
from checker.judge.findings import MOST_SHARED
from checker.judge.values import MOST
from checker.link.combinations import NEAR
from checker.model.finding import Report


def report(text: str) -> Report:
    return engine.check(engine.read_text(text), engine.shipped_rules())


def test_an_ordinary_article_reaches_no_limit() -> None:
    assert report("Police held 268 suspects. All 286 suspects have been handed over.").limits == ()


def test_a_sentence_of_many_figures_is_said_to_be_cut() -> None:
    many = ", ".join(f"{n} cows" for n in range(10, 11 + MOST_FIGURES))
    said = f"A sentence was read up to its {MOST_FIGURES}th figure."
    assert said in report(f"He sold {many}.").limits


@pytest.mark.parametrize("times", [5, 2 * NEAR])
def test_an_article_of_many_lists_is_said_to_be_tried_in_part_once_it_is_long(times: int) -> None:
    text = "Officers arrested 250 suspects. They arrested 160 smugglers and 90 fugitives. " * times
    said = f"parts-make-total was tried with the {NEAR} nearest figures on either side only."
    assert (said in report(text).limits) is (times > NEAR)


def test_a_cue_of_a_period_may_end_the_last_sentence() -> None:
    assert checker.check("(7- quarter of") == []


def test_a_figure_behind_the_last_that_is_read_of_a_sentence_takes_part_in_no_claim() -> None:
    slip = "and its sales rose 25% from $80 million to $120 million"
    assert report(f"It sold 12 cows, {slip}.").findings
    many = ", ".join(f"{n} cows" for n in range(10, 10 + MOST_FIGURES))
    assert not report(f"It sold {many}, {slip}.").findings


def test_no_slip_is_looked_for_in_a_list_that_is_too_long_for_it() -> None:
    parts = [f"{n} cows" for n in range(100, 101 + MOST)]
    total = sum(range(100, 101 + MOST)) + 500
    told = report(f"It sold {total:,} animals: {', '.join(parts[:-1])} and {parts[-1]}.")
    assert [finding.rule for finding in told.findings] == ["total-of-row"]
    assert told.limits == (f"No slip was looked for among the parts of a list of more than {MOST} figures.",)


@pytest.mark.parametrize("times", [5, 5 + MOST_SHARED])
def test_a_figure_of_many_failed_claims_is_said_to_be_looked_at_in_part(times: int) -> None:
    told = report(" ".join(f"It paid ${n + 90}m (£{n * 7 % 300 + 60}m) for the shop." for n in range(times)))
    said = f"One slip was looked for in the first {MOST_SHARED} failed claims about a figure only."
    assert (said in told.limits) is (times > MOST_SHARED)
    assert told.findings


class Prose(str):
    """A text that counts how often it is put into small letters."""

    lowered = 0

    def lower(self) -> str:
        Prose.lowered += 1
        return super().lower()


def test_the_words_of_a_story_are_gathered_once_for_all_its_strange_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Prose, "lowered", 0)
    costs = []
    for times in (1, 20):
        document = engine.read_text("The bridge was opened in 2968 and shut in 1496. " * times)
        before = Prose.lowered
        engine.check(replace(document, prose=Prose(document.prose)), engine.shipped_rules())
        costs.append(Prose.lowered - before)
    assert costs[0] == costs[1] > 0
