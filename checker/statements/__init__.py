"""Reads what clauses say about figures: one module for each kind of statement.

Each module has ``read(parse, earlier)``, which yields the statements of one sentence; ``earlier`` are the parses of the
sentences before it, the nearest last. ``read.py`` finds the modules by itself: there is no list to add one to.
"""
