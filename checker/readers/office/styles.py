"""What a paragraph of a document is, by the name of its style."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.document import Zone

# Word's own names, which it writes in English whatever its language, and those that newsrooms give their styles.
_ZONES = {
    "title": Zone.HEADLINE,
    "headline": Zone.HEADLINE,
    "subtitle": Zone.STANDFIRST,
    "standfirst": Zone.STANDFIRST,
    "subhead": Zone.STANDFIRST,
    "dek": Zone.STANDFIRST,
    "deck": Zone.STANDFIRST,
    "summary": Zone.STANDFIRST,
    "caption": Zone.CAPTION,
    "cutline": Zone.CAPTION,
}
HEADING = "heading 1"
_LISTS = ("list bullet", "list number")
_LONGEST_CHAIN = 10  # of styles based on one another


class Styles:
    """The styles of a document: the ``names`` of their ids, and the ids of those that they are based on."""

    def __init__(self, names: Mapping[str, str], bases: Mapping[str, str]) -> None:
        self._names, self._bases = names, bases

    def zone(self, style: str | None) -> Zone | None:
        """The zone that a style is for, or None.

        >>> styles = Styles({"P1": "Kopf"}, {"P1": "Title"})
        >>> styles.zone("P1"), styles.zone("Normal")
        (<Zone.HEADLINE: 'headline'>, None)
        """
        for name in self._chain(style):
            if name in _ZONES:
                return _ZONES[name]
            if name.startswith(_LISTS):
                return Zone.LIST
        return None

    def is_heading(self, style: str | None) -> bool:
        """Whether a style is that of the headings of the first rank."""
        return HEADING in self._chain(style)

    def _chain(self, style: str | None) -> list[str]:
        """The names of a style and of those that it is based on."""
        names: list[str] = []
        while style and len(names) < _LONGEST_CHAIN:
            names.append(self._names.get(style, style).lower())
            style = self._bases.get(style)
        return names
