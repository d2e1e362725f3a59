"""Work grows with the text: four times the sentence, or four times the article, takes four times the steps."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from inspect import currentframe
from pathlib import Path
from types import FrameType
from typing import Any, TypeAlias

import pytest
from msgspec.structs import force_setattr

import checker
from checker import engine
from checker.clauses import assemble, parse
from checker.clauses.chunks import chunks
from checker.extraction.tokens import tokenize
from checker.model.clause import Chunk
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.words import Words
from checker.statements.changes.drafts import Draft

Line: TypeAlias = tuple[str, int]  # of a module

TIMES = 4
MOST = 8  # times: with the square it is sixteen
FEWEST = 10_000  # steps that a line may take whatever the size
SENTENCES: dict[str, tuple[Callable[[int], str], int]] = {
    "nested": (lambda n: f"Profit rose to {'(' * n}$4m{')' * n} from $3m.", 150),
    "closed in a row": (lambda n: f"Profit rose to $4m {'(a) ' * n}from $3m.", 150),
    "said of a name, nested": (lambda n: f"Ann Hill {'(of York ' * n}{')' * n} won 5.", 150),
    "said of a name, in a row": (lambda n: f"Ann Hill won 5{' of York' * n}.", 200),
    "homes": (lambda n: f"Ann Hill won 5 {', of York, of Hull' * n}.", 150),
    "each": (lambda n: "three each in A and B, " * n, 130),
    "two of the": (lambda n: f"{'x, y and z, two of the ' * n}won.", 130),
    "said that": (lambda n: f"{'He said that ' * n}sales rose 5% to $4m from $3m.", 150),
    "slashes": (lambda n: "129.2/" * n, 100),
    "against": (lambda n: f"Output was 5 in July{', against 3 in May and 4 in June' * n}.", 50),
    "weeks": (lambda n: f"He won 5 {'and week ' * n}.", 150),
    "rose fell": (lambda n: f"Sales {'rose fell ' * n}to 5 from 6.", 200),
    "despite growth": (lambda n: f"Sales rose {'despite growth ' * n}to 5 from 6.", 200),
    "growth, growth": (lambda n: f"Sales rose {'growth, ' * n}to 5 from 6.", 200),
    "less of": (lambda n: f"Sales were 5 {'less of ' * n}won.", 200),
    "are and": (lambda n: f"The two firms {'are and ' * n}won 5.", 300),
}
_ROW, _RULED = "| Town | People |\n", "|---|---|\n"
ARTICLES: dict[str, tuple[Callable[[int], str], int]] = {
    "cells of a table": (lambda n: _ROW + _RULED + "".join(f"| Town {k} | {k * 7 % 100} |\n" for k in range(n)), 60),
    "a sentence again and again": (lambda n: "Police held 160 people in Leeds on Monday. " * n, 80),
    "a slip again and again": (lambda n: "Complaints rose from 460 to 410. " * n, 60),
}


class Steps(Counter[Line]):
    """How many items each line of code takes out of lists that hold a sentence."""

    def watched(self, held: list[Any]) -> list[Any]:
        """A list that counts what is taken out of it, one by one, as a slice or by a look for something in it."""
        steps = self

        class Watched(list[Any]):
            def __iter__(self) -> Iterator[Any]:
                line = _line(currentframe())
                for item in list.__iter__(self):
                    steps[line] += 1
                    yield item

            def __contains__(self, sought: object) -> bool:
                steps[_line(currentframe())] += len(self)
                return list.__contains__(self, sought)

            def __getitem__(self, at: Any) -> Any:
                found = list.__getitem__(self, at)
                steps[_line(currentframe())] += len(found) if isinstance(at, slice) else 1
                return found

        return Watched(held)

    def words(self, text: str, start: int, end: int) -> Words:
        """The tokens of a sentence, watched."""
        found = tokenize(text, start, end)
        force_setattr(found, "lower", self.watched(found.lower))
        return found

    def chunks(self, words: Words, tags: str, figures: Sequence[Figure]) -> list[Chunk]:
        """The chunks of a sentence, watched."""
        return self.watched(chunks(words, tags, figures))

    @property
    def slot(self) -> Callable[[Draft, str], Figure | None]:
        """What looks up a slot of a draft, counted."""

        def get(draft: Draft, name: str) -> Figure | None:
            self[_SLOTS] += 1
            return _SLOT(draft, name)

        return get


_SLOT = Draft.get
_SLOTS = (__name__, 0)


def _line(here: FrameType | None) -> Line:
    """The line that takes something out of what runs here: asked for millions of times, and so not written out."""
    assert here is not None
    taking = here.f_back
    assert taking is not None
    return taking.f_globals["__name__"], taking.f_lineno


def steps_of(text: str, patch: pytest.MonkeyPatch) -> Steps:
    """The steps that it takes to check a text."""
    steps = Steps()
    with patch.context() as patched:
        patched.setattr(assemble, "tokenize", steps.words)
        patched.setattr(parse, "chunks", steps.chunks)
        patched.setattr(Draft, "get", steps.slot)
        report = engine.check(engine.read_text(text), engine.shipped_rules())
    assert report.faults == ()
    return steps


@pytest.mark.parametrize(("sentence", "size"), SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_of_four_times_the_length_takes_four_times_the_steps(
    sentence: Callable[[int], str], size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = (steps_of(sentence(times * size), monkeypatch) for times in (1, TIMES))
    assert few
    assert growing(few, many) == {}


def growing(few: Counter[Line], many: Counter[Line]) -> dict[Line, tuple[int, int]]:
    """The lines that take far more steps where there is four times as much."""
    return {line: (few[line], steps) for line, steps in many.items() if steps > max(MOST * few[line], FEWEST)}


def lines_run(text: str) -> Counter[Line]:
    """How often each line of ours is run to check a Markdown text."""
    run: Counter[Line] = Counter()
    ours = str(Path(checker.__file__).parent)

    def in_function(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        run[frame.f_code.co_filename, frame.f_lineno] += event == "line"
        return in_function

    def called(frame: FrameType, _event: str, _: object) -> Callable[..., Any] | None:
        return in_function if frame.f_code.co_filename.startswith(ours) else None

    before = sys.gettrace()
    sys.settrace(called)
    try:
        for document in engine.read_bytes(text.encode(), "story.md"):
            assert isinstance(document, Document)
            engine.check(document, engine.shipped_rules())
    finally:
        sys.settrace(before)
    return run


@pytest.mark.parametrize(("article", "size"), ARTICLES.values(), ids=ARTICLES)
def test_an_article_of_four_times_the_length_takes_four_times_the_steps(
    article: Callable[[int], str], size: int
) -> None:
    few, many = (lines_run(article(times * size)) for times in (1, TIMES))
    assert few
    assert growing(few, many) == {}
