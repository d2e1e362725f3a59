"""Word documents: the zip that they are, and what its parts hold.

By the standard library's zip and expat, which take no more memory than they are let. python-docx unpacks all pictures,
and leaves out what tracked changes have put in and what stands in text boxes and content controls.
"""
