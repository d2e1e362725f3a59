"""Findings that are of one slip become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from checker.model.finding import Finding, Mend

WEAK, INFERRED, TOLD = range(3)  # how surely the figures of a finding belong together


class Weighed(NamedTuple):
    """A finding with what no setting changes: how surely its figures belong together, and what would mend it."""

    finding: Finding
    rule: str  # its key
    certainty: int
    mend: str | None  # also if it is not shown, since other figures may be as wrong


def same_slips(found: Sequence[Weighed]) -> list[Finding]:
    """Findings merged by slip: they hold the same figures, or point at one figure that the same would mend.

    What one rule says of one figure is of one slip too. The surest says what is wrong, whatever severity is set.
    """
    kept: dict[int, Weighed] = {}
    of_slip: dict[tuple[object, ...], int] = {}
    for number, each in enumerate(sorted(found, key=lambda each: -each.certainty)):
        finding = each.finding
        keys: list[tuple[object, ...]] = [
            (finding.start, "rule", each.rule),
            (finding.start, "fits", each.mend),
            ("figures", *(place.start for place in finding.figures)),
        ]
        slip = next((of_slip[key] for key in keys if key in of_slip), number)
        kept[slip] = merged(kept[slip], each) if slip in kept else each
        for key in keys:
            of_slip.setdefault(key, slip)
    return [each.finding for each in kept.values()]


def merged(kept: Weighed, more: Weighed) -> Weighed:
    """A finding with the places of another as well, and the higher confidence and severity of the two."""
    one, other = kept.finding, more.finding
    known = {(place.start, place.end) for place in one.figures}
    added = [place for place in other.figures if (place.start, place.end) not in known]
    places = tuple(sorted((*one.figures, *added), key=lambda place: place.start))
    sums = dict.fromkeys((*one.arithmetic.split("; "), *other.arithmetic.split("; ")))
    both = replace(
        one,
        figures=places,
        arithmetic="; ".join(filter(None, sums)),
        severity=max(one.severity, other.severity, key=lambda severity: severity.rank),
        confidence=max(one.confidence, other.confidence),
        also=_mending_both(one, other),
    )
    return Weighed(both, kept.rule, max(kept.certainty, more.certainty), kept.mend)


def _mending_both(one: Finding, other: Finding) -> tuple[Mend, ...]:
    """What mends one finding and another as well; nothing is known of what would mend a loose one."""
    if other.fits is None:
        return one.also
    known = {(other.start, other.fits), *((mend.start, mend.fits) for mend in other.also)}
    return tuple(mend for mend in one.also if (mend.start, mend.fits) in known)
