"""What says that two numbers with swapped digits are of two facts: "214 coins ... in 1998 another found 241"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.link.apart import have_other_names
from checker.link.context import Context, size_of
from checker.link.dated_apart import is_of_before, years
from checker.link.on_scope import reasons
from checker.link.steps import is_step
from checker.model.figure import Figure, Role

_words_of = partial(word_set, "retelling")

OPENING = 3  # the last token at which the verb of who opens a sentence stands
BESIDE = 6  # tokens around a figure that may say whose it is
TOLD_APART = frozenset(("another time", "another place"))  # reasons that explain why two figures differ


def are_told_apart(context: Context, first: Figure, second: Figure) -> bool:
    """Whether two figures are told of other times, places or names, or the second of another one or of a plan.

    A headline leaves all that out: its figure is set apart only where the story tells it by itself as well.
    """
    if first.at_top and context.told[first.start] == 1:
        return False
    if _is_of_a_former_time(context, first, second) or _is_of_a_plan(context.words(second)[: second.opening]):
        return True
    if first.at_top:
        return False
    if have_other_names(context, first, second) or _one_is_of_another(context, first, second):
        return True
    if not (_words_of("kin") & {*context.words(second)[: second.opening]}).issubset(context.words(first)):
        return True  # "his father, a boxer, weighed 69kg"
    if _move_otherwise(context, first, second) or _do_likewise(context, first, second):
        return True
    return any(reason.partition(":")[0] in TOLD_APART for reason in reasons(context, first, second))


def _one_is_of_another(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a word sets one of them apart from the other: "the old stand", "the one after it"."""
    ours, theirs = context.words(first), context.words(second)
    one = any(a in ("the", "this", "new") and b == "one" for a, b in pairwise(theirs))
    beside = ours[max(0, first.opening - BESIDE) : first.stop + BESIDE]
    around = theirs[max(0, second.opening - BESIDE) : second.stop + BESIDE]
    return one or tells_of_another(context, first, around) or tells_of_another(context, second, beside)


def _move_otherwise(context: Context, first: Figure, second: Figure) -> bool:
    """Whether each is told with a step of its own: "up £96 to £1,834", "£1,843, up by £94"."""
    if is_step(context, first) or is_step(context, second):
        return False
    rows = (context.by_sentence[figure.sentence] for figure in (first, second))
    ours, theirs = ({size_of(f) for f in row if f.kind is first.kind and is_step(context, f)} for row in rows)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _do_likewise(context: Context, first: Figure, second: Figure) -> bool:
    """Whether who opens the second's sentence does what another one did: "Officers fired 72 shots in reply"."""
    done = second.governor
    if done is None or done.role is not Role.OBJECT or done.token > OPENING or second.verb != first.verb:
        return False
    return context.words(second)[0] not in (*context.words(first), *empty_words())


def tells_of_another(context: Context, first: Figure, said: list[str]) -> bool:
    """Whether a word of what is said of the second tells of another one: "its sister ship", "the old bridge"."""
    return not (_words_of("others") & {*said}).issubset(context.words(first))


def _is_of_a_former_time(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second alone is told of a year, or of the time before: "in 1998", "at the last election"."""
    if not years(second) <= years(first) or ("the", "last") in pairwise(context.words(second)):
        return True
    return is_of_before(context, second) and not is_of_before(context, first)


def _is_of_a_plan(led: list[str]) -> bool:
    """Whether what leads to a number says that it was only meant: "had planned to cut 234", "had asked for"."""
    return any(
        had == "had" and word in _words_of("wished") and to in ("to", "for")
        for had, word, to in zip(led, led[1:], led[2:], strict=False)
    )
