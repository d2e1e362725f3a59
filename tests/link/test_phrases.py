"""Which sentences are matched with phrases together."""

from __future__ import annotations

from checker.link.phrases import neighbours, paragraphs
from checker.rulebook.alphabet import STOP
from tests.link.reading import read


def pairs(text: str) -> list[list[str]]:
    """The figures that each rendered text of neighbours holds."""
    return [[figure.text for figure in rendered.places.values()] for rendered in neighbours(read(text)[0])]


def test_neighbours_are_sentences_with_figures_that_follow_one_another() -> None:
    assert pairs("It sold 40. It had 50 in May. Then came 60.") == [["40", "50", "May"], ["50", "May", "60"]]


def test_neighbours_may_be_of_two_paragraphs_and_have_a_sentence_without_figures_between_them() -> None:
    assert pairs("It sold 40.\n\nNobody knew why. Rivals had 50.") == [["40", "50"]]


def test_a_sentence_without_neighbours_comes_alone() -> None:
    far = "Nobody knew why. Nobody asked. "
    assert pairs(f"It sold 40. {far}It had 50. {far}Then came 60.") == [["40"], ["50"], ["60"]]


def test_the_end_of_each_sentence_can_be_asked_for() -> None:
    (rendered,) = neighbours(read("It sold 40. It had 50.")[0])
    assert rendered.text.count(STOP) == 2
    (rendered,) = paragraphs(read("It sold 40. It had 50.")[0])
    assert rendered.text.count(STOP) == 1
