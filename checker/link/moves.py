"""A level, the former one told beside it, and which way words of change say that it went.

"The team firmed on the news to 64% from 61%": the former level stands behind an opener, with no more between than says
which one it is; the level is the nearest figure of its measure before. The words of change stand before its "to", be
they verbs or nouns, or between the two: "$40m, or 32 cents a share, a sharp rise from $31m".
"""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.comparators import is_good
from checker.link.context import Context
from checker.link.formers import TIMED, dates, is_timed, opener, openers, plain_opener
from checker.link.level_marks import BREAKS, STOPS, lead_in
from checker.link.on_things import same_class
from checker.link.one_unit import KINDS, are_alike, is_converted, is_told_in_another
from checker.link.steps import is_step
from checker.link.ways import nouns, way_of, ways, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.rulebook.wordsets import words_of

DEGREE = 3  # tokens of "sharp rise" behind "a"
FARTHEST = 25  # tokens between the two levels
MOVED = 30  # tokens before the level in which the word of change stands


def formers(context: Context) -> list[Figure]:
    """The figures that are told as the former levels of others beside them, which moved."""
    return context.telling("former levels", openers(), moved)


def moved(context: Context, before: Figure) -> tuple[Figure, int] | None:
    """The level that ``before`` is the former one of, and +1 where it is said to have risen to it, else -1."""
    if before.kind not in KINDS:
        return None
    words, at = context.words(before), _opener(context, before)
    if at is None or of_split_shares(words) or (at and words[at - 1] in word_set("changes", "far")):
        return None  # "not far from 12"
    after = _level(context, before, at)
    if after is None or (words[after.opening - 1] == "of" and plain_opener(context, before) is None):
        return None  # "£4m on sales of £30m, down from a profit of £5m"
    if (words[at] != "from" and not is_timed(context, before)) or (words[at] == "from" and _goes_on(context, before)):
        return None
    if words[at] == "after" and not words_for("ranks").isdisjoint(words[after.stop : at]):
        return None
    way = _way(context, after, at) or _way_behind(words, before)
    if not way or way * _extreme(words[at : before.opening]) > 0 or is_told_in_another(context, before, after, way):
        return None
    return after, way


def _opener(context: Context, before: Figure) -> int | None:
    """The opener of a former level; behind all but "from" no more may stand than which one it is."""
    at = opener(context, before)
    return at if at is not None and context.words(before)[at] == "from" else plain_opener(context, before)


def _extreme(words: list[str]) -> int:
    """+1 where a former level is called a high, -1 where a low: what is up may still be off the day's high."""
    said = {*words}
    return (not said.isdisjoint(words_of("high"))) - (not said.isdisjoint(words_of("low")))


def _level(context: Context, before: Figure, at: int) -> Figure | None:
    """The nearest figure before an opener that is of one measure with the level behind it, and is no step."""
    words, told = context.words(before), dates(context, before)
    aside = _bracketed(words, at)
    for figure in context.earlier(before):
        if (
            figure.stop > at
            or figure.opening in aside
            or not _alike(context, figure, before)
            or _is_beside(context, figure)
        ):
            continue
        between = [i for i in range(figure.past, at) if i not in aside]
        if len(between) > FARTHEST or any(_parts_levels(words, i, told) for i in between):
            return None
        if not is_step(context, figure):
            return figure
    return None


def _bracketed(words: list[str], stop: int) -> set[int]:
    """The tokens of what stands in brackets before one: "70 cents (£0.48; $0.98) from"."""
    found: set[int] = set()
    opened, told = -1, 0  # the bracket that was opened last, and the token up to which all are told
    for at in range(stop):
        if words[at] == "(":
            opened = at
        elif words[at] == ")":
            found.update(range(at if opened < 0 else max(opened, told), at + 1))
            told = at + 1
    return found


def _parts_levels(words: list[str], at: int, dates: set[int]) -> bool:
    """Whether a token between two figures parts them: not the "and" of "in January and February"."""
    if words[at] == "and" and {at - 1, at + 1} <= dates:
        return False
    return words[at] in STOPS or words[at] in words_for("parting") or words[at] == "from"


def _goes_on(context: Context, before: Figure) -> bool:
    """Whether another level stands right behind: "up from £1,022 to £1,141", "from 83% and 64%" of two things."""
    past, at = before.past, context.place[before.start] + 1
    behind, following = context.words(before)[past : past + 1], context.figures[at : at + 1]
    if not following or following[0].sentence != before.sentence:
        return False
    if behind == ["and"]:
        return following[0].opening == past + 1 and following[0].kind is before.kind
    return behind == ["to"] and lead_in(context.words(before), following[0])[0] == past


def _is_beside(context: Context, figure: Figure) -> bool:
    """Whether a figure says another one again, or is itself a former level: "$44m, or 32 cents a share".

    So does what two sides have: "ahead by nine points, 51% to 42%, down from 13".
    """
    words, numbers = context.words(figure), figure.quantity.numbers
    again = figure.opening > 0 and words[figure.opening - 1] in ("or", "(", "/", "per", "every")
    of_two = numbers[0].value > numbers[-1].value
    return again or of_two or is_converted(context, figure) or plain_opener(context, figure) is not None


def _alike(context: Context, after: Figure, before: Figure) -> bool:
    """Whether both are of one measure: one of them may leave its unit out, "to 526,000 tonnes from 463,000"."""
    if after.kind not in KINDS or (after.counted and before.counted and not same_class(after.counted, before.counted)):
        return False
    if after.kind is not before.kind and after.quantity.numbers[0].style is Style.WORDS:
        return False  # "Five were for lowering the rate from 4 per cent"
    return are_alike(context, after, before)


def _way(context: Context, after: Figure, at: int) -> int:
    """+1 where words of change say that a level rose to it, -1 where it fell, 0 where none does or they differ."""
    words, past = context.words(after), after.past
    apposed = next((i for i in range(past, at) if words[i] in BREAKS), at)
    told = ways(context.reading.words[after.sentence], range(apposed, at))
    if told or words[at - 1] == "off":
        return _one_way(told) if told else -1
    lead, record = lead_in(words, after)
    over_time = words[at] == "from"
    if lead is None or not words_for("denying").isdisjoint(words[past:at]):
        return record
    if lead > after.opening and not over_time:
        return 0  # "up to 80%, against": a hedge
    return _way_to(context, after, lead, over_time) or record


def _way_behind(words: list[str], before: Figure) -> int:
    """The same where a noun of change stands behind both: "4,436 against 3,582 a year ago, a rise that"."""
    past = before.past
    at = next((i for i in range(past, min(past + TIMED, len(words))) if words[i] in BREAKS), len(words))
    named = range(at + 2, min(at + 2 + DEGREE, len(words))) if words[at + 1 : at + 2] in (["a"], ["an"]) else ()
    noun = next((i for i in named if words[i] in nouns()), None)
    return 0 if noun is None or words[noun + 1 : noun + 2] == ["in"] else way_of(words[noun])


def _one_way(told: list[tuple[int, int]]) -> int:
    return told[-1][1] if len({way for _, way in told}) == 1 else 0


def _way_to(context: Context, after: Figure, lead: int, over_time: bool) -> int:
    """The way that the words of change before a "to" say.

    Unless the former level stands behind "from", the change may be of another time than that level: "rose by 300 in
    the week to 5,100, against 5,900 last summer".
    """
    words, verb = context.words(after), after.governor
    clause = _clause(words, lead)
    told = ways(context.reading.words[after.sentence], range(clause, lead))
    if not told and words[clause - 1] == "and" and words[lead] == "to" and not _has_verb(after, words, clause, lead):
        way = _way_before(context, after, clause) if over_time else 0
        if not words_for("judged").isdisjoint(words[:clause]):
            return way and is_good(words[clause:lead])  # "punctuality improved to 81% and cancellations to 0.9%"
        if way:
            return way
        clause = _clause(words, clause - 1)
        told = ways(context.reading.words[after.sentence], range(clause, lead))
    if not told or not words_for("denying").isdisjoint(words[clause:lead]):
        return 0
    last = told[-1][0]
    if _leads_elsewhere(context, after, last, lead):
        return 0
    if (words[lead] == "at" or not over_time) and _stepped(context, after, last, lead):
        return 0  # "up 11p at 412p, compared with 455p a year ago": the step need not be of the year
    if not over_time and not words_for("spans").isdisjoint(words[last + 1 : lead]):
        return 0
    carried = verb is not None and verb.near and last < verb.token < lead and verb.verb in words_for("carrying")
    if carried or not words_for("carrying").isdisjoint(words[last:lead]):
        return 0
    return _one_way(told) or (verb.direction if verb is not None and verb.token == last else 0)


def _clause(words: list[str], lead: int) -> int:
    """The token with which the clause of a "to" begins."""
    start = max(0, lead - MOVED)
    return next((i + 1 for i in range(lead - 1, start, -1) if _parts(words, i)), start)


def of_split_shares(words: list[str]) -> bool:
    """Whether a sentence tells of shares that are others before and behind."""
    return not (words_for("other_shares").isdisjoint(words) or words_for("shared").isdisjoint(words))


def is_denied(context: Context, figure: Figure) -> bool:
    """Whether a word of a figure's clause before it denies what is told of it."""
    words = context.words(figure)
    return not words_for("denying").isdisjoint(words[_clause(words, figure.opening) : figure.opening])


def _has_verb(after: Figure, words: list[str], clause: int, lead: int) -> bool:
    """Whether a clause behind "and" has a verb of its own: not "exploration and development to $595m"."""
    governed = after.governor is not None and after.governor.token >= clause
    return governed or not words_for("linking").isdisjoint(words[clause:lead])


def _leads_elsewhere(context: Context, after: Figure, last: int, lead: int) -> bool:
    """Whether the word of change leads to another level, or the "to" is of another word: "rose to 5m, equal to 4%"."""
    words = context.words(after)
    if words[lead - 1] in words_for("before_to"):
        return True
    return any(last < f.opening < lead and words[f.opening - 1] == "to" for f in context.earlier(after))


def _way_before(context: Context, after: Figure, clause: int) -> int:
    """The way of the pair of levels before, where a clause has no verb: "and that in Hull to 7% from 9%"."""
    pairs = (moved(context, f) for f in context.earlier(after) if f.stop < clause)
    return next((found[1] for found in pairs if found), 0)


def _stepped(context: Context, after: Figure, start: int, stop: int) -> bool:
    """Whether a step stands between a word of change and its level: "up 3 cents at 68"."""
    return any(start < f.opening < stop and f.kind is not Kind.PERCENT for f in context.by_sentence[after.sentence])


def _parts(words: list[str], at: int) -> bool:
    """Whether a token begins another clause: ", with debts at £4m" does."""
    if words[at] == "with" and words[at - 1 : at] == [","]:
        return True
    return words[at] in STOPS or words[at] in words_for("parting") or words[at] in words_for("saying")
