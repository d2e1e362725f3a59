"""Dates, clock times, years and ages."""
