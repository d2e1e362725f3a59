"""The places and seeds of those that a story names, in its prose and in its lists."""

from __future__ import annotations

import pytest

from checker.link.names_told import (
    actors_before,
    name_from,
    name_to,
    names_before,
    names_of_sentence_before,
    same_name,
)
from checker.link.places_in_tables import counts_up, rows, tables
from checker.link.places_listed import listed_place
from checker.link.places_of_names import may_be_held, place_told
from tests.link.reading import read

TABLE = "1. Ida Vogt 31:02.7\n\n2. Mira Lund 31:10.4\n\n3. Anna Holm 31:19.8"
RACE = "Vogt wins\n\nIda Vogt ran on Friday.\n\n{told}\n\n" + TABLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Holm", "Anna Holm"),
        ("A Holm", "Anna Holm"),
        ("Leeds", "Leeds United"),
        ("St Mary 's CC", "St Mary 's College"),
    ],
)
def test_two_names_may_be_of_one(one: str, other: str) -> None:
    assert same_name(tuple(one.split()), tuple(other.split()))


@pytest.mark.parametrize(("one", "other"), [("Ola Holm", "Anna Holm"), ("O Holm", "Anna Holm"), ("Holm", "Anna Ek")])
def test_two_names_are_of_two(one: str, other: str) -> None:
    assert not same_name(tuple(one.split()), tuple(other.split()))


def test_a_name_is_read_from_its_beginning_and_to_its_end() -> None:
    texts = "But Juan de la Vega beat the Swede".split()
    assert name_from(texts, 0) == (5, ("Juan", "de", "la", "Vega"))
    assert name_to(texts, 5) == ("Juan", "de", "la", "Vega")
    assert name_from(texts, 5)[1] == name_to(texts, 6) == ()


def test_days_are_no_names() -> None:
    context, figures = read("On Monday, as in May, Jan Holm was third.")
    assert names_before(context, figures["third"]) == [("Jan", "Holm")]


def test_a_name_that_goes_on_to_the_end_of_a_sentence_is_one() -> None:
    context, figures = read("Anna Holm Runs Third Best Race")
    assert actors_before(context, figures["Third"]) == [("Anna", "Holm", "Runs", "Third", "Best", "Race")]


def test_the_subject_of_the_sentence_before_is_its_first_name() -> None:
    context, figures = read("LINZ, Austria - Spain's Anna Holm beat Jan Dahl. The fourth seed won in an hour.")
    assert names_of_sentence_before(context, figures["fourth"].sentence)[0] == ("Anna", "Holm")


@pytest.mark.parametrize(
    ("text", "figure", "name", "sort"),
    [
        ("The fourth seed Anna Holm won.", "fourth", "Anna Holm", "seed"),
        ("The fourth seed, Anna Holm, won.", "fourth", "Anna Holm", "seed"),
        ("Anna Holm, seeded four, won.", "four", "Anna Holm", "seed"),
        ("Sixth-seeded Italian Filip Horak lost.", "Sixth", "Italian Filip Horak", "seed"),
        ("World No 4 Anna Holm won.", "No 4", "Anna Holm", "rank"),
        ("Anna Holm is ranked 34th in the world.", "34th", "Anna Holm", "rank"),
        ("Lund, who lie fifth, drew.", "fifth", "Lund", "place"),
    ],
)
def test_a_place_is_told_with_the_name_whose_it_is(text: str, figure: str, name: str, sort: str) -> None:
    context, figures = read(text)
    held = place_told(context, figures[figure])
    assert held is not None
    assert (" ".join(held.name), held.sort) == (name, sort)


@pytest.mark.parametrize(
    "text", ["The fourth race was won.", "Anna Holm beat a fourth rival.", "May had a fourth day."]
)
def test_an_ordinal_of_no_name_is_no_place(text: str) -> None:
    context, figures = read(text)
    assert place_told(context, figures["fourth"]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Results:\n\n1. Ida Vogt 31:02\n\n2. Mira Lund 31:10\n\n3. Anna Holm 31:19",
        "Men: 1. I Vogt (Leeds) 31:02; 2. M Lund (York) 31:10; 3. A Holm (Hull) 31:19.",
        "Result: 1, Ida Vogt, Leeds, 31:02; 2, Mira Lund, York, 31:10; 3, Anna Holm, Hull, 31:19.",
        'Charts\n\n1 "Bees" 31 weeks\n\n2 "Wasps" 12 weeks\n\n3 "Ants" 2 weeks',
    ],
)
def test_rows_of_a_table_are_numbered_from_one(text: str) -> None:
    context, _ = read(text)
    (table,) = tables(context)
    assert [row.number for row in table] == [1, 2, 3]
    assert counts_up(table)


@pytest.mark.parametrize(
    "text",
    ["Anna Holm (4) beat Jan Dahl 6-3 6-4", "(4) Anna Holm bt Jan Dahl 6-3 6-4", "4-Anna Holm beat Jan Dahl 6-3 6-4"],
)
def test_a_draw_has_seeds(text: str) -> None:
    context, _ = read(f"Results of the day:\n\n{text}")
    assert [(row.number, row.name, row.sort) for row in rows(context)] == [(4, ("Anna", "Holm"), "seed")]


def test_a_large_number_is_no_place() -> None:
    _, figures = read("412 people saw Holm come fourth.")
    assert not may_be_held(figures["412"])
    assert may_be_held(figures["fourth"])


def test_a_place_is_found_in_the_list() -> None:
    context, figures = read(RACE.format(told="Anna Holm finished second. It was hot."))
    listed = listed_place(context, figures["second"])
    assert listed is not None
    assert listed.text == "3"


@pytest.mark.parametrize(
    "told",
    ["Anna Holm finished second in her heat.", "Anna Holm finished 44th.", "Anna Holm finished second in the relay."],
)
def test_a_place_of_another_race_is_not_that_of_the_list(told: str) -> None:
    context, _ = read(RACE.format(told=told))
    assert all(listed_place(context, figure) is None for figure in context.figures)
