"""A stated change with the sign of what it is compared with."""

from __future__ import annotations

from checker.precision import Amount, directed


def with_sign_of(change: Amount, actual: Amount) -> Amount | None:
    """``change`` with the sign of ``actual``: for what another sentence tells, whose verb says the direction.

    >>> from checker.precision import constant
    >>> with_sign_of(constant(5), constant(-4)).value
    Fraction(-5, 1)
    """
    if actual.value is None:
        return None
    return directed(change, up=actual.value >= 0)


def spelled(change: str, actual: str) -> str:
    """The change as it is printed."""
    return change
