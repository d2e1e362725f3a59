from __future__ import annotations

from checker import engine
from checker.link.context import context_of
from checker.link.render import Rendered, render
from checker.model.quantity import Kind
from checker.rulebook.alphabet import BARRIER, JOINED, STOP, SYMBOL

COUNT, MONEY, DATE = (SYMBOL[kind] for kind in (Kind.COUNT, Kind.MONEY, Kind.DATE))


def rendered(text: str) -> Rendered:
    context = context_of(engine.extract(engine.read_text(text)))
    return render(context.reading, list(context.by_sentence.values()))


def test_a_figure_with_its_hedge_and_noun_is_one_character() -> None:
    assert rendered("Police held more than 160 targeted suspects.").text == f" police held {COUNT} . "


def test_a_conversion_in_brackets_belongs_to_its_figure() -> None:
    assert rendered("It rose to $205.4m (£110m; 160m euros) in May.").text == f" it rose to {MONEY} in {DATE} . "


def test_brackets_with_something_else_stay() -> None:
    assert (
        rendered("It rose to $205.4m (from $110m) in May.").text == f" it rose to {MONEY} ( from {MONEY} ) in {DATE} . "
    )


def test_a_word_that_ends_a_clause_is_marked() -> None:
    assert rendered("It sold 12 cars but bought 14.").text == f" it sold {COUNT} {BARRIER}but bought {COUNT} . "


def test_a_hyphen_between_spaces_is_a_dash_and_one_in_a_word_is_not() -> None:
    text = rendered("Its three-year plan - for 12 cars - failed.").text
    assert text.count("–") == 2


def test_a_particle_that_a_hyphen_joins_is_marked() -> None:
    assert f"- {JOINED}up" in rendered("The tie-up cuts 12 shops.").text
    assert JOINED not in rendered("Its sales - up 12 per cent - rose.").text


def test_the_place_of_each_character_leads_to_its_figure() -> None:
    text = "It sold 12 cars for $9m."
    made = rendered(text)
    assert {chr(made.data[at]): figure.text for at, figure in made.places.items()} == {COUNT: "12", MONEY: "$9m"}


def test_places_count_bytes() -> None:
    made = rendered("“Łódź’s” – it sold 12 cars – for $9m.")
    assert {chr(made.data[at]): figure.text for at, figure in made.places.items()} == {COUNT: "12", MONEY: "$9m"}


def test_apostrophes_are_alike() -> None:
    assert rendered("Anna’s firm doesn’t have 12.").text == rendered("Anna's firm doesn't have 12.").text


def test_control_characters_of_the_text_are_dropped() -> None:
    assert STOP not in rendered(f"It sold {STOP} 12 cars.").text


def test_a_year_before_opens_no_clause() -> None:
    assert BARRIER not in rendered("It fell from 12 a year before.").text
    assert f"{BARRIER}before" in rendered("It fell to 12 before it rose.").text
