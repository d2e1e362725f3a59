"""Outputs read as the tools that they are for would read them. What cannot be read is an AssertionError."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from jsonschema import Draft7Validator
from junitparser import JUnitXml
from sarif_kit.validate import validation_errors

SCHEMAS = Path(__file__).parent / "schemas"
_COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^:,\r\n]*,?)+)::([^\r\n]*)")
_CHECKSTYLE = {
    "checkstyle": ({"version"}, {"file"}),
    "file": ({"name"}, {"error"}),
    "error": ({"line", "severity", "message", "source"}, set()),
}

_TAGS = frozenset(
    "html head meta title style body header main footer section details summary div h1 h2 h3 h4 p ol ul li dl dt dd a "
    "span strong small code mark table thead tbody tr th td".split()
)
_ATTRIBUTES = frozenset(
    "lang charset http-equiv content name id class href title aria-label open scope colspan data-counts".split()
)


def sarif(output: bytes) -> dict[str, Any]:
    """The run of a log that is valid by the schema of OASIS, which the package sarif-kit carries."""
    log = json.loads(output)
    assert validation_errors(log) == []
    run: dict[str, Any] = log["runs"][0]
    return run


def github(output: bytes) -> list[tuple[str, dict[str, str], str]]:
    """Commands, properties and messages, taken apart as the runner does."""
    found = []
    text = output.decode()
    for line in text.removesuffix("\n").split("\n") if text else []:
        match = _COMMAND.fullmatch(line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        found.append((match[1], {key: _unescaped(value) for key, value in pairs}, _unescaped(match[3])))
    return found


def _unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def gitlab(output: bytes) -> list[dict[str, Any]]:
    """The elements of a report; GitLab wants a fingerprint of its own for each."""
    elements: list[dict[str, Any]] = json.loads(output)
    _check("gitlab", elements)
    assert len({element["fingerprint"] for element in elements}) == len(elements)
    return elements


def rdjsonl(output: bytes) -> list[dict[str, Any]]:
    """The diagnostics."""
    lines = [json.loads(line) for line in output.split(b"\n") if line]
    for line in lines:
        _check("rdjsonl", line)
    return lines


def _check(schema: str, value: object) -> None:
    validator = Draft7Validator(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(value)] == []


def junit(output: bytes) -> list[Any]:
    """The suites, whose counts are those of their tests."""
    suites = list(JUnitXml.fromstring(output))
    for suite in suites:
        stated = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()  # type: ignore[no-untyped-call]
        assert (suite.tests, suite.failures, suite.errors, suite.skipped) == stated
    return suites


def checkstyle(output: bytes) -> ET.Element:
    """The document: the elements and attributes that Checkstyle's own listener writes, and no others."""
    root = ET.fromstring(output)  # noqa: S314 - made by us, and no entity can come into it
    assert root.tag == "checkstyle"
    for element in root.iter():
        required, inside = _CHECKSTYLE[element.tag]
        assert required <= element.attrib.keys() <= required | {"column"}
        assert {child.tag for child in element} <= inside
        assert element.get("severity", "error") in {"error", "warning", "info"}
    return root


def html(output: bytes) -> ET.Element:
    """The page, which is XML as well; every place that it links to is in it, once."""
    declared, _, page = output.decode().partition("\n")
    assert declared == "<!DOCTYPE html>"
    root = ET.fromstring(page)  # noqa: S314 - our own
    names = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert set(names.values()) <= {1}
    assert {element.get("href", "#")[1:] for element in root.iter("a")} - {""} <= set(names)
    assert {element.tag for element in root.iter()} <= _TAGS
    assert {name for element in root.iter() for name in element.attrib} <= _ATTRIBUTES
    return root
