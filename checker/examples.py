"""The examples of a rule, run as its tests.

A ``fail`` must be flagged at the place and with the message that it gives; a ``pass`` must form a claim, and
every claim must hold: one that forms none proves nothing; an ``ignore`` must form no claim, or only claims
that stay unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from checker import engine
from checker.model.claim import Judged, Verdict
from checker.model.finding import Examined
from checker.model.rule import Example, Rule, by_id


class Outcome(Struct, frozen=True):
    """What running one example showed; ``problem`` says what is wrong, None where nothing is."""

    rule_id: str
    where: str  # "rules/share/share.yaml:31"
    kind: str  # fail, pass or ignore
    problem: str | None

    @property
    def ok(self) -> bool:
        """Whether the example behaves as it should."""
        return self.problem is None


def run(rules: Iterable[Rule]) -> Iterator[Outcome]:
    """Run every example of some rules, each with its rule alone, in all its cases."""
    for name, cases in by_id(rules).items():
        path, examples = cases[0].path, cases[0].examples
        for kind, each in (("fail", examples.fail), ("pass", examples.passing), ("ignore", examples.ignore)):
            for example in each:
                yield Outcome(name, f"{path}:{example.line}", kind, _problem(cases, kind, example))


def _problem(cases: Sequence[Rule], kind: str, example: Example) -> str | None:
    story = date.fromisoformat(example.date) if example.date else None
    examined = engine.examine(engine.read_text(example.text, None, story), [rule.as_warning() for rule in cases])
    if examined.report.faults:
        return examined.report.faults[0].message
    verdicts = [judged.verdict for judged in examined.judged]
    if kind == "fail":
        return _not_flagged(example, examined)
    if kind == "pass":
        if not verdicts:
            return "no claim was formed, so that passing proves nothing"
        bad = [judged for judged in examined.judged if judged.verdict not in (Verdict.HOLDS, Verdict.LOOSE)]
        return f"a claim does not hold ({_told(bad[0])})" if bad else None
    formed = [judged for judged in examined.judged if judged.verdict is not Verdict.UNKNOWN]
    return f"a claim was formed ({_told(formed[0])})" if formed else None


def _not_flagged(example: Example, examined: Examined) -> str | None:
    report = examined.report
    found = [finding for finding in report.findings if finding.severity.rank > 0]
    if not found:
        formed = "; ".join(_told(judged) for judged in examined.judged)
        return f"nothing was flagged ({formed or 'no claim was formed'})"
    flags = [report.document.source[finding.start : finding.end] for finding in found]
    if example.flag is not None and example.flag not in flags:
        return f"flagged {flags[0]!r}, not {example.flag!r}"
    messages = [finding.message for finding in found]
    if example.says is not None and example.says not in messages:
        return f"said {messages[0]!r}, not {example.says!r}"
    return None


def _told(judged: Judged) -> str:
    """A verdict with its arithmetic, and why it is no other: "unknown: 12 ≠ 14, another time"."""
    spelled = f": {judged.arithmetic}" if judged.arithmetic else ""
    return ", ".join((f"{judged.verdict}{spelled}", *judged.reasons))
