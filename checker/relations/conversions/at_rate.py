"""An amount of money at the exchange rate that other amounts of its story give."""

from __future__ import annotations

from msgspec.structs import replace

from checker.exchange.reference import whole
from checker.model.quantity import Quantity
from checker.precision import MOVEMENT, ONE_RATE, Amount, constant, moved, turned, unhedged

SEVERAL = 3  # conversions that show the one rate by which a story goes


def at_rate(
    amount: Amount, converted: Amount, base: tuple[Amount, ...], equivalent: tuple[Amount, ...]
) -> Amount | None:
    """``amount * equivalent / base`` in the unit of ``converted``, as far as exchange rates move within a story.

    The rate is that of the first of ``base``. Where three are given they keep to one rate, and the amount must do so
    too, but for rounding. None where the base may be nothing.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(number, unit): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), unit))
    >>> at_rate(money(40, "dollar"), money(2100, "penny"), (money(10, "dollar"),), (money(5, "pound sterling"),)).value
    Fraction(2000, 1)
    """
    given, first, other = amount.quantity, base[0].quantity, equivalent[0].quantity
    if given is None or first is None or other is None:
        return None
    at_one = len(base) >= SEVERAL
    of, below, above = _read(given, at_one), _read(first, at_one), _whole(unhedged(other))
    if 0 in below.rounded:
        return None
    share = whole(converted.unit or "")[1]
    result = of * above / below
    if share != 1:
        result /= constant(share)
    return moved(replace(result, kind=converted.kind, unit=converted.unit), ONE_RATE if at_one else MOVEMENT)


def _read(money: Quantity, at_one: bool) -> Amount:
    """A sum that is turned: as printed where the rate is known, else 3 % off."""
    return _whole(unhedged(money) if at_one else turned(money))


def _whole(money: Amount) -> Amount:
    """Pence as pounds."""
    share = whole(money.unit or "")[1]
    return money if share == 1 else money * constant(share)


def spelled(amount: str, converted: str, base: str, equivalent: str) -> str:
    """``$40m × £5m ÷ $10m``."""
    del converted
    return f"{amount} × {equivalent} ÷ {base}"
