"""How much a rule may ask for, so that rules of strangers come to an end. Ours use a third of each at most.

An expression's length, depth and numbers are limited in ``rulebook.expression``, a phrase's length and depth in
``rulebook.phrase_syntax``, the size of a file in ``userfiles.source``, numbers that are worked out in ``evaluation``.
"""

from __future__ import annotations

PHRASES = 100  # of a rule: each is tried on every sentence that may match
CONDITIONS = 30  # of "where": each is asked of every claim
WORKED_OUT = 20  # names of "let", likewise
WRITTEN_OUT = 200  # names, numbers and signs of an expression with those of "let" in place of their names
ROLES = 8  # of "figures": with each, what may be bound together multiplies
EXAMPLES = 100  # of a sort: "rules test" checks each as an article
MESSAGE = 1_000  # characters: printed once for each finding
FOLDERS = 20  # within folders
RULES = 1_000  # files that are read at once: every one is read before the first article
PROGRAM = 8_000  # instructions of a phrase's pattern: beyond, RE2 needs megabytes for each and gets slow
FAULTS = 20  # told of one file
