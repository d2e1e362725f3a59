"""YAML as nodes with their places, in which every scalar is the text that is written."""

from __future__ import annotations

import yaml

DEEPEST = 20  # levels: a rule has six, and whoever walks along deeper ones would run out of stack


def compose(text: str) -> yaml.Node | None:
    """The one document of a text; None where it is empty. Nothing is constructed from it.

    Raises YAMLError for what is no YAML, for a second document, and for what is nested deeper than ``DEEPEST``.

    >>> compose("a: [1, no]").value[0][1].value[1].value
    'no'
    """
    node: yaml.Node | None = _Loader(text).get_single_node()
    return node


class _Loader(yaml.CSafeLoader):
    """Nothing is resolved to a number, a date or a boolean, of which some would take long to make."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """One tag for all of a kind."""
        return "text"

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        """A node begins within another."""
        self._depth += 1
        if self._depth > DEEPEST + 1:  # the document is a level of its own
            mark = None if current_node is None else current_node.start_mark
            raise yaml.composer.ComposerError(None, None, f"nested more than {DEEPEST} deep", mark)

    def ascend_resolver(self) -> None:
        """It ends."""
        self._depth -= 1
