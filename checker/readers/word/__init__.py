"""Word documents: the zip that they are, and what their parts hold.

By the standard library's zip and expat, which take no more memory than they are let. python-docx would unpack all pictures
too, and leaves out what tracked changes have put in and what stands in text boxes and content controls.
"""
