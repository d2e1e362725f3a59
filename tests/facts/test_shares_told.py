from __future__ import annotations

import pytest

from checker import engine
from checker.model.statement import Mechanism


def told(text: str) -> list[dict[str, str]]:
    """The shares of a text that are linked across sentences, their slots as printed."""
    said = engine.statements(engine.extract(engine.read_text(text)))
    linked = [each for each in said if each.kind == "share" and each.mechanism is Mechanism.LINK]
    return [{slot.name: slot.figures[0].text for slot in each.slots} for each in linked]


@pytest.mark.parametrize(
    "text",
    [
        "The school has 1,250 pupils. Last year 475 pupils, or 38 per cent, came by bus.",
        "The school has 1,250 pupils. Some 475 (38 per cent) came by bus.",
        "Only 475 of the 1,250 pupils came by bus. That is 38 per cent of the school.",
    ],
)
def test_a_share_has_its_whole_in_the_sentence_before(text: str) -> None:
    assert told(text) == [{"part": "475", "share": "38 per cent", "whole": "1,250"}]


@pytest.mark.parametrize(
    "text",
    [
        "The school has 1,250 pupils and 1,400 old boys. Some 475, or 38 per cent, came by bus.",
        "The school has 1,250 books. Last year 475 pupils, or 38 per cent, came by bus.",
        "The school has 12 pupils. Last year five pupils, or 38 per cent, came by bus.",
        "Only 475 of the 1,250 pupils came by bus. Fewer than 38 per cent of the teachers did.",
    ],
    ids=["two before", "another noun", "too small", "no pointer"],
)
def test_no_whole_where_another_can_be_meant(text: str) -> None:
    assert told(text) == []
