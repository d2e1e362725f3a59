"""What two numbers, put beside each other, say of their being one: digits that changed places, a hedge close by."""

from __future__ import annotations

from checker.model.quantity import Hedge

BOUNDS = (Hedge.NEARLY, Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO)
