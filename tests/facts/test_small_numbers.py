"""Numbers below ten at the top of a story, which the linker weighs by themselves."""

from __future__ import annotations

import pytest

from tests.facts.reading import body, told


def differing(text: str) -> list[tuple[str, str | None]]:
    """The figures at the top that differ from the one below for the same fact, with that one."""
    return [(top, body(fact)) for top, fact in told(text).items() if fact.differs]


@pytest.mark.parametrize(
    ("text", "top", "below"),
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
        ("Two dead in blaze\n\nOne person died in a blaze in Hull on Monday, police said.", "Two", "One"),
        ("Three books win prize\n\nFive books won the city's prize on Monday, the library said.", "Three", "Five"),
    ],
)
def test_the_opening_tells_another_number(text: str, top: str, below: str) -> None:
    assert differing(text) == [(top, below)]


@pytest.mark.parametrize(
    "text",
    [
        "Four dead in bus crash\n\nFour people have died after a coach crash. Five died there in May.",
        "Two held over raid\n\nPolice arrested men over the raid on a bank in Lagos. Of the men held one is Swiss.",
        "Three held over raid\n\nPolice arrested two men and one woman after a raid on a bank in Lagos.",
        "Three arrested over fraud\n\nA jury returned a five count charge before the three were arrested.",
        "Four dead in bus crash\n\nFive people were rescued after a coach left the road near Pune.",
        "Four dead in bus crash\n\nMore than five people have died after a coach left the road near Pune.",
    ],
)
def test_these_do_not(text: str) -> None:
    assert not differing(text)
