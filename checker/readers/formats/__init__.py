"""One reader a module, named as ``--as`` names it: ``articles(data, path, story_date)`` makes Documents of bytes."""
