"""What a unit of one currency was worth in another around each quarter, for amounts that must be of one time."""

from __future__ import annotations
