"""Many files: each checked by itself, in processes side by side, and not twice; results in the order of the files."""
