"""What the readers of levels, ranks and scores are made of: the least and the most, places, results."""
