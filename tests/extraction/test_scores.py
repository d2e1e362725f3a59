"""Scores, odds and ranges whose ends are reversed, told from one another."""

from __future__ import annotations

import pytest

from checker import engine
from checker.extraction import figures, scores
from checker.extraction.tokens import tokenize
from checker.model.quantity import Kind
from tests.extraction.reading import found, texts, values


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Leeds won 2-1 at home", [[2, 1]]),
        ("a 3-0 win over York", [[3, 0]]),
        ("York beat Leeds 21–17 on Sunday", [[21, 17]]),
        ("Ruiz won 4-6 6-3 6-4", [[4, 6], [6, 3], [6, 4]]),
        ("Ruiz beat Hill 6-4, 3-6, 7-5", [[6, 4], [3, 6], [7, 5]]),
        ("Ruiz beat Hill 7-6 (7-3) 6-7 (2-7) 6-2", [[7, 6], [7, 3], [6, 7], [2, 7], [6, 2]]),
        ("it stayed at 1-1 until late", [[1, 1]]),
        ("the court ruled 5-4 that", [[5, 4]]),
        ("York 17-21 Leeds", [[17, 21]]),
    ],
)
def test_a_score(text: str, results: list[list[int]]) -> None:
    assert [numbers for _, numbers in values(scores.find, text)] == results


def test_a_tie_break_is_a_score_without_its_brackets() -> None:
    assert [(text, q is None) for text, q in found(scores.find, "Ruiz won 7-6 (7-3) 6-2")] == [
        ("7-6", False),
        ("7-3", False),
        ("6-2", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10-15 people won prizes",
        "the 2019-20 season they won",
        "won 3-4 million votes",
        "lost 20-30 minutes",
        "on 4-6 March they won",
        "a 4-4-2 formation that won",
        "a 50-50 chance to win",
        "won $10-25 each",
        "a win of 10-15% or so",
        "some 10-15 of them left",
    ],
)
def test_what_is_no_score(text: str) -> None:
    assert texts(scores.find, text) == []


def kinds(text: str) -> list[tuple[str, str, str]]:
    words = tokenize(text, 0, len(text))
    return [
        (text[words.starts[f.first] : words.ends[f.stop - 1]], f.quantity.kind.value, str(f.quantity.numbers[0].value))
        for f, _ in figures.find(words)
        if f.quantity and f.quantity.numbers
    ]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The odds were 10/1.", "10/1", "10"),
        ("She won as a 33-1 outsider.", "33-1", "33"),
        ("She won on a 33-1 shot.", "33-1", "33"),
        ("It started as the 7-2 favourite.", "7-2", "7/2"),
        ("Bookmakers put it at 100 to 1.", "100 to 1", "100"),
        ("A ratio of 3 to 1 is usual.", "3 to 1", "3"),
        ("The ratio of boys to girls was 3:1.", "3:1", "3"),
        ("Women outnumber men 3-to-1 there.", "3-to-1", "3"),
        ("Critics outnumbered friends two-to-one.", "two-to-one", "2"),
        ("Critics outnumbered friends by about two to one.", "two to one", "2"),
    ],
)
def test_odds(text: str, printed: str, value: str) -> None:
    assert kinds(text) == [(printed, Kind.RATIO, value)]


@pytest.mark.parametrize(
    "text",
    [
        "They won 3-1 at home.",
        "They won 3-1 with a late shot.",
        "The top seed went out 7-6 (7-5) 6-1.",
        "It opened on 3/1/2024 to bets.",
        "It passed on a 3-to-1 vote.",
        "The favourite started at 3:10.",
        "A game for 8-to-10 players.",
    ],
)
def test_what_is_no_odds(text: str) -> None:
    assert all(kind != Kind.RATIO for _, kind, _ in kinds(text))


def test_a_score_in_a_story_of_the_odds_needs_its_own_sentence() -> None:
    assert kinds("They won 3-1.") == [("3-1", Kind.SCORE, "3")]


def texts_of_figures(text: str) -> list[str]:
    return [figure.text for figure in engine.extract(engine.read_text(text)).figures]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Those aged 40-39 were asked.", "40-39"),
        ("They will test the $80-40.25 range.", "$80-40.25"),
        ("About 51,000-20,000 people marched.", "51,000-20,000"),
        ("The 26 to 24 age group stayed away.", "26 to 24"),
        ("He was a minister (5987-1993) and a judge.", "5987-1993"),
        ("He was chairman from 2004 to 1998.", "2004 to 1998"),
        ("It is open June 9-4.", "June 9-4"),
        ("At least 80 to 70 geese came.", "80 to 70"),
    ],
)
def test_a_range_is_read_though_its_ends_are_reversed(text: str, figure: str) -> None:
    assert figure in texts_of_figures(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The index fell from 2500 to 2010.", "2500 to 2010"),
        ("It shrank from 2004 to 1998 members.", "2004 to 1998"),
        ("Unemployment rose above 5% to 5.2%.", "5% to 5.2%"),
        ("Brent gained $1.32 to $44.45.", "$1.32 to $44.45"),
        ("It passed by a margin of roughly 2 to 1.", "2 to 1"),
        ("Bonds of $40,000/$25,000 were set.", "$40,000/$25,000"),
        ("Prices are £4/£5 a pint.", "£4/£5 a pint"),
        ("He had a Kestrel 17-9 mm pistol.", "17-9 mm"),
    ],
)
def test_a_change_or_a_tally_is_no_range(text: str, figure: str) -> None:
    assert figure not in texts_of_figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "between 5-foot-2 and 5-foot-9",
        "5ft 2in to 5ft 9in",
        "two to three hours and 20 minutes",
        "between $15 and 50",
    ],
)
def test_each_end_of_a_range_is_read_whole(text: str) -> None:
    assert texts_of_figures(f"They gave it as {text}.") == [text]


def test_thousands_are_left_out_of_the_first_end() -> None:
    (figure,) = engine.extract(engine.read_text("The pass is 13 to 14,000 feet up.")).figures
    assert (figure.low, figure.high) == (13_000, 14_000)
