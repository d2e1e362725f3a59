"""Rule files with cases: each is a rule that shares the rest of the file with the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import engine, examples
from checker.model.rule import by_id
from checker.report.rules import listing, page
from checker.rulebook.load import load
from tests.rulebook.rule_text import VOCABULARY, problems, write

HEAD = """\
id: sold-items
summary: Items sold must fit.
severity: warning
why: Two and two make four.
of: parts
wordings:
  - "sold {all+:count} , {total:count} in all"
"""
CASES = """\
cases:
  closed:
    let:
      made: sum(all)
    require: made == total
    flag: total
    message: "{all} make {made}, not {total}."
  grown:
    of: change
    require: before <= after
    message: "{after} is less than {before}."
"""
EXAMPLES = """\
examples:
  fail:
    - text: He sold 2 pears and 3 figs, 6 in all.
      flag: 6
      says: 2 and 3 make 5, not 6.
    - text: Sales fell to 30 from 40.
      flag: 30
      says: 30 is less than 40.
  pass:
    - text: He sold 2 pears and 3 figs, 5 in all.
  ignore:
    - text: He sold 2 pears.
"""
GOOD = HEAD + CASES + EXAMPLES


def test_each_case_is_a_rule_with_a_key_of_its_own(tmp_path: Path) -> None:
    rules, errors = load([write(tmp_path / "shop", GOOD)], VOCABULARY)
    assert errors == []
    assert [(rule.id, rule.case, rule.key, rule.of) for rule in rules] == [
        ("sold-items", "closed", "sold-items.closed", "parts"),
        ("sold-items", "grown", "sold-items.grown", "change"),
    ]
    assert [(sorted(rule.slots), rule.flag, len(rule.let)) for rule in rules] == [
        (["all", "total"], "total", 1),
        (["after", "before"], None, 0),
    ]
    assert len({(rule.summary, rule.why, rule.family, rule.path, rule.severity, rule.packed) for rule in rules}) == 1
    assert [len(rule.wordings) for rule in rules] == [1, 0]  # those of the kind that the rule is of


def test_a_rule_without_cases_has_its_id_for_a_key() -> None:
    (rule,) = by_id(engine.shipped_rules())["share"]
    assert (rule.case, rule.key) == ("", "share")


BROKEN = [
    ("of: change", "of: chnge", "16:9: no statement is of the kind 'chnge' (did you mean 'change'?)"),
    ("of: parts\n", "of: part\n", "5:5: no statement is of the kind 'part' (did you mean 'parts'?)"),
    ("before <= after", "befor <= after", "17:14: unknown role 'befor' (did you mean 'before'?)"),
    ("before <= after", "all <= after", "17:14: unknown role 'all'"),
    ("sum(all)", "summ(all)", "11:13: unknown relation 'summ' (did you mean 'sum'?)"),
    ("flag: total", "flag: totl", "13:11: unknown role 'totl' (did you mean 'total'?)"),
    ("not {total}", "not {totl}", "14:39: unknown role 'totl' (did you mean 'total'?)"),
    ("    require: before <= after\n", "", "15:3: key 'require' is missing"),
    ("    require: before", "    requires: before", "17:5: unknown key 'requires' (did you mean 'require'?)"),
    ("  grown:", "  Grown:", "15:3: 'Grown' must be lower-case letters and digits, with '-' between words"),
    ("cases:\n", "flag: total\ncases:\n", "8:1: a rule with 'cases' has its 'flag' in them"),
    ("cases:\n", "let: {a: 1 + 1}\ncases:\n", "8:1: a rule with 'cases' has its 'let' in them"),
    ("cases:\n", "require: total > 1\ncases:\n", "8:1: a rule with 'cases' has its 'require' in them"),
    ("cases:\n", "message: It is.\ncases:\n", "8:1: a rule with 'cases' has its 'message' in them"),
    ("cases:\n", "cases: []\nlet:\n", "8:8: cases: expected names with values"),
]


@pytest.mark.parametrize(("right", "wrong", "problem"), BROKEN)
def test_an_error_of_a_case_has_its_place(tmp_path: Path, right: str, wrong: str, problem: str) -> None:
    assert GOOD.count(right) == 1
    found = problems(write(tmp_path, GOOD.replace(right, wrong)))
    assert [said for said in found if said.startswith(problem)], found


def test_a_rule_is_of_a_kind_that_one_of_its_cases_is_of(tmp_path: Path) -> None:
    text = GOOD.replace("  closed:\n", "  closed:\n    of: hundred\n")
    assert problems(write(tmp_path, text))[0] == "5:5: no case is of the kind 'parts': name that of one of them"


@pytest.mark.parametrize("cases", ["", "cases: {}\n"])
def test_a_rule_has_cases_or_requires_and_says_something(tmp_path: Path, cases: str) -> None:
    path = write(tmp_path, HEAD + cases + EXAMPLES)
    hint = "a rule has 'require' and 'message', or 'cases'"
    assert problems(path) == [f"1:1: key {name!r} is missing: {hint}" for name in ("require", "message")]
    write(tmp_path, f"{HEAD}{cases}require: total > 1\n{EXAMPLES}")
    assert problems(path) == [f"1:1: key 'message' is missing: {hint}"]


def test_the_examples_run_with_all_cases_of_their_rule(tmp_path: Path) -> None:
    rules, errors = engine.rules_under(write(tmp_path, GOOD))
    assert errors == []
    assert [(each.kind, each.problem) for each in examples.run(rules)] == [
        (kind, None) for kind in ("fail", "fail", "pass", "ignore")
    ]


def test_to_who_chooses_and_reads_rules_it_is_one(tmp_path: Path) -> None:
    path = write(tmp_path / "shop", GOOD)
    rules, _ = engine.load_rules([path], ["sold-items"])
    assert [line.split()[0] for line in listing(rules)] == ["sold-items"]
    shown = "".join(page(rules, 80))
    assert "\nStatements (closed): parts, with all, total\nStatements (grown): change, with after, before\n" in shown
    assert shown.count("in all") == shown.count("He sold 2 pears and 3 figs") + 1
    text = "He sold 2 pears and 3 figs, 6 in all. Sales fell to 30 from 40."
    examined = engine.examine(engine.read_text(text), rules)
    assert [each.claim.rule for each in examined.judged] == ["sold-items.closed", "sold-items.grown"]
    assert [finding.rule for finding in examined.report.findings] == ["sold-items", "sold-items"]
    assert examined.report.rules == 1
