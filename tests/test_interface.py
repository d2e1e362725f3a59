"""``checker.check`` and ``checker.explain`` with all that they take: what they give, and what they refuse."""

from __future__ import annotations

import base64
import copy
import datetime as dt
import pickle
import re
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

import checker
from tests.report import consumers

BODY = "The first boat took 160 men and the second 90.\n\nFares rose 25%, from £80 to £120.\n"
HEADLINE = "Police arrest 205 men in two boats"
NOTED = "Of the 3,000 members, 270, or 8.9%, voted."
FIXTURES = Path(__file__).parent.parent / "fixtures" / "formats"
BOTH = pytest.mark.parametrize("function", [checker.check, checker.explain])
Function = Callable[..., Any]


def rules(**given: Any) -> list[str]:
    return [finding.rule for finding in checker.check(BODY, **given)]


def test_a_headline_and_a_standfirst_are_held_against_the_text() -> None:
    assert rules() == ["relative-change"]
    assert rules(headline=HEADLINE) == ["total-of-row", "relative-change"]
    assert rules(standfirst=f"{HEADLINE}.") == ["total-of-row", "relative-change"]
    assert rules(headline="", standfirst=" ") == ["relative-change"]


def test_places_count_in_the_story_that_was_handed_over() -> None:
    found = checker.check(BODY, headline=HEADLINE, standfirst="It was a raid.")
    assert found.story == f"{HEADLINE}\n\nIt was a raid.\n\n{BODY}"
    for finding in found:
        assert found.story[finding.start : finding.end] in {"205", "25%"}
        assert all(found.story[figure.start : figure.end] == figure.text for figure in finding.figures)


@pytest.mark.parametrize("form", ["markdown", "html", "rst", "asciidoc", "nitf", "ninjs", "jsonld"])
def test_places_are_those_of_the_text_with_its_markup(form: str) -> None:
    (path,) = (FIXTURES / form).glob("ferry.broken.*")
    text = path.read_text(encoding="utf-8")
    (finding,) = (found := checker.check(text, format=form))
    assert found.story == text
    assert re.sub("<[^>]*>", "", text[finding.start : finding.end]) == "25%"
    told = checker.explain(text, format=form)
    assert told.findings == tuple(found)
    figures = [figure for claim in told.claims for each in claim.figures.values() for figure in each]
    for figure in (*told.figures, *figures):
        digits = "".join(filter(str.isdigit, figure.text))
        assert "".join(filter(str.isdigit, told.story[figure.start : figure.end]))[-len(digits) :] == digits


def test_markup_below_a_headline_keeps_its_places() -> None:
    found = checker.check("<p>Fares rose 25%, from &pound;80 to &pound;120.</p>", headline="Fares & all", format="html")
    (finding,) = found
    assert [found.story[each.start : each.end] for each in finding.figures] == ["25%", "&pound;80", "&pound;120"]


def test_rules_are_selected_and_ignored_by_name_or_family() -> None:
    assert rules(headline=HEADLINE, select=["total-of-row"]) == ["total-of-row"]
    assert rules(headline=HEADLINE, ignore={"change"}) == ["total-of-row"]
    assert {claim.rule.partition(".")[0] for claim in checker.explain(BODY, select=("direction",)).claims} == {
        "direction"
    }


def test_what_is_less_sure_is_left_out_and_notes_come_only_if_wanted() -> None:
    sure = {finding.rule: finding.confidence for finding in checker.check(BODY, headline=HEADLINE)}
    least, most = sorted(sure, key=lambda rule: sure[rule])
    assert rules(headline=HEADLINE, min_confidence=sure[least] + 0.01) == [most]
    assert checker.check(NOTED) == []
    assert [str(finding.severity) for finding in checker.check(NOTED, notes=True)] == ["note"]
    assert [str(finding.severity) for finding in checker.explain(NOTED, notes=True).findings] == ["note"]


def test_what_the_text_silences_is_left_out() -> None:
    assert checker.check(f"<!-- crossfoot: ignore -->\n{BODY.split(chr(10))[2]}") == []


def test_a_configuration_holds_and_what_is_given_goes_before_it(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('ignore = ["change"]\nmin-confidence = 1.0\nbaseline = "nowhere.json"\n', encoding="utf-8")
    assert rules(headline=HEADLINE, config=path) == []
    assert rules(headline=HEADLINE, config=str(path), min_confidence=0) == ["total-of-row"]
    path.write_text('notes = true\n[severity]\nrelative-change = "note"\n', encoding="utf-8")
    assert rules(config=path) == ["relative-change"]


def test_no_configuration_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "crossfoot.toml").write_text('ignore = ["change"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert rules(path="story.txt") == ["relative-change"]


def test_a_date_with_a_time_is_a_date() -> None:
    text = "It opens on Monday, 28 April."
    for day in (dt.date(2025, 4, 28), dt.datetime(2025, 4, 28, 12, tzinfo=dt.UTC)):
        assert checker.check(text, date=day, notes=True) == []
    assert [each.rule for each in checker.check(text, date=dt.datetime(2026, 4, 28, tzinfo=dt.UTC))] == ["weekday"]


@BOTH
@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ({"headline": 3}, TypeError, "^headline must be a str or None, not int$"),
        ({"standfirst": b"x"}, TypeError, "^standfirst must be a str or None, not bytes$"),
        ({"format": None}, TypeError, "^format must be a str, not NoneType$"),
        ({"format": "md"}, ValueError, "^format must be one of .*markdown.*, not 'md'$"),
        ({"select": "change"}, TypeError, r"^select must be a collection .* such as \['change'\], not 'change'$"),
        ({"ignore": [3]}, TypeError, r"^ignore must be a collection .*, not \[3\]$"),
        ({"config": 3}, TypeError, "^config must be a path or None, not int$"),
        ({"min_confidence": "0.5"}, TypeError, "^min_confidence must be a number from 0 to 1 or None, not str$"),
        ({"min_confidence": True}, TypeError, "^min_confidence must be a number .*, not bool$"),
        ({"min_confidence": 70}, ValueError, "^min_confidence must be from 0 to 1, not 70$"),
        ({"min_confidence": float("nan")}, ValueError, "^min_confidence must be from 0 to 1, not nan$"),
        ({"notes": None}, TypeError, "^notes must be True or False, not NoneType$"),
        ({"select": ["chang"]}, checker.CrossfootError, r"unknown rule or family 'chang' \(did you mean 'change'\?\)"),
        ({"config": "gone.toml"}, checker.CrossfootError, "^gone.toml: no such configuration file$"),
        ({"format": "ninjs", "path": "a.json"}, checker.CrossfootError, "^a.json:1:1: not JSON"),
        ({"format": "docx"}, checker.CrossfootError, "no Word document"),
    ],
)
def test_what_cannot_be_used_is_refused_with_what_is_wanted(
    function: Function, given: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        function("Twelve men.", **given)


def test_several_articles_are_handed_over_one_by_one() -> None:
    rows = '{"text": "Twelve men came."}\n{"text": "Two men came."}\n'
    with pytest.raises(ValueError, match=r"^text holds 2 articles: hand them over one by one$"):
        checker.check(rows, format="jsonl")
    assert checker.check(rows.splitlines()[0], format="jsonl") == []
    with pytest.raises(ValueError, match=r"^a headline and a standfirst go with a text"):
        checker.check(f"\n{rows.splitlines()[0]}", format="jsonl", headline="Men come")


@BOTH
def test_what_is_wrong_beside_a_story_is_a_warning_where_the_function_was_called(function: Function) -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        function("---\ntitle: [\n---\nTwelve men came.", format="markdown", path="a.md")
    assert [(str(each.message).split(": ")[0], each.filename) for each in told] == [("a.md:3:1", __file__)]


def test_words_of_a_newsroom_are_for_the_first_call(tmp_path: Path) -> None:
    checker.check("Twelve men.")
    path = tmp_path / "crossfoot.toml"
    path.write_text('[currencies]\n"$" = "AUD"\n', encoding="utf-8")
    with pytest.raises(
        checker.CrossfootError, match=r"crossfoot\.toml:\d: .*hand this configuration to the first call"
    ):
        checker.check("Twelve men.", config=path)


def test_everything_that_is_given_back_can_be_written_as_json() -> None:
    found = checker.check(BODY, headline=HEADLINE)
    written = msgspec.json.decode(msgspec.json.encode(found), type=list[checker.Finding])
    assert written == found
    figures = checker.extract("Over $3.2bn on 4 May, 5-4.", kinds=tuple(checker.Kind))
    told = msgspec.json.decode(msgspec.json.encode(figures))
    assert [(each["text"], each["value"], each["high"]) for each in told] == [
        ("$3.2bn", 3.2e9, None), ("4 May", None, None), ("5-4", None, None),
    ]  # fmt: skip
    assert (told[1]["moment"]["month"], told[1]["moment"]["day"]) == (5, 4)
    again = msgspec.json.decode(msgspec.json.encode(checker.explain(BODY, headline=HEADLINE)), type=checker.Explanation)
    assert again == checker.explain(BODY, headline=HEADLINE)


def test_findings_are_a_list_and_a_copy_is_a_plain_one() -> None:
    found = checker.check(BODY)
    assert isinstance(found, list)
    for same in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found)), found[:]):  # noqa: S301
        assert type(same) is list
        assert same == found


def test_a_notebook_shows_the_page_in_a_frame_that_can_do_nothing() -> None:
    found = checker.check(f"{BODY}\n<script>alert(1)</script>", headline=HEADLINE)
    shown = re.fullmatch(
        r'<iframe sandbox title="[\w ]+" src="data:text/html;charset=utf-8;base64,([\w+/=]+)" .*', found._repr_html_()
    )
    assert shown
    page = consumers.html(base64.b64decode(shown[1]))
    said = " ".join("".join(page.itertext()).split())
    assert all(finding.message in said for finding in found)
    assert "<script>alert(1)</script>" in said


def test_a_notebook_shows_no_note_that_was_not_asked_for() -> None:
    pages = [checker.check(NOTED, notes=notes)._repr_html_() for notes in (False, True)]
    told = [base64.b64decode(page.partition("base64,")[2].partition('"')[0]).decode() for page in pages]
    assert ["is 9.0%, not 8.9%" in page for page in told] == [False, True]


def test_public_names_are_there() -> None:
    assert re.fullmatch(r"\d+\.\d+.*", checker.__version__)
    assert all(getattr(checker, name) is not None for name in checker.__all__)
    assert issubclass(checker.TooLongError, checker.CrossfootError)
    assert not hasattr(checker, "no_such_name")
