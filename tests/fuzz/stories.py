"""What inputs are made of: the paragraphs of the fixtures, the examples of the rules, and words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from checker import engine
from checker.languages import lexicon

HERE = Path(__file__).parent
FIXTURES = HERE.parents[1] / "fixtures"


def paragraphs() -> Iterator[str]:
    """Each paragraph of each fixture once, with the one above it."""
    seen: set[str] = set()
    for file in sorted(FIXTURES.rglob("*.txt")):
        before = ""
        for each in file.read_text(encoding="utf-8").split("\n\n"):
            if each not in seen:
                seen.add(each)
                yield f"{before}\n\n{each}".strip()
            before = each


def examples() -> Iterator[str]:
    """The texts that rules give as examples."""
    for rule in engine.shipped_rules():
        examples = rule.examples
        yield from (each.text for each in (*examples.fail, *examples.passing, *examples.ignore))


@cache
def words() -> tuple[str, ...]:
    """Words and signs that mean something in a text with figures: those of the language's data, and what is printed."""
    found: set[str] = set()
    for name in lexicon.names():
        _gather(lexicon.load(name), found)
    printed = "0 1 9 12 250 1,200 3.5 $ £ € Rs % ° km/h ½ ² – — “ ” ’ 5-1 10/11 14:30 2023 31 1990s 22nd".split()
    return (*sorted(word for word in found if len(word) < 20), *printed)


def listed(name: str) -> tuple[str, ...]:
    """The words of a target in ``words.yaml``, one a line."""
    return tuple(yaml.safe_load((HERE / "words.yaml").read_text(encoding="utf-8"))[name].splitlines())


def failed() -> Iterator[tuple[str, bytes]]:
    """The inputs that once failed, each with its target."""
    for line in (HERE / "failed.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["target"], row["input"].encode("utf-8", "surrogateescape")


def row_of_failed(target: str, data: bytes) -> str:
    """An input as a line of ``failed.jsonl``."""
    return json.dumps({"target": target, "input": data.decode("utf-8", "surrogateescape")})


def _gather(value: object, found: set[str]) -> None:
    if isinstance(value, dict):
        for key, each in value.items():
            found.update(str(key).split())
            _gather(each, found)
    elif isinstance(value, list):
        for each in value:
            _gather(each, found)
    else:
        found.update(str(value).split())
