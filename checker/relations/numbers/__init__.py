"""Of single figures and of lists of them."""
