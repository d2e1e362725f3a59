"""Which findings are reported: those that neither the text nor a baseline silences, of lines that changed."""
