"""A sentence while it is being tagged: the tags so far, and the tokens around the current one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexemes import Lexeme, lexeme
from checker.extraction.spans import Span
from checker.model.words import Words

_ADVERBIAL = "AX"
_MAY_BE_VERBS = frozenset("MBHOpEzsb")
_SURELY, _MAYBE = "MBHOpE", "zsb"
_DESCRIBING = "JA"
_CLOSING = frozenset(".?!:;\"'”’)")


class Context:
    """``tags`` holds the letters of the tokens before the current one, whose lexeme is ``word``."""

    def __init__(self, words: Words, spans: Sequence[Span]) -> None:
        self.words = words
        self.lower = words.lower
        self.figures = {at for span in spans for at in range(span.opening, span.stop)}
        self.tags: list[str] = []
        self.word = Lexeme(".", "", plural=False)
        self.title = in_capitals(words)
        self.closed = not words.lower or words.lower[-1] in _CLOSING  # a headline has no full stop
        self.counting = False  # inside the noun phrase after a figure other than one
        self.count = False  # whether the last figure is a count of two or more
        self.verbless = True  # no finite verb so far in this clause
        self.alone = True  # no finite verb so far in this sentence
        last = {tag: at for at, word in enumerate(words.lower) if (tag := lexeme(word).tag) in _MAY_BE_VERBS}
        self.last_verbs = tuple(max(last.get(tag, -1) for tag in tags) for tags in (_SURELY, _MAYBE))

    def noun(self) -> str:
        """The letter of the current word as a noun: plural or other."""
        return "K" if self.word.plural else "L"

    def before(self, i: int) -> str:
        """The tag before token i, or ``^`` at the start."""
        return self.tags[i - 1] if i else "^"

    def base(self, i: int) -> tuple[int, str]:
        """The nearest token before i that is neither adverb nor "not", and its tag."""
        k = i - 1
        while k >= 0 and self.tags[k] in _ADVERBIAL:
            k -= 1
        return k, self.tags[k] if k >= 0 else "^"

    def other_verbs(self, i: int) -> str:
        """Whether the sentence has had a finite verb, and whether a verb, or what may be one, follows token i."""
        surely, maybe = self.last_verbs
        return f"{int(self.alone)}{int(surely > i)}{int(maybe > i)}"

    def past_adjectives(self, i: int) -> str:
        """The tag, on its own, of the first token behind i that is neither adjective nor adverb."""
        while (tag := self.next(i)) in _DESCRIBING:
            i += 1
        return tag

    def next(self, i: int) -> str:
        """The tag of the next token on its own; ``N`` for a figure, ``.`` at the end."""
        if i + 1 in self.figures:
            return "N"
        return lexeme(self.lower[i + 1]).tag if i + 1 < len(self.lower) else "."


def in_capitals(words: Words) -> bool:
    """Whether most words have a capital, as in a headline."""
    firsts = [text[0] for text in words.texts[:60]]
    letters, capitals = sum(map(str.isalpha, firsts)), sum(map(str.isupper, firsts))
    return capitals > 2 and capitals > 0.6 * letters
