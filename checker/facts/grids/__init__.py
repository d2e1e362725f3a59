"""What the cells of a table say of each other: totals of rows and columns, shares that make a hundred."""
