"""The bytes of an article into a Document: its text, zones, sentences, quotations and date."""
