"""Ordinary stories for measuring, and what the guard of CI says of ten times as many of them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from benchmarks import ten_times
from benchmarks.ordinary import ordinary, varied


def test_copies_differ_in_names_years_and_large_numbers_and_still_add_up() -> None:
    text = "On Monday Leeds sold 1,200 of 3,600 and Hull sold 2,400, a third, in 2019. The city of Leeds has 41 shops."
    assert varied(text, 1) == (
        "On Monday Beleeds sold 2,400 of 7,200 and Behull sold 4,800, a third, in 1991. "
        "The city of Beleeds has 41 shops."
    )


def test_stories_are_as_long_as_asked_and_the_same_each_time() -> None:
    assert len(ordinary(1_234_567)) == 1_234_567
    assert ordinary(300_000) == ordinary(400_000)[:300_000]


@pytest.mark.parametrize(
    ("large", "holds"),
    [([8.4], True), ([12.0], True), ([13.0, 12.5, 11.0], True), ([12.1, 14.2, 16.4], False)],
)
def test_the_guard_fails_where_ten_times_the_text_takes_too_long_each_time(
    large: list[float], holds: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([9.9, *(second for one in large for second in (1.0, one, 1.0))])
    _measure_as(times, monkeypatch)
    assert ten_times.grows_with_the_text() is holds
    assert next(times, None) is None


def test_what_slows_a_machine_slows_both_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    _measure_as([1.0, 30.0, 2.0], monkeypatch)
    assert not ten_times.measure("small", "large")
    _measure_as([1.0, 30.0, 5.0], monkeypatch)
    assert ten_times.measure("small", "large")


def _measure_as(times: Iterable[float], monkeypatch: pytest.MonkeyPatch) -> None:
    taken = iter(times)
    monkeypatch.setattr(ten_times, "seconds", lambda _: next(taken))
    monkeypatch.setattr(ten_times, "ordinary", lambda _: "")
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)
