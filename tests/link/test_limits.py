"""Work is bounded, and a bound that is reached is said."""

from __future__ import annotations

import pytest

import checker
from checker import engine
from checker.link.combinations import NEAR
from checker.link.context import MOST_FIGURES
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
