from __future__ import annotations

import pytest

from checker.model.document import Document
from checker.readers import by_ending, draft
from checker.readers.draft import Draft

STORY = "Bank to cut 500 jobs\n\nElmouth Bank will cut 400 jobs. It has 900 people.\n\n- 200 in Leeds\n- 200 in York"


@pytest.mark.parametrize(
    ("name", "source", "made"),
    [
        ("a.txt", STORY, Draft(STORY)),
        ("a.html", "<h1>Bank\n cuts</h1><p>It <b>fell</b> 5&nbsp;%.</p>", Draft("It fell 5\xa0%.", "Bank cuts")),
        ("a.md", "---\ntitle: Bank cuts\n---\n\nIt `fell`.\n\n1. One", Draft("It .\n\n- One", "Bank cuts")),
        (
            "a.md",
            "Caught:\n\n| Fish | Tonnes |\n|--|--|\n| Cod | 160 |\n| Eel | 90 |\n\nSo it was.",
            Draft("Caught:\n\nFish | Tonnes\nCod | 160\nEel | 90\n\nSo it was."),
        ),
        ("a.md", "| | Tonnes |\n|--|--|\n| Cod | 160 |", Draft("| Tonnes\nCod | 160")),
        ("a.jsonl", '{"headline": "Bank", "description": "It fell.", "body": "So."}', Draft("So.", "Bank", "It fell.")),
    ],
)
def test_an_article_of_any_format_becomes_a_draft(name: str, source: str, made: Draft) -> None:
    (document,) = by_ending.read(source.encode(), name)
    assert isinstance(document, Document)
    assert draft.of_document(document) == made
