"""The subcommands: ``checker.cli.main`` says which module has which."""
