"""Levels of one thing at times that follow one another, and the sentence that says which way they went.

"Visitors keep increasing. It had 41,000 in 2021, 48,500 in 2022 and 53,200 in 2023." "Burglaries fell last year. There
were 1,204, against 1,391 in 2022." The direction stands in the sentence of the levels, or in the one before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.clauses.parse import parse_plain
from checker.facts.slots import Level
from checker.facts.times import Time, order
from checker.facts.told_before import directions, told_before
from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Parse
from checker.model.document import Document, Zone
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.composing import compose
from checker.statements.changes.levels import are_alike, are_near, is_level, is_place, reads_as_year
from checker.statements.changes.triggers import NOUNS, Sort, Trigger, triggers

LEAST = 3  # levels in a row that any direction of the sentence before is told of; two need the same subject
MOST = 12  # levels of a sentence
_TELLING = frozenset((Sort.VERB, Sort.PARTICLE, *NOUNS))
_REPEATED, _KEEPING = word_set("series", "repeated"), word_set("series", "keeping")
_PERIODS, _MORE = word_set("series", "periods"), word_set("listings", "more")


def series(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    """The changes from each level of a row to the next, in the direction that the text gives them.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> reading = read(plain.read("Fires have risen every year: 212 in 2020, 240 in 2021 and 301 in 2022."))
    >>> [[slot.figures[0].text for slot in each.slots] for each in series(parses(reading), reading.document)]
    [['212', '240'], ['240', '301']]
    """
    levels = {number: _levels(parse) for number, parse in parses.items()}
    for number, parse in parses.items():
        here = levels[number]
        if len(here) >= LEAST:
            told = _of_sentence(parse) or _of_sentence_before(parse, parses, document)
            row = _row(parse, here) if told is not None else []
        else:
            row = _pair_in(parse, here) if len(here) == 2 else _pair(here, levels.get(number + 1, []))
            told = told_before(row, parses, document) if row else None
        if row and told is not None:
            yield from _steps_of(row, *told)


def _steps_of(row: Sequence[Level], where: Parse, trigger: Trigger) -> Iterator[Statement]:
    for before, after in pairwise(row):
        slots = (
            Slot("before", (before.figure,), Mechanism.GAPPING),
            Slot("after", (after.figure,), Mechanism.GAPPING),
        )
        sentence = max(before.parse.sentence, after.parse.sentence)
        cues = ((trigger.token, trigger.token + 1),) if where.sentence == sentence else ()
        yield Statement("change", sentence, slots, (), cues, trigger.direction, where.words.texts[trigger.token])


def _pair_in(parse: Parse, levels: list[Level]) -> list[Level]:
    """Two levels, the earlier one first, unless they are joined as those of two things: "28 in Hull and 13 in York"."""
    pair = [] if directions(parse) else _row(parse, levels)
    if not pair:
        return []
    last = max(level.chunk.number for level in pair)
    joined = last > 0 and pair[0].parse.chunks[last - 1].kind is ChunkKind.CONJUNCTION
    return pair if not joined or all(level.time.moment is not None for level in pair) else []


def _pair(here: Sequence[Level], there: Sequence[Level]) -> list[Level]:
    """The only levels of two sentences, the earlier one first, if the second goes on from the first."""
    if len(here) != 1 or len(there) != 1 or not _are_of_one(here[0], there[0]):
        return []
    one, other = here[0], there[0]
    step = order(one.time, other.time)
    return [one, other] if step < 0 else [other, one] if step else []


def _levels(parse: Parse) -> list[Level]:
    return [Level(parse, number) for number in range(len(parse.figures)) if _may_be_level(parse, number)]


def _row(parse: Parse, levels: list[Level]) -> list[Level]:
    """The levels of one thing in a sentence, from the earliest on; none if nothing puts their times in order."""
    if not 1 < len(levels) <= MOST or not all(_are_of_one(levels[0], level) for level in levels[1:]):
        return []
    steps = {_step(one, other) for one, other in pairwise(levels)} | _steps_told(parse, levels)
    if {-1, 1} <= steps or steps == {0}:
        return []
    return levels if -1 in steps else levels[::-1]


def _are_of_one(first: Level, level: Level) -> bool:
    one, other = first.figure, level.figure
    alike = one.kind is other.kind and are_alike(first.parse, one, other, level.parse)
    return alike and are_near(one, other)


def _step(one: Level, other: Level) -> int:
    """-1 if the first level is the earlier one, 1 if the later, 0 if nothing says: by their dates, else by all."""
    a, b = one.time, other.time
    return order(Time(moment=a.moment), Time(moment=b.moment)) or order(a, b)


def _steps_told(parse: Parse, levels: Sequence[Level]) -> set[int]:
    """The same of the levels that a word of change or comparison has as the earlier and the later one."""
    starts = {level.figure.start for level in levels}
    ends = ((draft.get("before"), draft.get("after")) for draft in compose(parse))
    pairs = ((before.start, after.start) for before, after in ends if before is not None and after is not None)
    return {1 if before > after else -1 for before, after in pairs if {before, after} <= starts}


def _may_be_level(parse: Parse, number: int) -> bool:
    figure = parse.figures[number]
    one = is_level(figure) and not is_place(figure) and len(figure.quantity.numbers) == 1
    further = figure.first > 0 and parse.words.lower[figure.first - 1] in _MORE  # "another 12"
    return one and not (further or reads_as_year(figure)) and figure.zone is not Zone.TABLE


def _of_sentence(parse: Parse) -> tuple[Parse, Trigger] | None:
    """The word of the sentence itself that gives a row its direction, which it says to be that of each step."""
    told = _directions(parse)
    return (parse, told[0]) if len(told) == 1 and _is_repeated(parse) else None


def _of_sentence_before(parse: Parse, parses: Mapping[int, Parse], document: Document) -> tuple[Parse, Trigger] | None:
    """The word of the sentence before, where the row speaks of the same."""
    number = parse.sentence - 1
    if number < 0 or _directions(parse) or document.sentences[number].zone is not Zone.BODY:
        return None
    before = parses.get(number) or parse_plain(document, number)
    told = _directions(before) if before is not None else []
    return (before, told[0]) if before is not None and len(told) == 1 and _is_repeated(before) else None


def _is_repeated(parse: Parse) -> bool:
    """Whether something is said to go on step by step: "every year", "for a third straight month", "keeps"."""
    words = parse.words.lower
    steps = (at for at, word in enumerate(words) if word in _REPEATED)
    beside = (words[max(0, at - 1) : at + 2] for at in steps)
    return not _KEEPING.isdisjoint(words) or any(not _PERIODS.isdisjoint(near) for near in beside)


def _directions(parse: Parse) -> list[Trigger]:
    return [each for each in triggers(parse) if each.direction and each.sort in _TELLING]
