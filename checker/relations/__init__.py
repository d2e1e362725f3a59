"""Arithmetic that a rule may call: one pure function a module, both of one name.

A module whose function calculates also has ``spelled(*arguments: str | list[str]) -> str``, which writes the
calculation out; a role that is a list comes as a list. Other packages add relations through the entry-point
group ``crossfoot.relations``.
"""
