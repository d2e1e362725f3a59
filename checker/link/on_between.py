"""Conditions on a duration told for the time between two dates: "in 1964 ... in 2015, after a gap of 51 years"."""

from __future__ import annotations

from functools import cache, partial
from operator import itemgetter

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, one_of
from checker.link.lone_spans import goes_on_with_another, in_one_zone, is_birth, is_end, lone_ends, sort_of
from checker.link.neighbours import WHEN, between, points_at_time_told, times_before, word_at, words_for
from checker.link.on_anniversaries import is_founding
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "told_apart")

_NEAR = 3  # tokens before a duration in which it is told what lasted
_BACK = 2  # sentences before a duration's, in which its beginning may be told
_BEING = ("be", "is", "was", "been")
_BY_THEN = 5  # tokens of "By the time it"
_MARKS = frozenset((",", ".", ";", ")", "–", ""))
_GONE_ON = (["gone", "on"], ["went", "on"], ["dragged", "on"], ["carried", "on"])
_APPOSED = frozenset((",", "a", "an", "the", "after", "–", "in", "ending"))
_OF = frozenset(("of", "a", "an", "some", "nearly", "almost", "about", "just", "only", "exactly", "for", ","))
_ELSEWHERE = (["at"], ["by"])  # behind "a wait of 40 minutes" on the way, "a reign of 20 years" of his father
_SOME = (["a"], ["an"])
_LISTING = frozenset(("and", "&", "in", "of", "on", "at"))
_UNTIL = (["until"], ["till"])


def _ends(context: Context, span: Figure) -> tuple[Figure, Figure] | None:
    """The two dates or times between which a duration lies, by the words beside it or since it tells of no others."""
    ends = _worded_ends(context, span) or lone_ends(context, span)
    if ends is None or _are_listed(context, *ends) or _is_of_service(context, span, ends[1]):
        return None
    if _began_before(context, span, ends) or _is_of_last_clause(context, span, *ends):
        return None
    return None if _tells_of_life(context, span, *ends) else ends


def _tells_of_life(context: Context, span: Figure, *ends: Figure) -> bool:
    """Whether an age beside the duration or a date says that a life is told, in which much lies between two dates.

    "She arrived in 1991, when she was 19, and taught for 28 years. She died in 2023".
    """
    sentences = {f.sentence for f in (span, *ends)}
    return any(f.kind is Kind.AGE and f is not span for number in sentences for f in context.by_sentence[number])


def _began_before(context: Context, span: Figure, ends: tuple[Figure, Figure]) -> bool:
    """Whether a duration ends on one of two dates and began on none: "11 in 1979, but 14 in the ten years to 2019"."""
    led = context.words(span)[max(0, span.opening - 2) : span.opening]
    some = led[-1:] == ["the"] and led[:1] != ["for"]  # but "held for the 13 years until 1984"
    if not some and _words("within").isdisjoint(led[-1:]):
        return False
    return any(" ".join(between(context, span, f)) in load("told_apart")["up_to"] for f in ends if f.start > span.start)


def _is_of_last_clause(context: Context, span: Figure, first: Figure, last: Figure) -> bool:
    """Whether a duration behind two clauses is of the second: "won the cup in 1973 and left in 1992, after 44 years".

    Where the first tells of a beginning, it may be of both: "was elected in 1973 and left in 1992, after 19 years".
    """
    if span.start < last.start or word_at(context, span, span.opening - 1) != "after":
        return False
    apart = first.sentence != last.sentence
    told = context.words(last)[: last.opening] if apart else between(context, first, last)
    if not apart and "and" not in told:
        return False
    ending = not word_set("lone_spans", "ending").isdisjoint(told) or (not apart and goes_on_with_another(told))
    return ending and (_all("began") | _words("begun")).isdisjoint(context.words(first)[: first.opening])


def _are_listed(context: Context, first: Figure, last: Figure) -> bool:
    """Whether two dates are told in one breath, as those of two things: "the strikes of 1913 and 1925"."""
    if first.sentence != last.sentence or word_at(context, first, first.opening - 1) == "between":
        return False
    told = between(context, first, last)
    return bool(told) and _LISTING.issuperset(told) and not {"and", "&"}.isdisjoint(told)


def _is_of_service(context: Context, span: Figure, last: Figure) -> bool:
    """Whether the later clock time names what goes then, and not when something ended: "up at 5:15 for the 6:02"."""
    return sort_of(span) == "clock" and word_at(context, last, last.opening - 1) in ("the", "a")


def _worded_ends(context: Context, span: Figure) -> tuple[Figure, Figure] | None:
    """The two dates or times between which a duration lies: the only ones of its sentence and of those just before."""
    if span.kind is not Kind.DURATION or span.quantity.is_range:
        return _founding_and_end(context, span) if span.kind is Kind.AGE else None
    pointing = points_at_time_told(context, span) or _is_reckoned(context, span)
    if not (pointing or _is_whole(context, span)):
        return None
    near = [f for i in range(_BACK + 1) for f in context.by_sentence.get(span.sentence - i, ())]
    near = [f for f in near if f.kind in (Kind.DURATION, *WHEN)]
    if any(f.kind is Kind.DURATION and f is not span and sort_of(f) == sort_of(span) for f in near):
        return None
    ends = sorted((f for f in near if f.kind is not Kind.DURATION and is_end(span, f)), key=lambda f: f.start)
    here = [f for f in ends if f.sentence == span.sentence]
    if len(here) == 2:
        ends = here
    if len(ends) != 2 or not in_one_zone(*ends) or is_birth(context, ends[0]):
        return None
    if pointing and not here:
        return None if _run_backwards(context, *ends) else (ends[0], ends[1])
    if (
        pointing or not here or word_at(context, ends[0], ends[0].opening - 1) == "between"
    ):  # some time between the dates
        return None
    return (ends[0], ends[1]) if _is_of_one(context, span, *ends) else None


def _is_reckoned(context: Context, span: Figure) -> bool:
    """Whether a sentence opens by reckoning how long that was whose beginning and end the one before told.

    "It lasted three weeks", "That makes eight years", "The three-week stoppage".
    """
    words = context.words(span)
    before, behind = words[: span.opening], words[span.stop : span.stop + 1]
    whole = " ".join(before) in load("told_apart")["reckoning"] and (
        not behind or behind[0] in _MARKS or behind == ["in"]
    )
    noun = _is_attribute(context, span) and not _words("nouns_of_span").isdisjoint(behind)
    if not (whole or (noun and before in (["the"], ["that"], ["this"]))):
        return False
    told = context.words_before(span)
    if noun and before == ["the"] and told.isdisjoint(behind):
        return False  # "The strike began ... The three-week trial"
    return not (_all("began").isdisjoint(told) or _all("ended").isdisjoint(told))


@cache
def _all(entry: str) -> frozenset[str]:
    """The words of beginning, or of ending, of whatever lasts."""
    kinds = (kind[entry] for domain in ("years", "hours") for kind in load("told_apart")[domain].values())
    return frozenset(" ".join(kinds).split())


def _founding_and_end(context: Context, age: Figure) -> tuple[Figure, Figure] | None:
    """The dates of its founding and of its end, for what "will be 125 years old": the only ones near."""
    words = context.words(age)
    if word_at(context, age, age.stop - 1) != "old" or word_at(context, age, age.opening - 1) not in _BEING:
        return None
    near = [f for i in range(2) for f in context.by_sentence.get(age.sentence - i, ()) if f.kind is Kind.DATE]
    ends = sorted((f for f in near if is_end(age, f)), key=lambda f: f.start)
    if len(ends) != 2 or not is_founding(context, ends[0]) or ends[1].sentence != age.sentence:
        return None
    same = "it" in words[:_BY_THEN] or ends[0].sentence == age.sentence  # not "when the shop closes it will be 60"
    return (ends[0], ends[1]) if same else None


def _run_backwards(context: Context, first: Figure, last: Figure) -> bool:
    """Whether the second date is told as the earlier one, or of what came again: "ended in May, having begun in"."""
    told = between(context, first, last) if first.sentence == last.sentence else context.words(last)[: last.opening]
    return "again" in told[-2:] or not words_for("backwards").isdisjoint(told)


def _is_attribute(context: Context, span: Figure) -> bool:
    return word_at(context, span, span.first + 1) == "-"


def _is_of_one(context: Context, span: Figure, first: Figure, last: Figure) -> bool:
    """Whether the dates are told of what lasted: it stands behind both, or one clause tells of its end."""
    midway = first.sentence == last.sentence and first.start < span.start < last.start
    if midway and ";" in between(context, first, last):
        return False
    if span.start < first.start:
        gap = word_at(context, span, span.stop) in _words("nouns_of_gap") and "last" in between(context, span, first)
        return span.sentence == first.sentence and (gap or _words("going_on").issuperset(between(context, first, last)))
    if (
        first.sentence == span.sentence
        and span.start < last.start
        and goes_on_with_another(between(context, first, span))
    ):
        return False  # "took a first in 1952, she taught for 31 years until 1985"
    if not _is_attribute(context, span):
        return True
    if span.start > last.start:
        return _APPOSED.issuperset(between(context, last, span))
    return span.sentence == last.sentence and not words_for("ending").isdisjoint(between(context, span, last))


def _is_whole(context: Context, span: Figure) -> bool:
    """Whether the words say that the duration is all of the time between two dates."""
    words = context.words(span)
    before, behind = words[max(0, span.opening - _NEAR) : span.opening], words[span.stop : span.stop + _NEAR]
    if not _words("other").isdisjoint({*before, *behind} - {"later", "until"}) or not words_for("kin").isdisjoint(
        before
    ):
        return False
    if _is_attribute(context, span):
        begun = word_at(context, span, span.stop + 1) in words_for("beginning")  # "the 10-day truce began"
        return begun or word_at(context, span, span.stop) in _words("nouns_of_span") | _words("nouns_of_gap")
    if behind[:1] in (["later"], ["on"], ["afterwards"]) and (behind[1:2] or [""])[0] in _MARKS:
        hedged = before[-1:] in (["just"], ["only"])
        at = span.opening - 1 - hedged
        return word_at(context, span, at) == "," and any(f.stop == at for f in times_before(context, span))
    if behind[:1] == ["in"] and behind[1:2] and behind[1] in _words("in_all"):
        return True
    marked = (behind[:1] or [""])[0] in _MARKS
    if before[-1:] in (["served"], ["serving"]):
        prison = load("told_apart")["years"]["prison"]  # in an office he may have served under others
        return marked and all(not set(prison[told].split()).isdisjoint(words) for told in ("began", "ended"))
    if "after" in before[-2:]:
        return marked or not _words("in_that_state").isdisjoint(behind)
    return behind[:1] not in _ELSEWHERE and _is_told_whole(before, behind)


def _is_told_whole(before: list[str], behind: list[str]) -> bool:
    """Whether a verb or a state is told for all of a duration: "lasted 12 years", "in service for 12 years"."""
    if before[-1:] in (["spent"], ["spending"]) and not _words("in_that_state").isdisjoint(behind):
        return True
    if before[-1:] == ["for"]:
        leading = behind[behind[:1] == [","] :]
        until = leading[:1] in _UNTIL and leading[1:2] not in _SOME  # not "for three years until an audit in 2022"
        if until or before[-3:-1] in _GONE_ON:
            return True
    told = next((word for word in reversed(before) if word not in _OF), "")
    return told in _words("before_span")


_first = one_of(_ends, itemgetter(0))
_last = one_of(_ends, itemgetter(1))
