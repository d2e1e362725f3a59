"""What crossfoot says of published stories: ``python -m benchmarks.archive ARCHIVE``; ``__main__.py`` has more."""

from benchmarks.archive.sample import Story, drawn, may_be_read, stories

__all__ = ["Story", "drawn", "may_be_read", "stories"]
