"""A wrong argument of any condition or relation is an error with its place, or is judged without an exception."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from checker import engine
from checker.errors import CrossfootError
from checker.evaluation.evaluate import evaluate
from checker.evaluation.functions import Arities, signature
from checker.evaluation.operands import Value, operands
from checker.link import conditions
from checker.link.context import Context, context_of
from checker.model.claim import Bound, Claim, Verdict, Word
from checker.model.expression import Call, Name
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import NUMBERED, Parameter, Sort
from checker.rulebook.arguments import STORY_DATE, Arguments, Known
from checker.rulebook.build import Vocabulary
from checker.rulebook.expression import parse_expression
from checker.rulebook.load import load
from tests.rulebook.rule_text import GOOD, write

CONDITIONS = sorted(conditions.conditions())
RELATIONS = sorted(Arities())
VOCABULARY = Vocabulary(Arities(), conditions.arities(), signature, conditions.signature)
NAMES = {
    "figure": Known(frozenset((Sort.NUMBER, Sort.DATE)), frozenset(Kind)),
    "number": Known(frozenset((Sort.NUMBER,)), NUMBERED),
    "numbers": Known(frozenset((Sort.NUMBERS,)), NUMBERED),
    "date": Known(frozenset((Sort.DATE,)), frozenset((Kind.DATE,))),
    "dates": Known(frozenset((Sort.DATES,)), frozenset((Kind.DATE,))),
    "verb": Known(frozenset((Sort.WORD,))),
    "story": STORY_DATE,
}
STORIES = (
    """\
Two of the 24 clubs, or 8%, paid £3m ($5m) for Alan Reid, 23, on Monday, 6 May 2024 at 9pm BST, and one in five fell by
2 points to 30, from 32 a year earlier.

The third of three sets was 7-6 (7-4). It took two hours and five minutes, twice as long as in 1998, 12 miles (19km)
away. Three cities: Rome, Oslo and Bern, have 3-5 each.
""",
    """\
Between 2003 and 2001, Kent made 312-7 and 257. Prices rose to 6.50 from 20, up 25%. She died in 1999 aged 49. Profit in
the three months to June was £1.2bn, half of it abroad. They won 13-12: 25 members voted.

Of the 12, four were freed and the other eight, 60 to 65 years old, paid £10 a month, or £100 a year.
""",
)


def contexts() -> list[Context]:
    return [context_of(engine.extract(engine.read_text(story))) for story in STORIES]


def column_of_error(text: str, arguments: Arguments, known: dict[str, tuple[int, int | None]]) -> int | None:
    """Where an expression is refused; None where it is not."""
    try:
        parse_expression(text, arguments.names, known, arguments.problem)
    except CrossfootError as error:
        return error.column or 0
    return None


def right(parameter: Parameter) -> str:
    """An argument that a condition takes."""
    if parameter.kinds is not None:
        return "figure" if Kind.DATE in parameter.kinds else "number"
    return f"'{min(parameter.words)}'" if parameter.words else "'some words'"


def spoilt(function: str, given: list[str], others: list[str]) -> Iterator[tuple[str, int, str]]:
    """A call with one of its arguments replaced: which one, the call, and by what."""
    for at, other in product(range(len(given)), others):
        yield f"{function}({', '.join([*given[:at], other, *given[at + 1 :]])})", at, other


def place(function: str, given: list[str], at: int) -> int:
    """The column of an argument in a call."""
    return len(f"{function}({''.join(f'{each}, ' for each in given[:at])}") + 1


def miscounted(given: list[str], least: int, most: int | None) -> Iterator[list[str]]:
    """Arguments of which there are none, too few, and too many: what takes any at all does not go without."""
    if most != 0:
        yield []
        yield given[: least - 1]
    if most is not None:
        yield [*given, *given, "number"]


def test_what_a_condition_does_not_take_is_refused_at_its_place() -> None:
    known, arguments = dict(conditions.arities()), Arguments(NAMES, conditions.signature)
    for name, (least, most) in known.items():
        told = conditions.signature(name)
        assert told is not None
        good = [right(told.parameter(at)) for at in range(least + 2 if most is None else most)]
        for enough in range(least, len(good) + 1):
            assert column_of_error(f"{name}({', '.join(good[:enough])})", arguments, known) is None
        for wrong in miscounted(good, least, most):
            assert column_of_error(f"{name}({', '.join(wrong)})", arguments, known) == 1
        for text, at, other in spoilt(name, good, ["2", "verb", "story", "number + 1", "nobody", "'rises'"]):
            parameter = told.parameter(at)
            if other == "'rises'" and parameter.kinds is None and parameter.words is None:
                continue  # any text may stand there
            assert column_of_error(text, arguments, known) == place(name, good, at), text


def suiting(parameter: Parameter, context: Context) -> list[conditions.Figures]:
    """What a role that a condition takes may be bound to: one figure, and several."""
    assert parameter.kinds is not None
    fitting = [figure for figure in context.figures if figure.kind in parameter.kinds]
    return [*((figure,) for figure in fitting), tuple(fitting[:3]), tuple(fitting[-2:])]


def calls(name: str, context: Context) -> Iterator[list[object]]:
    """What a condition may be asked of an article."""
    told = conditions.signature(name)
    assert told is not None
    least, most = conditions.arities()[name]
    for many in range(least, (least + 1 if most is None else most) + 1):
        yield from calls_with([told.parameter(at) for at in range(many)], context)


def calls_with(parameters: list[Parameter], context: Context) -> Iterator[list[object]]:
    """What may be handed over for some parameters."""
    choices: list[list[object]] = []
    for parameter in parameters:
        text = min(parameter.words) if parameter.words else "from"
        choices.append([text] if parameter.kinds is None else [*suiting(parameter, context)])
    if len(choices) <= 2:
        yield from map(list, product(*choices))
    else:  # each figure with the few behind it, in every order
        row = min(map(len, choices))
        for start in range(row):
            yield [each[(start + at) % len(each)] for at, each in enumerate(choices)]
            yield [each[(start - at) % len(each)] for at, each in enumerate(choices)]


def test_every_condition_judges_all_that_it_takes() -> None:
    asked = 0
    for context in contexts():
        for name in CONDITIONS:
            condition, partner = conditions.named(name), conditions.partner(name)
            assert condition is not None
            for operands_given in calls(name, context):
                assert isinstance(condition(context, *operands_given), (bool, conditions.Doubt)), name
                asked += 1
            told = conditions.signature(name)
            if partner and told:
                for figures in suiting(told.parameter(partner.given), context):
                    partner.all(context, figures[0])
    assert asked > 50_000


def values(context: Context) -> dict[Sort, list[Value]]:
    """Of each sort, what an expression may come to."""
    figures = [*context.figures]
    alone = [operands(Claim("r", (Bound("a", (each,)),)), None, frozenset())["a"] for each in figures]

    def listed(fitting: list[Figure]) -> Value:
        return operands(Claim("r", (Bound("a", tuple(fitting)),)), None, frozenset("a"))["a"]

    by_sort: dict[Sort, list[Value]] = {
        Sort.NUMBER: [value for value, f in zip(alone, figures, strict=True) if f.kind in NUMBERED],
        Sort.DATE: [value for value, f in zip(alone, figures, strict=True) if f.kind not in NUMBERED],
        Sort.NUMBERS: [listed([f]) for f in figures if f.kind in NUMBERED],
        Sort.DATES: [listed([f]) for f in figures if f.kind not in NUMBERED],
        Sort.WORD: [Word("a", text, way) for text, way in (("rose", 1), ("fell", -1), ("euros", 0), ("last", 0))],
        Sort.TEXT: ["some words"],
        Sort.TRUTH: [Verdict.HOLDS],
    }
    by_sort[Sort.NUMBERS].append(listed([f for f in figures if f.kind in NUMBERED]))
    assert all(by_sort.values())
    return by_sort


NAMED = {"number": Sort.NUMBER, "numbers": Sort.NUMBERS, "date": Sort.DATE, "dates": Sort.DATES, "verb": Sort.WORD}


def test_what_a_relation_does_not_take_is_refused_at_its_place() -> None:
    known, arguments = dict(Arities()), Arguments(NAMES, signature)
    sorts = {**NAMED, "2": Sort.NUMBER, "'text'": Sort.TEXT, "number > 1": Sort.TRUTH}
    for name in RELATIONS:
        told = signature(name)
        assert told is not None
        good = [next(word for word, sort in NAMED.items() if sort in each.sorts) for each in told.parameters]
        assert column_of_error(f"{name}({', '.join(good)})", arguments, known) is None
        for wrong in miscounted(good, *known[name]):
            assert column_of_error(f"{name}({', '.join(wrong)})", arguments, known) == 1
        for text, at, other in spoilt(name, good, [*sorts, "nobody"]):
            taken = other in sorts and sorts[other] in told.parameters[at].sorts
            assert column_of_error(text, arguments, known) == (None if taken else place(name, good, at)), text


def test_every_relation_works_with_all_values_even_such_as_it_does_not_take() -> None:
    worked_out = 0
    for by_sort in map(values, contexts()):
        anything = [value for sort in Sort for value in by_sort[sort][:2]]
        for name in RELATIONS:
            told = signature(name)
            assert told is not None
            choices = [[value for sort in each.sorts for value in by_sort[sort]] for each in told.parameters]
            rows = [*zip(*choices, strict=False), *zip(*(each[::-1] for each in choices), strict=False)]
            rows += product(*choices) if len(choices) <= 2 else ()
            rows += product(anything, repeat=len(choices)) if len(choices) <= 2 else ()
            for row in rows:
                given = {f"v{at}": value for at, value in enumerate(row)}
                evaluate(Call(name, tuple(map(Name, given))), given)
                worked_out += 1
    assert worked_out > 17_000


SHOP = "    - same_unit(parts, total)"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("unlisted(story)", "10:16: argument 1 of unlisted must be a role of figures, and 'story' is a date or time"),
        ("inverse()", "10:7: inverse takes 1 argument or more, not 0"),
        ("told_for_each()", "10:7: told_for_each takes 1 argument or more, not 0"),
        ("no_other_whole(day, total)", "10:22: argument 1 of no_other_whole cannot be a date, which 'day' may be"),
    ],
)
def test_a_wrong_argument_is_told_with_its_place_in_the_file_and_what_would_do(
    tmp_path: Path, asked: str, said: str
) -> None:
    text = GOOD.replace(SHOP, f"    - {asked}").replace("{total:count} in all", "{total:count} in all {day:date}")
    _, (told,) = load([write(tmp_path, text)], VOCABULARY)
    assert str(told).startswith(f"{tmp_path}/sold-items.yaml:{said}")
