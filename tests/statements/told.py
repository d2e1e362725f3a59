"""What sentences of our own say of their figures, for the tests of each kind of statement."""

from __future__ import annotations

from checker import engine
from checker.model.statement import Statement


def statements(text: str, kind: str) -> list[Statement]:
    """The statements of one kind in a text."""
    return [found for found in engine.statements(engine.extract(engine.read_text(text))) if found.kind == kind]


def slots(statement: Statement) -> dict[str, str]:
    """By the name of each slot, its figures as printed."""
    return {slot.name: " ".join(figure.text for figure in slot.figures) for slot in statement.slots}


def told(text: str, kind: str) -> list[dict[str, str]]:
    """The slots of the statements of one kind in a text."""
    return [slots(found) for found in statements(text, kind)]


def told_how(text: str, kind: str) -> list[dict[str, str]]:
    """The same, with the weakest mechanism of each as ``how``."""
    return [slots(found) | {"how": str(found.mechanism)} for found in statements(text, kind)]
