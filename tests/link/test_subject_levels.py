"""A level told beside what moves, before it moves by so much to another one."""

from __future__ import annotations

import pytest

from checker.link.subject_levels import levels_of_subject
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "change", "levels"),
    [
        ("They will raise the £80m grant by a tenth to £88m.", "a tenth", ("£80m", "£88m")),
        ("The £60 toll has been halved to £30.", "halved", ("£60", "£30")),
        ("Its fleet of 200 vans shrank by a quarter to 150.", "a quarter", ("200", "150")),
        ("The fine, now £40, will go up 10% to £44.", "10%", ("£40", "£44")),
        ("Tin, which closed at $20 on Monday, rose 10% to $22.", "10%", ("$20", "$22")),
        ("The rate, at 4.5% in May, fell by half a point to 4.0% in June.", "half a point", ("4.5%", "4.0%")),
        ("Tin, which was $20 in 2015, rose 10% to $22.", "10%", None),
        ("The £80m firm's debt rose by a tenth to £88m.", "a tenth", None),
        ("The home, which has 60 cots, has grown by a tenth to 66 staff.", "a tenth", None),
        ("The £60 toll was cut by a tenth to £54 from £60.", "a tenth", None),
    ],
)
def test_levels_of_what_moves(text: str, change: str, levels: tuple[str, str] | None) -> None:
    context, figures = read(text)
    found = levels_of_subject(context, figures[change])
    assert (found and (found.before.text, found.after.text)) == levels
