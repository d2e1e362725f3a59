from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from checker.config.settings import Settings
from checker.readers.draft import Draft
from checker.serve import checking
from checker.serve.checking import Checker, GoneError, Question

BROKEN = "The port held 205 crates: 160 of tea and 90 of rice."


@pytest.mark.parametrize("looks", [[True], [False, True]], ids=["before its turn", "while it is checked"])
def test_who_does_not_wait_is_given_up_and_the_next_question_answered(
    looks: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_PATIENCE", 0)
    waiting: Iterator[bool] = iter(looks)

    async def gone() -> bool:
        return next(waiting)

    async def stays() -> bool:
        return False

    async def asked() -> bytes:
        checker = Checker(Settings())
        try:
            with pytest.raises(GoneError):
                await checker.answer(Question(Draft(f"{BROKEN} " * 5000)), gone)
            return await checker.answer(Question(Draft(BROKEN)), stays)
        finally:
            checker.stop()

    assert b"160 and 90 make 250, not 205." in asyncio.run(asked())
    assert list(waiting) == []
