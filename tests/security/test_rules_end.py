"""No rule can make a run hang, grow or fail: what is too much is an error with its place."""

from __future__ import annotations

import os
import re
from fractions import Fraction
from pathlib import Path

import pytest

from checker import engine, precision
from checker.evaluation.evaluate import LONGEST, evaluate
from checker.evaluation.functions import Arities, signature
from checker.model.claim import Verdict
from checker.model.finding import Report
from checker.rulebook import schema
from checker.rulebook.build import Vocabulary
from checker.rulebook.expression import parse_expression
from checker.rulebook.load import load
from checker.statements.read import slots
from tests.security.attacking import RULE, STORY, check, write

NAMES = "".join(f"  n{n}: before\n" for n in range(schema.WORKED_OUT + 1))
VOCABULARY = Vocabulary(Arities(), signature, slots)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(text: str) -> list[str]:
    """What is said of a rule file."""
    write("sold.yaml", text)
    return [str(error) for error in load(["sold.yaml"], VOCABULARY)[1]]


def report(text: str, story: str) -> Report:
    """What a rule that is let through makes of a story."""
    write("sold.yaml", text)
    rules, errors = load(["sold.yaml"], VOCABULARY)
    assert errors == []
    return engine.check(engine.read_text(story), rules)


def requiring(expression: str) -> str:
    return RULE.replace("require: before == after", f"require: {expression}")


def worded(wording: str) -> str:
    return RULE.replace("{before} rose to {after}", wording)


def test_the_rule_itself_is_sound() -> None:
    assert [finding.message for finding in report(RULE, STORY).findings] == ["5 is not 6."]


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("before == 10**10**10", "there is no power"),
        ("before == pow(10, 10)", "unknown relation 'pow'"),
        ("before == " + "9" * 400, "a number may have 15 digits at most"),
        ("before == 1e400", "a number is digits"),
        ("before == 0x10", "a number is digits"),
        ("before == " + "*".join(["999999999999999"] * 30), "12 levels deep at most"),
        ("before == after + " + "+".join(["after"] * 80), "12 levels deep at most"),
        ("-" * 300 + "before == after", "12 levels deep at most"),
        ("not " * 100 + "before == after", "12 levels deep at most"),
        ("before == " + "sum(" * 20 + "after" + ")" * 20, "12 levels deep at most"),
        ("(" * 240 + "before" + ")" * 240 + " == b", "not an expression"),
        ("before == after and " * 40 + "before == after", "500 characters at most"),
        ("before << 99 == after", "not allowed"),
        ("[before for before in after] == after", "not allowed"),
        ('"x" * 99999999999 == after', None),
    ],
)
def test_an_expression_is_small_or_is_refused(expression: str, said: str | None) -> None:
    told = problems(requiring(f"'{expression}'" if '"' in expression else f'"{expression}"'))
    if said is None:
        assert report(requiring(f"'{expression}'"), STORY).findings == ()
    else:
        assert len(told) == 1
        assert re.match(r"sold\.yaml:8:\d+: ", told[0])
        assert said in told[0]


def test_names_that_stand_for_twice_what_they_stood_for_are_refused_before_they_are_worked_out() -> None:
    names = "let:\n  x0: after * 999999999999999\n"
    names += "".join(f"  x{n}: x{n - 1} * x{n - 1}\n" for n in range(1, schema.WORKED_OUT))
    told = problems(RULE.replace("require: before == after", f"{names}require: x{schema.WORKED_OUT - 1} == before"))
    assert told
    assert "has more than 200 parts" in told[0]


def test_a_number_beyond_all_bounds_is_none() -> None:
    huge = 10 ** (LONGEST // 4)
    values = {"a": precision.constant(huge), "b": precision.constant(Fraction(1, huge))}
    product = parse_expression("a * a", values, {})
    assert evaluate(parse_expression("a * b", values, {}), values) is not None
    assert evaluate(product, values) is None
    assert evaluate(parse_expression("b * b", values, {}), values) is None
    assert evaluate(parse_expression("a * a == b", values, {}), values) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    "wording",
    [
        "{before} " + "@rise " * 70 + "{after}",
        "{before} " + "(@rise|@fall|@more) " * 20 + "{after}",
        "{before} " + "... to " * 50 + "{after}",
        "{before} " + "((((((@rise @rise)? @rise)? @rise)? @rise)? @rise)? @rise)? " * 6 + "{after}",
    ],
)
def test_a_wording_that_grows_too_large_is_refused(wording: str) -> None:
    (told,) = problems(worded(wording))
    assert re.match(r"sold\.yaml:7:\d+: the wording is too large to run", told)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("{before} " + "(" * 9 + "up" + ")" * 9 + " {after}", "8 deep at most"),
        ("{before} " + "up " * 200 + "{after}", "500 characters"),
    ],
)
def test_a_wording_is_short_and_shallow_or_is_refused(wording: str, said: str) -> None:
    (told,) = problems(worded(wording))
    assert said in told


def test_a_wording_that_would_make_others_go_back_and_forth_matches_in_linear_time() -> None:
    text = worded("{before} (up? up? up? up? up? up? up? up? up? up?)? (up|up up|up up up)? (up ... up)? to {after}")
    assert report(text, f"Sales: 5 {'up ' * 20_000}6.").findings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            RULE.replace('- "{before}', '- "{before} up {after}"\n  ' * schema.WORDINGS + '- "{before}'),
            f"wordings: may have {schema.WORDINGS} entries at most",
        ),
        (
            RULE.replace("require:", "let:\n" + NAMES + "require:"),
            f"let: may have {schema.WORKED_OUT} entries at most",
        ),
        (RULE.replace("{before} is not", "{before} " * schema.MESSAGE), "message: may have 1,000 characters at most"),
        (
            RULE.replace("ignore:\n", "ignore:\n" + "    - {text: x}\n" * schema.EXAMPLES),
            f"ignore: may have {schema.EXAMPLES} entries at most",
        ),
    ],
)
def test_a_rule_asks_for_little_or_is_refused(text: str, said: str) -> None:
    assert any(said in told for told in problems(text))


def test_a_file_of_faults_tells_the_first_of_them() -> None:
    assert len(problems("".join(f"k{n}: v\n" for n in range(5_000)))) == schema.FAULTS


def test_a_folder_of_too_many_rules_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "RULES", 3)
    for n in range(5):
        write(f"more/r{n}.yaml", RULE.replace("id: sold", f"id: r{n}"))
    rules, errors = load(["more"], VOCABULARY)
    assert [rule.id for rule in rules if rule.id in {f"r{n}" for n in range(5)}] == ["r0", "r1", "r2"]
    assert [str(error) for error in errors] == ["more: a run may have 3 files of rules at most"]


def test_a_pipe_a_device_and_links_in_a_circle_are_no_rules() -> None:
    write("story.txt", STORY)
    Path("rules").mkdir()
    os.mkfifo("rules/pipe.yaml")
    Path("rules/circle.yaml").symlink_to("circle.yaml")
    Path("rules/around").symlink_to(".")
    done = check("story.txt", "--rules", "rules", "--rules", "/dev/zero")
    assert done.returncode == 2
    assert "rules/pipe.yaml: is a device or a pipe, and no file" in done.stderr
    assert "/dev/zero: is a device or a pipe, and no file" in done.stderr
    assert "rules/circle.yaml: cannot be read" in done.stderr
