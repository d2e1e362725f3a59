"""Which version of crossfoot this is."""

from __future__ import annotations


def installed() -> str | None:
    """The version that is installed; None where crossfoot runs from its source."""
    from importlib import metadata

    try:
        return metadata.version("crossfoot")
    except metadata.PackageNotFoundError:
        return None
