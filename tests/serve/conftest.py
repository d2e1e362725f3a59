from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.serve.serving import Serving, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A server in an empty folder, one for all tests of a module."""
    with serving(tmp_path_factory.mktemp("desk"), "--isolated") as running:
        yield running
