"""What one slip of the hand makes of digits: one of them changed, two neighbours swapped, several in another order."""

from __future__ import annotations

from itertools import combinations, permutations

FEW = 4  # digits that may stand in any order


def changed(digits: str) -> set[str]:
    """Digits with one of them changed, in all ways.

    >>> sorted(changed("31"))[:3]
    ['01', '11', '21']
    """
    found = {f"{digits[:at]}{other}{digits[at + 1 :]}" for at in range(len(digits)) for other in "0123456789"}
    return found - {digits}


def swapped(digits: str) -> list[str]:
    """Digits with two neighbours swapped that differ, the first ones first.

    >>> swapped("4771")
    ['7471', '4717']
    """
    found = (digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1))
    return [other for other in found if other != digits]


def is_changed(digits: str, others: str) -> bool:
    """Whether one digit, changed, makes the others of some digits.

    >>> is_changed("31", "91"), is_changed("31", "13")
    (True, False)
    """
    return len(digits) == len(others) and len(_unlike(digits, others)) == 1


def is_swapped(digits: str, others: str) -> bool:
    """Whether two neighbours, swapped, make the others of some digits.

    >>> is_swapped("4771", "7471"), is_swapped("4771", "1774")
    (True, False)
    """
    unlike = _unlike(digits, others) if len(digits) == len(others) else []
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    return digits[first] == others[second] and digits[second] == others[first]


def is_mistyped(number: int, other: int) -> bool:
    """Whether one digit, changed, or two neighbours, swapped, make another number.

    >>> is_mistyped(24, 42), is_mistyped(24, 29), is_mistyped(24, 31)
    (True, True, False)
    """
    return any(makes(str(number), str(other)) for makes in (is_swapped, is_changed))


def _unlike(digits: str, others: str) -> list[int]:
    """Where the digits of two numbers of one length differ."""
    return [at for at, (ours, theirs) in enumerate(zip(digits, others, strict=True)) if ours != theirs]


def reordered(digits: str) -> set[str]:
    """The same digits in another order: any of a few digits; of more, two swapped or one moved.

    >>> sorted(reordered("122"))
    ['212', '221']
    """
    if len(digits) <= FEW:
        return {"".join(order) for order in permutations(digits)} - {digits}
    pairs = list(combinations(range(len(digits)), 2))
    orders = {digits[:i] + digits[j] + digits[i + 1 : j] + digits[i] + digits[j + 1 :] for i, j in pairs}
    orders |= {digits[:i] + digits[j] + digits[i:j] + digits[j + 1 :] for i, j in pairs}
    orders |= {digits[:i] + digits[i + 1 : j + 1] + digits[i] + digits[j + 1 :] for i, j in pairs}
    return orders - {digits}


def misprints(number: int) -> set[int]:
    """What one digit changed, or two neighbours swapped, makes of a number.

    >>> sorted(misprints(31))[:4], 13 in misprints(31)
    ([1, 11, 13, 21], True)
    """
    return {int(other) for other in changed(str(number)).union(swapped(str(number)))}


def swaps(number: int) -> set[int]:
    """What two neighbours swapped make of a number that keeps its length.

    >>> sorted(swaps(301))
    [310]
    """
    return {int(other) for other in swapped(str(number)) if other[0] != "0"}
