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

The closed classes come from a list, the rest from a word's ending, the verbs' list and its neighbours. Measured on
gold trees with a forerunner of this tagger, better tags are where most of what is still missed is to be won.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.extract.lexemes import Lexeme, lexeme
from checker.extract.spans import Span
from checker.model.words import Words

_CLAUSE = ",;SWC("
_VERBAL = "VMBHO"
_ADVERBIAL = "AX"
_PLURAL_PRONOUNS = frozenset(("i", "we", "they", "you"))
_SINGULAR_PRONOUNS = frozenset(("he", "she", "it"))


def tag(words: Words, spans: Sequence[Span]) -> str:
    """The tags of a sentence, one letter a token. ``spans`` are its figures, in order.

    >>> from checker.extract.tokens import tokenize
    >>> from checker.model.quantity import Kind, Quantity
    >>> tag(tokenize("Police arrested 160 suspects.", 0, 29), [Span(2, 2, 3, Quantity(Kind.COUNT))])
    'KENK.'
    """
    tagger = _Tagger(words, spans)
    at = 0
    for span in spans:
        tagger.read(at, span.opening)
        tagger.figure(span)
        at = span.stop
    tagger.read(at, len(words))
    _bracket_dashes(words, tagger.tags)
    return _settle_participles(tagger.tags)


class _Tagger:
    """Reads a sentence from left to right; ``tags`` holds what has been settled so far."""

    def __init__(self, words: Words, spans: Sequence[Span]) -> None:
        self.words = words
        self.openings = {span.opening for span in spans}
        self.lower = words.lower
        self.tags: list[str] = []
        self.title = _in_capitals(words)
        self.counting = False  # in the noun phrase behind a figure other than one
        self.verbless = True  # no finite verb so far in this clause

    def figure(self, span: Span) -> None:
        self.tags.extend("N" * (span.stop - span.opening))
        self.counting = self.lower[span.first] not in ("one", "1")

    def read(self, start: int, stop: int) -> None:
        tags, lower, texts = self.tags, self.lower, self.words.texts
        for i in range(start, stop):
            before = tags[-1] if tags else "^"
            if before in _CLAUSE:
                self.verbless = True
            elif before in _VERBAL or (before == "E" and i > 1 and tags[-2] in "KLNRA"):
                self.verbless = False
            word = lexeme(lower[i])
            letter = word.tag
            if i and not self.title and texts[i][0].isupper():
                letter = self._name(i, word)
            if letter in _SETTLE:
                letter = _SETTLE[letter](self, i, word)
            tags.append(letter)
            if self.counting and letter not in "JLEG-Q":
                self.counting = False

    def _name(self, i: int, word: Lexeme) -> str:
        """A capital inside a sentence: a name, unless the word is of a closed class or begins a quotation."""
        if word.tag == "M" or self.words.texts[i] == "US":
            return "L"
        if word.tag in "bspzEG" and self.before(i) in "Q;(.":
            return word.tag
        if word.tag in "JAGELKspbz":
            return "K" if word.plural else "L"
        return word.tag

    def before(self, i: int) -> str:
        """The tag before token i, or ``^`` at the start."""
        return self.tags[i - 1] if i else "^"

    def base(self, i: int) -> tuple[int, str]:
        """The nearest token before i that is neither adverb nor "not", and its tag."""
        k = i - 1
        while k >= 0 and self.tags[k] in _ADVERBIAL:
            k -= 1
        return k, self.tags[k] if k >= 0 else "^"

    def next(self, i: int) -> str:
        """What the next token is by itself; ``N`` for a figure, ``.`` at the end."""
        if i + 1 in self.openings:
            return "N"
        return lexeme(self.lower[i + 1]).tag if i + 1 < len(self.lower) else "."


def _in_capitals(words: Words) -> bool:
    """Whether most words begin with a capital, as in a headline."""
    capitals = letters = 0
    for text in words.texts[:60]:
        letters += text[0].isalpha()
        capitals += text[0].isupper()
    return capitals > 2 and capitals > 0.6 * letters


def _determiner(tagger: _Tagger, i: int, word: Lexeme) -> str:
    text = tagger.lower[i]
    before, base = tagger.before(i), tagger.base(i)[1]
    if text in ("'s", "’s") and (base == "R" or before == "W"):
        return "B"
    if text in ("'", "’"):
        return "D" if before == "K" else "Q"
    return "V" if text == "own" and before in "WRKTM" else "D"


def _subordinator(tagger: _Tagger, i: int, word: Lexeme) -> str:
    """ "that" before a noun in the singular is a determiner: "that plan"."""
    if tagger.lower[i] != "that":
        return "S"
    after = tagger.next(i)
    return "D" if after in "bJL" and tagger.before(i) not in "KLVE" else "S"


def _hyphen(tagger: _Tagger, i: int, word: Lexeme) -> str:
    """A hyphen between spaces is a dash, but in "six - member", as some print a compound."""
    words = tagger.words
    if words.glued(i) or (i and words.glued(i - 1)):
        return "-"
    return "-" if tagger.before(i) == "N" and tagger.next(i) in "Lb" else ";"


def _preposition(tagger: _Tagger, i: int, word: Lexeme) -> str:
    """ "as" between a noun and another clause's subject: "he fell as 12 men fled"."""
    if tagger.lower[i] != "as":
        return "P"
    return "S" if tagger.before(i) in "LKAN," and tagger.next(i) in "NR" else "P"


def _adverb(tagger: _Tagger, i: int, word: Lexeme) -> str:
    """ "the home", "his back" are nouns."""
    return "L" if tagger.lower[i] in ("home", "back") and tagger.before(i) in "DNJ" else "A"


def _past(tagger: _Tagger, i: int, word: Lexeme) -> str:
    before, base = tagger.before(i), tagger.base(i)[1]
    if base in "BH":
        return "E"
    if base == "-":
        return "J"
    if base in "DN" and before not in _ADVERBIAL and tagger.next(i) in "LKJbsEG":
        return "J"
    return "J" if base == "D" and tagger.lower[i - 1] in ("the", "a", "an") else "V"


def _unchanging(tagger: _Tagger, i: int, word: Lexeme) -> str:
    base, after = tagger.base(i)[1], tagger.next(i)
    if base in "DJP-" or (base == "N" and tagger.counting is False) or (base == "L" and after in "P.,"):
        return "L"
    return "E" if base in "BH" else "V"


def _base_form(tagger: _Tagger, i: int, word: Lexeme) -> str:
    noun = "K" if word.plural else "L"
    if tagger.counting and word.plural:
        return "K"
    k, base = tagger.base(i)
    before, after = tagger.before(i), tagger.next(i)
    if base in "TMO" or (base in "RX" and k and tagger.tags[k - 1] in "MO"):
        return "V"
    if before == "A" and after in "DN":
        return "V"
    if before == "^" and (after in "DNR" or (after in "JA" and not tagger.title)):
        return "V"
    if _plural_subject(tagger, i, base) and after not in ".BMH":
        return "V"
    if before == "C" and after in "DNR" and any(t in "VE" for t in tagger.tags[-12:]):
        return "V"
    if before == "L" and i > 1 and tagger.tags[i - 2] in ",C" and after in "DN":
        return "V" if tagger.words.texts[i - 1][0].isupper() else noun
    return noun


def _plural_subject(tagger: _Tagger, i: int, base: str) -> bool:
    """Whether what stands before token i can be the subject of a base form: "police say", "they say"."""
    before = tagger.before(i)
    if before == "W" or before == "K":
        return True
    if before == "R":
        return tagger.lower[i - 1] not in _SINGULAR_PRONOUNS
    return base == "K" and before == "A"


def _s_form(tagger: _Tagger, i: int, word: Lexeme) -> str:
    noun = "K" if word.plural else "L"
    if tagger.counting and word.plural:
        return noun
    before, after = tagger.before(i), tagger.next(i)
    pronoun = before in "WR" or (before == "D" and tagger.lower[i - 1] in ("this", "that"))
    if not (after in "DNRTSPAU" or pronoun or (after in "JbLK" and before == "L" and tagger.verbless and _named(tagger, i))):
        return noun
    if pronoun or (before == "S" and tagger.lower[i - 1] == "that"):
        return "V"
    if before == "A":
        return "V" if tagger.base(i)[1] in "LR" else noun
    name = before == "K" and tagger.words.texts[i - 1][0].isupper()
    return "V" if (before == "L" or name) and tagger.verbless else noun


def _named(tagger: _Tagger, i: int) -> bool:
    return tagger.words.texts[i - 1][0].isupper() and not tagger.title


def _unknown(tagger: _Tagger, i: int, word: Lexeme) -> str:
    """A word in no list: a verb behind a modal, or behind "they" or "to" before a noun phrase."""
    if tagger.counting and word.plural:
        return "K"
    base, before, after = tagger.base(i)[1], tagger.before(i), tagger.next(i)
    if base == "M":
        return "V"
    if before == "R" and base != "T" and tagger.lower[i - 1] in _PLURAL_PRONOUNS and after in "DNRPT":
        return "V"
    return "V" if base == "T" and after in "DNR" and not word.plural else "L"


_SETTLE: dict[str, Callable[[_Tagger, int, Lexeme], str]] = {
    "D": _determiner,
    "S": _subordinator,
    "-": _hyphen,
    "P": _preposition,
    "A": _adverb,
    "p": _past,
    "z": _unchanging,
    "b": _base_form,
    "s": _s_form,
    "L": _unknown,
}


def _bracket_dashes(words: Words, tags: list[str]) -> None:
    """Two dashes in a sentence set off what stands between them, as brackets do."""
    dashes = [i for i, letter in enumerate(tags) if letter == ";" and words.lower[i] not in ";:"]
    if len(dashes) == 2:
        tags[dashes[0]], tags[dashes[1]] = "(", ")"


def _settle_participles(tags: list[str]) -> str:
    """-ed and -ing words that stand before a noun, as adjectives or nouns."""
    last = len(tags) - 1
    for i, letter in enumerate(tags):
        if letter == "E" or letter == "G":
            k = i - 1
            while k >= 0 and tags[k] in _ADVERBIAL:
                k -= 1
            after = tags[i + 1] if i < last else "."
            tags[i] = _participle(letter, tags[k] if k >= 0 else "^", after, k == i - 1)
    return "".join(tags)


def _participle(letter: str, base: str, after: str, adjacent: bool) -> str:
    if letter == "E":
        return _ed_form(base, after, adjacent)
    if base == "^" and after == "L":
        return "J"
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
