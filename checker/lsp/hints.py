"""How each figure came out, as a sign behind it."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from checker.lsp.checking import Checked
from checker.model.sheet import State

_SIGNS = {State.CONTRADICTED: "✗", State.CROSS_CHECKED: "✓"}


def hints(checked: Checked, within: types.Range) -> Iterator[types.InlayHint]:
    """A hint for each figure in a range that something in the story confirms or contradicts."""
    start, end = checked.text.offset(within.start), checked.text.offset(within.end)
    for story in checked.stories:
        for figure in story.sheet.figures:
            where = story.places.of(figure.start, figure.end)
            sign = _SIGNS.get(figure.state)
            if sign and start <= where.start and where.end <= end:
                yield types.InlayHint(checked.text.position(where.end), sign, padding_left=True)
