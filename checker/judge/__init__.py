"""Claims into verdicts, and verdicts into findings."""
