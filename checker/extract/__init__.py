"""Document -> Figures: quantities first, then what each counts, its verb and its scope."""

from __future__ import annotations

from checker.extract.assemble import read

__all__ = ["read"]
