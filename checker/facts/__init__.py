"""Links: which statements and figures of different clauses and sentences are about one thing."""
