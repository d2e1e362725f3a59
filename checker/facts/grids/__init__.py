"""Statements of the cells of tables: totals of rows and columns, shares that make a hundred."""
