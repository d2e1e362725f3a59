"""Findings as a log of SARIF 2.1.0, the OASIS standard for what analysers report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_json
from checker.model.finding import Finding, Report
from checker.model.rule import Rule
from checker.report import Format, Result, View
from checker.report.places import Places
from checker.report.rules import markdown_help, plain_help
from checker.report.written import Elements, encode, role, told, uri
from checker.version import installed

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")

Object = dict[str, object]


class Sarif(Format):
    """One log with one run: each result as soon as it is known, and what they have in common behind them.

    Rules and articles get their numbers as they come; a rule is described only if something was found by it.
    """

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._results = Elements()
        self._rules: dict[str, Rule | None] = {}
        self._artifacts: dict[str, int] = {}
        self._notifications: list[Object] = []
        self._successful = True

    def begin(self) -> Iterator[Escaped]:
        """The start of the log, and of the results of its run."""
        head = encode({"$schema": _SCHEMA, "version": "2.1.0"})[:-1]
        yield as_json(head + ',"runs":[{"columnKind":"unicodeCodePoints","results":[')

    def add(self, result: Result) -> Iterator[Escaped]:
        """The results of an article."""
        if isinstance(result, CrossfootError):
            self._successful = False
            self._notifications.append(_error(result))
            return
        artifact = self._artifact(result.document.path)
        for limit in result.limits:
            said = {"level": "note", "message": {"text": _literal(limit)}}
            self._notifications.append({**said, "locations": [{"physicalLocation": {"artifactLocation": artifact}}]})
        places = Places(result.document)
        for finding in self.view.known(result):
            yield as_json(self._results.next(self._result(finding, result, artifact, places)))

    def end(self) -> Iterator[Escaped]:
        """What the results refer to, and how the run went."""
        invocation: Object = {"executionSuccessful": self._successful}
        if self._notifications:
            invocation["toolExecutionNotifications"] = self._notifications
        version = installed()
        driver: Object = {
            "name": "crossfoot",
            **({"version": version, "semanticVersion": version} if version else {}),
            "rules": [_rule(name, rule) for name, rule in self._rules.items()],
        }
        rest = {
            "artifacts": [{"location": {"uri": each}} for each in self._artifacts],
            "invocations": [invocation],
            "tool": {"driver": driver},
        }
        yield as_json("]," + encode(rest)[1:] + "]}\n")

    def _artifact(self, path: str | None) -> Object:
        name = uri(path)
        return {"uri": name, "index": self._artifacts.setdefault(name, len(self._artifacts))}

    def _result(self, finding: Finding, report: Report, artifact: Object, places: Places) -> Object:
        if finding.rule not in self._rules:
            self._rules[finding.rule] = self.view.rule(report.document.path, finding.rule)
        return {
            "ruleId": finding.rule,
            "ruleIndex": list(self._rules).index(finding.rule),
            "level": finding.severity.value,
            "rank": round(100 * finding.confidence, 1),
            "message": {"text": _literal("\n".join(told(finding)))},
            "locations": [_location(finding.start, finding.end, artifact, places)],
            "relatedLocations": [
                {
                    "id": number,
                    "message": {"text": _literal(role(place))},
                    **_location(place.start, place.end, artifact, places),
                }
                for number, place in enumerate(finding.figures, 1)
            ],
            "partialFingerprints": {"crossfoot/v1": finding.fingerprint},
            **_silenced(finding),
        }


def _location(start: int, end: int, artifact: Object, places: Places) -> Object:
    where = places.of(start, end)
    region = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
        "charOffset": where.start,
        "charLength": where.end - where.start,
    }
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _silenced(finding: Finding) -> Object:
    said: Object = {}
    if finding.suppressed is not None:
        reason = {"justification": finding.suppressed} if finding.suppressed else {}
        said["suppressions"] = [{"kind": "inSource", **reason}]
    if finding.baselined:
        said["baselineState"] = "unchanged"
    return said


def _rule(name: str, rule: Rule | None) -> Object:
    if rule is None:
        return {"id": name}
    return {
        "id": rule.id,
        "shortDescription": {"text": _literal(rule.summary)},
        "fullDescription": {"text": _literal(rule.why.strip() or rule.summary)},
        "help": {"text": _literal(plain_help(rule)), "markdown": markdown_help(rule)},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"family": rule.family},
    }


def _error(error: CrossfootError) -> Object:
    said: Object = {"level": "error", "message": {"text": _literal(error.message)}}
    if error.path is not None:
        place: Object = {"artifactLocation": {"uri": uri(error.path)}}
        if error.line is not None:
            column = {"startColumn": error.column} if error.column is not None else {}
            place["region"] = {"startLine": error.line, **column}
        said["locations"] = [{"physicalLocation": place}]
    return said


def _literal(text: str) -> str:
    """Text in which no viewer of SARIF sees a link: "[52](1)" is one in its messages."""
    return _LINK.sub(r"\\[\1\\]", text)
