from __future__ import annotations

import json
from typing import Any

import pytest

from checker.config.settings import Settings
from checker.readers.draft import Draft
from checker.serve.checking import File, Question, answered

STORY = Draft(
    "The port of Elmouth \U0001f6a2 held 205 crates: 160 of tea and 90 of rice. Call Route B12.\n\nIt is 30 years old.",
    "\U0001f600 Crates: 205",
    "So it said on 4 May",
)


def asked(question: Question | File, settings: Settings | None = None) -> Any:
    return json.loads(answered(settings or Settings(), question))


def test_the_pieces_of_the_blocks_are_the_story_and_its_figures() -> None:
    told = asked(Question(STORY))
    said = ["".join(piece["text"] for piece in block["pieces"]) for block in told["blocks"]]
    assert said == [STORY.headline, STORY.standfirst, *STORY.text.split("\n\n")]
    pieces = [piece for block in told["blocks"] for piece in block["pieces"] if "figure" in piece]
    assert [piece["figure"] for piece in pieces] == list(range(len(told["figures"])))
    assert [piece["text"] for piece in pieces] == [figure["text"] for figure in told["figures"]]


def test_places_are_those_of_the_fields_as_a_browser_counts() -> None:
    told = asked(Question(STORY))
    fields = {"headline": STORY.headline, "standfirst": STORY.standfirst, "text": STORY.text}
    for figure in told["figures"]:
        units = fields[figure["at"]["field"]].encode("utf-16-le")
        found = units[2 * figure["at"]["start"] : 2 * figure["at"]["end"]]
        assert found.decode("utf-16-le") == figure["text"]


def test_a_figure_says_how_it_came_out_and_by_what() -> None:
    told = asked(Question(STORY))
    (finding,) = told["findings"]
    assert [told["figures"][number]["text"] for number in finding["figures"]] == ["205", "160", "90"]
    assert [told["figures"][number]["text"] for number in finding["pointed"]] == ["205"]
    assert finding["fits"] == "250 in the place of 205, if the other figures are right"
    states = {figure["text"]: figure["state"] for figure in told["figures"]}
    assert (states["160"], states["B12"], states["30 years old"]) == ("contradicted", "unread", "alone")
    number = next(figure for figure in told["figures"] if figure["text"] == "160")
    assert [told["claims"][claim]["finding"] for claim in number["claims"]] == [0]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "a.html",
            "<h1>Two\n  \U0001f600 or 30 crates</h1><p>It\n held &pound;5 in 205 <code>9</code> crates.</p>",
        ),
        (
            "a.html",
            "<table><tr><td>Cod<td>160<tr><td>Eel<td>90<tr><td>All<td>205</table><ul><li>In 30 days.</ul>",
        ),
        ("a.md", "---\ntitle: The 205 crates\n---\n\n`x` 205 crates: *160* of tea and \U0001f6a2 90 of rice."),
        ("a.txt", STORY.text),
    ],
)
def test_of_a_file_the_places_are_those_of_the_draft_that_is_made_of_it(name: str, source: str) -> None:
    told = asked(File(name, source.encode()))
    fields = {"headline": told["draft"]["headline"], "text": told["draft"]["text"]}
    assert told["figures"]
    for figure in told["figures"]:
        units = fields[figure["at"]["field"]].encode("utf-16-le")
        found = units[2 * figure["at"]["start"] : 2 * figure["at"]["end"]].decode("utf-16-le")
        assert found == figure["text"]


def test_the_surest_is_told_first() -> None:
    row = "Of the 36 people it employs, 21 work at sea and the other 12 on land."
    story = f"{row}\n\nIncome rose 25% last winter, from £80,000 to £120,000."
    findings = asked(Question(Draft(story), notes=True))["findings"]
    assert [each["rule"] for each in findings] == ["relative-change", "total-of-row"]
    assert [each["sure"] for each in findings] == [f"about {ten} in 10 like this are right" for ten in (8, 8)]


def test_where_nothing_tells_which_figure_is_wrong_the_page_points_at_each() -> None:
    told = asked(Question(Draft("Elmouth to lose 500 jobs\n\nThe bank Elmouth will cut 400 jobs, it said on Friday.")))
    (finding,) = told["findings"]
    assert [told["figures"][number]["text"] for number in finding["pointed"]] == ["500", "400"]
    assert finding["fits"].startswith("400 in the place of 500 or 500 in the place of 400: ")


def test_a_date_that_is_set_holds_for_a_file_too() -> None:
    text = "It met on Friday, 5 May."
    for day, found in (("2023-05-05", []), ("2024-05-05", ["weekday"])):
        for question in (Question(Draft(text), day), File("a.txt", text.encode(), day)):
            told = asked(question)
            assert (told["date"], [each["rule"] for each in told["findings"]]) == (day, found)


def test_of_a_file_with_several_stories_the_first_is_shown() -> None:
    rows = b'{"body": "It held 205 crates."}\n{"body": "It fell."}\n{"body": "It rose."}'
    told = asked(File("a.jsonl", rows))
    assert (told["draft"]["text"], told["others"]) == ("It held 205 crates.", 2)


def test_what_a_comment_in_the_text_silences_is_not_reported() -> None:
    text = "<!-- crossfoot: ignore[total-of-row] as he said -->\nThe port held 205 crates: 160 of tea and 90 of rice."
    assert asked(Question(Draft(text)))["findings"] == []


@pytest.mark.parametrize("notes", [None, True, False])
@pytest.mark.parametrize("configured", [True, False])
def test_notes_come_where_they_are_asked_for_else_as_configured(notes: bool | None, configured: bool) -> None:
    text, settings = "The port held 20,500 crates: 16 of tea and 9 of rice.", Settings(notes=configured)
    wanted = configured if notes is None else notes
    for question in (Question(Draft(text), notes=notes), File("a.txt", text.encode(), notes=notes)):
        told = asked(question, settings)
        assert told["notes"] is wanted
        assert [finding["severity"] for finding in told["findings"]] == ["note"] * wanted
