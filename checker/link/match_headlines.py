"""A match whose end is the story's headline, and the scores on the way there: "Leeds 31-17 Hull", "level at 14-14"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "match_headlines")

_NEAR = 5  # tokens on either side of a score
_SIDES = 2


def final_score(context: Context, score: Figure) -> Figure | None:
    """The score that the headline gives as the end, for one that the text below tells of as on the way to it."""
    final = _final(context)
    if final is None or score is final or len(score.quantity.numbers) != _SIDES or not _is_on_the_way(context, score):
        return None
    return final


@found_once
def _final(context: Context) -> Figure | None:
    """The only score of a headline that is no more than it and the names of both sides."""
    told = [figure for figure in context.of_kind(Kind.SCORE) if figure.at_top]
    if len(told) != 1 or len(told[0].quantity.numbers) != _SIDES or len(context.by_sentence[told[0].sentence]) != 1:
        return None
    texts = context.reading.words[told[0].sentence].texts
    ours, theirs = texts[: told[0].opening], texts[told[0].stop :]
    names = (*ours, *theirs)
    named = bool(ours) and bool(theirs) and all(text[0].isupper() or not text[0].isalpha() for text in names)
    return told[0] if named else None


def _is_on_the_way(context: Context, score: Figure) -> bool:
    words, row = context.words(score), context.by_sentence[score.sentence]
    if not _words_of("other_match").isdisjoint(words) or any(figure.kind is Kind.DATE for figure in row):
        return False
    near = words[max(0, score.opening - _NEAR) : score.stop + _NEAR]
    return not score.at_top and not _words_of("on_the_way").isdisjoint(near)
