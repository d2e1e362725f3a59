"""Products that numbers alone tell."""

from __future__ import annotations

from checker.link.products_alone import totals
from tests.link.reading import read


def test_a_rate_may_end_with_the_article_of_what_it_is_for() -> None:
    context, _ = read("The bill for the 28 families came to £972. Each of the 28 families paid £34 a")
    assert [total.text for total in totals(context)] == []
