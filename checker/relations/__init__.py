"""Arithmetic that a rule may call: one pure function a module, both of one name.

A module may also have ``spelled(*arguments: str | list[str]) -> str``, which writes the calculation out; a role that
is a list comes as a list. Other packages add relations through the entry-point group ``crossfoot.relations``.
"""
