"""What a paragraph of a Word document is, by the name of its style."""

from __future__ import annotations

from xml.etree.ElementTree import Element

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
    """The styles of a document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._names: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        for style in root.iter("style") if root is not None else ():
            known = style.get("styleId", "")
            for field, held in (("name", self._names), ("basedOn", self._bases)):
                found = style.find(field)
                if found is not None:
                    held[known] = found.get("val", "")

    def zone(self, style: str | None) -> Zone | None:
        """The zone that a style is for, or None.

        >>> Styles(None).zone("Title"), Styles(None).zone("Normal")
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
