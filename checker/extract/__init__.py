"""Document -> Figures: quantities first, then what each counts, the verb that governs it and what scopes it."""

from __future__ import annotations

from checker.extract.assemble import read

__all__ = ["read"]
