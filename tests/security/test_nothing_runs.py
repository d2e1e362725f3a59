"""Nothing that is read is run: not by a tag, a pickle, a module or an entry point in the folder that is checked."""

from __future__ import annotations

import ast
import io
import os
import pickle
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker import engine
from checker.batch import transport
from checker.errors import CrossfootError
from checker.evaluation import functions
from checker.rulebook import copied
from checker.rulebook.build import Vocabulary
from checker.rulebook.load import load
from checker.statements.read import slots
from checker.userfiles.source import read_source
from tests.security.attacking import RULE, STORY, crossfoot, write

CHECKER = Path(checker.__file__).parent


class Payload:
    """Makes a folder wherever it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("ran",)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_tag_of_yaml_constructs_nothing() -> None:
    for tag in ("!!python/object/apply:os.mkdir", "!!python/object/new:os.mkdir", "!!python/name:os.mkdir"):
        source = read_source(write("f.yaml", f"a: {tag} [ran]\n"), "f.yaml", "no mapping")
        assert source.value == {"a": ["ran"]}
        write("story.md", f"---\ntitle: {tag} [ran]\n---\nFive men.\n")
        list(engine.read_bytes(Path("story.md").read_bytes(), "story.md"))
    assert not Path("ran").exists()


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').mkdir('ran') == before",
        "eval('1') == before",
        "before.__class__ == after",
        "before[0] == after",
        "(lambda: 1)() == before",
        "(before := after) == after",
        "f'{before}' == after",
        "before if before == after else after",
        "[before] == [after]",
        "{before: after} == after",
        "*before == after",
        "sum(*after) == after",
        "sum(after, **after) == after",
        "before @ after == after",
        "before ** after == after",
        "before in after",
        "None == before",
        "yield",
        "before; after",
        "\\N{BULLET} == before",
    ],
)
def test_what_is_not_on_the_white_list_is_no_expression(expression: str) -> None:
    write("sold.yaml", RULE.replace("require: before == after", f"require: >-\n  {expression}"))
    rules, errors = load(["sold.yaml"], Vocabulary(functions.Arities(), functions.signature, slots))
    assert rules == ()
    assert errors


def test_compiled_rules_are_made_of_the_classes_of_rules_only() -> None:
    rules = engine.shipped_rules()[:3]
    assert [rule.id for rule in copied.loads(copied.dumps(rules))] == [rule.id for rule in rules]
    for harmful in (Payload(), (("a",), Payload()), subprocess.Popen, eval, io.StringIO("x"), CrossfootError("x")):
        with pytest.raises(pickle.UnpicklingError):
            copied.loads(pickle.dumps(harmful))
    assert not Path("ran").exists()


def test_kept_results_are_data() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        transport.decode(pickle.dumps(Payload()))
    assert not Path("ran").exists()


CALLS = {
    "pickle": {"rulebook/copied.py"},
    "marshal": {"languages/lexicon.py"},  # of crossfoot's own words, kept beside them
    "subprocess": {"filter/git.py"},
    "socket": {"serve/server.py"},  # which waits at 127.0.0.1 for the page
    "webbrowser": {"cli/commands/servers.py"},
}


def test_no_other_module_unpickles_executes_or_starts_anything() -> None:
    forbidden = {
        "eval",
        "exec",
        "compile",
        "__import__",
        "system",
        "popen",
        "execv",
        "Popen",
        "unsafe_load",
        "full_load",
    }
    for path in CHECKER.rglob("*.py"):
        name = path.relative_to(CHECKER).as_posix()
        if path.name.startswith("make_"):  # not a part of the package
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else ""
                assert called not in forbidden, f"{name}:{node.lineno}"
            if isinstance(node, ast.Attribute):
                assert node.attr not in forbidden - {"compile"}, f"{name}:{node.lineno}"
            imported = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            imported |= {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            for module in imported & (
                {"shelve", "runpy", "ctypes", "dill", "code", "urllib.request", "http.client", "ssl"} | set(CALLS)
            ):
                assert name in CALLS.get(module, ()), f"{name} imports {module}"


def test_modules_and_entry_points_of_the_working_folder_are_not_loaded() -> None:
    for module in ("sitecustomize", "usercustomize", "yaml", "msgspec", "checker", "json", "evil", "re2"):
        write(f"{module}.py", "import os\nos.mkdir('ran')\n")
    write("evil-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: evil\nVersion: 1\n")
    write("evil-1.dist-info/entry_points.txt", "[crossfoot.relations]\nevil = evil:evil\n")
    write("story.txt", STORY)
    write("sold.yaml", RULE.replace("before == after", "evil(before) == after"))
    done = crossfoot("check", "story.txt", "--no-cache", "--rules", "sold.yaml")
    assert "unknown relation 'evil'" in done.stderr
    assert not Path("ran").exists()


def test_the_command_has_not_the_working_folder_on_its_path() -> None:
    script = Path(sys.executable).with_name("crossfoot")
    write("json.py", "import os\nos.mkdir('ran')\n")
    write("story.txt", STORY)
    done = subprocess.run([script, "check", "story.txt", "--format", "json"], capture_output=True, check=False)
    assert done.stdout.startswith(b'{"version":1')
    assert not Path("ran").exists()


def test_a_run_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    pages = {
        ".xml": '<!DOCTYPE nitf SYSTEM "http://host.invalid/x.dtd"><nitf><body><p>5 men</p></body></nitf>',
        ".html": '<img src="http://host.invalid/x"><p>Police held 52 people: 12 men and 13 women.</p>',
        ".md": "![x](http://host.invalid/x) Police held 52 people: 12 men and 13 women.",
        ".jsonld": '{"@context": "http://host.invalid/", "@type": "NewsArticle", "articleBody": "Five men."}',
    }
    for ending, text in pages.items():
        for document in engine.read_bytes(text.encode(), f"story{ending}"):
            assert not isinstance(document, CrossfootError)
            engine.check(document, engine.shipped_rules())
