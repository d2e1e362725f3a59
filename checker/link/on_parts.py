"""Conditions on parts that are told beside their whole: whether they are of it, and whether they are all of it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import clause_end
from checker.link.on_things import may_include, partitive
from checker.model.figure import Figure

_words = partial(word_set, "sums")

OUT_OF = 5  # tokens of "out of a total of" before a whole


ONE = "one"
ENDS = frozenset(".;:–—)")
FAR = 20  # tokens behind a list in which single things may follow it
NEXT = 3  # tokens between the last of a list and the next: "against, and"


@condition
def heads_list(context: Context, whole: Figures, parts: Figures) -> bool:
    """The whole is the first of a list, which the parts go on with: "credits of $15m from Acme, $40m from Brill"."""
    words, first = context.words(whole[0]), parts[0]
    if first.sentence != whole[0].sentence:
        return False
    of = next((k for k in range(whole[0].opening - 1, max(-1, whole[0].opening - 3), -1) if words[k] == "of"), 0)
    opens = not words[of - 1].isalpha() or words[of - 1] in word_set("partitives", "clauses")
    if of == 0 or opens or words[first.opening - 1] != "," or words[first.stop : first.stop + 1] == ["of"]:
        return False
    if first.group is not None and first.group == whole[0].group:
        return True  # "bids of £31m, £28m and £34m came to"
    return first.governor is None or first.governor.token < first.opening  # "a poll of 500 men, 300 were ill"


@condition
def closed_list(context: Context, parts: Figures) -> bool:
    """No comma ends the list before its second and last part: "including four by night, and three by day"."""
    last = parts[-1]
    return len(parts) != 2 or context.words(last)[max(0, last.opening - 2) : last.opening] != [",", "and"]


@condition
def takes_its_noun(context: Context, whole: Figures, parts: Figures) -> bool:
    """The whole leaves out the noun that the part before it has: "39 nations out of 65 questioned"."""
    return len(parts) == 1 and parts[0].counted is not None and all(_is_bare_behind_out_of(context, f) for f in whole)


@condition
def each_of_its_own(context: Context, whole: Figures, parts: Figures) -> bool:
    """Whole and parts count one thing, each with what of: "two counts of fraud, one count each of theft and arson"."""
    figures = (*whole, *parts)
    nouns = {f.counted.lemma if f.counted else None for f in figures}
    kinds = all(f.counted and "of" in context.words(f)[f.counted.stop : f.counted.stop + 2] for f in figures)
    return len(nouns) == 1 and kinds


@condition
def listed_to_the_end(context: Context, parts: Figures) -> bool:
    """Nobody and nothing else is listed behind the parts: "two men and their driver"; nor are some of a part's."""
    last = parts[-1]
    if any(partitive(context, (part,)) for part in parts[1:]):
        return False  # "nine in May, six of them at home, and eight in June"
    if any(_is_of_one_before(context, part, parts[:at]) for at, part in enumerate(parts)):
        return False
    if _goes_on_with_one(context.words(last)[last.stop :]):
        return False
    return not (_goes_on(context, last) or _is_followed(context, last))


def _is_of_one_before(context: Context, part: Figure, before: Figures) -> bool:
    """Whether a part is some of what one before it counts: "nine men and five women; two of the women"."""
    tie, article, noun, *_ = [*context.words(part)[part.stop : part.stop + 3], "", "", ""]
    if tie not in word_set("clauses", "of") or article not in word_set("statements", "the"):
        return False
    return any(figure.counted is not None and figure.counted.head.lower() == noun for figure in before)


@condition
def told_out(context: Context, parts: Figures) -> bool:
    """The next sentence goes on with no more of it: "Twelve died in Lee and two in Polk. Four died elsewhere"."""
    last = parts[-1]
    behind = context.by_sentence.get(last.sentence + 1, ())
    return last.verb is None or not any(
        f.kind is last.kind and f.verb == last.verb and f.paragraph == last.paragraph for f in behind
    )


@condition
def alone_may_include(context: Context, whole: Figures, parts: Figures) -> bool:
    """No other figure of the whole's sentence can include the parts, to which "they" might point."""
    others = [f for f in context.by_sentence[whole[0].sentence] if f not in (*whole, *parts)]
    return not any(may_include(context, (f,), parts) for f in others)


def _goes_on_with_one(behind: list[str]) -> bool:
    """Whether "one" of something more is listed, which may be no figure: "and one of attempted fraud"."""
    return any(mark in ("and", ",") and word == ONE for mark, word in pairwise(behind))


def _goes_on(context: Context, last: Figure) -> bool:
    words, at = context.reading.words[last.sentence], last.past
    if _goes_on_by_name(context, last):
        return True
    at += words.lower[at : at + 1] == [","]
    if words.lower[at : at + 1] == [] or words.lower[at] not in _words("going_on"):
        return False
    behind = words.lower[at + 1 : at + 2]
    return behind != [] and (behind[0] in _words("unnumbered") or words.texts[at + 1][0].isupper())


def _goes_on_by_name(context: Context, last: Figure) -> bool:
    """Whether single things follow without a number, and "and" before the last: "22 beads, a pin, and a pot"."""
    words, at = context.words(last), last.past
    if words[at : at + 1] != [","] or words[at + 1 : at + 2] not in (["a"], ["an"]):
        return False
    end = min(
        clause_end(words, at + 2, ENDS), next((f.opening for f in context.beside(last) if f.opening > at), at + FAR)
    )
    return "and" in words[at + 2 : end]


def _is_followed(context: Context, last: Figure) -> bool:
    """Whether "and" and one more figure of the kind follow without a verb: "£3,000 in cash and a car worth £600".

    Or with one, where it is the next of the list: "11 for it, six against, and two abstained".
    """
    words = context.words(last)
    for other in context.beside(last):
        if other.first > last.stop and (other.kind, other.quantity.unit) == (last.kind, last.quantity.unit):
            between = words[last.stop : other.opening]
            behind = other.governor is None or other.governor.token < last.first
            return (behind and "and" in between) or (between[-2:] == [",", "and"] and len(between) <= NEXT)
    return False


def _is_bare_behind_out_of(context: Context, figure: Figure) -> bool:
    words = context.reading.words[figure.sentence]
    names = words.texts[figure.stop : figure.stop + 1] and words.texts[figure.stop][0].isupper()
    before = words.lower[max(0, figure.opening - OUT_OF) : figure.opening]
    return figure.counted is None and not names and "out" in before


@condition
def told_of_one_before(context: Context, parts: Figures) -> bool:
    """Commas set the part off as what one thing before it has: "Only Ward, with 41, of the last seven men"."""
    words, part = context.words(parts[0]), parts[0]
    led = words[max(0, part.opening - 2) : part.opening]
    return led[:1] == [","] and led[-1] in _words("of_one_before") and words[part.past : part.past + 1] == [","]


@condition
def part_of_those(context: Context, parts: Figures, whole: Figures) -> bool:
    """The first is told of what came before, and a comma ends that: "three of those, two of them from Leeds"."""
    between = context.words(parts[0])[parts[0].stop : whole[0].opening]
    return len(parts) == 1 and between[:1] == ["of"] and between[1:] in (["those", ","], ["these", ","])
