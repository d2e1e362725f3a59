from __future__ import annotations

import importlib.metadata
import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace

import pytest

from checker import relations
from checker.evaluation import functions


def thrice(number: int) -> int:
    return 3 * number


@pytest.fixture
def another_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package is installed that adds the relation ``thrice``, and a ``sum`` of its own."""

    def entry_points(group: str, name: str) -> list[SimpleNamespace]:
        wanted = group == "crossfoot.relations" and name in ("thrice", "sum")
        return [SimpleNamespace(load=lambda: thrice)] if wanted else []

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    functions.relation.cache_clear()
    yield
    functions.relation.cache_clear()


@pytest.mark.usefixtures("another_package")
def test_another_package_adds_relations_but_replaces_none() -> None:
    assert functions.relation("thrice") is thrice
    assert functions.Arities()["thrice"] == (1, 1)
    assert functions.spelled("thrice", ["4"]) is None
    assert functions.takes("thrice", ["whatever"])
    assert functions.relation("sum") is not thrice


def test_a_relation_that_is_none_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        functions.relation("thrice")


def test_arities_are_the_bounds_of_the_parameters() -> None:
    arities = functions.Arities()
    assert (arities["sum"], arities["percent_change"]) == ((1, 1), (2, 2))
    assert {"sum", "percent_change"} < set(arities)
    assert "thrice" not in arities


def test_a_calculation_is_written_out() -> None:
    assert functions.spelled("percent_change", ["80", "120"]) == "100 × (120 − 80) ÷ 80"
    assert functions.spelled("weekday_of", ["6 May"]) is None


@pytest.mark.parametrize("module", sorted(relations.MODULES))
def test_a_module_of_relations_has_those_that_are_listed_and_writes_out_no_others(module: str) -> None:
    shipped = import_module(f"checker.relations.{module}")
    own = {name for name, of in inspect.getmembers(shipped, inspect.isfunction) if of.__module__ == shipped.__name__}
    listed = set(relations.MODULES[module].split())
    assert listed <= own
    assert {name.removeprefix("spelled_") for name in own if name.startswith("spelled_")} <= listed


def test_every_module_of_relations_is_listed() -> None:
    assert {module.name for module in iter_modules(relations.__path__)} == set(relations.MODULES)
