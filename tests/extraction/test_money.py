"""The table of currencies: the world's codes and names, and those that are left out."""

from __future__ import annotations

import pytest

import checker
from checker.extraction.measures import money
from checker.extraction.tokens import tokenize
from checker.model.quantity import Kind


def behind(text: str) -> str | None:
    """The currency behind the number that a text begins with."""
    found = money.behind(tokenize(text, 0, len(text)), 1, 5)
    return found[1] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5 Kenyan shillings", "kenyan shilling"),
        ("5 KES", "kenyan shilling"),
        ("5 naira", "nigerian naira"),
        ("5 kwanzas", "angolan kwanza"),
        ("5 tenge", "kazakhstani tenge"),
        ("5 Australian dollars", "australian dollar"),
        ("5 US dollars", "dollar"),
        ("5 U.S. dollars", "dollar"),
        ("5 quid", "pound sterling"),
        ("5 pence", "penny"),
        ("5p", "penny"),
        ("5 euro cents", "euro cent"),
    ],
)
def test_names_and_codes(text: str, name: str) -> None:
    assert behind(text) == name


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("It cost Tk 500 to mend.", "bangladeshi taka", 500),
        ("It cost Rs.500 to mend.", "rupee", 500),
        ("It cost R500m to mend.", "south african rand", 500_000_000),
        ("It cost R1,200 to mend.", "south african rand", 1200),
        ("It cost N2.5 billion to mend.", "nigerian naira", 2_500_000_000),
        ("It cost KSh500 to mend.", "kenyan shilling", 500),
        ("It cost UGX5,000 to mend.", "ugandan shilling", 5000),
        ("It cost Dh 500 to mend.", "uae dirham", 500),
        ("It cost GH₵500 to mend.", "ghanaian cedi", 500),
        ("It cost kr 200 to mend.", "krone", 200),
        ("It cost PS450 to mend.", "pound sterling", 450),
        ("A 5m riyal payout was made.", "riyal", 5_000_000),
    ],
)
def test_letters_in_front_of_a_number(text: str, name: str, value: float) -> None:
    assert [(f.unit, f.value) for f in checker.extract(text)] == [(name, value)]


@pytest.mark.parametrize(
    "text", ["Room R2 is let.", "The N95 mask fits.", "A PS5 was sold.", "TK 5 was seen.", "Take the R500."]
)
def test_letters_that_name_something(text: str) -> None:
    assert [f for f in checker.extract(text) if f.kind is Kind.MONEY] == []


@pytest.mark.parametrize("text", ["5 won", "5 pounds", "5 marks", "5 gold", "5 ALL", "5 c"])
def test_words_that_are_more_than_money_are_none_behind_a_small_number(text: str) -> None:
    assert behind(text) is None


def test_a_large_number_makes_money_of_them() -> None:
    assert money.behind(tokenize("2 million won", 0, 13), 2, 2_000_000) == (3, "south korean won")


@pytest.mark.parametrize("text", ["He paid $ (", "He paid $", "He paid 5 over", "It fell 12 to minus"])
def test_a_sentence_may_end_where_a_number_is_expected(text: str) -> None:
    assert all(text[f.start : f.end] == f.text for f in checker.extract(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The baby weighed six pounds.", "pound"),
        ("She paid 40 pounds for it.", "pound sterling"),
        ("A stone weighing 12 pounds cost five pounds.", "pound sterling"),
        ("It ate six pounds of meat.", "pound"),
        ("A coin weighing one drachma was found.", "dram"),
        ("It cost 500 drachmas.", "drachma"),
    ],
)
def test_the_words_before_tell_money_from_mass(text: str, unit: str) -> None:
    assert checker.extract(text)[-1].unit == unit
