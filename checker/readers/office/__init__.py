"""Documents of word processors: what Word's, OpenDocument's and RTF's have in common, and how the latter are read."""
