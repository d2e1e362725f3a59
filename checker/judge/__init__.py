"""Turns claims into verdicts, and verdicts into findings."""
