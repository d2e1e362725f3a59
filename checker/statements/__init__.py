"""What clauses say about figures, read by composition: one module for each kind of statement.

Each module has ``read(parse, earlier)``: the statements of a sentence, where ``earlier`` are the parses of the
sentences before it, the nearest last. A module that is added is read, and no list names it.
"""
