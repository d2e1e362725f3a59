"""The tables of the page on what is found and missed are what the commands print."""

from __future__ import annotations

from docs.make_evaluation import PAGE, kinds, measured, published, slips

PAIRS = (
    "decide: found 4 of 8, good texts reported: 2\n  age 2/2\n"
    "report: found 9 of 20, good texts reported: 1\n  03 1/2, age 6/8, date-order 2/10\n"
)
STORIES = (
    "decide: found 3 of 8 (easy 1/2), innocent stories reported: 4 of 13\n"
    "report: found 2 of 8 (easy 2/3, hard 0/5), innocent stories reported: 1 of 12\n"
    "read: found 1 of 4 (easy 1/4), innocent stories reported: 6 of 19\n"
)


def test_the_half_that_nobody_reads_is_told() -> None:
    runs = {"later pairs": measured(PAIRS), "stories": measured(STORIES)}
    assert list(slips(runs)) == [
        "| later pairs | 20 | 9 | 45% | 20 | 1 |",
        "| stories | 8 | 2 | 25% (easy 2/3, hard 0/5) | 12 | 1 |",
    ]


def test_kinds_are_told_from_the_best_on_but_not_those_of_few_slips() -> None:
    again = measured(PAIRS.replace("age 6/8", "age 1/8"))
    assert list(kinds([measured(PAIRS), again])) == ["| age | 7 | 16 | 44% |", "| date order | 4 | 20 | 20% |"]
    assert list(kinds([measured(STORIES)])) == []


def test_the_page_tells_of_published_stories_what_the_table_that_ships_has() -> None:
    assert "\n".join(published()) in PAGE.read_text(encoding="utf-8")
