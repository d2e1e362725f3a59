"""Language data: YAML files beside this module, one folder a language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGE = "en"


@cache
def load(name: str) -> dict[str, Any]:
    """The data file ``name`` (without its ending) of the language, as read from YAML.

    >>> "arrest" in load("verbs")["verbs"].split()
    True
    """
    text = files(__package__).joinpath(LANGUAGE, f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return data
