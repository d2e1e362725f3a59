"""No rule can make a run hang, grow or fail: what is too much is an error with its place."""

from __future__ import annotations

import os
import re
from fractions import Fraction
from pathlib import Path

import pytest

from checker import engine, precision
from checker.evaluation import functions
from checker.evaluation.evaluate import LONGEST, evaluate
from checker.link import conditions
from checker.link.claims import linker
from checker.link.combinations import MORE_BOUND, MOST, MOST_BOUND
from checker.model.claim import Verdict
from checker.model.finding import Report
from checker.rulebook import limits
from checker.rulebook.build import Vocabulary
from checker.rulebook.expression import parse_expression
from checker.rulebook.load import load
from tests.security.attacking import RULE, STORY, check, write

NAMES = "".join(f"  n{n}: a\n" for n in range(limits.WORKED_OUT + 1))
VOCABULARY = Vocabulary(functions.Arities(), conditions.arities(), functions.signature, conditions.signature)


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
    return RULE.replace("require: a == b", f"require: {expression}")


def matching(phrase: str) -> str:
    return RULE.replace("{a} rose to {b}", phrase)


def several(entry: str, lines: list[str]) -> str:
    """The rule with an entry of many lines below ``match``."""
    return RULE.replace("require:", "".join([f"  {entry}:\n", *(f"    {line}\n" for line in lines), "require:"]))


def test_the_rule_itself_is_sound() -> None:
    assert [finding.message for finding in report(RULE, STORY).findings] == ["5 is not 6."]


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("a == 10**10**10", "there is no power"),
        ("a == pow(10, 10)", "unknown relation 'pow'"),
        ("a == " + "9" * 400, "a number may have 15 digits at most"),
        ("a == 1e400", "a number is digits"),
        ("a == 0x10", "a number is digits"),
        ("a == " + "*".join(["999999999999999"] * 30), "12 levels deep at most"),
        ("a == b + " + "+".join("b" * 200), "12 levels deep at most"),
        ("-" * 300 + "a == b", "12 levels deep at most"),
        ("not " * 100 + "a == b", "12 levels deep at most"),
        ("a == " + "sum(" * 20 + "b" + ")" * 20, "12 levels deep at most"),
        ("(" * 240 + "a" + ")" * 240 + " == b", "not an expression"),
        ("a == b and " * 60 + "a == b", "500 characters at most"),
        ("a << 99 == b", "not allowed"),
        ("[a for a in b] == b", "not allowed"),
        ('"x" * 99999999999 == b', None),
    ],
)
def test_an_expression_is_small_or_is_refused(expression: str, said: str | None) -> None:
    told = problems(requiring(f"'{expression}'" if '"' in expression else f'"{expression}"'))
    if said is None:
        assert report(requiring(f"'{expression}'"), STORY).findings == ()
    else:
        assert len(told) == 1
        assert re.match(r"sold\.yaml:9:\d+: ", told[0])
        assert said in told[0]


def test_names_that_stand_for_twice_what_they_stood_for_are_refused_before_they_are_worked_out() -> None:
    names = "let:\n  x0: b * 999999999999999\n"
    names += "".join(f"  x{n}: x{n - 1} * x{n - 1}\n" for n in range(1, limits.WORKED_OUT))
    told = problems(RULE.replace("require: a == b", f"{names}require: x{limits.WORKED_OUT - 1} == a"))
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
    "phrase",
    [
        "{a} " + "@rise " * 70 + "{b}",
        "{a} " + "(@rise|@fall|@more) " * 20 + "{b}",
        "{a} " + "... to " * 50 + "{b}",
        "".join(f"{{r{n}+}} " for n in range(40)) + "{a} {b}",
        "{a} " + "((((((@rise @rise)? @rise)? @rise)? @rise)? @rise)? @rise)? " * 6 + "{b}",
    ],
)
def test_a_phrase_that_grows_too_large_is_refused(phrase: str) -> None:
    (told,) = problems(matching(phrase))
    assert re.match(r"sold\.yaml:8:\d+: the phrase is too large to run", told)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [("{a} " + "(" * 9 + "up" + ")" * 9 + " {b}", "8 deep at most"), ("{a} " + "up " * 200 + "{b}", "500 characters")],
)
def test_a_phrase_is_short_and_shallow_or_is_refused(phrase: str, said: str) -> None:
    (told,) = problems(matching(phrase))
    assert said in told


def test_a_phrase_that_would_make_others_go_back_and_forth_matches_in_linear_time() -> None:
    text = matching("{a} (up? up? up? up? up? up? up? up? up? up?)? (up|up up|up up up)? (up ... up)? to {b}")
    assert report(text, f"Sales: 5 {'up ' * 20_000}6.").findings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (several("where", ["- a < b"] * (limits.CONDITIONS + 1)), f"may have {limits.CONDITIONS} entries at most"),
        (
            RULE.replace('- "{a} rose to {b}"', "\n    ".join(['- "{a} rose to {b}"'] * (limits.PHRASES + 1))),
            f"phrases: may have {limits.PHRASES} entries at most",
        ),
        (
            RULE.replace("require:", "let:\n" + NAMES + "require:"),
            f"let: may have {limits.WORKED_OUT} entries at most",
        ),
        (
            RULE.replace('phrases:\n    - "{a} rose to {b}"', "figures:\n" + "".join(
                f"    n{n}: {{}}\n" for n in range(limits.ROLES + 1)
            )),
            f"figures: may have {limits.ROLES} entries at most",
        ),
        (RULE.replace("{a} is not", "{a} " * limits.MESSAGE), "message: may have 1,000 characters at most"),
        (
            RULE.replace("ignore:\n", "ignore:\n" + "    - {text: x}\n" * limits.EXAMPLES),
            f"ignore: may have {limits.EXAMPLES} entries at most",
        ),
    ],
)  # fmt: skip
def test_a_rule_asks_for_little_or_is_refused(text: str, said: str) -> None:
    assert any(said in told for told in problems(text))


def test_roles_that_nothing_ties_together_are_tried_in_some_ways_only() -> None:
    roles = "figures:\n" + "".join(f"    {name}: {{kind: count}}\n" for name in "abcdefgh"[: limits.ROLES])
    text = RULE.replace('phrases:\n    - "{a} rose to {b}"', roles.rstrip()).replace("sentence", "article")
    story = report(text, " ".join(f"{n} men came." for n in range(10, 22)))
    assert sum(story.claims.values()) <= 12 * MOST
    assert story.limits == (f"sold was tried in {MOST} ways from each figure only.",)


@pytest.mark.parametrize("conditions_asked", [0, limits.CONDITIONS])
def test_what_a_rule_costs_grows_with_the_text_and_no_faster(conditions_asked: int) -> None:
    roles = "figures:\n" + "".join(f"    {name}: {{kind: count}}\n" for name in "abcdefgh"[: limits.ROLES])
    text = RULE.replace('phrases:\n    - "{a} rose to {b}"', roles.rstrip()).replace("sentence", "article")
    if conditions_asked:
        text = text.replace("require:", "  where:\n" + "    - same_unit(a, b)\n" * conditions_asked + "require:")
    write("sold.yaml", text)
    rules, _ = load(["sold.yaml"], VOCABULARY)
    counts = []
    for figures in (150, 300):
        story = engine.extract(engine.read_text(" ".join(f"{n} men came." for n in range(100, 100 + figures))))
        claims, reached, _ = linker(rules).link(story)
        counts.append(len(claims))
        assert 0 < len(claims) <= (MOST_BOUND + MORE_BOUND * figures) // limits.ROLES
        assert any("ways from each figure only." in limit for limit in reached)
    assert counts[1] < 2 * counts[0]


def test_a_file_of_faults_tells_the_first_of_them() -> None:
    assert len(problems("".join(f"k{n}: v\n" for n in range(5_000)))) == limits.FAULTS


def test_a_folder_of_too_many_rules_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RULES", 3)
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
