"""The steps of the Containerfile, run as shell: no engine is needed, and no index is asked.

What the image would have at a place of its own lies below a folder here. As for the action, the environment that is
made is shown the packages of the tests, which are of the versions that the locks have.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsroom.conftest import ROOT, executable

LINES = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
STEPS = [line.split(" ", 1) for line in LINES if line and not line.startswith("#")]
PLACES = re.compile("/(?:opt/crossfoot|wheels)(?=[/ ]|$)")
OFFLINE = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": "/dev/null", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
STORY = "Harbour fire\n\nThe fire injured 12 people: 5 firefighters and 6 passers-by, police said.\n"


def said(name: str) -> list[str]:
    return [rest for each, rest in STEPS if each == name]


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which all steps of the first stage were run."""
    image = tmp_path_factory.mktemp("image")
    source, tools, shown = image / "source", image / "bin", image / "shown"
    for folder in (source, tools, shown):
        folder.mkdir()
    for packages in (Path(each) for each in sys.path if Path(each).name == "site-packages"):
        for entry in packages.iterdir():
            if "crossfoot" not in entry.name:  # that of the tests, which must not take the place of the image's
                (shown / entry.name).symlink_to(entry)
    show = f'printf \'%s\\n\' {shlex.quote(str(shown))} > "$(echo "$folder"/lib/python3*/site-packages)/tests.pth"'
    made = f'case "$*" in *"-m venv "*) for folder do :; done; {show} ;; esac'
    executable(tools / "python", f'{shlex.quote(sys.executable)} "$@" || exit\n{made}')
    for step, rest in STEPS[1:]:
        if step == "FROM":
            break
        if step == "COPY":
            copy(shlex.split(rest), source)
        elif step == "RUN":
            command = PLACES.sub(lambda place: f"{image}{place[0]}", rest)
            environment = OFFLINE | {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(image)}
            done = run(["/bin/sh", "-c", command], source, environment)
            assert done.returncode == 0, (rest, done.stderr)
    return image


def run(command: list[str], folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def copy(names: list[str], source: Path) -> None:
    *given, target = names
    for name in given:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source / target)


@pytest.fixture
def crossfoot(image: Path) -> list[str]:
    """What the container starts."""
    (entry,) = said("ENTRYPOINT")
    return [f"{image}{json.loads(entry)[0]}"]


def test_it_checks_the_stories_of_its_folder(crossfoot: list[str], tmp_path: Path) -> None:
    (tmp_path / "fire.txt").write_text(STORY, encoding="utf-8")
    done = run([*crossfoot, "check", "."], tmp_path, {})
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("fire.txt:3:18: error[total-of-row] 5 and 6 make 11, not 12.")


def test_it_serves_the_page(crossfoot: list[str], tmp_path: Path) -> None:
    command = [*crossfoot, "serve", "--no-browser"]
    with subprocess.Popen(command, cwd=tmp_path, env={}, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        told = server.stdout.readline()
        server.send_signal(signal.SIGINT)
    assert "http://127.0.0.1:" in told


def test_what_it_starts_is_of_the_image_alone(image: Path, crossfoot: list[str]) -> None:
    first = Path(crossfoot[0]).read_text(encoding="utf-8")
    assert f"{image}/opt/crossfoot/bin/python" in first
    assert list((image / "opt" / "crossfoot").glob("lib/python3*/site-packages/checker/__init__.py"))
    made = "lib/python3*/site-packages/checker/_rules/__pycache__/rules.*.data"
    assert list((image / "opt" / "crossfoot").glob(made))
    assert not list((image / "opt" / "crossfoot").glob("lib/python3*/site-packages/pip"))
    assert said("COPY")[-1] == "--from=made /opt/crossfoot /opt/crossfoot"


def test_it_runs_as_nobody_in_particular() -> None:
    (user,) = said("USER")
    assert "0" not in user.split(":")
    assert [name for name, _ in STEPS].index("USER") > max(i for i, (name, _) in enumerate(STEPS) if name == "COPY")
