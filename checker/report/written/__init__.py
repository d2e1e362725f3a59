"""How text from an article, a place in it and a finding are written in the formats of other tools."""
