"""Facts of a text, for the tests of how they are linked."""

from __future__ import annotations

from checker import engine
from checker.facts.retelling.links import facts
from checker.model.fact import Fact


def told(text: str) -> dict[str, Fact]:
    """The facts of a text, by the figure at the top as it is printed."""
    return {fact.top.text: fact for fact in facts(engine.extract(engine.read_text(text)))}


def body(fact: Fact) -> str | None:
    """The figure below that tells a fact, as it is printed."""
    return fact.link.body.text if fact.link else None
