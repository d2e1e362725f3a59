"""Shortcodes and formulas, taken out of prose without a change of length."""

from __future__ import annotations

import re

from checker.model.document import MASKED

# What a site's own software puts something in the place of, and formulas, in any format.
_SHORTCODE = re.compile(
    r"\{%-?\s{0,9}(highlight|comment)\b[^{}%]{0,200}%\}(?:[^{]|\{(?!%)){0,5000}\{%-?\s{0,9}end\1\s{0,9}-?%\}"
    r"|\{\{[^{}]{0,600}\}\}|\{%[^{}%]{0,600}%\}|\{[:.#][^{}\n]{1,300}\}|\$\$[^$]{1,900}\$\$"
    r"|\[[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:[\"“”″][^\"“”″\]]{0,300}[\"“”″]|'[^'\]]{0,300}'|[^\s\"'\]]{1,300})){1,30}\s*/?\]"
    r"|\[/[a-z][\w-]{1,40}\]"
)


def masked(prose: str) -> str:
    """``prose`` without shortcodes, of the same length.

    >>> masked("Up 5%.{% ad 7 %}").rstrip(MASKED)
    'Up 5%.'
    """
    return _SHORTCODE.sub(lambda code: MASKED * len(code.group()), prose)
