"""People listed by name and age are one list."""

from __future__ import annotations

import pytest

from checker.model.quantity import Kind
from tests.extraction.reading import figures


def ages(text: str) -> list[list[str]]:
    """The lists of ages, in the order of the text."""
    groups: dict[int, list[str]] = {}
    for figure in figures(text, [Kind.AGE]):
        if figure.group is not None:
            groups.setdefault(figure.group, []).append(figure.text)
    return list(groups.values())


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Alan Reid, 23, and Tom Hill, 24, left.", [["23", "24"]]),
        ("Ana Ruiz, 31, of New York, Mary Cole, 40, from Leeds, and Jo Park, 52, left.", [["31", "40", "52"]]),
        ("Alan Reid, 23, left. So did Tom Hill, 24, and Jo Park, 52.", [["24", "52"]]),
        ("Alan Reid, 23, was joined by Tom Hill, 24, in York.", []),
        ("Boys aged 12 and 14 left.", []),
    ],
)
def test_ages_behind_names_are_a_list(text: str, listed: list[list[str]]) -> None:
    assert ages(text) == listed
