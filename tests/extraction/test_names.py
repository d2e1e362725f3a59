"""Names that hold a number, and figures that stand beside names."""

from __future__ import annotations

import pytest

from checker.extraction import names
from tests.extraction.reading import texts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the rapper 50 Cent sang", "50 Cent"),
        ("its new 737 Max jets", "737 Max"),
        ("let at 16-18 Mill Lane to", "16-18 Mill Lane"),
        ("the old Boeing 737 landed", "Boeing 737"),
        ("two Boeing 777-200LR jets", "Boeing 777-200LR"),
        ("the S&P 500 fell", "S&P 500"),
        ("the FTSE 100 closed up", "FTSE 100"),
        ("a COVID-19 ward", "COVID-19"),
        ("a spokesman for No. 10 said", "No. 10"),
        ("Number 10 would not say", "Number 10"),
        ("a Formula 1 team", "Formula 1"),
        ("a Formula One team", "One"),
        ("under Section 427 of the code", "Section 427"),
        ("they invoked Article 50 then", "Article 50"),
        ("on Route 66 and back", "Route 66"),
        ("a new iPhone 11 costs more", "iPhone 11"),
        ("for Windows 10 users", "Windows 10"),
        ("during Euro 2024, he", "Euro 2024"),
        ("since Apollo 11 landed", "Apollo 11"),
        ("see page 12 for more", "page 12"),
        ("in chapter 3 of the book", "chapter 3"),
        ("shown on Channel 4 at night", "Channel 4"),
        ("told Radio 1 that", "Radio 1"),
        ("the Under-21 side", "Under-21"),
        ("a helpline open 24/7 for all", "24/7"),
        ("after the 9/11 attacks", "9/11"),
        ("a 4-4-2 formation", "4-4-2"),
        ("a 50-50 chance", "50-50"),
        ("he likes Harbour Quest 2, he says", "Quest 2"),
        ("the 5G network", "5G"),
        ("version 1.2.3 is out", "1.2.3"),
        ("call 020 7946 0958 now", "020 7946 0958"),
        ("call +44 20 7946 0958 now", "+44 20 7946 0958"),
        ("write to desk2@news24.example for 3", "desk2@news24.example"),
        ("see https://news24.example/item/42. It", "https://news24.example/item/42"),
        ("lives at 12 Baker Street with", "12 Baker Street"),
        ("watch the Six Nations on Sunday", "Six"),
        ("no one was there", "no one"),
        ("one of the best was sold", "one"),
        ("this one, they say", "one"),
        ("they helped one another out", "one"),
        ("a wave of COVID -19 cases", "COVID -19"),
        ("he had covid 19 then", "covid 19"),
        ("the Galaxy 7 and the 11 Pro Max cost", "Galaxy 7"),
        ("buy an 11 Pro Max for less", "11 Pro"),
        ("it is a 4x4 that", "4x4"),
        ("a 4K television set", "4K"),
        ("a V-6 engine", "V-6"),
        ("the fund's 13F filing shows", "13F filing"),
        ("write to Leeds LS1 4AB, they say", "LS1 4AB"),
        ("the sp 500 fell", "sp 500"),
        ("its 777-200LR planes", "777-200LR"),
        ("a deal with TFC 101 on Monday", "TFC 101"),
        ("he has stage 4 cancer", "stage 4"),
        ("in phase two of the trial", "phase two"),
        ("by exit 4 for home", "exit 4"),
        ("the Group of 20 met", "Group of 20"),
        ("under sections 4, 5 and 12 of it", "sections 4, 5 and 12"),
        ("on pages 3 to 9 and 30 others", "pages 3 to 9"),
        ("the desk runs Office 365 now", "Office 365"),
        ("a 1080p video of it", "1080p"),
    ],
)
def test_a_name_is_blocked(text: str, name: str) -> None:
    assert texts(names.find, text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Boeing delivered 38 jets",
        "a 50 cent coin",
        "they stage 12 protests and exhibit 40 paintings",
        "In Leeds 40 people were held",
        "Apple sold 10 million phones",
        "Part of the 12 acres burned",
        "the mark 10 years ago",
        "Jane Smith, 45, said",
        "shares fell from Rs 450 to USD 20",
        "Police Arrest 12 In Raid On Port",
        "by mid-2004 and in the mid-30s",
        "one man was held, and one woman",
        "one of the three men",
        "two died in Leeds and one in York",
        "one in five, or one per cent",
        "Twelve people fled",
        "He said: “Twelve people fled”",
        "3.2bn people, 2004-05-06, 1.000.000 euros",
        "from 10 to 20 streets",
        "In Leeds 340 Fiat cars were sold",
        "they stage two plays and breaks rule 12 times",
        "a group of 20 people",
        "the over-65s met",
        "The ABP won, then DEF 52, GHI 22",
    ],
)
def test_a_figure_is_not_swallowed(text: str) -> None:
    assert texts(names.find, text) == []
