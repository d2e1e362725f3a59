"""Amounts in other units and currencies."""
