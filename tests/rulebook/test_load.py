from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import CrossfootError
from checker.model.expression import Call, Comparison, Name
from checker.model.finding import Severity
from checker.rulebook.load import load
from checker.rulebook.rules import named, rules, rules_under, shipped
from tests.rulebook.rule_text import GOOD, VOCABULARY, only_rule, problems, write


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "shop", GOOD)
    rule = only_rule(path)
    assert (rule.id, rule.family, rule.path) == ("sold-items", "shop", path)
    assert (rule.severity, rule.of, sorted(rule.slots)) == (Severity.WARNING, "parts", ["all", "total"])
    assert rule.let == (("made", Call("sum", (Name("all"),))),)
    assert rule.require == Comparison("==", Name("made"), Name("total"))
    assert rule.message.parts[1] == " make "
    assert rule.examples.fail[0].line == 14
    assert (rule.examples.fail[0].flag, rule.examples.fail[0].says) == ("6", "2 and 3 make 5, not 6.")
    assert rule.lists == {"all", "some"}
    assert [role.name for wording in rule.wordings for role in wording.roles] == ["all", "total"]


@pytest.mark.parametrize(
    "written",
    ["no", "1:30", "2024-05-04", "1.50", "null", "0x1F"],
)
def test_yaml_changes_no_text(tmp_path: Path, written: str) -> None:
    text = GOOD.replace("He sold 2 pears.\n", f"{written}\n")
    assert only_rule(write(tmp_path, text)).examples.ignore[0].text == written


BROKEN = [
    (
        '  - "sold {all+',
        '  - "{total:more|fewer} sold"\n  - "sold {all+',
        "7:6: slot 'total' takes a figure, as in {total}",
    ),
    ("id: sold-items", "id: sold items", "1:5: id: 'sold items'"),
    ("id: sold-items", "id: sold-thing", "1:5: id 'sold-thing' must be the file's name, 'sold-items'"),
    ("summary: Items", "sumary: Items", "2:1: unknown key 'sumary' (did you mean 'summary'?)"),
    (
        "severity: warning",
        "severity: warn",
        "3:11: severity: unknown value 'warn' (did you mean 'warning'?)",
    ),
    ("why: Two and two make four.", "why:", "4:5: why: must not be empty"),
    ("why: Two and two make four.", "why: [a]", "4:6: why: expected text"),
    ("why: Two and two make four.", "id: again", "4:1: key 'id' stands twice"),
    ("of: parts", "of: part", "5:5: no statement is of the kind 'part' (did you mean 'parts'?)"),
    ("of: parts\n", "", "1:1: key 'of' is missing"),
    ("wordings:", "wording:", "6:1: unknown key 'wording' (did you mean 'wordings'?)"),
    ("made: sum", "total: sum", "9:3: 'total' is a role already"),
    ("made: sum", "Made: sum", "9:9: 'Made' cannot be a name"),
    ("sum(all)", "summ(all)", "9:9: unknown relation 'summ' (did you mean 'sum'?)"),
    ("sum(all)", "percent_change(total)", "9:9: percent_change takes 2 arguments, not 1"),
    ("made == total", "made = total", "10:15: '=' is not allowed: to compare, write '=='"),
    ("made == total", "made + total", "10:10: this is neither true nor false"),
    ("made == total", "made == total and made", "10:10: this is neither true nor false"),
    ("made == total", "not count(all)", "10:10: this is neither true nor false"),
    ("made == total", "(made == total) == 1", "10:10: what is true or false cannot be compared"),
    (
        "sum(all)",
        "sum(total)",
        "9:13: argument 1 of sum must be a list of numbers, and 'total' is a number (did you mean",
    ),
    (
        "sum(all)",
        "percent_change(all, 2)",
        "9:24: argument 1 of percent_change must be a number, and 'all' is a list",
    ),
    (
        "sum(all)",
        "count('all')",
        "9:15: argument 1 of count must be a list of dates or times or a list of numbers, and",
    ),
    (
        "sum(all)",
        "percent_change(total, story)",
        "9:31: argument 2 of percent_change must be a number, and",
    ),
    ("make {made}", "make {sum(made)}", "11:27: argument 1 of sum must be a list of numbers, and 'made' is a number"),
    ("not {total}", "not {totals}", "11:35: unknown role 'totals' (did you mean 'total'?)"),
    ("not {total}", "not {total", "11:34: '{' without its partner: a brace is written twice"),
    ("message:", "flag: som\nmessage:", "11:7: unknown role 'som' (did you mean 'some'?)"),
    ("{total:count}", "{total:cont}", "7:26: unknown kind 'cont' (did you mean 'count'?)"),
    ("{total:count}", "{total:@larger}", "7:26: unknown set '@larger'"),
    ("{total:count}", "{totl:count}", "7:26: the statement has no slot 'totl' (did you mean 'total'?)"),
    ("{total:count}", "(total", "7:26: this '(' is never closed"),
    ("      flag: 6", "      flag: 7", "15:13: '7' does not stand in the text"),
    ("      flag: 6\n", "", "14:7: key 'flag' is missing"),
    (
        "figs, 5 in all.\n",
        "figs, 5 in all.\n      date: 31 May\n",
        "19:13: '31 May' is not a date: write it as 2024-05-31",
    ),
    ("    - text: He sold 2 pears.\n", "    []\n", "20:5: ignore: must not be empty"),
    ("    - text: He sold 2 pears.\n", "", "19:10: ignore: expected a list"),
]


@pytest.mark.parametrize(("right", "wrong", "problem"), BROKEN)
def test_an_error_says_where_and_what_would_do(tmp_path: Path, right: str, wrong: str, problem: str) -> None:
    assert GOOD.count(right) == 1
    found = problems(write(tmp_path, GOOD.replace(right, wrong)))
    assert [text for text in found if text.startswith(problem)], found


def test_a_finding_points_at_a_figure_and_no_word(tmp_path: Path) -> None:
    text = GOOD.replace("of: parts", "of: change").replace("{all+:count} , {total:count}", "{before} , {after}")
    text = text.replace("sum(all)", "percent_change(before, after)").replace("total", "after").replace("{all}", "{way}")
    assert problems(write(tmp_path, text.replace("message:", "flag: way\nmessage:"))) == [
        "11:7: role 'way' takes words: a finding points at a figure"
    ]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("made == totl", "10:18"),
        ("'made == totl'", "10:19"),
        ('"made == totl"', "10:19"),
        ("\"'' == totl\"", "10:17"),
        ("''''' == totl'", "10:19"),
        (">-\n  made ==\n  totl", "10:10"),
    ],
)
def test_a_column_is_right_however_a_text_is_quoted(tmp_path: Path, written: str, place: str) -> None:
    found = problems(write(tmp_path, GOOD.replace("made == total", written)))
    assert found == [f"{place}: unknown role 'totl' (did you mean 'total'?)"]


def test_every_problem_of_a_file_is_told(tmp_path: Path) -> None:
    text = GOOD.replace("{total:count}", "{totl}").replace("== total", "== totl")
    text = text.replace("id: sold", "id: so")
    assert [problem.split(" (")[0] for problem in problems(write(tmp_path, text))] == [
        "1:5: id 'so-items' must be the file's name, 'sold-items'",
        "7:26: the statement has no slot 'totl'",
        "10:18: unknown role 'totl'",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id: [", "2:1: not YAML: did not find expected node content"),
        ("id: a\nb: : c", "2:4: not YAML: mapping values are not allowed in this context"),
        ("- id", "1:1: not a rule: expected keys such as 'id:' and 'of:'"),
        ("", "1:1: not a rule: expected keys such as 'id:' and 'of:'"),
        ("id: a\n---\nid: b", "2:1: not YAML: but found another document"),
        (
            "let: &x {a: *x}",
            "1:6: what an alias (*name) repeats must be written out: aliases are not allowed",
        ),
        ("? [a]\n: b", "1:3: a key must be a word"),
        ("[" * 5000, "1:1001: not YAML: exceeded maximum nesting depth"),
        ("a" * 300_000, "a file of this kind may have 256 KB at most"),
    ],
)
def test_what_is_no_rule_file(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(write(tmp_path, text)) == [problem]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"id: x\nwhy: caf\xe9\n")
    assert problems(str(path)) == ["2:9: not UTF-8 text"]
    path.write_bytes(b"id: \x00")
    assert problems(str(path))[0].startswith("1:1: not YAML:")


def test_a_missing_file_and_a_folder_without_rules(tmp_path: Path) -> None:
    assert problems(str(tmp_path / "none.yaml")) == ["cannot be read: no such file or directory"]
    assert problems(str(tmp_path)) == ["no rules here: a rule is a file NAME.yaml"]


def test_an_id_stands_once_in_all_files_and_the_good_ones_stay(tmp_path: Path) -> None:
    first = write(tmp_path / "a", GOOD)
    second = write(tmp_path / "b", GOOD)
    write(tmp_path / "c", "id: [", "broken.yaml")
    found, errors = load([str(tmp_path)], VOCABULARY)
    assert [rule.family for rule in found] == ["a"]
    assert str(errors[0]) == f"{second}:1:5: rule 'sold-items' is there already: {first}"
    assert len(errors) == 2


def test_a_file_that_is_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    found, errors = load([path, str(tmp_path)], VOCABULARY)
    assert (len(found), errors) == (1, [])


def test_rules_are_chosen_by_id_and_family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "shop", GOOD)
    write(tmp_path / "shop", GOOD.replace("sold-items", "more-items"), "more-items.yaml")
    monkeypatch.setattr("checker.rulebook.rules.shipped", lambda: tmp_path)

    def ids(select: list[str], ignore: list[str]) -> list[str]:
        return [rule.id for rule in rules((), select, ignore, {}, lambda: VOCABULARY)[0]]

    assert ids([], []) == ["more-items", "sold-items"]
    assert ids(["shop"], ["more-items"]) == ["sold-items"]
    assert ids(["more-items"], []) == ["more-items"]
    with pytest.raises(CrossfootError, match="no rule is left on"):
        ids(["shop"], ["shop"])
    with pytest.raises(CrossfootError, match="unknown rule or family 'shp' \\(did you mean 'shop'\\?\\)"):
        ids(["shp"], [])


def test_the_rules_under_a_path_are_those_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.rulebook.rules.shipped", lambda: tmp_path / "ours")
    write(tmp_path / "ours", GOOD)
    write(tmp_path / "theirs", GOOD)
    write(tmp_path / "theirs", GOOD.replace("sold-items", "more-items"), "more-items.yaml")
    found, errors = rules_under(str(tmp_path / "theirs"), lambda: VOCABULARY)
    assert [rule.id for rule in found] == ["more-items"]
    assert ["is there already" in error.message for error in errors] == [True]


def test_rules_ship() -> None:
    assert list(shipped().rglob("*.yaml"))


def test_a_rule_that_ships_is_named_the_same_wherever_it_lies(tmp_path: Path) -> None:
    file = next(shipped().rglob("*.yaml"))
    assert named(file) == f"rules/{file.parent.name}/{file.name}"
    assert named(tmp_path / "x.yaml") == str(tmp_path / "x.yaml")
