"""What would fit, as an edit of the text."""

from __future__ import annotations

import re

from checker.model.finding import Mend
from checker.model.typography import APOSTROPHES, PARTING_SPACES
from checker.report.source.places import Places

_NUMBER = re.compile(rf"\d(?:[\d,.{PARTING_SPACES}{APOSTROPHES}]*\d)?")


def is_replacement(mend: Mend, places: Places) -> bool:
    """Whether what would fit can be put in the place of what is printed there, since it is written like that.

    So a hedge, a sign and a unit stay as they are, and nothing is written into markup.
    """
    fits, printed = mend.fits, places.text(mend.start, mend.end)
    return _NUMBER.sub("0", fits) == _NUMBER.sub("0", printed) or (fits.isalpha() and printed.isalpha())
