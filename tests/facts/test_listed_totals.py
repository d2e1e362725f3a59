"""Lists whose items make a total that stands in them or beside them."""

from __future__ import annotations

import pytest

from checker import engine
from checker.model.document import Document

ITEMS = "- 720 in Leeds\n- 310 in York\n- 214 in Hull\n"


def found(text: str) -> list[str]:
    (document,) = engine.read_bytes(f"# Port towns lose jobs\n\n{text}".encode(), form="markdown")
    assert isinstance(document, Document)
    return [each.message for each in engine.check(document, engine.shipped_rules()).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"The cuts by town:\n\n{ITEMS}- {{total}} in all\n",
        f"The cuts by town:\n\n{ITEMS}- Total: {{total}}\n",
        f"The cuts by town:\n\n{ITEMS}\nThat makes {{total}} jobs in all.\n",
        f"The firm will cut {{total}} jobs:\n\n{ITEMS}\nUnions will meet.\n",
    ],
)
def test_the_items_of_a_list_make_its_total(text: str) -> None:
    assert found(text.format(total="1,244")) == []
    assert found(text.format(total="1,424")) == ["720, 310 and 214 make 1,244, not 1,424."]


@pytest.mark.parametrize(
    "text",
    [
        f"The cuts by town:\n\n{ITEMS}- 1,424 in the rest of the county\n",
        f"The cuts by town:\n\n{ITEMS}- 5,108 in all\n",
        f"The firm employs 1,424 people in the north. The cuts by town:\n\n{ITEMS}\nUnions will meet.\n",
        f"The cuts by town:\n\n{ITEMS}- Nobody in Rye\n- 1,424 in all\n",
        "The cuts by town:\n\n- 720 of 900 in Leeds\n- 310 in York\n- 1,300 in all\n",
        "The firm will spend $2.2 billion:\n\n- $623 million on roads\n- $150 million on rail\n- $1.2 billion at sea\n",
        "The votes:\n\n- 45% in Leeds\n- 31% in York\n- 67% in all\n",
    ],
)
def test_figures_that_nothing_makes_a_total_stay_alone(text: str) -> None:
    assert found(text) == []
