"""YAML and TOML of other people's as values, within limits: what holds for rules holds for front matter too."""
