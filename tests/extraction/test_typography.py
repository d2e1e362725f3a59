"""Every mark of thousands is read as the comma is, and odd text breaks nothing."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker import engine
from checker.model.document import Document
from checker.model.quantity import Kind

MARKS = {
    "no-break space": "\u00a0",
    "narrow no-break space": "\u202f",
    "thin space": "\u2009",
    "figure space": "\u2007",
    "apostrophe": "'",
    "right quotation mark": "’",
}
NUMBERS = ("12,500", "1,212,500", "12,500.50")
SENTENCES = (
    "{} men came.", "No more than {}.", "Total: {}", "({})", "more than {} of 13,000", "−{} votes", "-{} votes",
    "It cost £{} in May.", "US${} was paid.", "NZ${} was paid.", "CHF {} was paid.", "CHF{} was paid.", "Fr. {}",
    "It cost €{}.", "It cost {} €.", "It cost {}€.", "Paid {} euros.", "Paid {}p.", "£{}m was paid.", "£{} million.",
    "A rise of {}% came.", "about {}kg", "some {} km off", "a {}-mile race", "From {} to 13,000.",
    "Some {}–13,000 came.", "Between {} and 13,000 came.", "They took {}, 13,000 and 700.",
)  # fmt: skip
PAGES = {
    "a.txt": "Town    Men\nMarlow    {}\nCost    ${}\n",
    "a.md": "|Town|Men|\n|-|-|\n|Marlow|{}|\n|Cost|£{}|\n\n* **{}** men\n* £{}\n",
    "a.html": "<table><tr><td>Marlow<td>{}<tr><td>Cost<td>€{}<td>{} €</table><p>{} men, <b>£{}</b>",
    "a.rst": "====== ============\nTown   Men\n====== ============\nMarlow {}\nCost   £{}\n====== ============\n",
    "a.adoc": "|===\n|Marlow |{}\n|Cost |£{}\n|===\n",
}


def read(text: str) -> list[tuple[Fraction | float | None, str | None]]:
    return [(figure.value, str(figure.unit)) for figure in checker.extract(text)]


def read_file(path: str, text: str) -> list[tuple[object, ...]]:
    (article,) = engine.read_bytes(text.encode(), path)
    assert isinstance(article, Document)
    return [(each.quantity, each.kind) for each in engine.extract(article).figures]


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_mark_of_thousands_is_read_as_the_comma_is(sentence: str, mark: str) -> None:
    for number in NUMBERS:
        there = read(sentence.replace("{}", number))
        assert there
        assert read(sentence.replace("{}", number.replace(",", mark))) == there


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize(("path", "page"), PAGES.items())
def test_so_it_is_in_tables_and_lists(path: str, page: str, mark: str) -> None:
    for number in NUMBERS:
        there = read_file(path, page.replace("{}", number))
        assert there
        assert read_file(path, page.replace("{}", number.replace(",", mark))) == there


@pytest.mark.parametrize("mark", ["&nbsp;", "&#8239;", "&thinsp;", "&rsquo;", "&apos;", "&#160;", "&#39;"])
def test_so_it_is_where_html_names_it(mark: str) -> None:
    for number in NUMBERS:
        page = PAGES["a.html"].replace("{}", number)
        assert read_file("a.html", page.replace(",", mark)) == read_file("a.html", page) != []


def test_a_plain_space_is_a_mark_of_thousands_where_another_number_of_the_sentence_has_it_surely() -> None:
    assert [value for value, _ in read("Some 11 000 of the 13 750 places are gone.")] == [11_000, 13_750]
    assert [value for value, _ in read("Of 13 750 places, 9 000 are gone.")] == [13_750, 9_000]
    assert [value for value, _ in read("In bay 13 750 crates stood.")] == [13, 750]
    assert [value for value, _ in read("In bay 13 750 of 9000 crates stood.")] == [13, 750, 9_000]


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_a_decimal_comma_may_stand_behind_it(mark: str) -> None:
    assert read(f"It cost €12{mark}500,50 in May.") == read("It cost €12,500.50 in May.")


WORDS = (
    "a the of in and to from by about up more than rose fell half third two hundred million per cent points aged old"
)
PRINTED = "5 12 250 1,200 12,34,567 3.5 $ £ Rs % km s m p C mph May 2023 Monday 14:30 year-old odds 5-1 10/11 No. ft 's"
ODD = [
    *(
        "1e400",
        "½¾",
        "$€",
        "1.2.3",
        "12,34,567.8%",
        "--",
        "\ud800",
        "\udfff",
        "\x00",
        "\u2028",
        "٣٤٥",
        "一百",
        "Ⅻ",
        "²",
        "10⁻⁹⁹",
    ),
    *(
        "9" * 400,
        "🙂",
        "\u0301",
        "\u200b",
        "１２．５％",
        "1/0",
        "0-0",
        "99:99",
        "30/02/2023",
        "x10^",
        "1e-",
        "W/(m·K)",
        "m s⁻¹",
        "/m",
    ),
    *(
        "6'2\"",
        "“‘",
        "(((",
        "\n\n",
        "\xa0",
        "1⁄0",
        "90+3",
        "+/-",
        "/100km",
        "16-",
        "000",
        "lakh-crore",
        "18-24s",
        "of a",
    ),
]


@settings(deadline=None)  # the first composed unit loads quantulum3
@given(st.lists(st.sampled_from([*WORDS.split(), *PRINTED.split(), *ODD, " ", " ", " "]), max_size=40))
def test_any_text_can_be_read_and_checked(parts: list[str]) -> None:
    text = "".join(parts) + " " + " ".join(parts)
    figures = [figure for figure in checker.extract(text) if figure.kind is not Kind.ITEMS]
    assert all(text[f.start : f.end] == f.text == f.text.strip() != "" for f in figures)
    assert all(a.end <= b.start for a, b in pairwise(figures))
    checker.check(text)


def test_a_text_may_end_behind_the_and_of_a_sum_of_times() -> None:
    assert [figure.text for figure in checker.extract("He did 300 push-ups a day and")] == ["300"]
