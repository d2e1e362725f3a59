"""The command line: paths and options in, output and an exit status out."""
