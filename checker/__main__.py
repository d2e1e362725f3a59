"""``python -m checker`` is ``crossfoot``."""

from checker.cli.main import run

run()
