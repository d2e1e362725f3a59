"""What would fit, as an edit of the text."""

from __future__ import annotations

import re

from checker.model.finding import Finding
from checker.model.typography import APOSTROPHES, PARTING_SPACES
from checker.report.source.places import Places

_NUMBER = re.compile(rf"\d(?:[\d,.{PARTING_SPACES}{APOSTROPHES}]*\d)?")


def replacement(finding: Finding, places: Places) -> str | None:
    """What to put where a finding points; None unless one value fits, and is written as what is printed there.

    So a hedge, a sign and a unit stay as they are, and nothing is written into markup.
    """
    fits, printed = finding.fits, places.text(finding.start, finding.end)
    if fits is None:
        return None
    alike = _NUMBER.sub("0", fits) == _NUMBER.sub("0", printed) or (fits.isalpha() and printed.isalpha())
    return fits if alike else None
