"""Of results of games, sets and votes."""
