from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import CrossfootError
from checker.model.expression import Call, Comparison, Name
from checker.model.finding import Severity
from checker.model.quantity import Kind
from checker.model.rule import Within
from checker.rulebook.load import load
from checker.rulebook.locate import named, shipped
from checker.rulebook.rules import rules, rules_under
from tests.rulebook.rule_text import GOOD, VOCABULARY, only_rule, problems, write


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "shop", GOOD)
    rule = only_rule(path)
    assert (rule.id, rule.family, rule.path) == ("sold-items", "shop", path)
    assert (rule.severity, rule.within) == (Severity.WARNING, Within.SENTENCE)
    assert rule.where == (Call("same_unit", (Name("parts"), Name("total"))),)
    assert rule.let == (("made", Call("sum", (Name("parts"),))),)
    assert rule.require == Comparison("==", Name("made"), Name("total"))
    assert rule.message.parts[1] == " make "
    assert rule.examples.fail[0].line == 17
    assert (rule.examples.fail[0].flag, rule.examples.fail[0].says) == ("6", "2 and 3 make 5, not 6.")
    assert rule.lists == {"parts"}


@pytest.mark.parametrize("severity", list(Severity))
def test_a_rule_infers_only_where_it_says_so(tmp_path: Path, severity: Severity) -> None:
    told = GOOD.replace("severity: warning", f"severity: {severity}")
    inferred = told.replace("why:", "inferred: true\nwhy:")
    assert not only_rule(write(tmp_path, told)).inferred
    assert only_rule(write(tmp_path, inferred)).inferred
    assert problems(write(tmp_path, inferred.replace("true", "yes"))) == ["4:11: inferred: expected true or false"]


def test_roles_of_figures_take_one_value_or_several(tmp_path: Path) -> None:
    figures = (
        "  figures:\n"
        "    parts: {kind: [count, money], verb: '@include', listed: true, at_least: 3}\n"
        "    total: {zone: headline}\n"
    )
    phrases = '  phrases:\n    - "sold {parts+:count} , {total:count} in all"\n'
    text = GOOD.replace(phrases, figures).replace("within: sentence", "within: article")
    parts, total = only_rule(write(tmp_path, text)).figures
    assert parts.kinds == (Kind.COUNT, Kind.MONEY)
    assert (parts.verbs, parts.listed, parts.at_least) == (("@include",), True, 3)
    assert (total.zones, total.kinds, total.at_least) == (("headline",), (), 1)


@pytest.mark.parametrize(
    "written",
    ["no", "1:30", "2024-05-04", "1.50", "null", "0x1F"],
)
def test_yaml_changes_no_text(tmp_path: Path, written: str) -> None:
    text = GOOD.replace("He sold 2 pears.\n", f"{written}\n")
    assert only_rule(write(tmp_path, text)).examples.ignore[0].text == written


BROKEN = [
    (
        '    - "sold {parts+',
        '    - "{total:more|fewer} sold"\n    - "sold {parts+',
        "9:7: role 'total' takes a figure in one phrase and words in another",
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
    (
        "within: sentence",
        "within: page",
        "6:11: within: unknown value 'page' (known: article, neighbours, paragraph, sentence)",
    ),
    ('- "', '- "^ ', "6:11: '^', the end of a sentence, needs 'within: neighbours'"),
    ("within: sentence", "within: article", "6:11: phrases stay within a sentence or a paragraph"),
    ("  where:", "  were:", "9:3: unknown key 'were' (did you mean 'where'?)"),
    ("    - same_unit(parts, total)", "    same_unit(parts, total)", "10:5: where: expected a list"),
    ("(parts, total)", "(parts, totl)", "10:24: unknown role 'totl' (did you mean 'total'?)"),
    (
        "same_unit(parts",
        "same_units(parts",
        "10:7: unknown relation 'same_units' (did you mean 'same_unit'?)",
    ),
    ("(parts, total)", "(parts)", "10:7: same_unit takes 2 arguments, not 1"),
    ("made: sum", "total: sum", "12:3: 'total' is a role already"),
    ("made: sum", "Made: sum", "12:9: 'Made' cannot be a name"),
    ("sum(parts)", "same_unit(parts, total)", "12:9: unknown relation 'same_unit'"),
    ("made == total", "made = total", "13:15: '=' is not allowed: to compare, write '=='"),
    ("made == total", "made + total", "13:10: this is neither true nor false"),
    ("made == total", "made == total and made", "13:10: this is neither true nor false"),
    ("made == total", "not count(parts)", "13:10: this is neither true nor false"),
    ("made == total", "(made == total) == 1", "13:10: what is true or false cannot be compared"),
    (
        "same_unit(parts, total)",
        "same_unit(parts, sum(parts))",
        "10:24: argument 2 of same_unit must be a role, and nothing that is worked out",
    ),
    (
        "same_unit(parts, total)",
        "same_unit(parts, total) == 1",
        "10:7: same_unit is true or false: it stands alone, or beside 'and', 'or' and 'not'",
    ),
    (
        "same_unit(parts, total)",
        "sum(same_unit(parts, total)) < 2",
        "10:11: argument 1 of sum must be a list of numbers, and this is true or false (did you mean 'parts'?)",
    ),
    (
        "sum(parts)",
        "sum(total)",
        "12:13: argument 1 of sum must be a list of numbers, and 'total' is a number (did you mean",
    ),
    (
        "sum(parts)",
        "percent_change(parts, 2)",
        "12:24: argument 1 of percent_change must be a number, and 'parts' is a list",
    ),
    (
        "sum(parts)",
        "count('parts')",
        "12:15: argument 1 of count must be a list of dates or times or a list of numbers, and",
    ),
    ("make {made}", "make {sum(made)}", "14:29: argument 1 of sum must be a list of numbers, and 'made' is a number"),
    (
        "(parts, total)",
        "(parts, story)",
        "10:24: argument 2 of same_unit must be a role of figures, and 'story' is a date",
    ),
    ("not {total}", "not {totals}", "14:37: unknown role 'totals' (did you mean 'total'?)"),
    ("not {total}", "not {total", "14:36: '{' without its partner: a brace is written twice"),
    ("message:", "flag: part\nmessage:", "14:7: unknown role 'part' (did you mean 'parts'?)"),
    ("{total:count}", "{total:cont}", "8:30: unknown kind 'cont' (did you mean 'count'?)"),
    ("{total:count}", "{total:@larger}", "8:30: unknown set '@larger'"),
    ("{total:count}", "(total", "8:30: this '(' is never closed"),
    ("      flag: 6", "      flag: 7", "18:13: '7' does not stand in the text"),
    ("      flag: 6\n", "", "17:7: key 'flag' is missing"),
    (
        "figs, 5 in all.\n",
        "figs, 5 in all.\n      date: 31 May\n",
        "22:13: '31 May' is not a date: write it as 2024-05-31",
    ),
    ("    - text: He sold 2 pears.\n", "    []\n", "23:5: ignore: must not be empty"),
    ("    - text: He sold 2 pears.\n", "", "22:10: ignore: expected a list"),
]


@pytest.mark.parametrize(("right", "wrong", "problem"), BROKEN)
def test_an_error_says_where_and_what_would_do(tmp_path: Path, right: str, wrong: str, problem: str) -> None:
    assert GOOD.count(right) == 1
    found = problems(write(tmp_path, GOOD.replace(right, wrong)))
    assert [text for text in found if text.startswith(problem)], found


def test_a_finding_points_at_a_figure_and_no_word(tmp_path: Path) -> None:
    text = GOOD.replace("{total:count}", "{total:count} {how:@rise}").replace("message:", "flag: how\nmessage:")
    assert problems(write(tmp_path, text)) == ["14:7: role 'how' takes words: a finding points at a figure"]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("made == totl", "13:18"),
        ("'made == totl'", "13:19"),
        ('"made == totl"', "13:19"),
        ("\"'' == totl\"", "13:17"),
        ("''''' == totl'", "13:19"),
        (">-\n  made ==\n  totl", "13:10"),
    ],
)
def test_a_column_is_right_however_a_text_is_quoted(tmp_path: Path, written: str, place: str) -> None:
    found = problems(write(tmp_path, GOOD.replace("made == total", written)))
    assert found == [f"{place}: unknown role 'totl' (did you mean 'total'?)"]


def test_every_problem_of_a_file_is_told(tmp_path: Path) -> None:
    text = GOOD.replace("(parts, total)", "(part, total)").replace("== total", "== totl")
    text = text.replace("id: sold", "id: so")
    assert [problem.split(" (")[0] for problem in problems(write(tmp_path, text))] == [
        "1:5: id 'so-items' must be the file's name, 'sold-items'",
        "10:17: unknown role 'part'",
        "13:18: unknown role 'totl'",
    ]


def test_an_unknown_figure_key_kind_and_zone(tmp_path: Path) -> None:
    figures = "figures:\n    parts: {listd: yes}\n    total: {kind: cash, zone: [head], listed: yes, at_least: 0}\n"
    text = GOOD.replace('phrases:\n    - "sold {parts+:count} , {total:count} in all"\n', figures)
    assert [problem.split(" (")[0] for problem in problems(write(tmp_path, text))] == [
        "8:13: unknown key 'listd'",
        "9:19: kind: unknown value 'cash'",
        "9:32: zone: unknown value 'head'",
        "9:47: listed: expected true or false",
        "9:62: at_least: expected a whole number from 1 to 1000",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id: [", "2:1: not YAML: did not find expected node content"),
        ("id: a\nb: : c", "2:4: not YAML: mapping values are not allowed in this context"),
        ("- id", "1:1: not a rule: expected keys such as 'id:' and 'match:'"),
        ("", "1:1: not a rule: expected keys such as 'id:' and 'match:'"),
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
