"""Conditions on rates: "£15 each" with how many and the total; "15 per 100,000"."""

from __future__ import annotations

from itertools import islice, pairwise

from checker.languages.lexicon import load, word_set
from checker.languages.things import is_person
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import size_of
from checker.link.one_unit import is_hundredth
from checker.link.rests import is_rest
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

BACK = frozenset(("it", "that", "this", "which"))
EACH = frozenset(("each", "apiece"))
ARTICLES = (["a"], ["an"])
HEADS = frozenset(("head", "capita", "person"))
FAR = 20  # times: a product that is so much more or less than a figure is no reckoning of it
FARTHEST = 4  # tokens between what is shared out and how much each has
OPENING = 7  # tokens of "each of the borough's" before a number, with the preposition before them
NOMINAL = 2  # tokens behind a sum in which it is told as nominal


def number_of(context: Context, each: Figure) -> Figure | None:
    """How many things a rate is of: "2,000 tickets" for "£15 each", "£15 a ticket", "each of the ... £15"; or None."""
    per, words = each.quantity.per, context.words(each)
    eachs = context.once(("each", each.sentence), lambda: sum(word in EACH for word in words))
    if eachs > 1:
        return None  # "three tries worth five each, three penalties worth three each"
    if not per and not eachs and words[each.stop : each.stop + 1] not in ARTICLES:
        return None
    counts = [f for f in context.beside(each) if f.kind is Kind.COUNT and f.counted and _is_sure(f)]
    if not per and words[each.stop : each.stop + 1] in ARTICLES:
        named = [f for f in counts if _is_lemma(f, "".join(words[each.stop + 1 : each.stop + 2]))]
        return named[0] if len(named) == 1 and not _is_had_by_each(words, named[0]) else None  # "£840 a bin"
    if per:
        fitting = [f for f in counts if _is_lemma(f, per) or (per in HEADS and is_person(_lemma(f)))]
        alone = len(fitting) == 1 and not any(f.quantity.per == per for f in context.beside(each) if f is not each)
        return fitting[0] if alone and not _is_had_by_each(words, fitting[0]) else None
    if EACH.intersection(words[each.past : each.past + 1]) or _is_for_each(words[each.stop :]):
        before = [f for f in counts if f.start < each.start]
        behind = next((f for f in counts if f.opening == each.past + 2), None)
        if behind and words[each.past + 1] == "for":  # "£840 each for 40 bins"
            return None if before else behind
        if words[0] == "at" and each.opening == 1:  # "At £5 each, the 40 tickets"
            return next((f for f in counts if words[each.stop + 1 : f.opening] in ([","], [",", "the"])), None)
        some = (
            not word_set("rates_and_totals", "some").isdisjoint(_without_all(words[before[-1].stop : each.opening]))
            if before
            else True
        )
        last = next((f for f in context.earlier(each) if f.kind is Kind.COUNT and size_of(f) > 1), None)
        return None if some or last is not before[-1] else before[-1]  # "the six paid, the youngest two £60 each"
    shared = [f for f in counts if f is not each and _is_shared_out(words, f, each)]
    return shared[0] if len(shared) == 1 else None


def _is_for_each(behind: list[str]) -> bool:
    """Whether a sum is told "for each one" or "for each of them"."""
    told = next((n for n in (["for", "each", "one"], ["for", "each", "of", "them"]) if behind[: len(n)] == n), None)
    return told is not None and not "".join(behind[len(told) : len(told) + 1]).isalnum()


def _without_all(words: list[str]) -> list[str]:
    """Words without "between them", which says that all are meant."""
    at = next((i for i in range(len(words) - 1) if words[i : i + 2] == ["between", "them"]), len(words))
    return words[:at] + words[at + 2 :]


def _is_had_by_each(words: list[str], number: Figure) -> bool:
    """Whether each of several has so many: "the two will each buy 400 shares at £3 a share"."""
    return not EACH.isdisjoint(words[max(0, number.opening - FARTHEST) : number.opening])


def _is_shared_out(words: list[str], number: Figure, rate: Figure) -> bool:
    """Whether each of a number has so much: "each of the 300 families $30,000", "25 drums, each with 300 metres"."""
    noun = number.counted
    assert noun is not None
    behind = words[noun.stop : rate.opening]
    if "each" in behind[:2] and number.start < rate.start and len(behind) <= FARTHEST:
        return True
    told = words[max(0, number.opening - OPENING) : number.opening]
    between = behind if number.start < rate.start else words[rate.stop : number.opening]
    return "each" in told and "of" in told and len(between) <= OPENING and "and" not in between


def total_of(context: Context, each: Figure) -> Figure | None:
    """The only sum of its unit beside a rate: in its sentence, or in one beside it.

    The next sentence has it where a word tells of a whole; the one before, where the rate's opens with "it" or so.
    """
    found = _total_of(context, each)
    if found is None or _is_price_or_nominal(context.words(found), found):
        return None
    if _goes_with_more(context, each) or _adds_another(context, each, found):
        return None
    return None if _is_of_another_clause(context, each, found) else found


def _adds_another(context: Context, each: Figure, total: Figure) -> bool:
    """Whether another sum of the rate's sentence may go into the total: "£30,000 for a hut, £5,000 for each cook"."""
    unit = (each.kind, each.quantity.unit)
    others = (f for f in context.beside(each) if f not in (each, total) and (f.kind, f.quantity.unit) == unit)
    alike = (f for f in others if f.kind is not Kind.COUNT or _lemma(f) == _lemma(each))
    return any(f.start < total.start and size_of(f) < size_of(total) for f in alike)


def _is_of_another_clause(context: Context, each: Figure, total: Figure) -> bool:
    """Whether what is told of a total is another thing than of the rate: "$30,000 each; it has spent $6m so far"."""
    words, reckons = context.words(each), word_set("rates_and_totals", "other_rates")
    if not reckons.isdisjoint(words[each.past + 1 : each.past + 2]) or "list" in words[: each.opening][-FARTHEST:]:
        return True  # "£120 each a night", "a list price of £120 each"
    if each.sentence != total.sentence or total.start < each.start:
        return False
    told = words[each.stop : total.opening]
    over = words[total.past : total.past + 2] in (["in", "the"], ["over", "the"])
    if not over and not word_set("rates_and_totals", "taking").isdisjoint(told[-1:]):
        return False  # "$32 apiece, and the box office took $59,072"
    return ";" in told or any(a == "," and b in ("and", "but") for a, b in pairwise(told))


def _goes_with_more(context: Context, each: Figure) -> bool:
    """Whether something comes to a product, or it to something: "13 wins at three points each and seven draws"."""
    number = number_of(context, each)
    words = context.words(each)
    to_come = number is not None and " ".join(words[number.past : number.past + 2]).startswith(
        tuple(load("rates_and_totals")["to_come"])
    )
    points = each.counted is not None and each.counted.lemma == "point"
    return to_come or (points and not word_set("rates_and_totals", "worth_less").isdisjoint(words))


def _total_of(context: Context, each: Figure) -> Figure | None:
    here = _sums(context, each, each.sentence)
    if here:
        return here[0] if len(here) == 1 else None
    whole = word_set("rates_and_totals", "whole")
    following = _sums(context, each, each.sentence + 1)
    if len(following) == 1 and not context.words_between_figures(following[0]).isdisjoint(whole):
        return None if _is_of_others(context, each, following[0]) else following[0]
    before = _sums(context, each, each.sentence - 1)
    if len(before) == 1 and (context.words(each)[0] in BACK or _is_bill(context, before[0], each)):
        return before[0]
    return _told_in_all(context, each)


def _is_of_others(context: Context, each: Figure, total: Figure) -> bool:
    """Whether so many others are told before a total: "The 510 who stay will share £310m"."""
    number = number_of(context, each)
    before = [f for f in context.earlier(total) if f.kind is Kind.COUNT]
    return number is not None and bool(before) and all(size_of(f) != size_of(number) for f in before)


def _is_bill(context: Context, total: Figure, each: Figure) -> bool:
    """Whether the sum is a bill, of which each pays so much: "The bill came to £240. The four paid £60 each"."""
    behind = context.words(each)[each.stop + 1 : each.stop + 2]
    paid = each.verb in word_set("rates_and_totals", "paying") and behind not in (["for"], ["on"], ["in"])
    return paid and not word_set("rates_and_totals", "bills").isdisjoint(context.words(total)[: total.opening])


def _told_in_all(context: Context, each: Figure) -> Figure | None:
    """The only sum of its unit in the story, where it is told as all there is: "in all they laid 7,200 metres"."""
    if each.at_top:
        return None
    sums = [f for f in _first_sums(context, each) if f.sentence != each.sentence]
    if len(sums) != 1 or (sums[0].counted is not None and each.kind is Kind.MONEY):
        return None
    words, at = context.words(sums[0]), sums[0]
    near = {*words[max(0, at.opening - FARTHEST) : at.opening], *words[at.stop : at.stop + FARTHEST]}
    return sums[0] if not near.isdisjoint(load("rates_and_totals")["in_all"].split()) else None


@condition
@pairs(given=0, sought=1, find=number_of)
def rate_of(context: Context, each: Figures, number: Figures) -> bool:
    """The first is told for each of what the second counts: "2,000 tickets at £15 each"."""
    return number_of(context, each[0]) is number[0]


def _sums(context: Context, each: Figure, sentence: int) -> list[Figure]:
    told = _may_be_sums(context, each, sentence)
    return [f for f in told if f is not each and not _is_joined(context, f, each)]


def _first_sums(context: Context, each: Figure) -> list[Figure]:
    """The first that may be sums for rates of its sort: of three sentences, of which one may be its own, two each."""
    sort = (each.kind, each.quantity.unit, each.quantity.per, each.counted and _lemma(each))

    def find() -> list[Figure]:
        rows = (_may_be_sums(context, each, sentence)[:2] for sentence in context.by_sentence)
        return [f for row in islice(filter(None, rows), 3) for f in row]

    return context.once(("sums", sort), find)


def _may_be_sums(context: Context, each: Figure, sentence: int) -> list[Figure]:
    return [
        f
        for f in context.by_sentence.get(sentence, ())
        if _are_of_one_unit(each, f)
        and (f.kind is not Kind.COUNT or (f.counted and each.counted and _lemma(f) == _lemma(each)))
        and (f.quantity.per is None or _is_yearly_for_head(f, each))
        and not EACH.intersection(context.words(f)[f.stop : f.stop + 1])
        and (not _is_taken_from(context.words(f)[: f.opening]) or _is_reckoned(context.words(f)))
        and not is_rest(context, f)
    ]


def _are_of_one_unit(each: Figure, total: Figure) -> bool:
    """Whether a sum is in the unit of a rate, or what is told for "each" is in its cents or pence: not a share's."""
    in_pence = each.quantity.per is None and is_hundredth(each, total)
    return in_pence or (each.kind, each.quantity.unit) == (total.kind, total.quantity.unit)


def _is_price_or_nominal(words: list[str], figure: Figure) -> bool:
    """Whether a sum is a price or a nominal sum: "another at £6", "£60m principal amount of notes"."""
    *_, before, last = ("", "", *words[: figure.opening])
    if last == "at" and before not in word_set("rates_and_totals", "valued"):
        return True
    return not word_set("rates_and_totals", "nominal").isdisjoint(words[figure.stop : figure.stop + NOMINAL])


def _is_joined(context: Context, figure: Figure, each: Figure) -> bool:
    """Whether a figure is a rate as well, by what follows the next one: "$2.99 and just under $5 a dose"."""
    if each.quantity.per is None or figure.sentence != each.sentence:
        return False
    return context.words(each)[figure.stop : each.opening] in (["and"], ["or"], ["to"])


def _is_yearly_for_head(total: Figure, each: Figure) -> bool:
    """Whether a sum is told for a year of which the rate is told for a head: "£6m a year, or £60 a head"."""
    return total.quantity.per == "year" and each.quantity.per != "year"


def _is_reckoned(words: list[str]) -> bool:
    """Whether a sentence says what a sum makes for each: "comes to £30 a head", not "£200 each from a fund of"."""
    return not word_set("rates_and_totals", "reckoning").isdisjoint(words)


def _is_taken_from(before: list[str]) -> bool:
    """Whether a sum is one of which a rate takes some: "from a fund of", "of"; not "a total of"."""
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in word_set("rates_and_totals", "whole"):
        return False
    return not set(before[-2:]).isdisjoint(word_set("rates_and_totals", "taken_from"))


def _is_sure(figure: Figure) -> bool:
    return figure.quantity.numbers[0].style is not Style.VAGUE


def _is_lemma(figure: Figure, noun: str) -> bool:
    return _lemma(figure) == noun


def _lemma(figure: Figure) -> str:
    return figure.counted.lemma if figure.counted else ""
