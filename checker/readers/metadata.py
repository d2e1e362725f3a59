"""What the fields of an article's metadata are to it: its headline, standfirst, date and captions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from checker.model.document import Directive, Zone
from checker.readers import storydate
from checker.readers.frontmatter import Field
from checker.readers.marked import Marked

_TOP = {
    Zone.HEADLINE: ("title", "headline"),
    Zone.STANDFIRST: ("description", "summary", "standfirst", "dek", "subtitle", "excerpt"),
}
_CAPTIONS = ("caption", "captions")
_DATES = ("date", "published", "pubdate", "publishdate", "revdate")
_DIRECTIVE = "crossfoot"


class About(Struct, frozen=True):
    """What fields told, beside the blocks that they became."""

    headline: bool
    date: date | None
    directives: list[Directive]
    captions: list[Field]


def begin(page: Marked, fields: Iterable[Field]) -> About:
    """Begin an article with its headline and standfirst as its metadata have them."""
    fields = list(fields)
    headline = False
    for zone, names in _TOP.items():
        for field in fields:
            if len(field.keys) == 1 and field.keys[0] in names and field.runs:
                add(page, zone, field)
                headline |= zone is Zone.HEADLINE
    dates = [storydate.of_field(field.value) for name in _DATES for field in fields if field.keys == (name,)]
    return About(
        headline,
        next(filter(None, dates), None),
        [Directive(each.start, each.end, each.value, whole=True) for each in fields if each.keys == (_DIRECTIVE,)],
        [field for field in fields if field.keys[-1:] and field.keys[-1] in _CAPTIONS],
    )


def add(page: Marked, zone: Zone, field: Field) -> None:
    """Add a field as a block."""
    page.block(zone)
    for run in field.runs:
        page.add(*run)
