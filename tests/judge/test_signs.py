"""The signs that a failed claim is a slip: which slip would mend it, how its figures stand, what stands beside them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from checker import engine
from checker.judge.confidence import shipped
from checker.judge.signs import Told, signs
from checker.model.fact import Slip
from checker.model.figure import Figure
from checker.model.quantity import Hedge
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, rule, words

SAME = rule("before == after", "{before} and {after}.", name="same")
MORE = rule("before < after", "{before} and {after}.", name="more")


def found(of: Rule, figures: tuple[Figure, ...], others: tuple[Figure, ...] = ()) -> dict[str, float]:
    before, after = figures
    told = Told((before, *others, after), (), {})
    return dict(signs(of, claim(of, {"before": (before,), "after": (after,)}), None, told))


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [
        (4817, 4871, "equation: exchanged digit of 4"),
        (4817, 4317, "equation: changed digit of 4"),
        (48, 84, "equation: exchanged digit of 2"),
        (500, 400, "equation: changed digit of 1"),
        (250, 2500, "equation: a zero too few"),
        (4817, 9263, "equation: no slip"),
    ],
)
def test_the_slip_that_would_mend_it_is_a_sign(before: int, after: int, sign: str) -> None:
    assert sign in found(SAME, counts(before, after))


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [
        (4, 5, "equation: number word 1 off"),
        (6, 4, "equation: number word 2 off"),
        (9, 4, "equation: no slip"),
    ],
)
def test_how_far_a_number_word_is_off_is_a_sign(before: int, after: int, sign: str) -> None:
    assert sign in found(SAME, words(before, after))


def test_a_scale_word_that_makes_a_figure_as_fine_as_another_is_a_sign() -> None:
    _, millions, billions = engine.extract(
        engine.read_text("In 2019 784 million; now 455 billion.", None, None)
    ).figures
    assert "order: wrong scale word, as fine as another" in found(MORE, (billions, millions))


def test_of_an_order_it_counts_how_far_its_sides_are_apart() -> None:
    assert "order: off by 0.1 at the most" in found(MORE, counts(100, 95))
    assert "order: off by much" in found(MORE, counts(100, 4))


def test_figures_of_one_sentence_are_closer_than_those_of_two() -> None:
    one, other = counts(20, 10)
    assert "one sentence" in found(MORE, (one, other))
    assert "next sentence" in found(MORE, (one, replace(other, sentence=1)))
    assert "few sentences" in found(MORE, (one, replace(other, sentence=3)))
    assert "far" in found(MORE, (one, replace(other, sentence=9)))


def test_figures_that_stand_beside_them_and_values_told_again_are_signs() -> None:
    one, other, third = counts(20, 10, 7)
    alone, beside = found(MORE, (one, other)), found(MORE, (one, other), (third,))
    assert alone["others beside"] < beside["others beside"]
    again = found(MORE, (one, other), (replace(one, start=900, sentence=5),))
    assert (alone["told again"], again["told again"]) == (0, 0.5)
    assert "all told again" not in again


def test_a_hedge_and_how_sure_the_linker_was_are_signs() -> None:
    one, other = counts(20, 10)
    hedged = replace(one, quantity=replace(one.quantity, hedge=Hedge.ABOUT))
    assert "hedged" in found(MORE, (hedged, other))
    made = claim(SAME, {"before": (one,), "after": (other,)})
    told = Told((one, other), (), {(one.start, other.start): Slip(at_top=True, odds=1.5)})
    assert dict(signs(SAME, made, None, told))["odds of one fact at the top"] == 1.5


def test_the_weights_that_ship_are_of_signs_that_are_made() -> None:
    document = engine.read_text("Bank to cut 500 jobs\n\nA bank is to cut 400 jobs in Leeds.\n\nStaff were told.")
    examined = engine.examine(document, engine.shipped_rules())
    (failed,) = (each for each in examined.judged if each.verdict == "fails")
    rules = {each.key: each for each in engine.shipped_rules()}
    told = Told(examined.figures, examined.judged, {})
    names = [name for name, _ in signs(rules[failed.claim.rule], failed.claim, None, told)]
    assert len(set(names) & set(shipped().weights)) > len(names) / 2
