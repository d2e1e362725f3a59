from __future__ import annotations

import importlib.metadata
import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace

import pytest

from checker import relations
from checker.evaluation import evaluate


def thrice(number: int) -> int:
    return 3 * number


@pytest.fixture
def another_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package is installed that adds the relation ``thrice``, and a ``sum`` of its own."""

    def entry_points(group: str, name: str) -> list[SimpleNamespace]:
        wanted = group == "crossfoot.relations" and name in ("thrice", "sum")
        return [SimpleNamespace(load=lambda: thrice)] if wanted else []

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    evaluate.relation.cache_clear()
    yield
    evaluate.relation.cache_clear()


@pytest.mark.usefixtures("another_package")
def test_another_package_adds_relations_but_replaces_none() -> None:
    assert evaluate.relation("thrice") is thrice
    assert evaluate.Arities()["thrice"] == (1, 1)
    assert evaluate.spelled("thrice", ["4"]) is None
    assert evaluate.takes("thrice", ["whatever"])
    assert evaluate.relation("sum") is not thrice


def test_a_relation_that_is_none_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        evaluate.relation("thrice")


def test_arities_are_the_bounds_of_the_parameters() -> None:
    arities = evaluate.Arities()
    assert (arities["sum"], arities["percent_change"]) == ((1, 1), (2, 2))
    assert {"sum", "percent_change"} < set(arities)
    assert "thrice" not in arities


def test_a_calculation_is_written_out() -> None:
    assert evaluate.spelled("percent_change", ["80", "120"]) == "100 × (120 − 80) ÷ 80"
    assert evaluate.spelled("weekday_of", ["6 May"]) is None


@pytest.mark.parametrize("module", sorted(relations.MODULES))
def test_a_module_of_relations_has_those_that_are_listed_and_writes_out_no_others(module: str) -> None:
    shipped = import_module(f"checker.relations.{module}")
    own = {name for name, of in inspect.getmembers(shipped, inspect.isfunction) if of.__module__ == shipped.__name__}
    listed = set(relations.MODULES[module].split())
    assert listed <= own
    assert {name.removeprefix("spelled_") for name in own if name.startswith("spelled_")} <= listed


def test_every_module_of_relations_is_listed() -> None:
    assert {module.name for module in iter_modules(relations.__path__)} == set(relations.MODULES)
