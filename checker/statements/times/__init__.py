"""Parts of the readers of spans, ages, dates and clock times."""
