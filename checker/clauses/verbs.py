"""The verb groups of a sentence: "have been arrested" is one group with main verb "arrested", passive."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction.lexemes import lexeme, verb_lemma
from checker.languages.lexicon import load
from checker.model.words import Words

FINITE, INFINITIVE, GERUND, REDUCED, COPULA = "finite", "infinitive", "gerund", "reduced", "copula"
_VERBAL = frozenset("VEGBHOM")
_REACH = 40  # tokens of a clause that are searched

_DATA = load("verbs")
_RISE = frozenset(_DATA["rise"].split())
_FALL = frozenset(_DATA["fall"].split())
_BE = "be"
_REPORTS = frozenset(_DATA["say"].split() + _DATA["say_that"].split())
_INTRANSITIVE = frozenset(_DATA["intransitive"].split())
_DRIFT = frozenset(_DATA["drift"].split())
_NOUNS = load("nouns")
_RISE_NOUNS = frozenset(_NOUNS["rise"].split())
_FALL_NOUNS = frozenset(_NOUNS["fall"].split())


class VerbGroup(Struct, frozen=True):
    """A verb with its auxiliaries at ``[start, stop)``; ``main`` is the verb itself."""

    start: int
    main: int
    stop: int
    form: str
    passive: bool = False


def verb_groups(words: Words, tags: str) -> list[VerbGroup]:
    """The verb groups of a sentence, in order.

    >>> from checker.extraction.tokens import tokenize
    >>> words = tokenize("Twelve men have been arrested.", 0, 30)
    >>> [(words.texts[g.main], g.passive) for g in verb_groups(words, "NKHBE.")]
    [('arrested', True)]
    """
    groups: list[VerbGroup] = []
    stop = 0
    for k in [k for k, letter in enumerate(tags) if letter in "MBHOVEG"]:
        if k >= stop:
            groups.append(_group(tags, k))
            stop = groups[-1].stop
    for at, group in enumerate(groups):
        if group.form == REDUCED:
            groups[at] = _reduced(tags, groups, at)
    return groups


def _group(tags: str, start: int) -> VerbGroup:
    main, be, stop = None, False, start
    last = start
    while stop < len(tags) and (tags[stop] in "MBHOXAVEG" or (tags[stop] == "R" and stop == start + 1)):
        letter = tags[stop]
        if letter == "R" and tags[start] not in "MBHO":
            break
        stop += 1
        if letter in "BHO":
            be, last = letter == "B", stop - 1
        elif letter in "VEG":
            main = stop - 1
            break
    if main is None:
        copula = tags[last] not in "HO"
        return VerbGroup(start, last, last + 1, COPULA if copula else _form(tags, start, last))
    passive = be and tags[main] != "G"
    return VerbGroup(start, main, stop, _form(tags, start, main), passive)


def _form(tags: str, start: int, main: int) -> str:
    k = start - 1
    while k >= 0 and tags[k] in "AX":
        k -= 1
    if k >= 0 and tags[k] == "T":
        return INFINITIVE
    if start == main and tags[main] == "G":
        return GERUND
    return REDUCED if start == main and tags[main] == "E" else FINITE


def _reduced(tags: str, groups: list[VerbGroup], at: int) -> VerbGroup:
    """A lone -ed verb: finite ("police arrested 12"), or a participle after its noun ("12 men wanted for").

    It is a participle where no object follows it and its clause has a finite verb besides.
    """
    group = groups[at]
    after = tags[group.stop : group.stop + 1]
    lone = group.start and tags[group.start - 1] in "KLN)" and (not after or after in "PTA,.)")
    if lone and (_finite_after(tags, groups, at) or _finite_before(tags, groups, at)):
        return group
    return replace(group, form=FINITE)


def _finite_after(tags: str, groups: list[VerbGroup], at: int) -> bool:
    stop = groups[at].stop
    for other in groups[at + 1 : at + 4]:
        if other.start - stop > _REACH or any(letter in ";SWRT," for letter in tags[stop : other.start]):
            return False
        if other.form in (FINITE, COPULA):
            return True
        stop = other.stop
    return False


def _finite_before(tags: str, groups: list[VerbGroup], at: int) -> bool:
    start = groups[at].start
    for other in reversed(groups[max(0, at - 3) : at]):
        if start - other.stop > _REACH or any(letter in ";SW" for letter in tags[other.stop : start]):
            return False
        if "," in tags[other.stop : start] or "C" in tags[other.stop : start]:
            return False
        if other.form in (FINITE, COPULA):
            return True
        start = other.start
    return False


def group_lemma(words: Words, tags: str, group: VerbGroup) -> str:
    """The lemma of a group's main verb: "be" and "have" too."""
    word, tag = words.lower[group.main], tags[group.main]
    if tag == "B":
        return _BE  # "'s" may be other things by itself
    return lexeme(word).lemma if tag in "HO" else verb_lemma(word)


def is_passive(words: Words, tags: str, group: VerbGroup) -> bool:
    """Whether the subject undergoes the verb: "12 men were freed", and in headlines "12 men freed in raid"."""
    bare = group.start == group.main and tags[group.main] in "EV"
    if not bare or tags[group.stop : group.stop + 1] not in ("P", "A", ".", ""):
        return group.passive
    word = words.lower[group.main]
    lemma = verb_lemma(word)
    return word != lemma and not word.endswith("s") and lemma not in _INTRANSITIVE


def is_intransitive(lemma: str) -> bool:
    """Whether the verb's past form after a noun is not passive: "12 men died"."""
    return lemma in _INTRANSITIVE


def is_report(lemma: str) -> bool:
    """Whether a clause may follow the verb without "that": "said 12 men had fled"."""
    return lemma in _REPORTS


def direction_of(lemma: str) -> int:
    """+1 for a verb or particle of rise, -1 for one of fall, else 0.

    >>> direction_of("climb"), direction_of("halve"), direction_of("say")
    (1, -1, 0)
    """
    return (lemma in _RISE) - (lemma in _FALL)


def takes_direction(lemma: str) -> bool:
    """Whether "up" and "down" after the verb give its direction: "went up", but not "picked up"."""
    return lemma in _DRIFT


def direction_of_noun(lemma: str) -> int:
    """+1 for a noun of rise ("growth"), -1 for one of fall ("loss"), else 0."""
    return (lemma in _RISE_NOUNS) - (lemma in _FALL_NOUNS)
