"""Whether an article opens with a summary of itself, as a standfirst is, whose figures are told again below it."""

from __future__ import annotations

from checker.facts.summary import summary
from checker.link.context import Context, found_once


@found_once
def opens_with_summary(context: Context) -> bool:
    """Whether most words of the first paragraph below the headline stand in the rest of the article too."""
    return bool(summary(context.reading.document))
