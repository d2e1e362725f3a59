"""Every way in which a value of kept data can be of a wrong kind, far off, left out, or told twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

HUGE = 2**62
_WRONG: dict[type, tuple[Any, ...]] = {
    float: (-0.5, 1.5, float("nan"), "x", []),
    int: (-1, HUGE, "x", [], True),
    str: (7, [], {}, b"\xff"),
    bool: (7, "x", []),
    list: (7, "x", {"x": 7}, [[]], [None], [7], [[7]], [[7, 6]], [[-1, -1, -1]], [[0, HUGE, HUGE]]),
    dict: (7, "x", [], {"x": 7}, {"fails": -1}, {"fails": HUGE}, {"fails": "x"}),
    type(None): (7, [], {}),
}


def mutations(value: Any) -> Iterator[Any]:
    """The value with one thing in it changed."""
    yield from _WRONG[type(value)]
    if isinstance(value, dict):
        yield value | {"more": 7}
        for key, each in value.items():
            if len(value) > 1:
                yield {name: other for name, other in value.items() if name != key}
            for changed in mutations(each):
                yield value | {key: changed}
    elif isinstance(value, list) and value:
        yield [*value, *value]
        for number, each in enumerate(value):
            for changed in mutations(each):
                yield [*value[:number], changed, *value[number + 1 :]]
