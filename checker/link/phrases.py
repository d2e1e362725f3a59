"""Rules that match phrases: which phrases a sentence may hold, and the figures and words in their roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from msgspec import Struct, field

from checker.link.context import Context
from checker.link.render import Rendered, render
from checker.model.claim import Bound, Claim, Word
from checker.model.figure import Figure
from checker.model.rule import Phrase, Rule, Within
from checker.rulebook.alphabet import STOP, SYMBOL, decoded
from checker.rulebook.patterns import compiled
from checker.rulebook.wordsets import words_of

# The sets whose words say which way a number went.
_UP, _DOWN = ("rise", "more", "raise", "upturn"), ("fall", "fewer", "lower", "downturn")
_ANY = frozenset(SYMBOL.values())  # what a phrase needs that names no word: figures
APART = 2  # from a sentence with figures to the next one that is matched with it
MOST_SENTENCES = 250  # with figures, of one paragraph: those behind are not matched together with them


class PhraseMatcher(Struct):
    """The phrases of some rules, all for one reach (sentence or paragraph).

    A pattern is compiled when a text first holds all the words that it needs: most never are. Phrases are looked up by
    how many figures a text has and by the two rarest of the words, so that few are asked whether they may match.
    """

    entries: list[tuple[Rule, Phrase]]
    # By token: how many figures are needed at the least, what else, and for which entries; by the fewest figures first.
    by_token: dict[str, list[tuple[int, frozenset[str], list[int]]]]
    patterns: dict[int, Any] = field(default_factory=dict)

    def claims(self, rendered: Rendered) -> Iterator[tuple[Rule, Claim]]:
        """What the phrases say of one rendered text; of a rule's matches that hold one another, the widest."""
        found = [(rule, claim, _starts(claim)) for rule, claim in self._matches(rendered)]
        wider: dict[tuple[str, int], list[frozenset[int]]] = defaultdict(list)
        for rule, _, starts in found:
            for start in starts:
                wider[rule.id, start].append(starts)
        for rule, claim, starts in found:
            if not any(starts < others for others in wider[rule.id, min(starts)]):
                yield rule, claim

    def _matches(self, rendered: Rendered) -> Iterator[tuple[Rule, Claim]]:
        row = rendered.text.split(" ")
        tokens = set(row)
        figures = len(rendered.places)
        found: set[int] = set()
        for token in self.by_token.keys() & tokens:
            for fewest, need, indexes in self.by_token[token]:
                if fewest > figures:
                    break
                if not need.isdisjoint(tokens):
                    found.update(indexes)
        for index in sorted(found):
            rule, phrase = self.entries[index]
            if not phrase.may_match(tokens, row):
                continue
            if index not in self.patterns:
                self.patterns[index] = compiled(phrase.pattern)
            for match in self.patterns[index].finditer(rendered.data):
                claim = _claim(rule, phrase, match, rendered)
                if claim:
                    yield rule, claim


def matcher(rules: Iterable[Rule], within: Within) -> PhraseMatcher | None:
    """The matcher for the phrases of one reach; None where no rule has any."""
    entries = [(rule, phrase) for rule in rules if rule.within is within for phrase in rule.phrases]
    if not entries:
        return None
    alike: dict[tuple[int, frozenset[str], frozenset[str]], list[int]] = defaultdict(list)
    for index, (_, phrase) in enumerate(entries):
        needs = phrase.needs or (_ANY,)
        alike[phrase.fewest, needs[0], needs[:2][-1]].append(index)
    by_token: dict[str, list[tuple[int, frozenset[str], list[int]]]] = defaultdict(list)
    for fewest, rarest, other in sorted(alike, key=itemgetter(0)):
        row = (fewest, other, alike[fewest, rarest, other])
        for token in rarest:
            by_token[token].append(row)
    return PhraseMatcher(entries, by_token)


def sentences(context: Context) -> list[Rendered]:
    """Each sentence that holds figures, rendered."""
    return context.once(
        "rendered sentences", lambda: [render(context.reading, [row]) for row in context.by_sentence.values()]
    )


def neighbours(context: Context) -> Iterator[Rendered]:
    """Each two sentences with figures that follow one another, with one without figures between them at most.

    A sentence with none beside it comes alone. Each ends as a phrase may ask for it.
    """
    numbers, rendered = list(context.by_sentence), sentences(context)
    paired = False
    for at, number in enumerate(numbers):
        near = at + 1 < len(numbers) and numbers[at + 1] - number <= APART
        if near:
            yield _joined(rendered[at], rendered[at + 1])
        elif not paired:
            yield Rendered(f"{rendered[at].text}{STOP} ", rendered[at].figures)
        paired = near


def _joined(first: Rendered, second: Rendered) -> Rendered:
    return Rendered(f"{first.text}{STOP}{second.text}{STOP} ", first.figures + second.figures)


def paragraphs(context: Context) -> Iterator[Rendered]:
    """Each paragraph with figures in two sentences or more, rendered."""
    by_paragraph: dict[int, list[Sequence[Figure]]] = defaultdict(list)
    for figures in context.by_sentence.values():
        by_paragraph[figures[0].paragraph].append(figures)
    for rows in by_paragraph.values():
        if len(rows) > MOST_SENTENCES:
            context.limits[f"A paragraph was matched with phrases up to its {MOST_SENTENCES}th sentence."] = None
        if len(rows) > 1:
            yield render(context.reading, rows[:MOST_SENTENCES])


def _starts(claim: Claim) -> frozenset[int]:
    return frozenset(figure.start for bound in claim.roles for figure in bound.figures)


def _claim(rule: Rule, phrase: Phrase, match: Any, rendered: Rendered) -> Claim | None:
    roles: list[Bound] = []
    words: list[Word] = []
    for group, role in enumerate(phrase.roles, 1):
        start, end = match.span(group)
        if start < 0:
            continue
        if role.words:
            text = decoded(rendered.data[start:end]).strip()
            words.append(Word(role.name, text, _direction(text)))
            continue
        figures = [rendered.places[at] for at in range(start, end) if at in rendered.places]
        kinds = role.kinds or (figures[0].kind,)  # a date or the like may stand behind a figure of a list
        wanted = [f for f in figures if f.kind in kinds]
        roles.append(Bound(role.name, tuple(wanted if role.many else wanted[:1])))
    if not roles or not all(bound.figures for bound in roles):
        return None
    return Claim(rule.id, tuple(sorted(roles, key=lambda bound: bound.figures[0].start)), words=tuple(words))


@cache
def _direction(text: str) -> int:
    up, down = (frozenset().union(*map(words_of, sets)) for sets in (_UP, _DOWN))
    return 0 if text in words_of("judge") else (text in up) - (text in down)
