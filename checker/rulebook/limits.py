"""How much a rule may ask for, so that rules of strangers come to an end. Ours use a third of each at most.

An expression's length, depth and numbers are limited in ``rulebook.expression``, a wording's length, depth and pattern
in ``checker.wordings``, the size of a file in ``userfiles.source``, numbers that are worked out in ``evaluation``.
"""

from __future__ import annotations

WORDINGS = 100  # of a rule: each is tried on every sentence with figures
CASES = 20  # of a rule: each judges every statement of its kind
WORKED_OUT = 20  # names of "let", likewise
WRITTEN_OUT = 200  # names, numbers and signs of an expression with those of "let" in place of their names
EXAMPLES = 100  # of a sort: "rules test" checks each as an article
MESSAGE = 1_000  # characters: printed once for each finding
FOLDERS = 20  # within folders
RULES = 1_000  # files that are read at once: every one is read before the first article
FAULTS = 20  # told of one file
