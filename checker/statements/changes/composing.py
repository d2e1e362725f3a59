"""Fills the slots of changes and comparisons with the figures that syntax ties to their word.

A trigger takes the figures to its right in its clause, each slot at most one and each figure at most once, by the word
that leads to it. A level in front of it ("40, up from 38") it takes from its left, or from a clause
with the same subject. Levels of other clauses and sentences are not read here but linked (``checker.facts.levels``).
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from checker.model.clause import Parse
from checker.statements.changes.chains import chain
from checker.statements.changes.currencies import is_of_currency, is_of_places
from checker.statements.changes.drafts import Draft
from checker.statements.changes.held_against import held_pairs, is_held_against_two, pairs
from checker.statements.changes.left import from_left
from checker.statements.changes.lone import lone
from checker.statements.changes.merging import merge
from checker.statements.changes.multiplied import multiplied
from checker.statements.changes.parted import parted
from checker.statements.changes.restated import restated
from checker.statements.changes.right import own, stops_of
from checker.statements.changes.settled import is_of_things
from checker.statements.changes.triggers import Sort, triggers
from checker.statements.phrases import REMEMBERED


@lru_cache(maxsize=REMEMBERED)
def compose(parse: Parse) -> tuple[Draft, ...]:
    """The changes and comparisons of a sentence, in the order of their words; cached, since two kinds ask for them."""
    found = list(triggers(parse))
    taken: dict[int, str] = {}
    drafts: list[Draft] = []
    stops = stops_of(parse, found)
    for trigger in found:
        drafts += own(parse, trigger, stops, taken)
    drafts += pairs(parse, taken)
    for draft in drafts:
        from_left(parse, draft, taken)
        parted(parse, draft, taken)
        chain(parse, draft, drafts, taken)
        multiplied(parse, draft)
    merge(parse, drafts)
    drafts += list(restated(parse, drafts))
    for draft in drafts:
        if is_of_things(draft):
            del draft.slots["by"]
    for draft in lone(parse, found):
        parted(parse, draft, taken)
        drafts.append(draft)
    held = held_pairs(drafts)
    falling = (draft for draft in drafts if draft.trigger.direction < 0 and draft.level is None)
    falls = {amount.start for draft in falling if (amount := draft.amount) is not None}
    for draft in drafts:
        after = draft.get("after")
        of_fall = after is not None and after.start in falls  # "a fall of 7%, down from 6%"
        turned = is_of_currency(parse, draft) or is_of_places(parse, draft)
        smaller = draft.trigger.sort is not Sort.COMPARATIVE and of_fall
        if smaller or turned or is_held_against_two(parse, draft, held):
            draft.trigger = replace(draft.trigger, direction=0)
    told = (draft for draft in drafts if draft.slots or draft.trigger.direction)
    return tuple(draft for draft in told if not draft.is_of_one_span)
