"""How a figure that is spoken of as known says of which one it is the second mention."""

from __future__ import annotations

OWNING = frozenset(("its", "their", "his", "her", "our"))
