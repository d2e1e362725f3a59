"""Puts figures together: what was found in a sentence, its noun, verb, list and scope."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from msgspec.structs import replace

from checker.clauses.coordination import HANDED_ON, is_bare, lists
from checker.clauses.governors import Clauses
from checker.clauses.nouns import Phrase, determiner, find_phrase
from checker.clauses.owners import Names, Owners
from checker.clauses.scope import Scopes
from checker.clauses.speakers import hand_on
from checker.clauses.tags import tag
from checker.clauses.verbs import verb_groups
from checker.extraction import figures as quantities
from checker.extraction.figures import is_quiet
from checker.extraction.naming import items
from checker.extraction.spans import Found, Span
from checker.extraction.times import ages
from checker.extraction.tokens import tokenize
from checker.model.document import Document, Sentence
from checker.model.figure import Figure, Governor, Noun, Reading
from checker.model.quantity import Kind
from checker.model.tick import Tick, ticking, unlimited
from checker.model.words import Words

MOST_FIGURES = 250  # of one sentence: later ones are not read
_UNGOVERNED = frozenset((Kind.DATE, Kind.TIME, Kind.ITEMS))


class _Article(NamedTuple):
    """What all sentences of one document share: the numbers of lists, and its names, known once."""

    document: Document
    numbers: Iterator[int]
    names: Names


def read(document: Document, tick: Tick = unlimited) -> Reading:
    """Every figure of a document, in the order of the text, and the tokens of the sentences with figures.

    Offsets are code points of ``document.prose``. Lists are numbered through the document. ``tick`` is called at each
    sentence, and may raise an error.

    >>> from checker.model.document import Zone
    >>> text = "Police arrested 160 suspects and 90 fugitives in Leeds."
    >>> reading = read(Document(text, text, (Sentence(0, len(text), 0, 0, Zone.BODY),)))
    >>> [(f.text, f.noun, f.verb, f.group) for f in reading.figures]
    [('160', 'suspects', 'arrest', 0), ('90', 'fugitives', 'arrest', 0)]
    """
    figures: list[Figure] = []
    words_of: dict[int, Words] = {}
    tags_of: dict[int, str] = {}
    limits: tuple[str, ...] = ()
    article = _Article(document, count(), Names(document.prose))
    for sentence in ticking(document.sentences, tick):
        if is_quiet(document.prose, sentence.start, sentence.end):
            continue
        words = tokenize(document.prose, sentence.start, sentence.end)
        spans = _spans(quantities.find(words))
        listed = items.points_below(document, sentence, words)
        if spans and listed and listed.first >= spans[-1].stop:
            spans.append(listed)
        if len(spans) > MOST_FIGURES:
            spans = spans[:MOST_FIGURES]
            limits = (f"A sentence was read up to its {MOST_FIGURES}th figure.",)
        if spans:
            tags = tag(words, spans)
            words_of[sentence.index], tags_of[sentence.index] = words, tags
            figures.extend(_figures(article, sentence, words, tags, spans))
    return Reading(document, tuple(hand_on(figures)), words_of, limits, tags_of)


def _spans(found: list[tuple[Found, int]]) -> list[Span]:
    """The figures as units without overlap: a hedge never reaches into the figure before it."""
    spans: list[Span] = []
    stop = 0
    for item, opening in found:
        if item.quantity is not None:
            spans.append(Span(max(opening, stop), item.first, item.stop, item.quantity))
            stop = item.stop
    return spans


def _figures(article: _Article, sentence: Sentence, words: Words, tags: str, spans: list[Span]) -> Iterator[Figure]:
    document, numbers, names = article
    groups = verb_groups(words, tags)
    phrases = [find_phrase(words, tags, span) for span in spans]
    together = lists(words, tags, phrases, spans)
    _hand_on_units(spans, phrases, together)
    _share_nouns(phrases, spans, together)
    _hand_on_nouns(words, tags, phrases, together)
    listed = [*together, *ages.lists(words, spans)]
    number_of = {at: number for members, number in zip(listed, numbers, strict=False) for at in members}
    governors = _governors(Clauses(words, tags, groups), spans, phrases, together)
    scopes = Scopes(words, tags, groups, spans, document.quotations)
    owners = Owners(words, tags, groups, names)
    for at, span in enumerate(spans):
        start, end = words.starts[span.first], words.ends[span.stop - 1]
        yield Figure(
            start=start,
            end=end,
            text=document.printed(start, end),
            quantity=span.quantity,
            sentence=sentence.index,
            paragraph=sentence.paragraph,
            zone=sentence.zone,
            first=span.first,
            stop=span.stop,
            opening=span.opening,
            counted=phrases[at].noun,
            governor=governors[at],
            scope=scopes.scope(span, governors[at], owners.owner(phrases[at], governors[at], listed=at in number_of)),
            group=number_of.get(at),
        )


def _hand_on_units(spans: list[Span], phrases: list[Phrase], together: list[list[int]]) -> None:
    """In "17 months in Leeds, 22 in York and eight in Hull" all three are months."""
    for first, *later in together:
        unit = spans[first].quantity
        for at in later if unit.kind in HANDED_ON and unit.per is None else ():
            if is_bare(spans[at].quantity, phrases[at]):
                spans[at] = replace(spans[at], quantity=replace(spans[at].quantity, kind=unit.kind, unit=unit.unit))


def _share_nouns(phrases: list[Phrase], spans: list[Span], together: list[list[int]]) -> None:
    """In "ten or as many as twelve people" both figures count people."""
    for members in together:
        for at, after in zip(members[-2::-1], members[:0:-1], strict=True):
            noun = phrases[after].noun
            if noun and phrases[at].noun is None and spans[at].stop + 1 == spans[after].opening:
                shared = Noun(noun.head, noun.lemma, noun.modifiers, None, spans[at].stop)
                phrases[at] = replace(phrases[at], noun=shared, end=phrases[after].end)


def _hand_on_nouns(words: Words, tags: str, phrases: list[Phrase], together: list[list[int]]) -> None:
    """In "52 jobs in Leeds, 71 in York and 10 in Hull" all three count jobs."""
    for first, *later in together:
        noun = phrases[first].noun
        for at in later:
            phrase = phrases[at]
            of_its_own = words.lower[phrase.stop : phrase.stop + 2] == ["out", "of"]  # "three wins and two out of six"
            if noun and phrase.noun is None and not phrase.attributive and not of_its_own:
                said = determiner(words, tags, phrase.opening)
                phrases[at] = replace(phrase, noun=Noun(noun.head, noun.lemma, (), said, phrase.stop))


def _governors(
    clauses: Clauses, spans: list[Span], phrases: list[Phrase], together: list[list[int]]
) -> list[Governor | None]:
    """The governors of a sentence's figures; those in a list or in brackets share the first one's."""
    governors: list[Governor | None] = []
    for at, phrase in enumerate(phrases):
        if spans[at].quantity.kind in _UNGOVERNED:
            governors.append(None)
        elif at and clauses.restates(phrases[at - 1], phrase):
            governors.append(governors[at - 1])
        else:
            governors.append(clauses.governor(phrase))
    for members in together:
        shared = next((governors[at] for at in members if governors[at]), None)
        for at in members:
            governors[at] = shared
    return governors
