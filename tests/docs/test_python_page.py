"""What ``docs/python.md`` shows runs and gives what it says."""

from __future__ import annotations

import doctest
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "python.md"
WRONG = {"headline": "Police arrest 205 men", "text": "The first boat took 160 men and the second 90."}
DJANGO = """
import sys, json, django
from django.conf import settings
settings.configure(INSTALLED_APPS=["news"], USE_TZ=True)
django.setup()
from django.core.exceptions import ValidationError
from news.models import Story
for text in sys.argv[2:]:
    try:
        Story(headline=sys.argv[1], text=text).full_clean()
        print("{}")
    except ValidationError as error:
        print(json.dumps(error.message_dict))
"""
FASTAPI = """
import asyncio, sys
from service import app
body, sent = sys.argv[1].encode(), []
scope = {"type": "http", "method": "POST", "path": "/check", "raw_path": b"/check",
    "query_string": b"", "root_path": "", "scheme": "http", "http_version": "1.1",
    "server": ("local", 80), "client": ("local", 1),
    "headers": [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]}
async def receive(): return {"type": "http.request", "body": body, "more_body": False}
async def send(message): sent.append(message)
asyncio.run(app(scope, receive, send))
print(b"".join(each.get("body", b"") for each in sent).decode())
"""


def block(title: str) -> str:
    """The example of a file."""
    found = re.search(rf'```python title="{re.escape(title)}"\n(.*?)```', PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def run(folder: Path, code: str, *arguments: str) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()


def test_every_example_gives_what_stands_below_it() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    assert failed == 0
    assert tried >= 10


def test_django_refuses_a_story_that_contradicts_itself(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "__init__.py").touch()
    (tmp_path / "news" / "models.py").write_text(block("news/models.py"), encoding="utf-8")
    right = WRONG["text"].replace("90", "45")
    refused, passed = run(tmp_path, DJANGO, WRONG["headline"], WRONG["text"], right)
    assert json.loads(refused) == {"text": ["160 and 90 make 250, not 205."]}
    assert json.loads(passed) == {}


def test_the_service_answers_with_findings_in_json(tmp_path: Path) -> None:
    (tmp_path / "service.py").write_text(block("service.py"), encoding="utf-8")
    (answer,) = run(tmp_path, FASTAPI, json.dumps(WRONG))
    assert [(each["rule"], each["fits"]) for each in json.loads(answer)][:1] == [("total-of-row", "250")]


@pytest.mark.parametrize("title", ["news/models.py", "service.py"])
def test_examples_are_short(title: str) -> None:
    assert len([line for line in block(title).splitlines() if line.strip()]) <= 12


@pytest.mark.parametrize("function", [checker.check, checker.explain])
def test_every_argument_is_told(function: object) -> None:
    table = PAGE.read_text(encoding="utf-8").partition("| argument |")[2].partition("\n\n")[0]
    told = set(re.findall(r"`(\w+)`", "\n".join(line.split("|")[1] for line in table.splitlines()[2:])))
    assert told == set(inspect.signature(function).parameters) - {"text"}  # type: ignore[arg-type]
