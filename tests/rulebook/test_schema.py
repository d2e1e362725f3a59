from __future__ import annotations

from checker.rulebook.schema import json_schema


def test_the_schema_names_keys_severities_and_what_is_required() -> None:
    schema = json_schema()
    rule = schema["$defs"]["RuleFile"]
    assert rule["required"] == "id summary severity why of examples".split()
    assert schema["$defs"]["CaseEntry"]["required"] == ["require", "message"]
    assert rule["additionalProperties"] is False
    assert schema["$defs"]["ExampleEntries"]["required"] == ["fail", "pass", "ignore"]
    assert schema["$defs"]["Severity"]["enum"] == ["error", "note", "warning"]
