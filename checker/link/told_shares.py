"""A share, the part beside it, and what both are of: "A third of them, 60, are women", "36 of whom (25%)"."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_of
from checker.link.formers import is_former
from checker.link.other_wholes import frames, is_of_share, may_be_of_another_whole
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import barriers

_set = partial(word_set, "shares")

NOUNS = 3  # tokens of a noun phrase behind "of them", and behind "of" before its figure
NAMED = 8  # tokens between "of" and the number of a whole: "of the county's yearly shortfall of"
SAID = 8  # tokens that say more of a part before its share: "£12m on roads, a quarter of"
RATE = 9  # tokens of ", a clear-up rate of"
FEW = 5  # tokens of "of which roads take"
BACK = 1  # sentences before a share in which "them" are told
MARKS = frozenset(",.;:)(–-")
_CLOSING = (["in", "all"], ["in", "total"], ["of", "the"], ["of", "them"])
ENDS = MARKS | {""}


class Told(Struct, frozen=True):
    """A part and the whole of which a share tells it."""

    part: Figure
    whole: Figure


def told_share(context: Context, share: Figure) -> Told | None:
    """What a share says of which part and which whole; None where the text leaves that open."""
    known: dict[int, Told | None] = context.once("told shares", dict)
    if share.start not in known:
        one = share.kind in (Kind.PERCENT, Kind.RATIO) and not share.quantity.is_range  # no "50.7% to 49.3%"
        known[share.start] = _told(context, share) if one and not frames(context, share) else None
    return known[share.start]


def _told(context: Context, share: Figure) -> Told | None:
    words = context.words(share)
    row = [f for f in context.beside(share) if f.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.RATIO)]
    at = row.index(share)
    before, behind = row[:at], row[at + 1 :]
    stop, base = _base(words, share, behind)
    if stop is None:
        return None
    of_them = stop > share.stop and not base
    part = _part_behind(words, stop, behind[1:] if base else behind, of_whole=base is not None)
    if part is not None:
        whole = base or whole_of_part(context, part, row) or (_meant(context, share, part, share) if of_them else None)
        return None if is_of_share(context, share, of_them=of_them) else made(part, whole)
    if _at(words, stop) not in ENDS and not base:
        return None
    of_all = base is not None or words[share.stop : share.stop + 2] == ["of", "the"]
    part = _part_before(words, share, before, of_whole=of_all)
    if part is None or (base is None and (_is_step(words, share, part) or _is_limited(words, part))):
        return None
    moved = words[part.opening - 1 : part.opening] in (["to"], ["from"])  # "rose to 171,000, or 2.3%, from 150,000"
    beside = words[share.opening - 1] in ("(", "–") and any(f.kind is part.kind for f in before if f.start < part.start)
    told_again = (
        of_them or _is_of_them(words, part) or beside or (words[share.opening - 1] in ("or", "of") and not moved)
    )
    whole = base or whole_of_part(context, part, row) or (_meant(context, share, part, part) if told_again else None)
    return made(part, whole)


def _is_limited(words: list[str], part: Figure) -> bool:
    """Whether "in Kent" or the like makes a part less than its share: "8 million in Kent, or 40%"; not "30 in all"."""
    return _at(words, part.stop) in _set("limiting") and words[part.stop : part.stop + 2] not in _CLOSING


def _is_of_them(words: list[str], part: Figure) -> bool:
    """Whether a part is told as one of what came before: "80 of them", "of whom 80"."""
    start = next((i for i in range(part.opening - 1, -1, -1) if words[i] in MARKS and i < part.opening - 1), -1) + 1
    told = max(start, part.opening - FEW)  # "of which roads take £12m", "Of these, 45"
    pairs = (words[part.stop : part.stop + 2], *(words[i : i + 2] for i in range(told, part.opening - 1)))
    return any(pair[:1] == ["of"] and pair[1:] != [] and pair[1] in _set("pronouns") for pair in pairs)


def made(part: Figure, whole: Figure | None) -> Told | None:
    """The two, where they count the same and the whole is the larger."""
    if part.kind is Kind.COUNT and any(n.value.denominator != 1 for n in part.quantity.numbers):
        return None  # so many for each, not of them
    if whole is None or whole is part or (whole.kind, whole.quantity.unit) != (part.kind, part.quantity.unit):
        return None
    if part.kind is Kind.MONEY and whole.quantity.per != part.quantity.per:
        return None  # "$63.58 a barrel", of which three losses "wiped out $3.12"
    numbers = [f.quantity.numbers for f in (part, whole)]
    if any(len(n) != 1 for n in numbers) or part.implied or whole.implied or numbers[0][0].value >= numbers[1][0].value:
        return None
    return Told(part, whole)


def _base(words: list[str], share: Figure, behind: list[Figure]) -> tuple[int | None, Figure | None]:
    """The token behind a share with what it is of, and that figure where it is one; no token where it is of another."""
    at = share.stop
    if _at(words, at) != "of":
        return at, None
    if _at(words, at + 1) in _set("pronouns"):
        return at + 2, None
    if _at(words, at + 1) in _set("pronouns_of_one") and _at(words, at + 2) in ENDS:
        return at + 2, None
    if (
        behind
        and behind[0].kind in (Kind.COUNT, Kind.MONEY)
        and _is_whole(words[at + 1 : behind[0].opening], behind[0])
    ):
        return behind[0].past, behind[0]
    if _at(words, at + 1) == "the" and _at(words, at + 2) in _set("same_whole"):
        return at + 3, None
    return None, None


def _is_whole(named: list[str], whole: Figure) -> bool:
    """Whether what stands between "of" and a figure makes it the whole: "its", "the island's", "a budget of"."""
    if len(named) <= NOUNS and all(word in _set("before_whole") for word in named):
        return True
    owned = not {"'s", "’s"}.isdisjoint(named)
    opened = named[:1] != [] and (owned or named[0] in _set("determiners"))
    if not opened or len(named) > NAMED or not MARKS.isdisjoint(named):
        return False
    of_one = named[-1] == "of"
    if of_one and whole.kind is Kind.COUNT and named[-2] not in word_set("changes", "levels"):
        return False  # "a third of the members of 30 clubs"
    said = named[: -1 if of_one else None]
    return word_set("changes", "links").isdisjoint(said) and not any(word.endswith("ing") for word in said)


def _part_behind(words: list[str], stop: int, behind: list[Figure], *, of_whole: bool) -> Figure | None:
    """The part behind a share, with a mark or "or" between them and a mark behind it: "a third of them, 60, are"."""
    if not behind or behind[0].kind not in (Kind.COUNT, Kind.MONEY):
        return None
    stop += stop < len(words) and words[stop].endswith("ed")  # "of the 1,000 homes checked, 300"
    between = words[stop : behind[0].opening]
    mark = next((i for i, word in enumerate(between) if word in MARKS), 0)
    if of_whole and mark < FEW and between[mark:] and between[mark] != ":" and _says_no_more(between[:mark]):
        between = between[mark:]  # "of its £30m budget, £12m,"
    end = behind[0].past
    joined = bool(between) and between[0] in MARKS | {"or"} and all(w in MARKS | _set("joining") for w in between)
    closing = words[end : end + 2]
    closed = _at(words, end) in MARKS or (closing in _CLOSING and not (of_whole and closing == ["of", "the"]))
    return behind[0] if joined and closed and "." not in between else None


def _part_before(words: list[str], share: Figure, before: list[Figure], *, of_whole: bool) -> Figure | None:
    """The part in front of a share: "36 of whom (25%)", "45 of 90 murders, a rate of 50%", "240 said so, or 60%"."""
    counts = [f for f in before if f.kind in (Kind.COUNT, Kind.MONEY)]
    if not counts or counts[-1] is not before[-1]:
        return None
    last = counts[-1]
    whole_last = len(counts) > 1 and is_of(words, counts[-2], last)
    part = counts[-2] if whole_last else last
    end = last.past
    between = words[end : share.opening]
    if between[:1] == ["of"] and between[1:2] and between[1] in _set("pronouns"):
        mark = next((i for i, word in enumerate(between) if word in MARKS), len(between))
        between = between[mark:] if mark <= 2 + NOUNS else between
    tight = bool(between) and between[0] in MARKS and all(w in MARKS | _set("joining") for w in between)
    loose = between[-2:] in ([",", "or"], ["–", "or"]) and _at(words, share.stop) in ENDS
    loose = loose or (of_whole and between[-1:] == [","] and len(between) <= NOUNS)  # "1,500 replied, 50% of the 3,000"
    loose = loose or _is_rate(between) or _ends_with(words, share, between)
    loose = loose or (
        of_whole and _goes_on(between) and (len(counts) == 1 or words[last.opening - 1] not in _set("limiting"))
    )
    return part if (tight or loose) and "." not in between and ";" not in between else None


def _goes_on(between: list[str]) -> bool:
    """Whether a share goes on from a part: "£12m on roads, about a quarter of", "£12m, which is a quarter of"."""
    mark = next((i for i in range(len(between) - 1, -1, -1) if between[i] in MARKS), None)
    if mark is None or mark > SAID or not _says_no_more(between[:mark]):
        return False
    return all(word in _set("joining") | _set("being") for word in between[mark + 1 :])


def _ends_with(words: list[str], share: Figure, between: list[str]) -> bool:
    """Whether a sentence ends with a share: "Of 90 samples tested, 45 failed – 50%."."""
    ends = _at(words, share.stop) in (".", "") and between[-1:] != [] and between[-1] in (",", "–")
    return ends and len(between) <= NOUNS and _says_no_more(between[:-1])


def _says_no_more(words: list[str]) -> bool:
    """Whether some words open no other clause and tell of nothing else."""
    return (MARKS | {"and", "or", "but"} | barriers()).isdisjoint(words)


def _is_rate(between: list[str]) -> bool:
    """Whether what stands before a share makes a rate of it: ", a clear-up rate of"; not ", at a rate of"."""
    mark = next((i for i in range(len(between) - 1, -1, -1) if between[i] in MARKS and not _joins(between, i)), None)
    named = between[mark + 1 :] if mark is not None else []
    return named[-2:] == ["rate", "of"] and named[0] in ("a", "an") and len(named) <= RATE


def _joins(words: list[str], i: int) -> bool:
    """Whether a mark is a hyphen inside a word, as in "clear-up": no article follows."""
    return words[i] == "-" and words[i + 1 : i + 2] not in (["a"], ["an"])


def whole_of_part(context: Context, part: Figure, row: list[Figure]) -> Figure | None:
    """The whole that stands behind "of" and a part, or that opens the sentence as "Of the 800"."""
    words = context.words(part)
    for figure in row:
        if figure is part or figure.kind is not part.kind:
            continue
        if is_of(words, part, figure):
            return figure
        opens = figure.opening <= NOUNS and words[:1] in (["of"], ["out"])
        if figure.start < part.start and opens and is_bare(part):
            between = [f for f in row if figure.start < f.start < part.start and f.kind is part.kind]
            more = any(size_of(f) > size_of(part) for f in between)
            return None if more else figure  # "Of 1,300 members 1,041 voted, and 937, or 90% of them"
    return None


def is_of(words: list[str], part: Figure, whole: Figure) -> bool:
    """Whether only "of the", "out of", "of the club's" or the like stands between two figures."""
    between = words[part.stop : whole.opening]
    return between[:1] in (["of"], ["out"]) and len(between) <= NOUNS + 2 and MARKS.isdisjoint(between)


def _meant(context: Context, share: Figure, part: Figure, pointing: Figure) -> Figure | None:
    """The whole that goes without saying where a share or its part points back; None where it may be another."""
    whole = antecedent(context, pointing, part)
    other = whole is not None and may_be_of_another_whole(context, share, part, whole, of_them=pointing is share)
    return None if other else whole


def antecedent(context: Context, share: Figure, part: Figure) -> Figure | None:
    """The one larger figure with a noun in front of a share and its part: in its sentence, or in the one before."""
    named = part.counted.lemma if part.kind is Kind.COUNT and part.counted and not is_bare(part) else None
    told = [
        f
        for number in range(share.sentence - BACK, share.sentence + 1)
        for f in context.by_sentence.get(number, ())
        if f.kind is part.kind and f.start < min(part.start, share.start) and f.paragraph == share.paragraph
        if not _has_share(context, f) and (named is None or (f.counted is not None and f.counted.lemma == named))
    ]
    larger = [f for f in told if size_of(f) > size_of(part) and not _is_of_a_year_before(context, f)]
    if len(larger) > 1:  # "lending rose to £1.6bn from £1.2bn"
        larger = [f for f in larger if not is_former(context, f)]
    if len(larger) > 1 and is_of(context.words(larger[-1]), larger[-2], larger[-1]):
        return None  # "3,120 of the 3,900 voted, and 2,964 of those, or 95%"
    last = larger[-1:] if larger and larger[-1].sentence == share.sentence else larger
    others = [f for f in context.beside(part) if f.kind is Kind.PERCENT and f is not share]
    if last and any(last[-1].start < f.start < part.start for f in others):
        return None  # "One sold 19.4m, a share of 26%, and the other 15m, or 20%"
    return last[0] if len(last) == 1 and (last[0].counted or last[0].verb or last[0].kind is Kind.MONEY) else None


def _is_of_a_year_before(context: Context, figure: Figure) -> bool:
    """Whether it is what was at another time: "double the $14.5 billion of a year before"."""
    return context.words(figure)[figure.past : figure.past + 3] == ["of", "a", "year"]


def _is_step(words: list[str], share: Figure, part: Figure) -> bool:
    """Whether something moved by so much: "gained $1.31, or 1.9%", "down 190, or 2.6%", "£9bn, or 8%, more than"."""
    if part.kind is Kind.MONEY and part.governor is not None and part.governor.direction != 0:
        return True
    at = share.stop + (_at(words, share.stop) == ",")
    if words[part.opening - 1 : part.opening] == ["of"] and words[part.opening - 2] in _set("stepping"):
        return True  # "from $999 to $749, a saving of $250, or 25%"
    return not _set("steps").isdisjoint(words[max(0, part.opening - 1) : part.opening] + words[at : at + 1])


def _has_share(context: Context, figure: Figure) -> bool:
    """Whether a figure is a part itself: "1,481,500 votes, or 40.3%", "31,500, a quarter of the total"."""
    end, words = figure.past, context.words(figure)
    kinds = (Kind.PERCENT, Kind.RATIO)
    shares = [f for f in context.beside(figure) if f.kind in kinds and 0 < f.opening - end <= NOUNS]
    return any(_at(words, f.stop) != "of" or _at(words, f.stop + 1) not in _set("pronouns") for f in shares)


def is_bare(figure: Figure) -> bool:
    """Whether no noun stands behind a figure: what it counts it may have from another one."""
    return figure.past == figure.stop


def _at(words: list[str], i: int) -> str:
    return words[i] if i < len(words) else ""
