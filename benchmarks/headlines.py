"""How many slips in headlines are found: ``python -m benchmarks.headlines ARCHIVE [--stories N] [--seed S]``.

ARCHIVE is what ``benchmarks.archive`` reads; stories of the part that only reports are drawn. In each a figure at the
top, which the story tells again, is broken by a slip of the hand: a digit mistyped, two exchanged, one lost, a zero too
many. The linker weighs how likely each figure at the top is such a slip, and has a limit of the odds for numbers of as
many digits. How far beyond it the stories as published lie tells where there would be 0.1, 0.25 and 0.5 reports in a
hundred stories; printed is how many of the slips lie farther, by the digits of the figure: for headlines, standfirsts,
and first paragraphs that sum the story up. Last is how many lie beyond the limit that crossfoot has.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

import click

from benchmarks.archive import Story as Published
from benchmarks.archive import drawn
from checker import engine
from checker.facts.retelling.links import facts, is_small
from checker.facts.retelling.weights import SMALL, least_odds
from checker.model.fact import Fact
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.misprints import swapped
from checker.precision.slip_forms import AGREEING, digits_said, slip_form

RATES = (0.1, 0.25, 0.5)
MOST_DIGITS = 3
TRIES = 20
_NUMBER = re.compile(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
_LIKELIHOODS = {"digit": 0.65, "exchanged": 0.13, "lost": 0.10, "zero": 0.12}


class Broken(NamedTuple):
    """A slip in a figure at the top: where, of how many digits, of what sort, and how far beyond the limit it lies."""

    place: str
    digits: int
    sort: str
    beyond: float


class Seen(NamedTuple):
    """How far beyond the limit each figure at the top of a story lies, by place, and slips made in them."""

    published: list[tuple[str, float]]
    broken: list[Broken]


def seen(story: Published) -> Seen:
    """What the linker says of a story as it is published, and with a slip in each figure at its top."""
    told = _facts(story.text, story.date)
    published = [(_place(fact.top), _beyond(fact)) for fact in told]
    return Seen(published, [each for fact in told for each in _broken(story, fact)])


def _facts(text: str, date: str | None) -> tuple[Fact, ...]:
    day = dt.date.fromisoformat(date) if date else None
    return facts(engine.extract(engine.read_text(text, None, day)))


def _beyond(fact: Fact | None) -> float:
    """How far the odds of a slip lie beyond the limit."""
    return -math.inf if fact is None else fact.odds - least_odds(_sort(fact.top), fact.top.quantity)


def _sort(top: Figure) -> str:
    """Which limits are a figure's, as ``facts.links.sort`` has them."""
    place = _place(top)
    if place != "date" and is_small(top):
        return SMALL
    return place if place in ("date", "summary") else "top"


def _place(top: Figure) -> str:
    if top.kind is Kind.DATE:
        return "date"
    return top.zone.value if top.at_top else "summary"


def _broken(story: Published, fact: Fact) -> Iterator[Broken]:
    """A slip in a figure that the story tells again, one that the other figure would not round."""
    top, link = fact.top, fact.link
    if link is None or fact.differs or top.quantity.moment or top.quantity.numbers[0].style is not Style.DIGITS:
        return
    draw = random.Random(f"{story.doc} {top.start}")  # noqa: S311 - the same every time
    for _ in range(TRIES):
        form, text = slipped(top.text, draw)
        told = _facts(story.text[: top.start] + text + story.text[top.end :], story.date)
        new = next((each for each in told if each.top.start == top.start), None)
        if new is not None and slip_form(new.top.quantity, link.body.quantity)[1] in AGREEING:
            continue
        yield Broken(_place(top), digits_said(top.quantity.numbers[0]), form, _beyond(new))
        return


def slipped(text: str, draw: random.Random) -> tuple[str, str]:
    """What a slip of the hand makes of the digits of a printed figure, and what sort of slip it is."""
    number = _NUMBER.search(text)
    if number is None:
        return "none", text
    digits = number[0].replace(",", "").replace(".", "")
    sort = draw.choices([*_LIKELIHOODS], [*_LIKELIHOODS.values()])[0]
    exchanged = [other for other in swapped(digits) if other[0] != "0"]
    if sort == "exchanged" and exchanged:
        other = draw.choice(exchanged)
    elif sort == "lost" and len(digits) > MOST_DIGITS - 1:
        at = draw.randrange(len(digits.rstrip("0")) or 1)
        other = digits[:at] + digits[at + 1 :]
    elif sort == "zero" and "." not in number[0]:
        other = digits + "0"
    else:
        sort, at = "digit", draw.randrange(len(digits.rstrip("0")) or 1)
        other = digits[:at] + draw.choice([each for each in "123456789" if each != digits[at]]) + digits[at + 1 :]
    return sort, text[: number.start()] + _printed(number[0], other) + text[number.end() :]


def _printed(old: str, digits: str) -> str:
    """Digits as the old number has them: with its decimals, and with commas, if it has some."""
    decimals = len(old.partition(".")[2])
    whole, rest = (digits[:-decimals] or "0", f".{digits[-decimals:]}") if decimals else (digits, "")
    return (f"{int(whole):,}" if "," in old else whole) + rest


def print_found(given: Sequence[Seen], places: Sequence[str]) -> None:
    """Print how many slips are found at each rate, for figures of some places."""
    published = sorted((o for story in given for place, o in story.published if place in places), reverse=True)
    rows: dict[str, list[float]] = defaultdict(list)
    for each in (each for story in given for each in story.broken if each.place in places):
        digits = f"{min(each.digits, MOST_DIGITS)} digits{' or more' if each.digits >= MOST_DIGITS else ''}"
        rows[digits].append(each.beyond)
        if each.sort in ("digit", "exchanged"):
            rows[f"{digits}, one mistyped or two exchanged"].append(each.beyond)
    reported = 100 * sum(each >= 0 for each in published) / len(given)
    click.echo(f"{', '.join(places)}: {len(published)} figures in {len(given)} stories, {reported:.2f} reports in 100")
    for name, found in sorted(rows.items()):
        share = sum(each >= 0 for each in found) / len(found)
        said = (_found(published, found, rate, len(given)) for rate in RATES)
        click.echo(f"  {name:48} {len(found):5} slips, found at {', '.join(said)}; reported: {share:.3f}")


def _found(published: Sequence[float], broken: Sequence[float], rate: float, stories: int) -> str:
    at = int(rate * stories / 100)
    limit = published[at] if at < len(published) else -math.inf
    return f"{rate:g} in 100: {sum(each > limit for each in broken) / len(broken):.3f}"


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", default=5000, help="How many stories are drawn.")
@click.option("--seed", default=1, help="What draws them.")
def main(archive: Path, stories: int, seed: int) -> None:
    """Draw stories, break figures at their tops, and print how many are found."""
    with Pool() as pool:
        given = list(pool.imap(seen, drawn(archive, stories, seed, to_read=False), chunksize=20))
    for places in (("headline",), ("standfirst",), ("headline", "standfirst"), ("summary",)):
        print_found(given, places)


if __name__ == "__main__":
    main()
