"""Parts of the readers of levels, ranks and scores: the least and the most, places, results."""
