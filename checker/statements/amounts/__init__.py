"""Parts of the reader of conversions."""
