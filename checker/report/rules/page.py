"""A rule as a page to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from checker.escaping import safe
from checker.model.rule import Example, Rule


def render(rule: Rule, width: int) -> Iterator[str]:
    """What a rule looks for, why, and its examples; ``width`` in cells."""
    yield f"{safe(rule.id)} ({safe(rule.family)}, {rule.severity})\n"
    yield _paragraph(rule.summary, width)
    yield _paragraph(rule.why, width)
    yield f"\nStatements: {safe(rule.of)}, with {safe(', '.join(sorted(rule.slots)))}\n"
    if rule.wordings:
        yield "\nWordings:\n"
        yield from (f"  {safe(wording.text)}\n" for wording in rule.wordings)
    examples = rule.examples
    yield from _examples("Found", examples.fail, width)
    yield from _examples("In order", examples.passing, width)
    yield from _examples("Left alone", examples.ignore, width)
    yield f"\nFile: {safe(rule.path)}\n"


def _paragraph(text: str, width: int) -> str:
    return "\n" + textwrap.fill(safe(text), width) + "\n" if text else ""


def _examples(heading: str, examples: tuple[Example, ...], width: int) -> Iterator[str]:
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
