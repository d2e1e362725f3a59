"""A page of HTML that stands by itself: its style is in it, it runs no script and loads nothing."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from checker.report.page.markup import element, text

STYLE = "style.css"
_NO_ARTICLE = "<!-- crossfoot: off -->"  # one that lies among articles, and is checked itself, tells nothing again


@cache
def style() -> str:
    """The style sheet of the page."""
    return files("checker.report.page").joinpath(STYLE).read_text(encoding="ascii")


def begin(title: str) -> str:
    """The page up to its body: a browser is told to load nothing and to run nothing."""
    digest = b64encode(sha256(style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8" />\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}" />\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1" />\n'
        '<meta name="referrer" content="no-referrer" />\n<meta name="color-scheme" content="light dark" />\n'
        f"{element('title', text(title))}\n<style>{style()}</style>\n</head>\n<body>\n{_NO_ARTICLE}\n"
    )


def end() -> str:
    """What closes the page."""
    return "</body>\n</html>\n"
