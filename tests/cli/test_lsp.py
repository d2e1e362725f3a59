from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Run


def test_without_the_package_the_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    for name in ("server", "protocol"):  # which another test may have loaded
        monkeypatch.delitem(sys.modules, f"checker.lsp.{name}", raising=False)
    result = run("lsp")
    assert result.stderr == "Error: the language server needs one more package: pip install 'crossfoot[lsp]'\n"
    assert result.exit_code == 2


def test_no_other_command_loads_it() -> None:
    code = (
        "import sys; from checker.cli.main import main\n"
        "main(['check', '-', '--no-cache'], standalone_mode=False)\n"
        "print({'pygls', 'lsprotocol', 'cattrs', 'checker.lsp', 'checker.filter.silencing'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], input="Two died.", capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "set()"
