"""``python -m checker`` is ``crossfoot``."""

from checker.cli.main import main

main(prog_name="crossfoot")
