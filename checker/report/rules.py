"""Rules as a table, as a page to read, and as the help of another tool."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence

from checker.escaping import safe
from checker.model.rule import Example, Rule, by_id
from checker.report.markup import escaped
from checker.report.table import table


def listing(rules: Sequence[Rule], room: int | None = None) -> Iterator[str]:
    """Id, family, severity and summary of each rule, in the order given; ``room`` in cells, as ``table`` has it."""
    listed = [cases[0] for cases in by_id(rules).values()]
    rows = [(rule.id, rule.family, rule.severity, rule.summary) for rule in listed]
    yield from (f"{line}\n" for line in table(rows, room))


def page(cases: Sequence[Rule], width: int) -> Iterator[str]:
    """What a rule looks for in all its cases, why, and its examples; ``width`` in cells."""
    rule = cases[0]
    yield f"{safe(rule.id)} ({safe(rule.family)}, {rule.severity})\n"
    yield _paragraph(rule.summary, width)
    yield _paragraph(rule.why, width)
    yield "\n"
    yield from (_statements(case) for case in cases)
    wordings = dict.fromkeys(wording.text for case in cases for wording in case.wordings)
    if wordings:
        yield "\nWordings:\n"
        yield from (f"  {safe(text)}\n" for text in wordings)
    examples = rule.examples
    yield from _example_lines("Found", examples.fail, width)
    yield from _example_lines("In order", examples.passing, width)
    yield from _example_lines("Left alone", examples.ignore, width)
    yield f"\nFile: {safe(rule.path)}\n"


def _statements(case: Rule) -> str:
    named = f" ({safe(case.case)})" if case.case else ""
    return f"Statements{named}: {safe(case.of)}, with {safe(', '.join(sorted(case.slots)))}\n"


def _paragraph(text: str, width: int) -> str:
    return "\n" + textwrap.fill(safe(text), width) + "\n" if text else ""


def _example_lines(heading: str, examples: tuple[Example, ...], width: int) -> Iterator[str]:
    if examples:
        yield f"\n{heading}:\n"
    for example in examples:
        yield _indented(f"- {example.text}", width, "  ")
        for remark in (example.says, example.note):
            if remark:
                yield _indented(remark, width, "    ")


def _indented(text: str, width: int, indent: str) -> str:
    hanging = indent + "  " * text.startswith("- ")
    return textwrap.fill(safe(text), width, initial_indent=indent, subsequent_indent=hanging) + "\n"


def plain_help(rule: Rule) -> str:
    """Why the rule is there, and a few examples."""
    return "\n\n".join(_parts(rule, str, "", "- "))


def markdown_help(rule: Rule) -> str:
    """The same as Markdown."""
    return "\n\n".join(_parts(rule, escaped, "**", "> "))


def _parts(rule: Rule, shown: Callable[[str], str], strong: str, quoted: str) -> Iterator[str]:
    yield shown(rule.why.strip() or rule.summary)
    examples = rule.examples
    sorts = (("Found", examples.fail), ("In order", examples.passing), ("Left alone", examples.ignore))
    for heading, each in sorts:
        for example in each[:1]:
            yield f"{strong}{heading}{strong}:\n\n" + _example(example, shown, quoted)


def _example(example: Example, shown: Callable[[str], str], quoted: str) -> str:
    text = "\n".join(quoted + shown(line) for line in example.text.strip().splitlines() if line.strip())
    said = example.says or example.note
    return f"{text}\n\n{shown(said)}" if said else text
