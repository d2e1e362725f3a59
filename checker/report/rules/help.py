"""A rule, told where another tool shows its findings: plain and as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.model.rule import Example, Rule
from checker.report.written.markdown_text import escaped


def plain(rule: Rule) -> str:
    """Why the rule is there, and a few examples."""
    return "\n\n".join(_parts(rule, str, "", "- "))


def markdown(rule: Rule) -> str:
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
