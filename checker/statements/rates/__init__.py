"""Parts of the reader of rates and means."""
