"""Parts of the reader of listings: names and their number."""
