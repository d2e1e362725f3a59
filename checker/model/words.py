"""A sentence cut into tokens."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import force_setattr


class Words(Struct, frozen=True):
    """The tokens of one sentence, as parallel lists.

    ``texts[i]`` stands at ``[starts[i], ends[i])`` in the source, and ``lower[i]`` is it in lower
    case. Two tokens with no space between them are *glued*: ``ends[i] == starts[i + 1]``. ``numbers`` are the places
    of those that begin with a digit.
    """

    texts: list[str]
    lower: list[str]
    starts: Sequence[int]
    ends: Sequence[int]
    numbers: list[int] = []

    def __post_init__(self) -> None:
        numbers = [i for i, token in enumerate(self.lower) if "0" <= token < ":"]
        force_setattr(self, "numbers", numbers)  # asked for again and again

    def __len__(self) -> int:
        return len(self.texts)

    def glued(self, i: int) -> bool:
        """Whether token ``i + 1`` follows token ``i`` without a space."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]
