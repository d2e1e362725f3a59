"""The subcommands: each module has one, called ``command``."""
