"""A letter for each token of a sentence: what part of speech it is, coarsely.

======  =======================  ======  =======================  ======  =============================
``N``   (part of) a figure       ``V``   finite or base verb      ``C``   and, or, but
``K``   plural noun              ``E``   verb in -ed              ``S``   because, while, that
``L``   other noun               ``G``   verb in -ing             ``W``   who, which, where
``J``   adjective                ``B``   be                       ``R``   pronoun
``A``   adverb                   ``H``   have                     ``X``   not, never
``D``   determiner, possessive   ``O``   do                       ``U``   currency sign, percent sign
``P``   preposition              ``M``   modal                    ``Q``   quotation mark
``T``   to                       ``-``   hyphen                   ``, ; . ( )``  punctuation
======  =======================  ======  =======================  ======  =============================

The closed classes come from a list, the rest from a word's ending, the verbs' list and its neighbours.
Measured on gold trees with a forerunner of this tagger, better tags are where most of what is still missed is
to be won.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.clauses.context import Context
from checker.clauses.settle import SETTLE, name
from checker.extraction.lexemes import is_verb_form, lexeme
from checker.extraction.spans import Span
from checker.languages.lexicon import word_set
from checker.model.quantity import Kind
from checker.model.words import Words

# Tags after which a clause has no verb yet (True), or has one (False).
_VERBLESS = {**dict.fromkeys(",;SWC(", True), **dict.fromkeys("VMBHO", False)}
_ADVERBIAL = "AX"
_SUBORDINATING = word_set("clauses", "subordinating")


def tag(words: Words, spans: Sequence[Span]) -> str:
    """The tags of a sentence, one letter a token. ``spans`` are its figures, in order.

    >>> from checker.extraction.tokens import tokenize
    >>> from checker.model.quantity import Kind, Quantity
    >>> tag(tokenize("Police arrested 160 suspects.", 0, 29), [Span(2, 2, 3, Quantity(Kind.COUNT))])
    'KENK.'
    """
    context = Context(words, spans)
    at = 0
    for span in spans:
        _read(context, at, span.opening)
        _figure(context, span)
        at = span.stop
    _read(context, at, len(words))
    _bracket_dashes(words, context.tags)
    return _settle_participles(context.tags, words.lower)


def _figure(context: Context, span: Span) -> None:
    context.tags.extend("N" * (span.stop - span.opening))
    context.count = span.quantity.kind is Kind.COUNT
    one = context.lower[span.first] in ("one", "1")
    context.counting = not one and span.quantity.kind is not Kind.ORDINAL


def _read(context: Context, start: int, stop: int) -> None:
    """Tag the tokens ``[start, stop)``, which hold no figure."""
    tags, lower, texts, in_title = context.tags, context.lower, context.words.texts, context.title
    letter = tags[-1] if tags else "^"
    for i in range(start, stop):
        if letter in _VERBLESS:
            context.verbless = _VERBLESS[letter]
        elif letter == "E" and i > 1 and tags[-2] in "KLNRA":
            context.verbless = False
        word = context.word = lexeme(lower[i])
        letter = word.tag
        if not in_title and texts[i][0].isupper() and (i or not is_verb_form(word)):
            letter = name(context, i)
        if letter in SETTLE:
            letter = SETTLE[letter](context, i)
        tags.append(letter)
        if context.counting and (letter not in "JLEG-Q" or (letter == "-" and tags[-2:-1] == ["N"])):
            context.counting = False  # "the 40-strong team consists of"


def _bracket_dashes(words: Words, tags: list[str]) -> None:
    """Two dashes in a sentence enclose what stands between them, as brackets do."""
    dashes = [i for i, letter in enumerate(tags) if letter == ";" and words.lower[i] not in ";:"]
    if len(dashes) == 2:
        tags[dashes[0]], tags[dashes[1]] = "(", ")"


def _settle_participles(tags: list[str], lower: Sequence[str]) -> str:
    """Tag -ed and -ing words before a noun as adjectives or nouns."""
    last = len(tags) - 1
    for i, letter in enumerate(tags):
        if letter in "EG":
            k = i - 1
            while k >= 0 and tags[k] in _ADVERBIAL:
                k -= 1
            after = tags[i + 1] if i < last else "."
            if letter == "E" and tags[max(0, i - 3) : i - 1] in (["B", "L"], ["B", "A"]) and tags[i - 1] == "-":
                continue  # "was re-elected"
            if after == "J" and (i + 2 > last or tags[i + 2] not in "LKJEG-N"):
                after = "."  # "27 feared dead": an adjective with no noun after it
            opens = k >= 0 and lower[k] in _SUBORDINATING and after == "P"  # "after rising from 12"
            base = "S" if opens else tags[k] if k >= 0 else "^"
            tags[i] = _participle(letter, base, after, k == i - 1)
    return "".join(tags)


def _participle(letter: str, base: str, after: str, adjacent: bool) -> str:
    if letter == "E":
        return _ed_form(base, after, adjacent)
    if base == "^" and after == "L":
        return "J"
    if base in "^;SC" and after in "VBHOM":
        return "L"  # "spending fell"
    if base in "DJNU-" and not (base == "N" and after in "P.,"):
        return "J" if after in "LKJEG-NC," else "L"
    if (base == "P" and after in "PC.,") or (base == "L" and after in "LK"):
        return "L"
    return "G"


def _ed_form(base: str, after: str, adjacent: bool) -> str:
    if base == "N":
        return "J" if after in "LKJEG" else "E"
    if base in "DJU-" or (base in "VE" and adjacent and after in "LKJ"):
        return "J"
    if base in "PT,^(" and after in "LKJ":
        return "J"
    return "J" if base == "C" and after == "K" else "E"
