"""What ties a change to two levels that are told in other sentences, and what sets it apart from them."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.context import Context
from checker.link.formers import dates
from checker.link.level_pairs import are_of_one_thing
from checker.link.neighbours import clause_end
from checker.link.told_changes import direction, of_part
from checker.link.topics import distinct, sums, topic
from checker.link.ways import moving
from checker.model.figure import Figure
from checker.model.quantity import Kind

_marks = partial(word_set, "changes_apart")
_of_changes = partial(word_set, "changes")

BASE = 5  # tokens before a level that say that it is an average
DAY = 3  # tokens before a change and behind it, or its level, in which its day stands
_TAX = frozenset(("tax",))  # "it made £5m before tax" is of no tax
_KNOWN = frozenset(("the", "that", "this"))


class Apart(Struct, frozen=True):
    """A change with the level that it leads from and the one that it leads to."""

    before: Figure
    after: Figure
    change: Figure
    turned: bool = False  # it is told the wrong way round

    @property
    def levels(self) -> tuple[Figure, Figure]:
        """Both levels, as they are told."""
        return (self.before, self.after) if self.before.start < self.after.start else (self.after, self.before)


def is_of_other_time(context: Context, told: Apart) -> bool:
    """Whether a change is of another length of time than a level, or of a day, and the former level of none."""
    spans = topic(context, told.change).periods
    for level in told.levels:
        others = topic(context, level).periods
        if spans and others and spans.isdisjoint(others):
            return True
    ends = told.after if told.after.sentence == told.change.sentence else told.change
    start = max(0, min(told.change.opening, ends.opening) - DAY)
    near = context.words(told.change)[start : max(told.change.stop, ends.past) + DAY - 1]
    days = _of_changes("weekdays")
    return not days.isdisjoint(near) and days.isdisjoint(context.words(told.before))


def is_of_other_month(context: Context, told: Apart) -> bool:
    """Whether the levels are of two months, or of what is traded daily: a change need not be that since the former."""
    rows = (context.by_sentence[level.sentence] for level in told.levels)
    months = [{f.quantity.moment.month for f in row if f.quantity.moment} - {None} for row in rows]
    traded = not _marks("traded").isdisjoint(topic(context, told.change).things)
    return traded or (all(months) and months[0].isdisjoint(months[1]))


def is_apart(context: Context, told: Apart, way: int) -> bool:
    """Whether words make a change that of another thing, name or place than its levels, or these no levels of one."""
    first, second = told.levels
    if direction(context, told.after) * way < 0 and not told.turned:
        return True
    if len({f.scope.forecast for f in (told.change, first, second)}) > 1:
        return True
    if any(not _marks("planned").isdisjoint(context.words(level)) for level in told.levels):
        return True
    apart = [level for level in told.levels if level.sentence != told.change.sentence]
    if any(not word_set("then_and_now", "others").isdisjoint(context.words(f)[: f.past]) for f in apart):
        return True
    if first.sentence == second.sentence:
        if not _of_changes("bases").isdisjoint(context.words(first)[first.past : second.opening]):
            return True  # "compared with a 20-day average of"
        apart = [first]
    elif not are_of_one_thing(context, first, second) or _bases(context, first) != _bases(context, second):
        return True
    return any(_is_of_another(context, told.change, level) for level in apart)


def _bases(context: Context, level: Figure) -> frozenset[str]:
    """What a level is besides a total: an average."""
    return _of_changes("bases").intersection(context.words(level)[max(0, level.opening - BASE) : level.opening])


def _is_of_another(context: Context, change: Figure, level: Figure) -> bool:
    """Whether what a level and a change are of, as their clauses name it, is not one."""
    if not of_part(context.words(level)[: level.opening]) <= {*context.words(change)}:
        return True
    one, other = topic(context, change), topic(context, level)
    things, is_money = other.things - _TAX, level.kind is Kind.MONEY
    if one.things and ((is_money and not one.things & sums()) or (things and one.things.isdisjoint(things))):
        return True
    if other.is_number_of(one) or (not is_money and one.things & _marks("only_money")):
        return True  # "sales rose 8% by value", "staff costs rose 14%. It has 575 workers"
    if not (_own_bases(context, change) <= other.said and other.places <= _said_of(context, change)):
        return True  # "earnings per share", "in Wexbury there were"
    if not (one.modifiers & distinct() <= other.said and other.modifiers & distinct() <= one.said):
        return True
    earlier, later = (one, other) if change.start < level.start else (other, one)
    if one.things & things and not (later.modifiers <= earlier.said and later.things - _TAX <= earlier.things):
        return True  # "Revenue was $1.25bn. Subscription sales rose 26%"
    ours, theirs = _names(context, change), _names(context, level)
    return bool(ours) and not theirs <= ours


def _own_bases(context: Context, change: Figure) -> set[str]:
    """What makes a change one of something else than totals: "earnings per share rose 9%"."""
    words = context.words(change)
    told = pairwise([*words[: clause_end(words, change.stop)], ""])
    return {word for word, behind in told if word in _of_changes("bases") and behind != "cent"}


def _said_of(context: Context, change: Figure) -> frozenset[str]:
    """What the sentence of a change says; of one at the top, what the first sentence with a figure below says too."""
    said = topic(context, change).said
    below = next((f for f in context.figures if not f.at_top), None) if change.at_top else None
    return said if below is None else said | topic(context, below).said


def _names(context: Context, figure: Figure) -> set[str]:
    """The names before a level or in a change's clause, and whose it is; but for "the Leeds-based firm"."""
    words = context.reading.words[figure.sentence]
    texts, lower, taken = words.texts, words.lower, dates(context, figure)
    if figure.at_top and 2 * sum(text[:1].isupper() for text in texts) > len(texts):
        return set()  # a headline in capitals
    stop = clause_end(lower, figure.stop) if figure.kind is Kind.PERCENT else figure.opening
    found, at = {*(figure.scope.owner or "").split()}, 1
    while at < stop:
        end = at
        while end < len(texts) and texts[end][:1].isupper() and end not in taken and lower[end] not in _calendar():
            end += 1
        noun = end + 2 if texts[end : end + 1] == ["-"] else end
        describes = lower[at - 1] == "the" and texts[noun : noun + 1] == lower[noun : noun + 1] != []
        if not (describes and lower[noun].isalpha()):
            found.update(lower[at:end])
        at = end + 1
    return found


@cache
def _calendar() -> frozenset[str]:
    return _of_changes("months") | _of_changes("weekdays")


def ties(context: Context, told: Apart) -> int:
    """How tightly words tie a change to its levels: 2 for the change to the later one, and 1 for that to the former."""
    known = context.stems(told.change) | context.stems(told.after)
    one_sentence = told.before.sentence == told.after.sentence
    to_former = one_sentence or _said(context, told.before, told.before.past) <= known
    return 2 * _is_tied(context, told.change, told.after) + to_former


def _is_tied(context: Context, change: Figure, after: Figure) -> bool:
    """Whether a change and its level name one thing, or one of them nothing."""
    one, other = topic(context, change), topic(context, after)
    if one.things & other.things or other.counted in one.things:
        return True
    if not _said(context, after, after.past):
        return not (one.things and after.kind is Kind.COUNT and after.counted is None)  # "It has 165 in York"
    told = _said(context, change, clause_end(context.words(change), change.stop))
    if told & _said(context, after, clause_end(context.words(after), after.past)):
        return True
    return change.sentence > after.sentence and _is_known(context, change)


def _is_known(context: Context, change: Figure) -> bool:
    """Whether a change is spoken of as known, and told nowhere else: "the 20% fall", "growth of 20%"."""
    before = context.words(change)[: change.opening]
    if before[-1:] == ["of"]:
        before = before[:-2] or ["the"]
    return not _KNOWN.isdisjoint(before[-1:]) and context.told[change.start] == 1


def _said(context: Context, figure: Figure, stop: int) -> frozenset[str]:
    """What a sentence says up to a token, but for its verb, figures, names, words of time and of change."""
    words = context.reading.words[figure.sentence]
    taken = dates(context, figure) | {at for f in context.beside(figure) for at in range(f.opening, f.stop)}
    if figure.governor is not None:
        taken.add(figure.governor.token)
    told = [at for at in range(min(stop, len(words.lower))) if at not in taken]
    named = {at for at in told if at and words.texts[at][:1].isupper()}
    return stems([words.lower[at] for at in told if at not in named and words.lower[at] not in _light()])


@cache
def _light() -> frozenset[str]:
    return _marks("light") | moving()
