"""Articles that are rows of tables: read in blocks, each checked by itself and kept, so that a run can go on."""
