from __future__ import annotations

import pytest

from checker import engine
from checker.model.statement import Mechanism


def shares(text: str) -> list[tuple[str, str, str]]:
    """The share, part and whole of each statement whose share another clause tells, as printed."""
    told = engine.statements(engine.extract(engine.read_text(text)))
    linked = [
        s
        for s in told
        if s.kind == "share" and any(x.name == "share" and x.mechanism == Mechanism.LINK for x in s.slots)
    ]
    return [(s["share"][0].text, s["part"][0].text, s["whole"][0].text) for s in linked]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "One in five walkers had no map. Of 1,250 walkers met at six gates in May, 350 had none.",
            ("One in five", "350", "1,250"),
        ),
        (
            "The mill shed a tenth of its workers. Of 640 workers, 96 were let go.",
            ("a tenth", "96", "640"),
        ),
        (
            "Only 36,000 of the 90,000 bags were sent. That is 60 per cent of the order.",
            ("60 per cent", "36,000", "90,000"),
        ),
        (
            "Half of the boats can sail: of 36 on the books, 13 have engines.",
            ("Half", "13", "36"),
        ),
    ],
)
def test_a_share_is_that_of_the_part_told_beside_it(text: str, expected: tuple[str, str, str]) -> None:
    assert shares(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A third of the island has no power. Of the $16bn in aid, $2bn went on poles.",
        "Half of the walkers had no map. Of 40 boats, 12 leak.",
        "Half of the mothers skip meals. The charity asked 2,046 parents, 1,210 of them mothers.",
        "Sales rose 30 per cent. Of 40 boats, 12 leak.",
        "Half of the walkers had no map. Of the 40 walkers, 12 were lost, and 9 of the 20 dogs ran off.",
        "Only 12 of the 40 boats leak. A 30 per cent stake was sold.",
    ],
)
def test_a_share_of_other_things_is_not(text: str) -> None:
    assert not shares(text)
