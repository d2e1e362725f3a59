"""Rules and figures into claims: which figures a rule speaks about, and what they are to each other."""
