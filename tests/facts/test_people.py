"""How many people of one event the headline and the opening tell."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read
from checker.facts.retelling.people import people
from checker.facts.retelling.story import story_of
from checker.readers.formats import plain


def told(text: str) -> list[tuple[str, str]]:
    story = story_of(read(plain.read(text)))
    return [(top.text, body.text) for top, body in people(story)]


@pytest.mark.parametrize(
    ("text", "top", "body"),
    [
        (
            "Four dead in bus crash\n\nFive people have died after a coach hit a lorry, police said.",
            "Four",
            "Five",
        ),
        (
            "3 dead, 5 hurt in blaze\n\nThree people died and seven were hurt in a fire in Leeds on Monday.",
            "5",
            "seven",
        ),
        ("Six held over raid\n\nPolice arrested eight men after Friday's raid on a bank in Lagos.", "Six", "eight"),
    ],
)
def test_the_opening_tells_another_number_of_people(text: str, top: str, body: str) -> None:
    assert told(text) == [(top, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Four dead in bus crash\n\nFour people have died after a coach crash. Five died there in May.",
        "Three held over raid\n\nPolice arrested two men and one woman after a raid on a bank in Lagos.",
        "Three held over raid\n\nThe owner of a garage and two of his men were arrested on Monday.",
        "Six held over raid\n\nPolice arrested 60 people after Friday's raids across Lagos.",
        "Three arrested over fraud\n\nA jury returned a five count charge before the three were arrested.",
        "Four dead in bus crash\n\nFive people were rescued after a coach left the road near Pune.",
        "Four dead in bus crash\n\nMore than five people have died after a coach left the road near Pune.",
    ],
)
def test_these_do_not(text: str) -> None:
    assert not told(text)
