"""Whether a date or an ordinal tells one before it again: "opens on Wednesday", "for the fifth time".

Such figures stand everywhere in the news, so that the words around both must be much the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.link import sharing
from checker.link.apart import have_other_names
from checker.link.beside import all_else_differs, has_all_else, is_told_beside, share_a_figure
from checker.link.context import Context, value
from checker.link.neighbours import word_at
from checker.link.story_years import is_past_verb, is_to_come, is_year
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

REACH = 40  # dates or ordinals that are looked at behind the first
# Shares of words from which on two clauses tell of one thing: much of both; or words close by, and much in all; or a
# few, where another figure stands beside both dates.
CLAUSE, MATTER = 0.5, 0.6
NEIGHBOURS, MUCH = 0.6, 0.9
FEW = 0.1
# Less is asked where no other date of the form is told, and where the words before are the same.
ALONE = 0.3
SOME, SEVERAL = 2, 3  # words
LITTLE, CLOSE = 0.5, 0.3
OF_PERIOD = 4  # tokens before a date in which the period stands that it ends or begins: "the year, which ends on"
NOUN = 3  # tokens behind an ordinal in which its noun stands
CLAUSE_BEFORE = 15  # tokens before a date in which its clause begins
MARKS = frozenset(",;:()–—")


def told_alike(context: Context, first: Figure) -> Figure | None:
    """The later date or ordinal that tells this one again: of those that may, the one that shares most.

    Where the same one stands anywhere else in the article, it is told again there, or nowhere.
    """
    known: dict[int, Figure | None] = context.once("told alike", dict)
    if first.start not in known:
        known[first.start] = _find(context, first)
    return known[first.start]


def _find(context: Context, first: Figure) -> Figure | None:
    if first.kind not in (Kind.DATE, Kind.ORDINAL) or _form(first) is None:
        return None
    same_kind = context.of_kind(first.kind)
    at = bisect_right(same_kind, first.start, key=lambda f: f.start)
    later = [f for f in same_kind[at : at + REACH] if f.sentence > first.sentence and not f.at_top]
    forms: dict[int, tuple[bool, ...] | None] = context.once(
        ("forms", first.kind), lambda: {f.start: _form(f) for f in same_kind}
    )
    alike = [f for f in later if forms[f.start] == forms[first.start]]
    if context.told[first.start] > 1:
        alike = [f for f in alike if value(f) == value(first)]
    if not context.may_weigh(len(alike)):
        return None
    told = [f for f in alike if _tells_of_one_thing(context, first, f) and not _are_apart(context, first, f)]
    return max(told, key=lambda f: sharing.clause_share(context, first, f), default=None)


def _open_both(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both open their sentences behind "the": "The first tunnel ... The second tunnel" are two."""
    return first.kind is Kind.ORDINAL and all(f.opening == 1 and context.words(f)[0] == "the" for f in (first, second))


def _are_apart(context: Context, first: Figure, second: Figure) -> bool:
    """Whether they are two things in a row, or the second is a time that the story sets against the first.

    So they are where one sentence tells both, or where each has its own figures or names beside it.
    """
    if is_told_beside(context, first, second):
        return True
    if all_else_differs(context, first, second) and not _are_of_one_thing(context, first, second):
        return True
    if have_other_names(context, first, second):
        return True
    if first.kind is Kind.DATE:
        against = _is_set_against(context, second) or (not first.at_top and _is_set_against(context, first))
        return against or _are_of_two_times(context, first, second) or _name_things(context, first, second)
    return _open_both(context, first, second) or _noun(context, first).isdisjoint(_noun(context, second))


def _noun(context: Context, nth: Figure) -> frozenset[str]:
    """The stems of what follows an ordinal: "the third largest market"; none of "First, they", "the first of them"."""
    behind = context.words(nth)[nth.stop : nth.stop + NOUN]
    ends = (at for at, word in enumerate(behind) if word in MARKS or word in word_set("retelling", "when"))
    return context.stems_of(nth.sentence, nth.stop, nth.stop + next(ends, NOUN))


def _name_things(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one of them says which thing is meant, and not when something was: of such things there are several.

    Two are one where all figures beside them are equal; a headline and the opening tell of one in any case.
    """
    if first.at_top and second.sentence in context.opening:
        return False
    return any(_names_thing(context, f) for f in (first, second)) and not has_all_else(context, first, second)


def _names_thing(context: Context, day: Figure) -> bool:
    """Whether a date says which thing is meant: "notes due 2004", "the year ended 31 March", "1986 profits"."""
    before, behind = word_at(context, day, day.opening - 1), word_at(context, day, day.stop)
    if before in word_set("retelling", "maturing"):
        return True
    near = context.words(day)[max(0, day.opening - OF_PERIOD) : day.opening]
    if before in word_set("retelling", "ending") and not word_set("time", "periods").isdisjoint(near):
        return True
    moment = day.quantity.moment
    if moment is None or moment.day is not None or moment.weekday is not None:
        return False  # "met Tuesday officials from Lee"
    if before in word_set("retelling", "when"):
        return False
    return behind in ("'s", "’s") or (behind.isalpha() and behind not in empty_words() and not is_past_verb(behind))


def _are_of_two_times(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one sentence tells of another time, or only one of a year to come: "On Thursday they walk out again".

    A headline is too short to say the one, and the opening need not say the other.
    """
    if first.at_top:
        return False
    once_more = word_set("retelling", "once_more")
    if once_more.isdisjoint(context.words(first)) is not once_more.isdisjoint(context.words(second)):
        return True
    ahead = is_year(first) and is_year(second) and is_to_come(context, second) and not is_to_come(context, first)
    return ahead and first.sentence not in context.opening


def _is_set_against(context: Context, day: Figure) -> bool:
    """ "A drop from 1999", "after the raid on Monday": of the time before."""
    before = context.words(day)[max(0, day.opening - CLAUSE_BEFORE) : day.opening]
    at = max((at for at, word in enumerate(before) if word in MARKS), default=-1)
    return not word_set("retelling", "times_against").isdisjoint(before[at + 1 :])


def at_top_or_opening(context: Context, figure: Figure) -> bool:
    """Whether it stands where the story is told in short."""
    return figure.at_top or figure.sentence in context.opening


def _form(figure: Figure) -> tuple[bool, ...] | None:
    """What of a date is printed: a year, a month, a day, a weekday; nothing of an ordinal, unless it is a name's.

    None for all else: "IPv4" and "IPv6" are told of in the same words.
    """
    if figure.kind is Kind.ORDINAL:
        return () if figure.quantity.unit is None else None
    moment: Moment | None = figure.quantity.moment
    if moment is None or figure.quantity.until or moment.hour is not None or moment.decade:
        return None
    return tuple(part is not None for part in (moment.year, moment.month, moment.day, moment.weekday))


def _tells_of_one_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the clauses share their words, or the sentences another figure that says something by itself.

    Below the opening more words are asked for, and what the next sentence tells is rather what came next: "In 2010 ...
    By 2020 ...".
    """
    is_next, short = second.sentence == first.sentence + 1, at_top_or_opening(context, first)
    if is_next and not short:
        return False
    if first.at_top and second.sentence in context.opening and _stand_before_one_word(context, first, second):
        return not any(_is_in_order_of_time(context, f) for f in (first, second))
    shared = _count_shared(context, first, second)
    if not shared:
        return False
    clause, matter = sharing.clause_share(context, first, second), sharing.matter_shared(context, first, second)
    only = first.kind is Kind.DATE and _is_only_date(context, first) and _is_only_date(context, second)
    beside = short and only and clause >= FEW and share_a_figure(context, first, second)
    if beside or _are_of_one_thing(context, first, second):
        return True
    if shared < (SOME if short else SEVERAL):
        return False
    if clause >= CLAUSE and matter >= MATTER:
        return True
    if matter >= MUCH and sharing.neighbours_shared(context, first, second) >= NEIGHBOURS:
        return True
    two = clause >= ALONE and _are_only_two_dates(context, first)
    return not is_next and (two or _follow_alike(context, first, second))


def _stand_before_one_word(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the same word follows both: "gets second series", "will return for a second series"."""
    ours, theirs = (context.words(f)[f.stop : f.stop + 1] for f in (first, second))
    return ours == theirs and bool(ours) and ours[0].isalpha() and ours[0] not in empty_words()


def _is_in_order_of_time(context: Context, nth: Figure) -> bool:
    """Whether an ordinal is one in time, as in "the first seed to fall", and no seed."""
    return nth.kind is Kind.ORDINAL and word_at(context, nth, nth.stop + 1) == "to"


def _are_only_two_dates(context: Context, first: Figure) -> bool:
    """Whether it is one of two dates of its form that the story has."""
    forms = context.once("forms of dates", lambda: Counter(_form(f) for f in context.of_kind(Kind.DATE)))
    return first.kind is Kind.DATE and forms[_form(first)] == 2


def _are_of_one_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one day says which thing is meant, and that is told of the other: "the 3 May sale", "a sale on 9 May".

    They are the only days that the story tells of their month, and none of them is said to be one of several.
    """
    ours, theirs = first.quantity.moment, second.quantity.moment
    if ours is None or theirs is None or ours.day is None or ours.month is None or ours.month != theirs.month:
        return False
    if ours.year != theirs.year or not (_has_its_noun(context, first, second) or _has_its_noun(context, second, first)):
        return False
    return _are_only_days_of_month(context, first) and not _tells_of_another_day(context, first, second)


def _has_its_noun(context: Context, named: Figure, day: Figure) -> bool:
    """Whether the noun behind the first, as in "the 3 May sale", stands near the other one."""
    if word_at(context, named, named.opening - 1) not in ("the", "a", "an"):
        return False
    noun = context.stems_of(named.sentence, named.stop, named.stop + 1)
    return not noun.isdisjoint(context.stems(day, sharing.AROUND))


def _are_only_days_of_month(context: Context, first: Figure) -> bool:
    """Whether it is one of two days of its month that the story has."""
    months = context.once("days of months", lambda: Counter(_month(f) for f in context.of_kind(Kind.DATE)))
    return months[_month(first)] == 2


def _month(day: Figure) -> int | None:
    moment = day.quantity.moment
    return moment.month if moment is not None and moment.day is not None else None


def _tells_of_another_day(context: Context, *days: Figure) -> bool:
    """Whether words near one say that there are several days: "a second strike on 9 May", "postponed from 3 May"."""
    around, others = sharing.AROUND, word_set("retelling", "another_day")
    return any(
        not others.isdisjoint(context.words(day)[max(0, day.opening - around) : day.stop + around]) for day in days
    )


def _count_shared(context: Context, first: Figure, second: Figure) -> int:
    """How many words their clauses share, but for their own: two days of March have March in common."""
    around, own = sharing.AROUND, context.stems_of(first.sentence, first.first, first.stop)
    return len((context.stems(first, around) & context.stems(second, around)) - own)


def _follow_alike(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the two words before them are the same, one of which says something, and some more around both."""
    ours, theirs = (context.words(f)[max(0, f.opening - 2) : f.opening] for f in (first, second))
    if len(ours) < 2 or ours != theirs or not all(word.isalnum() for word in ours) or empty_words().issuperset(ours):
        return False
    matter = sharing.matter_shared(context, first, second)
    return matter >= LITTLE and sharing.neighbours_shared(context, first, second) >= CLOSE


def _is_only_date(context: Context, figure: Figure) -> bool:
    return sum(_form(other) == _form(figure) for other in context.by_sentence[figure.sentence]) == 1
