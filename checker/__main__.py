"""``python -m checker`` is ``crossfoot``."""

from checker.cli.process import run

run()
