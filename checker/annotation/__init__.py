"""Findings written into a copy of the document that they are about, as comments of its own."""
