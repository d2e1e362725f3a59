"""What sentences of our own say of their figures, for the tests of each kind of statement."""

from __future__ import annotations

from checker import engine


def told(text: str, kind: str) -> list[dict[str, str]]:
    """The statements of a kind in a text: by slot the figures as printed; the weakest mechanism as ``how``."""
    statements = engine.statements(engine.extract(engine.read_text(text)))
    return [
        {slot.name: ", ".join(figure.text for figure in slot.figures) for slot in statement.slots}
        | {"how": str(statement.mechanism)}
        for statement in statements
        if statement.kind == kind
    ]
