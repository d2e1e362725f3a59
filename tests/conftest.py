"""Hypothesis draws the same examples in every run, so that a run says something of the code and not of luck."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.load_profile("same")
