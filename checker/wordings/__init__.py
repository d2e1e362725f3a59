"""A newsroom's own wordings: written like the words that they match, each makes a statement of a sentence."""
