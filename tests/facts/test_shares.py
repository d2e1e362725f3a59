"""What a share, a part or a whole lacks, from the sentences beside it."""

from __future__ import annotations

import pytest

from checker import engine
from checker.clauses.assemble import read as read_figures
from checker.clauses.parse import parses
from checker.facts.said import said
from checker.model.statement import Mechanism
from checker.readers.formats import plain


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


def told(text: str) -> list[dict[str, str]]:
    reading = read_figures(plain.read(text))
    found = said(reading, parses(reading))
    shares = (each for each in found if each.kind == "share" and len(each.slots) > 2)
    return [{slot.name: slot.figures[0].text for slot in each.slots} for each in shares]


@pytest.mark.parametrize(
    ("text", "part", "whole", "share"),
    [
        ("The poll asked 1,200 voters, and 480 (40%) said yes.", "480", "1,200", "40%"),
        ("The club has 240 members. A quarter of them, 60, are women.", "60", "240", "A quarter"),
        ("Mr Das won 55 per cent of the 18,640 votes, polling 10,252.", "10,252", "18,640", "55 per cent"),
        ("Half of the dish's $978m cost was met by Kenya, which paid $489m.", "$489m", "$978m", "Half"),
        ("Some 40%, or 12, of the 30 came.", "12", "30", "40%"),
        ("The police solved 45 of 90 thefts, a success rate of 50%.", "45", "90", "50%"),
        ("Of the 1,916 people with the virus 73 died, giving a death rate of 3.8%.", "73", "1,916", "3.8%"),
    ],
)
def test_the_one_figure_that_can_be_it_is_taken(text: str, part: str, whole: str, share: str) -> None:
    assert told(text) == [{"part": part, "whole": whole, "share": share}]


@pytest.mark.parametrize(
    "text",
    [
        "The shop sold 1,200 pens and 900 pens in May, and 480 (40%) came back.",  # of either
        "The club has 240 members, and the fees rose by 70 (25%).",
        "The board pays a third of our $400,000 share of the $2m grant.",
    ],
)
def test_nothing_is_taken_where_two_can_be_it_or_none(text: str) -> None:
    assert told(text) == []
