"""What the page calls the parts that figures have in rules, whose own names say little to a reader."""

from __future__ import annotations

from types import MappingProxyType

_PLAIN = MappingProxyType(
    {
        "again": "told again",
        "all": "part",
        "among": "number that is told",
        "apart": "difference",
        "at": "at that time",
        "base": "compared with",
        "body": "further down",
        "by": "amount of the change",
        "follows": "the one before",
        "gap": "difference",
        "lapse": "time between",
        "less": "the smaller",
        "level": "what is compared",
        "listed": "named",
        "lived": "life",
        "more": "the larger",
        "row": "one of them",
        "some": "part",
        "sides": "side",
        "stated": "what is told",
        "told": "told first",
        "top": "at the top",
        "value": "as it is printed",
        "way": "rise or fall",
    }
)


def plain(role: str) -> str:
    """A role in ordinary words; of a rule of somebody's own the name that it has there.

    >>> plain("all"), plain("total"), plain("sum_again")
    ('part', 'total', 'sum again')
    """
    return _PLAIN.get(role, role.replace("_", " "))
