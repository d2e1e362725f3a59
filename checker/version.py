"""Which version of crossfoot this is, and which extras and language data are installed with it."""

from __future__ import annotations


def installed() -> str | None:
    """The version that is installed; None where crossfoot runs from its source."""
    from importlib import metadata

    try:
        return metadata.version("crossfoot")
    except metadata.PackageNotFoundError:
        return None


def extras() -> dict[str, bool]:
    """The extras, sorted, each with whether all its packages are installed; none where crossfoot itself is not."""
    import re
    from importlib import metadata

    named = re.compile(r"(?P<package>[\w.-]+).*\bextra *== *[\"'](?P<extra>[\w.-]+)[\"']")
    try:
        needed = metadata.requires("crossfoot") or []
    except metadata.PackageNotFoundError:
        return {}
    found: dict[str, bool] = {}
    for match in filter(None, map(named.match, needed)):
        found[match["extra"]] = found.get(match["extra"], True) and _is_there(match["package"])
    return dict(sorted(found.items()))


def language_data() -> str:
    """The language whose data there are, and how much: "en, 61 files"."""
    from checker.languages import lexicon

    return f"{lexicon.LANGUAGE}, {len(lexicon.names())} files"


def _is_there(package: str) -> bool:
    from importlib import metadata

    try:
        metadata.version(package)
    except metadata.PackageNotFoundError:
        return False
    return True
