"""Which figures stand in one list: "160 suspects and 90 fugitives", "three in Leeds and two in Hull"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.clauses.nouns import Phrase
from checker.clauses.verbs import direction_of, is_intransitive
from checker.extraction.lexemes import lexeme
from checker.extraction.spans import Span
from checker.languages.lexicon import word_set
from checker.model.quantity import Kind, Quantity
from checker.model.words import Words

_REACH = 16  # tokens between two figures of a list
_BESIDE = frozenset((Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.AGE, Kind.ITEMS))  # kinds that may stand between members
_LONGEST_NAME = 5  # tokens of a name between the joint and a figure
HANDED_ON = frozenset((Kind.MEASURE, Kind.DURATION, Kind.PERCENT))  # kinds whose unit a list need not repeat
_SHARES = frozenset((Kind.PERCENT, Kind.RATIO))  # kinds whose lists need no "and"
_JOINING = frozenset(("and", "or", "plus", "&", "nor"))
_HUNDRED, _GOVERNED = 100, tuple("WMBHOV")
_WITH_UNIT = word_set("rows", "with_unit")
_AS_WELL_AS = ["as", "well", "as"]
_PARTS = word_set("scope", "parts")
_VERBS = frozenset("VEHB")
_VERBAL = "MBHOXAVE"
_BREAKS = frozenset("VBHMOGSW;.T")


def lists(words: Words, tags: str, phrases: Sequence[Phrase], spans: Sequence[Span]) -> list[list[int]]:
    """The lists of a sentence, each as the positions of its figures (two or more, of one kind and unit)."""
    found: list[list[int]] = []
    run: list[int] = []
    closed = 0  # how much of the run an "and" ends
    members = [
        at for at, span in enumerate(spans) if span.quantity.kind not in _BESIDE and not _is_age(spans, phrases[at], at)
    ]
    for before, at in zip([None, *members], members, strict=False):
        link = "" if before is None else _link(words, tags, phrases, spans, before, at)
        if not link:
            _keep(found, run[:closed])
            run, closed = [at], 0
            continue
        run.append(at)
        if link == "and":
            closed = len(run)
    _keep(found, run[:closed])
    return found


def _keep(found: list[list[int]], run: list[int]) -> None:
    if len(run) > 1:
        found.append(run)


def _link(words: Words, tags: str, phrases: Sequence[Phrase], spans: Sequence[Span], before: int, at: int) -> str:
    """What joins the figure to the one before: "and", "," or nothing."""
    one, other = spans[before].quantity, spans[at].quantity
    phrase, previous = phrases[at], phrases[before]
    alike = (one.kind, one.unit) == (other.kind, other.unit)
    if not (alike or _leaves_out_unit(words, tags, spans, phrases, before, at)) or _is_part(
        words, previous.end + 1, phrase
    ):
        return ""
    begin, joint = previous.end + 1, _joint(words, tags, phrase.left)
    if joint < 0:
        joint = _behind_name(words, tags, previous, phrase)
    if _gapped(words, tags, previous, phrase):
        begin = _behind_verb(tags, begin)
    shared = _behind_copula(tags, previous, phrase)
    if shared:
        begin = shared
    gap = _without_relative(tags[begin:joint])
    if joint <= previous.end or len(gap) > _REACH or _BREAKS.intersection(gap):
        return ""
    if _new_clause(words, tags, previous, phrase):
        return ""
    closes = shared and tags[phrase.end + 1 : phrase.end + 3].strip("LKJ.") == "" and one.kind in _SHARES
    return "," if tags[joint] == "," and not closes else "and"


def _leaves_out_unit(
    words: Words, tags: str, spans: Sequence[Span], phrases: Sequence[Phrase], before: int, at: int
) -> bool:
    """Whether a figure is in the unit of the one before, as the second here: "17 months in Leeds and 22 in York".

    Not "12 days, or 40", "12 tonnes and one of 40", "12% (574)".
    """
    one, other, phrase = spans[before].quantity, spans[at].quantity, phrases[at]
    if one.kind not in HANDED_ON or not is_bare(other, phrase):
        return False
    behind, behind_one = (words.lower[end : end + 1] for end in (phrase.stop, spans[before].stop))
    if not _WITH_UNIT.isdisjoint((words.lower[max(phrase.left, 0)], *behind)):
        return False
    if one.kind is Kind.PERCENT:
        small = bool(other.numbers) and other.numbers[0].value <= _HUNDRED
        return small and tags[phrase.stop : phrase.stop + 1] not in _GOVERNED
    return behind == behind_one and tags[phrase.stop : phrase.stop + 1] == "P"


def is_bare(quantity: Quantity, phrase: Phrase) -> bool:
    """Whether a figure is a mere number, which may leave out its unit: "17 months in Leeds and 22 in York"."""
    return quantity.kind is Kind.COUNT and quantity.per is None and phrase.noun is None and not phrase.attributive


def _is_part(words: Words, start: int, phrase: Phrase) -> bool:
    """Whether the figure is part of something before it: "$3m of it", "12 men, most of them in Leeds and 3 in York"."""
    lower = words.lower
    parts = range(max(start, phrase.opening - _REACH), phrase.stop + 1)
    return any(lower[k] == "of" and lower[k + 1 : k + 2] and lower[k + 1] in _PARTS for k in parts if k < len(lower))


def _is_age(spans: Sequence[Span], phrase: Phrase, at: int) -> bool:
    """Whether the figure continues a pair of ages: "aged 30 and 40"."""
    beside = at and spans[at - 1].quantity.kind is Kind.AGE
    return bool(beside) and phrase.left == spans[at - 1].stop


def _joint(words: Words, tags: str, left: int) -> int:
    """The joining token: the comma or "and" before the phrase, or before its preposition; else -1."""
    if left > 0 and tags[left] == "P" and words.lower[left - 1] in _JOINING:
        left -= 1
    if left >= 0 and (words.lower[left] in _JOINING or tags[left] == ","):
        return left
    return left + 1 if words.lower[left + 1 : left + 4] == _AS_WELL_AS else -1


def _behind_name(words: Words, tags: str, previous: Phrase, phrase: Phrase) -> int:
    """The joining token, if the figure has its own subject before it: "Lowe County 71"; else -1.

    The figure before must have a verb of its own without change, or such a subject; and of the two only the
    first may name what is counted.
    """
    start = phrase.left
    while start > previous.end and tags[start] in "LK" and phrase.left - start < _LONGEST_NAME:
        start -= 1
    run = range(start + 1, phrase.opening)
    named = run and all(words.texts[k][0].isupper() for k in run)
    plural = len(run) == 1 and tags[start + 1] == "K"
    if not (named or plural) or phrase.noun is not None or phrase.attributive:
        return -1
    if tags[phrase.stop : phrase.stop + 1] not in ("", ",", ".", "C", ";", "P"):
        return -1
    if not (_states(words, tags, previous.left) or _behind_subject(words, tags, previous.left)):
        return -1
    return _joint(words, tags, start - 1 if tags[start] == "D" else start)


def _states(words: Words, tags: str, left: int) -> bool:
    """Whether the token before a phrase is a verb without change."""
    return left >= 0 and tags[left] in _VERBS and not direction_of(lexeme(words.lower[left]).lemma)


def _behind_subject(words: Words, tags: str, left: int) -> bool:
    """Whether the token before a phrase ends a capitalised name."""
    return left >= 0 and tags[left] in "LK" and words.texts[left][0].isupper()


def _behind_copula(tags: str, previous: Phrase, phrase: Phrase) -> int:
    """The token after "are" of the first figure, if the second has no verb: "59% are men, 41% women"; else 0."""
    if previous.noun is not None and tags[previous.stop : previous.stop + 1] != "P":
        return 0
    if tags[phrase.stop : phrase.stop + 1] not in ("L", "K", "J"):
        return 0
    start = previous.end + 1
    be = start + len(tags[start : start + 4]) - len(tags[start : start + 4].lstrip("RDLKJ"))
    return _behind_verb(tags, be) if tags[be : be + 1] == "B" else 0


def _without_relative(gap: str) -> str:
    """The tokens between two figures, without a relative clause between commas."""
    opens = gap.find(",")
    if opens >= 0 and gap[opens + 1 : opens + 3].lstrip("P")[:1] == "W" and "," not in gap[opens + 1 :]:
        return gap[:opens]
    return gap


def _gapped(words: Words, tags: str, previous: Phrase, phrase: Phrase) -> bool:
    """Whether the second figure leaves out the first one's verb: "$5m went on ships, $2m on cars"."""
    after = phrase.end + 1
    if tags[after : after + 1] != "P":
        return False
    behind = _behind_verb(tags, previous.end + 1)
    return behind > previous.end + 1 and words.lower[behind] == words.lower[after]


def _behind_verb(tags: str, start: int) -> int:
    """The token after the verb group, of five tokens at most, that begins at ``start``."""
    group = tags[start : start + 5]
    return start + len(group) - len(group.lstrip(_VERBAL))


def _new_clause(words: Words, tags: str, previous: Phrase, phrase: Phrase) -> bool:
    """Whether the second figure has a verb of its own: "he has 12 points and 3 teams follow"."""
    after = phrase.end + 1
    follows = tags[after : after + 1]
    if follows == "E" and is_intransitive(lexeme(words.lower[after]).lemma):
        return previous.left >= 0
    if follows == "" or follows not in "MBHOV" or previous.left < 0:
        return False
    if tags[phrase.left - 1 : phrase.left] == ",":  # "11 of them, and 41 had"
        return not _VERBS.isdisjoint(tags[max(0, previous.left - _REACH) : previous.left + 1])
    return tags[previous.left] in "VEGHOBPT"
