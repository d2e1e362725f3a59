"""Which statements and figures of different clauses and sentences speak of one thing."""
