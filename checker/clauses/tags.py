"""A letter for each token of a sentence: what part of speech it is, coarsely.

======  =======================  ======  =======================  ======  =============================
``N``   (part of) a figure       ``V``   finite or base verb      ``C``   and, or, but
``K``   plural noun              ``E``   past participle          ``S``   because, while, that
``L``   other noun               ``G``   verb in -ing             ``W``   who, which, where
``J``   adjective                ``B``   be                       ``R``   pronoun
``A``   adverb                   ``H``   have                     ``X``   not, never
``D``   determiner, possessive   ``O``   do                       ``U``   currency sign, percent sign
``P``   preposition              ``M``   modal                    ``Q``   quotation mark
``T``   to                       ``-``   hyphen                   ``, ; . ( )``  punctuation
======  =======================  ======  =======================  ======  =============================

The closed classes come from a list, the rest from a word's ending and the verbs' list. What may be several is settled
by what stands around it: words of closed classes by rules (``settle``), the others by weights (``weighed``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from checker.clauses.context import Context
from checker.clauses.settle import SETTLE, name
from checker.clauses.weighed import LETTERS, weighed
from checker.extraction.lexemes import is_verb_form, lexeme
from checker.extraction.spans import Span
from checker.model.quantity import Kind
from checker.model.words import Words

# Tags after which a clause has no verb yet (True), or has one (False).
_VERBLESS = {**dict.fromkeys(",;SWC(", True), **dict.fromkeys("VMBHO", False)}

Weigh: TypeAlias = Callable[[Context, int, str], str]
"""The letter of a token of a sentence, whose lexeme has a letter that stands for several."""


def tag(words: Words, spans: Sequence[Span], weigh: Weigh = weighed) -> str:
    """The tags of a sentence, one letter a token. ``spans`` are its figures, in order; ``weigh`` settles open words.

    >>> from checker.extraction.tokens import tokenize
    >>> from checker.model.quantity import Kind, Quantity
    >>> tag(tokenize("Police arrested 160 suspects.", 0, 29), [Span(2, 2, 3, Quantity(Kind.COUNT))])
    'KVNK.'
    """
    context = Context(words, spans)
    at = 0
    for span in spans:
        _read(context, at, span.opening, weigh)
        _figure(context, span)
        at = span.stop
    _read(context, at, len(words), weigh)
    _bracket_dashes(words, context.tags)
    return "".join(context.tags)


def _figure(context: Context, span: Span) -> None:
    context.tags.extend("N" * (span.stop - span.opening))
    one = context.lower[span.first] in ("one", "1")
    context.counting = not one and span.quantity.kind is not Kind.ORDINAL
    context.count = not one and span.quantity.kind is Kind.COUNT


def _read(context: Context, start: int, stop: int, weigh: Weigh) -> None:
    """Tag the tokens ``[start, stop)``, which hold no figure."""
    tags, lower, texts, in_title = context.tags, context.lower, context.words.texts, context.title
    for i in range(start, stop):
        word = context.word = lexeme(lower[i])
        letter = word.tag
        if not in_title and texts[i][0].isupper() and (i or not is_verb_form(word)):
            letter = name(context, i)
        if letter in SETTLE:
            letter = SETTLE[letter](context, i)
        elif letter in LETTERS:
            letter = weigh(context, i, letter)
        tags.append(letter)
        if letter in _VERBLESS:
            context.verbless = _VERBLESS[letter]
            context.alone = context.alone and context.verbless
        if context.counting and (letter not in "JLEG-Q" or (letter == "-" and tags[-2:-1] == ["N"])):
            context.counting = False  # "the 40-strong team consists of"


def _bracket_dashes(words: Words, tags: list[str]) -> None:
    """Two dashes in a sentence enclose what stands between them, as brackets do."""
    dashes = [i for i, letter in enumerate(tags) if letter == ";" and words.lower[i] not in ";:"]
    if len(dashes) == 2:
        tags[dashes[0]], tags[dashes[1]] = "(", ")"
