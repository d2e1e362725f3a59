"""Every input that once failed is run again, and seeds of each target, as they are and mangled."""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests.fuzz import stories, targets

TARGETS = [module.name for module in iter_modules(targets.__path__)]
SEEDS = 40  # of a target, spread over all that it has
MARKS = b"\"'()[]{}<>,;:.-%$\n\r\t\0\xff\xe2"


@pytest.mark.parametrize(("target", "data"), list(stories.failed()))
def test_an_input_that_once_failed_holds(target: str, data: bytes) -> None:
    assert fails(target, {"input": data}) == []


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_hold_as_they_are_and_mangled(target: str) -> None:
    seeds = list(import_module(f"{targets.__name__}.{target}").seeds())
    chosen = seeds[:: max(1, len(seeds) // SEEDS)]
    assert chosen
    inputs = {f"seed {number}": seed for number, seed in enumerate(chosen)}
    inputs |= {f"mangled {number}": each for number, each in enumerate(mangled(chosen))}
    assert fails(target, inputs) == []


def fails(target: str, inputs: dict[str, bytes]) -> list[str]:
    """The inputs that raise something, each with what it raises."""
    run = import_module(f"{targets.__name__}.{target}").run
    failed = []
    for name, data in inputs.items():
        try:
            run(data)
        except Exception as error:  # noqa: BLE001 - all inputs are tried, and all that fail are told
            failed.append(f"{name}: {error!r}: {data!r}")
    return failed


def mangled(seeds: list[bytes]) -> Iterator[bytes]:
    """Of each two seeds that follow each other the head of one and the tail of the other, a mark in between.

    Part of the tail is doubled.
    """
    draw = random.Random(len(seeds))  # noqa: S311 - the same every time
    for one, other in zip(seeds, seeds[1:] + seeds[:1], strict=True):
        head, tail = one[: draw.randrange(len(one) + 1)], other[draw.randrange(len(other) + 1) :]
        at = draw.randrange(len(MARKS))
        yield head + MARKS[at : at + 1] + tail[: draw.randrange(len(tail) + 1)] + tail
