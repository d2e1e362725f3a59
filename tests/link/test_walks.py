"""What is looked up for each figure takes no walk through the article: of four times the text, four times the items."""

from __future__ import annotations

import pytest

from benchmarks.ordinary import varied
from checker import engine
from tests.link.walks import walks

FEW, TIMES = 40, 4
MOST = 8  # times: with the square it is sixteen, and up to seven where a look goes no further than forty figures
TEXTS = {
    "listed-dates": "Lund has won the race three times, in 1998 and 2003.",
}


@pytest.mark.parametrize(("name", "text"), TEXTS.items(), ids=TEXTS)
def test_what_is_looked_up_takes_no_walk_through_the_article(
    name: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = next(rule for rule in engine.shipped_rules() if rule.id == name)
    copies = [varied(text, copy) for copy in range(1, FEW * TIMES + 1)]
    few, many = (walks("\n\n".join(copies[:number]), rule, monkeypatch) for number in (FEW, FEW * TIMES))
    assert few
    assert {line: (few[line], items) for line, items in many.items() if items > MOST * max(few[line], FEW)} == {}
