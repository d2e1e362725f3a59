from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from checker import examples
from checker.examples import Outcome
from checker.model.rule import Rule
from tests.cli.conftest import Run


def test_list_has_a_line_for_each_rule(run: Run) -> None:
    result = run("rules", "list")
    assert result.output == (
        "total-of-row  sums   error  The summary of total-of-row.\n"
        "weekday       dates  error  The summary of weekday.\n"
    )
    assert result.exit_code == 0


def test_show_is_a_page(run: Run) -> None:
    assert run("rules", "show", "weekday").output == (
        "weekday (dates, error)\n"
        "\nThe summary of weekday.\n"
        "\nA long story.\n"
        "\nStatements: parts, with all, total\n"
        "\nWordings:\n  {all+} make {total}\n"
        "\nFound:\n  - One and one make three.\n    1 + 1 = 2\n"
        "\nIn order:\n  - One and one make two.\n"
        "\nLeft alone:\n  - One and one met.\n    nothing is added\n"
        "\nFile: rules/dates/weekday.yaml\n"
    )


def test_show_suggests_the_rule_that_was_meant(run: Run) -> None:
    result = run("rules", "show", "wekday")
    assert result.output == "Error: unknown rule 'wekday' (did you mean 'weekday'?)\n"
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("problem", "output", "code"),
    [
        (None, "2 rules, 2 examples: 0 wrong\n", 0),
        (
            "nothing was flagged",
            (
                "rules/sums/total-of-row.yaml:20: total-of-row, fail: nothing was flagged\n"
                "rules/dates/weekday.yaml:20: weekday, fail: nothing was flagged\n"
                "2 rules, 2 examples: 2 wrong\n"
            ),
            1,
        ),
    ],
)
def test_test_says_which_examples_are_wrong(
    run: Run, monkeypatch: pytest.MonkeyPatch, problem: str | None, output: str, code: int
) -> None:
    def outcomes(rules: Iterable[Rule]) -> Iterator[Outcome]:
        return (Outcome(rule.id, f"{rule.path}:20", "fail", problem) for rule in rules)

    monkeypatch.setattr(examples, "run", outcomes)
    result = run("rules", "test")
    assert (result.output, result.exit_code) == (output, code)


def test_test_counts_nothing_where_no_rule_could_be_read(run: Run) -> None:
    Path("wrong.yaml").write_text("id: 5\n", encoding="utf-8")
    result = run("rules", "test", "wrong.yaml")
    assert result.exit_code == 2
    assert "wrong.yaml:" in result.stderr
    assert result.stdout == ""


def test_schema_is_json_schema_of_a_rule_file(run: Run) -> None:
    schema = json.loads(run("rules", "schema").output)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "examples" in json.dumps(schema)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("crossfoot check --select ", ["dates", "sums", "total-of-row", "weekday"]),
        ("crossfoot check --ignore sums,week", ["sums,weekday"]),
        ("crossfoot rules show t", ["total-of-row"]),
        (
            "crossfoot ",
            "annotate baseline batch check clean config explain figures ignore init lsp rules serve watch why".split(),
        ),
    ],
)
def test_a_shell_is_offered_the_names(run: Run, monkeypatch: pytest.MonkeyPatch, line: str, offered: list[str]) -> None:
    words = line.split(" ")
    monkeypatch.setenv("_CROSSFOOT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    assert run().output.splitlines() == [f"plain,{name}" for name in offered]
