"""What a figure is told of, and of which half of a whole: of men or women, at home or abroad, with or without cars."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, partial
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, empty_words, found_once, stems
from checker.link.told_changes import direction, is_change
from checker.link.topics import things
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_set = partial(word_set, "halves")

KINDS = (Kind.PERCENT, Kind.COUNT, Kind.MONEY, Kind.MEASURE)
APART = 1  # sentences between two halves
FAR = 3  # ... where one leaves out what the other is: "excluding cars"
WITHOUT = "without "  # before the name of what is left out
_FORMER = frozenset(("from", "than", "against", "versus"))

Row: TypeAlias = tuple[frozenset[str], frozenset[str]]


class Told(Struct, frozen=True):
    """What a figure is told of."""

    figure: Figure
    half: tuple[str, int] | None  # the row of two halves, and which of them; None for a whole
    saying: frozenset[str]  # the stems of what is measured, without the word for the half
    times: frozenset[str]
    way: int  # +1 and -1 for a change, 0 for a level
    is_mean: bool
    is_former: bool = False  # what the figure before it is compared with: "£7.4bn, against £7.9bn"


@found_once
def told_halves(context: Context) -> list[Told]:
    """The figures of an article that are told of one of two halves."""
    said = context.said
    rows = [row for row in _rows() if not (row[0].isdisjoint(said) or row[1].isdisjoint(said))]
    return list(_halves(context, rows)) if rows or not _set("excluding").isdisjoint(said) else []


def _halves(context: Context, rows: list[Row]) -> Iterator[Told]:
    """The figures that are told of one of two halves, where the other half is named near them."""
    left_out = _left_out(context)
    near = {number for told, _ in left_out for number in range(told - FAR, told + FAR + 1)}
    sides = _named_near(context, rows)
    for number, row in context.by_sentence.items():
        if number in near or number in sides:
            for figure in row:
                told = _told(context, figure, sides.get(number, []), left_out) if may_be_told(figure) else None
                if told and told.half:
                    yield told


def _named_near(context: Context, rows: list[Row]) -> dict[int, list[Row]]:
    """By sentence: the rows of which it names a half, and a sentence next to it the other one."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        told = [
            {number for number in context.by_sentence if not side.isdisjoint(context.reading.words[number].lower)}
            for side in row
        ]
        for mine, others in (told, told[::-1]):
            for number in mine:
                near = range(number - APART, number + APART + 1)
                if not others.isdisjoint(near) and row not in found.get(number, ()):
                    found.setdefault(number, []).append(row)
    return found


def may_be_told(figure: Figure) -> bool:
    """Whether a figure can be one of a half or of a whole."""
    return figure.kind in KINDS and not figure.quantity.is_range


@found_once
def _left_out(context: Context) -> dict[tuple[int, int], str]:
    """What sentences leave out, by sentence and by the token of the word that says so: "excluding the car sector"."""
    found = {}
    for number, words in context.reading.words.items():
        if not _set("excluding").isdisjoint(words.lower):
            for at, word in enumerate(words.lower):
                named = _named(words.lower, at) if word in _set("excluding") else ""
                if named:
                    found[number, at] = named
    return found


def _named(words: list[str], at: int) -> str:
    """The one thing that is left out behind a token: "car" of "excluding the car sector"; empty where there are two."""
    behind = words[at + 1 : at + 6]
    if behind[:1] in (["out"], ["-"], ["of"]):
        behind = behind[1:]
    stop = next((i for i, word in enumerate(behind) if word in _set("marks") or not word[0].isalpha()), len(behind))
    if behind[stop : stop + 1] == ["and"]:
        return ""
    named = [_name(word) for word in behind[:stop] if word not in empty_words() | _set("plain")]
    return "eu" if "eu" in named else named[0] if named else ""


def _told(
    context: Context,
    figure: Figure,
    rows: list[Row],
    left_out: dict[tuple[int, int], str],
) -> Told | None:
    words = context.words(figure)
    if _is_former(words, figure):
        led = _led_from(context, figure)
        told = _told(context, led, rows, left_out) if led else None
        return _as_former(context, told, figure) if told else None
    before, behind = region_of(context, figure)
    for span in (before, behind):
        half = _half(words, span, figure.sentence, rows, left_out)
        if half is not None:
            name, side, tokens = half
            if figure.kind is Kind.PERCENT and not _way(context, figure) and not _is_rate(words, tokens, figure):
                return None
            without = set(tokens)
            if words[tokens[0] - 1] in _set("leading"):  # "in public hospitals"
                without.add(tokens[-1] + 1)
            return _made(context, figure, (name, side), (before, behind), without)
    return None


def _half(
    words: list[str],
    span: range,
    sentence: int,
    rows: list[Row],
    left_out: dict[tuple[int, int], str],
) -> tuple[str, int, list[int]] | None:
    """The row of halves that is told of in some tokens, which of them, and the tokens that say so."""
    for at in span:
        if (sentence, at) in left_out:
            name = left_out[sentence, at]
            last = next((k for k in range(at, span.stop) if _name(words[k]) == name), at)
            return WITHOUT + name, 1, list(range(at, last + 1))
    for name in dict.fromkeys(left_out.values()):
        tokens = [at for at in span if _name(words[at]) == name]
        if tokens:
            return WITHOUT + name, 0, tokens
    for row in rows:
        sides = [[at for at in span if words[at] in side] for side in row]
        if bool(sides[0]) is not bool(sides[1]):
            side = int(bool(sides[1]))
            return min(row[0]), side, sides[side]
    return None


def _made(
    context: Context,
    figure: Figure,
    half: tuple[str, int] | None,
    region: tuple[range, range],
    without: AbstractSet[int] = frozenset(),
) -> Told:
    words = context.words(figure)
    _, behind = region
    named = words[figure.stop : figure.stop + 1]
    changes = figure.kind is Kind.PERCENT and named != [] and named[0] in _change_nouns()  # "helped by a 5% rise in"
    spans = (behind,) if changes else region
    said = [words[at] for span in spans for at in span if at not in without and words[at + 1 : at + 2] != ["'s"]]
    way = _way(context, figure) or int(figure.kind is Kind.PERCENT and "growth" in said)
    saying = stems([thing_of(word) for word in said if word not in _set("plain")]) - _plain_stems()
    return Told(figure, half, saying, _times(words, region), way, not _set("mean").isdisjoint(said))


def _way(context: Context, figure: Figure) -> int:
    """Which way a figure says that something changed; 0 where it is a level."""
    if is_change(context, figure):
        return direction(context, figure)
    last = context.words(figure)[figure.opening - 1] if figure.opening else ""
    return (last == "up") - (last == "down")


def thing_of(word: str) -> str:
    """What a word stands for: "shortfall" is a deficit, and "sales" one sale."""
    return word if word in _set("opposites") else things().get(word, _as_one(word).removesuffix("s"))


def _times(words: list[str], region: tuple[range, range]) -> frozenset[str]:
    """The months, years and the like that are named beside a figure."""
    return frozenset(words[at] for span in region for at in span if words[at] in _set("times") or _is_year(words[at]))


def _is_year(word: str) -> bool:
    return len(word) == len("2004") and word.isdecimal() and word[:2] in ("19", "20")


def _led_from(context: Context, former: Figure) -> Figure | None:
    """The figure that a former one is set against: the one before it, in its unit."""
    before = next(context.earlier(former), None)
    return before if before is not None and (before.kind, before.unit) == (former.kind, former.unit) else None


def _as_former(context: Context, told: Told, figure: Figure) -> Told:
    times = _times(context.words(figure), region_of(context, figure))
    return replace(told, figure=figure, times=times, way=0, is_former=True)


def region_of(context: Context, figure: Figure) -> tuple[range, range]:
    """The tokens before a figure and those behind it that tell of what it is."""
    words = context.words(figure)
    row = [f for f in context.by_sentence[figure.sentence] if f.kind in KINDS]
    last = max((f.stop for f in row if f.start < figure.start), default=0)
    start = last
    if last:
        start = next((k + 1 for k in range(figure.opening - 1, last - 1, -1) if words[k] in _set("marks")), last)
        while start < figure.opening and words[start] in _set("marks"):
            start += 1
    limit = min((f.opening for f in row if f.start > figure.start), default=len(words))
    stop = next((k for k in range(figure.stop, limit) if words[k] in _set("marks") or words[k] == "."), limit)
    return range(start, figure.opening), range(figure.stop, stop)


def _is_rate(words: list[str], tokens: list[int], share: Figure) -> bool:
    """Whether a share is one of those of a half: "12% among men", "of women 8%", "male unemployment was 9%"."""
    at = tokens[0]
    if at > share.start:
        return words[at - 1] in _set("among")
    behind = words[at + 1] if at + 1 < len(words) else "."
    return (
        words[at - 1] in _set("among")
        or words[share.opening - 1] in ("was", "is", "at", "to", "averaged", "stood")
        or (behind.isalpha())
    )


def as_whole(context: Context, figure: Figure) -> Told | None:
    """What a figure that is of no half is told of."""
    if not _is_former(context.words(figure), figure):
        return _made(context, figure, None, region_of(context, figure))
    led = _led_from(context, figure)
    return _as_former(context, _made(context, led, None, region_of(context, led)), figure) if led else None


def _is_former(words: list[str], figure: Figure) -> bool:
    """Whether a figure is what another is compared with: "9.1%, up from 8.8%", "compared with 8.8%"."""
    before = words[max(0, figure.opening - 2) : figure.opening]
    return before[-1:] != [] and (before[-1] in _FORMER or before in (["compared", "with"], ["compared", "to"]))


def _name(word: str) -> str:
    """A word as the name of a half: "cars" and "automobiles" are the car of "excluding cars"."""
    return _as_one(word).removesuffix("s")


def _as_one(word: str) -> str:
    return _data()["as_one"].get(word, word)


@cache
def _data() -> dict[str, dict[str, str]]:
    return load("halves")


@cache
def _change_nouns() -> frozenset[str]:
    return words_of("upturn") | words_of("downturn")


@cache
def _plain_stems() -> frozenset[str]:
    return stems(sorted(_set("plain")))


@cache
def _rows() -> tuple[Row, ...]:
    rows = [row.split("|") for row in load("halves")["rows"]]
    return tuple((frozenset(one.split()), frozenset(other.split())) for one, other in rows)
