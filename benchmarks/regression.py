"""Logistic regression on signs that have names: what each adds to the logarithm of the odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"

STEPS, EXACT = 40, 1e-4  # at most so many, until none is larger
ROUNDS = 12  # of expectation and maximisation


def regression(
    rows: Sequence[Mapping[str, float]],
    names: Sequence[str],
    told: Array,
    penalty: float,
    *,
    weights: Array | None = None,
    chance: Array | None = None,
) -> tuple[Array, Array]:
    """The weights of the named signs, the start behind them, and the spread of each sign.

    ``told`` is 1 or 0 for each row, and ``weights`` says how much each counts. ``penalty`` is of the square of each
    weight, for signs of one spread; the start has none. ``chance`` is how often a row is 1 for no reason: then the
    weights are of the other reason alone, by expectation and maximisation (Dempster, Laird and Rubin 1977).
    """
    place = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1
    for number, row in enumerate(rows):
        for name, strength in row.items():
            if name in place:
                table[number, place[name]] = strength
    spread = table.std(axis=0)
    spread[spread == 0] = 1  # a sign that all have, and the start
    table /= spread
    counting = np.ones(len(rows)) if weights is None else weights
    fitted = _newton(table, told, counting, penalty, np.zeros(table.shape[1]))
    if chance is not None:
        for _ in range(ROUNDS):
            reason = 1 / (1 + np.exp(-(table @ fitted)))
            real = told * reason / (reason + (1 - reason) * chance)
            fitted = _newton(table, real, counting, penalty, fitted)
    return fitted / spread, spread


def _newton(table: Array, told: Array, counting: Array, penalty: float, weights: Array) -> Array:
    """The weights by Newton's method, from a guess."""
    penalties = np.full(table.shape[1], penalty)
    penalties[-1] = 0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(table @ weights)))
        slope = table.T @ (counting * (chance - told)) + penalties * weights
        bend = (table * (counting * chance * (1 - chance))[:, None]).T @ table + np.diag(penalties)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if abs(step).max() < EXACT:
            break
    return weights
