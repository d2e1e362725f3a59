"""What prints nothing or cannot be printed, taken out of prose without a change of length."""

from __future__ import annotations

import re

_HIDDEN_SPACE = re.compile(r"[\ufeff\u200b](?!(?<=[\d,].)\d)")  # within a number it is no space
_HALF = re.compile(r"[\ud800-\udfff]")  # of a character: a Python string may hold one, UTF-8 cannot

# What a site's own software puts something in the place of, and formulas, in any format.
_SHORTCODE = re.compile(
    r"\{%-?\s{0,9}(highlight|comment)\b[^{}%]{0,200}%\}(?:[^{]|\{(?!%)){0,5000}\{%-?\s{0,9}end\1\s{0,9}-?%\}"
    r"|\{\{[^{}]{0,600}\}\}|\{%[^{}%]{0,600}%\}|\{[:.#][^{}\n]{1,300}\}|\$\$[^$]{1,900}\$\$"
    r"|\[[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:[\"“”″][^\"“”″\]]{0,300}[\"“”″]|'[^'\]]{0,300}'|[^\s\"'\]]{1,300})){1,30}\s*/?\]"
    r"|\[/[a-z][\w-]{1,40}\]"
)
MASKED = "\ufffc"  # stands in the prose for what is none: code, an address, a shortcode


def shown(text: str) -> str:
    r"""``text`` with spaces for what is hidden, of the same length.

    >>> shown("Oslo\u200bpaid 9")
    'Oslo paid 9'
    """
    return _HALF.sub("\ufffd", _HIDDEN_SPACE.sub(" ", text))


def masked(prose: str) -> str:
    """``prose`` without shortcodes, of the same length.

    >>> masked("Up 5%.{% ad 7 %}").rstrip(MASKED)
    'Up 5%.'
    """
    return _SHORTCODE.sub(lambda code: MASKED * len(code.group()), prose)
