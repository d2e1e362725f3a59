"""Products and changes that figures alone make, or would if two digits changed places or one had another scale."""

from __future__ import annotations

import pytest

import checker
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.quotients import exchanges
from checker.readers.formats import plain


def told(text: str) -> list[dict[str, str]]:
    found = exchanges(parses(read(plain.read(text))))
    return [{slot.name: slot.figures[0].text for slot in said.slots} for said in found]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Each of the 24 paid £1,350: £32,400.", [{"each": "£1,350", "number": "24", "total": "£32,400"}]),
        ("Each of the 24 paid £1,350: £34,200.", [{"each": "£1,350", "number": "24", "total": "£34,200"}]),
        ("Each of the 24 paid £1,350: £39,200.", []),
        ("Of 1,875 asked 765 agreed: 36%.", []),
        ("Of 1,250 asked 950 agreed: 36%.", []),
        ("Of 1,875 asked 675 agreed: 36%.", []),
        ("The 2,460 members paid £350 each, £861bn.", [{"each": "£350", "number": "2,460", "total": "£861bn"}]),
        ("From 1,150 to 1,380 is 20%.", [{"before": "1,150", "after": "1,380", "percent": "20%"}]),
        ("The rent went up 18%, to £22 from £18.", []),
        ("The rent went up 22%, to £22 from £18.", [{"before": "£18", "after": "£22", "percent": "22%"}]),
        ("It closed at 14,920.4 points, up 244.5 points or 1.7 percent.", []),
        ("Some 9,700 came, of 1.06 million who might: 6%.", []),
    ],
)
def test_only_what_holds_or_has_two_digits_exchanged_is_told(text: str, slots: list[dict[str, str]]) -> None:
    assert told(text) == slots


def test_what_fails_is_reported() -> None:
    found = checker.check("The hall cost the 24 of them £34,200 in the end, with £1,350 from each.", notes=True)
    assert [finding.message for finding in found] == ["24 at £1,350 make £32,400, not £34,200."]
