"""A rule file: loaded, and a rule that comes of it tried on its own examples and on a story."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from checker import engine, examples
from checker.evaluation import functions
from checker.rulebook.build import Vocabulary
from checker.rulebook.load import load, rule_files
from checker.rulebook.rules import shipped
from checker.statements.read import slots
from tests.fuzz import holding, stories

_STORY = """\
Ferry firm's sales jump 25%

ELMOUTH, May 31 - Sales rose 25% from $80 million to $120 million in 2023, about 5% more than in 2022.

Police held 52 people, aged 19 to 34: 12 men and 13 women. The other 30 left at 8.30am for the 12-mile (19 km) trip.
"""


def run(data: bytes) -> None:
    """Load a file called rule.yaml, and heed what comes of it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "rule.yaml")
        path.write_bytes(data)
        rules, errors = load([str(path)], _vocabulary())
        lines = data.count(b"\n") + data.count(b"\r") + 2 + data.count(b"\xe2\x80") + data.count(b"\xc2\x85")
        assert bool(rules) != bool(errors), "neither a rule nor a reason"
        for error in errors:
            assert error.path == str(path)
            assert error.message
            assert 1 <= (error.line or 1) <= lines
            assert (error.column or 1) >= 1
        holding.written(errors)
        if rules:
            holding.checked(engine.read_text(_STORY), rules)
            assert all(outcome.rule_id == rules[0].id for outcome in examples.run(rules))


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary(functions.Arities(), functions.signature, slots)


def seeds() -> Iterator[bytes]:
    """The rules that ship, without their reasons and most of their examples."""
    for file in rule_files(str(shipped())):
        rule = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes text of everything
        rule |= {"id": "rule", "summary": "s", "why": "w"}
        rule["wordings"] = [f"{{{slot}}} @rise" for slot in slots()[rule["of"]]][:2]
        rule["examples"] = {sort: texts[:1] for sort, texts in rule["examples"].items()}
        yield yaml.safe_dump(rule, sort_keys=False, allow_unicode=True, width=1000).encode()


def words() -> tuple[str, ...]:
    """What a rule may call, and what wordings are made of."""
    called = (file.stem for file in _RELATIONS.rglob("[a-z]*.py"))
    return (*(f"{name}(" for name in called), *stories.listed("rules"))


_RELATIONS = Path(examples.__file__).with_name("relations")
