"""How close is close: the one place for rounding, hedges and slack.

Every printed number is an interval, and every comparison of figures in crossfoot is made here. No
other module and no rule holds an epsilon. The policy, which docs/architecture.md gives with reasons:

* A number with decimals, a scale word or a unit stands for half a unit of its last printed place on
  each side. A whole count is exact. A whole number that ends in three zeros or more has a second,
  rounded reading at that place, and so have tens of years from 20 on.
* "about" allows one whole unit of the last significant place on each side; "nearly" and "up to" one
  below, "more than" and "at least" one above, and a quarter more where order alone is asked.
* A fraction in words is a band of a tenth of itself; so is a factor ("doubled", "three times"), or half a unit of its
  last significant place, if that is more. Hedged, a factor reaches up to twice itself or down to half, and a
  fraction with "about" or "nearly" a fifth of itself.
* Two printed mentions of one fact that are printed to the same place must be equal; printed to
  different places, the finer one must round or be cut to the coarser one.
* A sum or other result must meet the interval of the figure that it is compared with. It is loose
  where the result does not round to that figure and is off by more than 2 %, or where only the rounded
  readings meet.

Rounding intervals are what statcheck (Nuijten et al., 2016) and XBRL Calculations 1.1 use.
"""

from checker.precision.amounts import Amount, constant, directed, each_reading
from checker.precision.comparisons import at_most, below, equal, near, opposite
from checker.precision.readings import (
    BAND,
    DEALING,
    MOVEMENT,
    ONE_RATE,
    UNQUOTED,
    amount,
    as_fine,
    compared,
    hull,
    measured,
    moved,
    significant_place,
    turned,
    unhedged,
)

__all__ = [
    "BAND",
    "DEALING",
    "MOVEMENT",
    "ONE_RATE",
    "UNQUOTED",
    "Amount",
    "amount",
    "as_fine",
    "at_most",
    "below",
    "compared",
    "constant",
    "directed",
    "each_reading",
    "equal",
    "hull",
    "measured",
    "moved",
    "near",
    "opposite",
    "significant_place",
    "turned",
    "unhedged",
]
