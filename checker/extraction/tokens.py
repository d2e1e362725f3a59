"""A sentence into tokens.

One token is: a number with its separators and decimals ("1,00,000", "3.2", "10:45"); a number with an
ordinal ending ("22nd"); a word, apostrophes and inner dots of initials included ("won't" is "wo", "n't";
"ministry's" is "ministry", "'s"; "U.S." is one token); a word that goes on with digits ("G20", "A380");
a punctuation mark or symbol. A suffix or symbol glued to a number is a token of its own ("$", "3.2", "bn";
"12", "-", "year", "-", "old"; "8.30", "am"; "5", "ft").
"""

from __future__ import annotations

import re

from checker.model.words import Words

_TOKEN = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?![.,:]?\d)"
    r"|\d+(?:[.,:]\d+)*(?:(?:(?<=1)(?<!11)st|nd|rd|th)\b)?"
    r"|\.\d+"
    r"|(?:[A-Z]\.){2,}"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[^\W\d_º]+?(?=n['’]t\b)"
    r"|(?:US|USD|EUR|GBP|AUD|CAD|NZD|HKD|SGD|CHF|JPY|CNY|RMB|INR|Rs|RM|Rp|PS|SEK|NOK|DKK|ZAR|RUB|BRL|MXN|MYR|PHP|KRW)(?=\d)"
    r"|[^\W\d_º]+(?:\d[^\W_]*)?(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_º]+)*"
    r"|\.{3}|[^\w\s]|[_º]"
)


def tokenize(text: str, start: int, end: int) -> Words:
    """Cut ``text[start:end]`` into tokens; offsets are those of ``text``.

    >>> tokenize("It paid $3.2bn on the 22nd.", 0, 27).texts
    ['It', 'paid', '$', '3.2', 'bn', 'on', 'the', '22nd', '.']
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        texts.append(match.group())
        first, stop = match.span()
        starts.append(first)
        ends.append(stop)
    # The sign of ordinals is printed for degrees where a keyboard has no other: "24 ºC".
    return Words(texts, ["°" if word == "º" else word.lower() for word in texts], starts, ends)
