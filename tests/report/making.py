"""Reports made by hand."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from checker.escaping import as_bytes
from checker.model.claim import Bound, Claim, Judged, Verdict
from checker.model.document import Document, Zone
from checker.model.expression import Text
from checker.model.figure import Figure, Reading
from checker.model.finding import Finding, Place, Report, Severity
from checker.model.quantity import Kind, Printed, Quantity
from checker.model.rule import Example, Examples, Message, Rule, Wording
from checker.report import Result, View, format_of


def document(source: str, path: str | None = "story.txt") -> Document:
    return Document(source, source, (), path=path)


def figure(source: str, text: str, nth: int = 0) -> Figure:
    start = [match.start() for match in re.finditer(re.escape(text), source)][nth]
    digits = re.sub(r"\D", "", text)
    quantity = Quantity(Kind.COUNT, (Printed(Fraction(int(digits))),) if digits else ())
    return Figure(start, start + len(text), text, quantity, 0, 0, Zone.BODY, 0, 1, 0)


def finding(flagged: Figure, *others: tuple[str, Figure], rule: str = "total-of-row", **changes: object) -> Finding:
    """A finding that points at ``flagged``, in the role "total"."""
    roles = sorted([("total", flagged), *others], key=lambda pair: pair[1].start)
    return Finding(
        **{
            "rule": rule,
            "severity": Severity.ERROR,
            "message": "12 and 13 make 25, not 52.",
            "arithmetic": "12 + 13 = 25",
            "fits": "25",
            "slip": None,
            "start": flagged.start,
            "end": flagged.end,
            "figures": tuple(Place(role, one.start, one.end, one.text) for role, one in roles),
            "fingerprint": "f00d",
            **changes,
        }  # type: ignore[arg-type]
    )


def judged(verdict: Verdict, *roles: tuple[str, Figure], rule: str = "total-of-row") -> Judged:
    bound = tuple(Bound(role, (one,)) for role, one in roles)
    return Judged(Claim(rule, bound), verdict, "12 + 13 = 25")


def report(source: str, *findings: Finding, path: str | None = "story.txt") -> Report:
    figures = sum(len(each.figures) for each in findings)
    return Report(document(source, path), findings, figures, Counter(Verdict.FAILS for _ in findings), 2)


def reading(source: str, *figures: Figure) -> Reading:
    return Reading(document(source), figures, {})


SHORT = "Police held 12 men and 13 women.\n\nA total of 52 were held.\n"
SHORT_FINDING = finding(
    figure(SHORT, "52"), ("parts", figure(SHORT, "12")), ("parts", figure(SHORT, "13")), slip="digits swapped"
)


def rule(name: str, family: str) -> Rule:
    """A rule with one example of each kind."""
    return Rule(
        id=name,
        family=family,
        path=f"rules/{family}/{name}.yaml",
        summary=f"The summary of {name}.",
        severity=Severity.ERROR,
        why="A long story.",
        let=(),
        require=Text(""),
        message=Message(()),
        flag=None,
        packed=Examples(
            fail=(Example("One and one make three.", 20, says="1 + 1 = 2"),),
            passing=(Example("One and one make two.", 22),),
            ignore=(Example("One and one met.", 24, note="nothing is added"),),
        ).packed(),
        of="parts",
        slots=frozenset(("all", "total")),
        wordings=(Wording("{all+} make {total}", b"", ()),),
    )


def rendered(layout: str, *results: Result, view: View | None = None) -> bytes:
    """Results as a format writes them."""
    renderer = format_of(layout)(view or View())
    pieces = [*renderer.begin(), *(piece for each in results for piece in renderer.add(each)), *renderer.end()]
    return b"".join(map(as_bytes, pieces))
