"""``crossfoot rules``: the rules that are on, one of them as a page, their examples, their schema."""

from __future__ import annotations

import json
from collections.abc import Iterable

import click

from checker import engine
from checker.cli import options
from checker.cli.paths import FilePath
from checker.cli.status import CLEAN, FAILED, FOUND
from checker.cli.terminal import complain, room, width, write
from checker.errors import CrossfootError
from checker.escaping import as_json, safe
from checker.model.rule import by_id
from checker.report.rules import listing, page
from checker.report.values import counted
from checker.userfiles.suggest import instead


@click.group(
    name="rules",
    epilog="""\b
Examples:
  crossfoot rules list
  crossfoot rules show total-of-row
  crossfoot rules test our-rules/
""",
)
def rules() -> None:
    """List, read and test rules."""


@rules.command(
    name="list",
    epilog="""\b
Examples:
  crossfoot rules list
  crossfoot rules list --rules our-rules/
""",
)
@options.more_rules
@click.pass_context
def list_rules(ctx: click.Context, rules: tuple[str, ...]) -> None:
    """List every rule: id, family, severity, summary."""
    loaded, errors = engine.load_rules(rules)
    write(listing(loaded, room()))
    ctx.exit(_told(errors))


@rules.command(
    epilog="""\b
Examples:
  crossfoot rules show total-of-row
  crossfoot rules show faster --rules our-rules/
"""
)
@click.argument("rule_id", metavar="ID", shell_complete=options.complete_rule)
@options.more_rules
def show(rule_id: str, rules: tuple[str, ...]) -> None:
    """Show what a rule looks for, why, and its examples."""
    loaded, errors = engine.load_rules(rules)
    _told(errors)
    known = by_id(loaded)
    if rule_id not in known:
        raise CrossfootError(f"unknown rule '{rule_id}'{instead(rule_id, known)}")
    write(page(known[rule_id], width()))


@rules.command(
    epilog="""\b
Examples:
  crossfoot rules test
  crossfoot rules test our-rules/
\b
Exit status: 0 every example is as it should be, 1 one is not, 2 a rule could not be used.
"""
)
@click.argument("path", required=False, type=FilePath())
@click.pass_context
def test(ctx: click.Context, path: str | None) -> None:
    """Try the examples in rules: those under PATH, or those that ship with crossfoot."""
    from checker import examples

    rules, errors = engine.load_rules() if path is None else engine.rules_under(path)
    outcomes = list(examples.run(rules))
    wrong = [outcome for outcome in outcomes if not outcome.ok]
    write(safe(f"{each.where}: {each.rule_id}, {each.kind}: {each.problem}") for each in wrong)
    if rules or not errors:
        write([f"{counted(len(by_id(rules)), 'rule')}, {counted(len(outcomes), 'example')}: {len(wrong):,} wrong"])
    ctx.exit(_told(errors) or (FOUND if wrong else CLEAN))


def _told(errors: Iterable[CrossfootError]) -> int:
    """The exit status that is due to errors in rules, each of which is said."""
    status = CLEAN
    for error in errors:
        complain(error)
        status = FAILED
    return status


@rules.command(
    epilog="""\b
Examples:
  crossfoot rules schema > rule.schema.json
"""
)
def schema() -> None:
    """Print the JSON Schema of rule files, for completion in editors."""
    from checker.rulebook.schema import json_schema

    write([as_json(json.dumps(json_schema(), indent=2) + "\n")])
