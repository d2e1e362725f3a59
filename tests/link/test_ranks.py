from __future__ import annotations

from checker.link.ranks import is_place
from tests.link.reading import read


def test_an_ordinal_is_a_place_by_what_follows_it() -> None:
    context, figures = read("They are third in the table and live on the fifth floor.")
    assert is_place(context, figures["third"])
    assert not is_place(context, figures["fifth"])
