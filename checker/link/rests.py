"""Figures that are told as what is left: "the other 28", "leaving 12", "£5m still to come"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.link.remainders_apart import is_over
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "remainders")

NAMED = 8  # tokens before its comma in which a remainder is named


def rests(context: Context) -> list[Figure]:
    """The figures that are told as what is left."""
    return context.telling("rests", _cues(), is_rest)


@cache
def _cues() -> frozenset[str]:
    """Words of which each sentence that tells of a rest has one: by these most sentences need not be read."""
    ends = (row[-1] for name in ("that_leaves", "lacking", "what_is", "to_do") for row in _rows(name))
    named = frozenset().union(*(_set(name) for name in ("other", "rest", "left", "remaining")))
    return named | {"leaving", "so", "spare", "hand", *ends}


def is_rest(context: Context, figure: Figure) -> bool:
    """Whether the figure is told as what is left: "the other 12", "the remaining 12", "the rest, 12", "leaving 12"."""
    before = [word for word in context.words(figure)[max(0, figure.opening - 5) : figure.opening] if word.isalpha()]
    if before[-1:] and before[-1] in _set("other"):
        if _is_to_do(context, figure):
            return False
        return before[-2:-1] != [] and before[-2] in _set("determiners")
    if _is_leaving(before):
        behind = context.words(figure)[figure.stop : figure.stop + 1]
        purpose = figure.kind is Kind.MONEY and behind == ["for"]  # not "leaving 12 for dead"
        return purpose or figure.counted is not None or not behind or behind[0] in _set("behind_leaving")
    told_as_rest = bool(before[-1:]) and before[-1] in _set("rest") and before[-2:-1] == ["the"]
    told_as_rest = told_as_rest and before[-3:-2] != ["of"]  # "Of the rest 12 are ill"
    told_as_rest = told_as_rest and not is_gapped(context, figure)
    told_as_rest = told_as_rest or before[-3:] == ["the", "balance", "of"]
    if told_as_rest or _named_rest(context, figure) or _is_left(context, figure) or is_over(context, figure):
        return True
    until = context.words(figure)[figure.stop : figure.stop + 1]
    lacking = _is_lacking(before) and not (until and until[0] in _set("until"))
    return lacking or _is_still_to_come(context, figure)


def is_gapped(context: Context, figure: Figure) -> bool:
    """Whether the rest have so much, the verb left out: "Eight were jailed for six years each, and the rest two"."""
    words = context.words(figure)
    led = words[figure.opening - 1] if figure.opening else ""
    behind = words[figure.past : figure.past + 1]
    return (led in _set("rest") or led == "others") and (not behind or behind[0] in _set("behind_gapped"))


def _is_to_do(context: Context, figure: Figure) -> bool:
    """Whether a verb behind "to" says which they are: "the remaining four to be built", not "four to York"."""
    words = context.reading.words[figure.sentence]
    behind = words.texts[figure.stop + 1 : figure.stop + 2]
    to = words.lower[figure.stop : figure.stop + 1] == ["to"]
    return to and behind != [] and behind[0].islower() and behind[0] not in _set("determiners")


def _is_leaving(before: list[str]) -> bool:
    """Whether the words before the figure say that it is left: "leaving 12", "that leaves only 12"."""
    before = before[:-1] if before[-1:] and before[-1] in _set("only") else before
    if before[-1:] and before[-1] in ("with", "of") and not _set("leaving").isdisjoint(before[-4:-1]):
        return True  # "leaving it with 12", "is left with 12"
    return before[-1:] == ["leaving"] or before[-2:] in _rows("that_leaves")


def _is_lacking(before: list[str]) -> bool:
    """Whether it is what is still needed: "still has to find £5m"."""
    return tuple(before[-2:]) in _ends_of("lacking") and any(before[-len(row) :] == row for row in _rows("lacking"))


def _is_still_to_come(context: Context, figure: Figure) -> bool:
    """Whether it is told, without a noun, as what is still to come: "eight have yet to do so", "have 24 left"."""
    if figure.counted and figure.counted.modifiers:
        return False  # of "14 home games left" others are left
    words = context.words(figure)
    stop = figure.past
    if "so" in words[stop : stop + 5] and any(words[stop : stop + 5] == [*row, "do", "so"] for row in _rows("yet_to")):
        return True
    still = words[stop : stop + 1] == ["still"]  # "with $60m still to come"
    behind = words[stop + still : stop + still + 2]
    if still and _set("behind_remaining").isdisjoint(words[stop + 3 : stop + 4]):
        return False  # "$70m still to come for interest"
    is_left = len(behind) > 1 and behind[0] in _set("left") and behind[1] in _set("behind_left_over")
    return (is_left or behind in _rows("to_do")) and _of_all_done(context, figure)


def _of_all_done(context: Context, figure: Figure) -> bool:
    """Whether it is told so far what was done: games that were played, not those that were won."""
    near = [f for f in context.earlier(figure) if (f.kind, f.quantity.unit) == (figure.kind, figure.quantity.unit)]
    verbs = {f.verb for f in near} - {"have"}
    of_one = len(near) == 2 and is_told_of(context, *reversed(near))
    return bool(verbs) and (verbs - {None} if of_one else verbs) <= _set("done")


def is_told_of(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether the part tells what was done with the whole: "£45m, of which £28m is spent", "£28m of it is spent"."""
    words = context.words(part)
    around = (words[part.opening - 2 : part.opening], words[part.stop : part.stop + 2])
    of_it = any(two[:1] == ["of"] and two[1] in _set("pronouns") | {"it"} for two in around if len(two) == 2)
    return of_it and whole.sentence == part.sentence and part.verb in _set("done") | _set("spending")


@cache
def _ends_of(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[-2:]) for row in _rows(name))


@cache
def _rows(name: str) -> list[list[str]]:
    return [row.split() for row in load("remainders")[name]]


def _named_rest(context: Context, figure: Figure) -> bool:
    """Whether it stands in apposition to what is left: "what is left, $9m", "the rest of the arrests, 43 in all"."""
    words = context.words(figure)[: figure.opening]
    if words[-1:] != [","]:
        return False
    near = words[-1 - NAMED : -1]
    of_what = next((k for k in range(len(near) - 2) if near[k] == "the" and near[k + 1] in _set("rest")), None)
    named = of_what is not None and near[of_what + 2] == "of" and "," not in near[of_what:]
    return named or any(near[-len(row) :] == row for row in _rows("what_is"))


def _is_left(context: Context, figure: Figure) -> bool:
    """Whether it is said to be left: "the £350 that was left", "the £350 left over"."""
    words = context.words(figure)
    stop = figure.past
    behind = words[stop : stop + 4]
    if behind[:1] != [] and behind[0] in _set("being") and behind[1:3] in (["left", "."], ["left", ","]):
        return True  # "so that 36 were left"
    next_to = words[figure.stop : figure.stop + 2]
    if not _set("remaining").isdisjoint(next_to[:1]) and not _set("behind_remaining").isdisjoint(next_to[1:]):
        return True  # "18 have been sold. Twelve remain."
    if words[figure.opening - 1 : figure.opening] == ["left"] and not _set("untouched").isdisjoint(next_to[:1]):
        return True  # "answered 12 of 20 questions and left eight blank"
    if words[figure.opening - 1 : figure.opening] != ["the"] or not behind or words[figure.opening - 2] == "of":
        return False  # "four of the 12 left by train"
    if behind[0] in _set("relative") and behind[1:2] and behind[1] in _set("being"):
        behind = behind[2:]
    return behind[:1] != [] and behind[0] in _set("left") and behind[1:2] != ["from"]
