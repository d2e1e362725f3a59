"""A change that another sentence tells: what it is linked with, and what sets it apart."""

from __future__ import annotations

import pytest

from checker.link.told_changes import direction
from tests.link.reading import read

TOLD = "Profits at the brewer fell 40%.\n\n"


@pytest.mark.parametrize(
    ("text", "way"),
    [("Profits fell 40%.", -1), ("A 40% rise in profits.", 1), ("A rise of 40%.", 1), ("It owns 40%.", 0)],
)
def test_the_direction_of_a_change(text: str, way: int) -> None:
    context, figures = read(text)
    assert direction(context, figures["40%"]) == way
