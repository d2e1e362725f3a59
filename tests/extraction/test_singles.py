"""A person who stands in a list of numbers without one: "two men and a woman"."""

from __future__ import annotations

import pytest

from tests.extraction.reading import figures


def implied(text: str) -> list[tuple[str, float | None, str | None]]:
    return [(f.text, f.value, f.noun) for f in figures(text, implied=True) if f.implied]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Three men and a woman were held.", ["woman"]),
        ("A nurse and two drivers were hurt.", ["nurse"]),
        ("It hit 14 pupils, two teachers and a driver.", ["driver"]),
        ("They were two men, a woman and a child.", ["woman", "child"]),
        ("She won two golds, a silver and a bronze.", ["silver", "bronze"]),
        ("Two young boys and an elderly woman drowned.", ["woman"]),
    ],
)
def test_one_of_a_list_of_numbers_is_one(text: str, nouns: list[str]) -> None:
    assert [(value, noun) for _, value, noun in implied(text)] == [(1, noun) for noun in nouns]


@pytest.mark.parametrize(
    "text",
    [
        "A woman was held.",
        "A man and a woman were held.",
        "It took two hours and a driver was hurt.",
        "He has two cars and a boat.",
        "It has two wards and a nurse's flat.",
        "It cost $3 and a child paid half.",
    ],
)
def test_no_other_article_is_a_number(text: str) -> None:
    assert implied(text) == []
