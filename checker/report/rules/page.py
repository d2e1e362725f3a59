"""A rule as a page to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from checker.escaping import safe
from checker.model.rule import Example, Rule


def render(cases: Sequence[Rule], width: int) -> Iterator[str]:
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
    yield from _examples("Found", examples.fail, width)
    yield from _examples("In order", examples.passing, width)
    yield from _examples("Left alone", examples.ignore, width)
    yield f"\nFile: {safe(rule.path)}\n"


def _statements(case: Rule) -> str:
    named = f" ({safe(case.case)})" if case.case else ""
    return f"Statements{named}: {safe(case.of)}, with {safe(', '.join(sorted(case.slots)))}\n"


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
