"""What a change of a stranger's may lay into a repository so that Python or pip runs it there."""

from __future__ import annotations

from pathlib import Path

_MODULES = (
    "pip venv sitecustomize usercustomize subprocess json os re click msgspec yaml re2 hatchling "
    "checker setup conftest setuptools pathspec multiprocessing crossfoot"
).split()
_SETTINGS = {
    "pip.conf": "[global]\nrequirement = requirements.txt\n",
    "pip.ini": "[global]\nrequirement = requirements.txt\n",
    "requirements.txt": "./\n",
    "action.lock": "./\n",
    "pyvenv.cfg": "home = .\n",
    "evil.pth": "import setup\n",
    "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "setup"\nbackend-path = ["."]\n',
    "evil-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: evil\nVersion: 1\n",
    "evil-1.dist-info/entry_points.txt": "[crossfoot.relations]\nevil = setup:evil\n",
}


def lay_traps(folder: Path) -> None:
    """Modules and packages, each of which writes its name to the file ``ran``, and settings that lead to them."""
    ran = folder / "ran"
    for name in _MODULES:
        text = f"with open({str(ran)!r}, 'a') as ran:\n    ran.write({name + chr(10)!r})\nraise SystemExit(7)\n"
        for file in (folder / f"{name}.py", folder / name / "__init__.py", folder / name / "__main__.py"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    for name, text in _SETTINGS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
