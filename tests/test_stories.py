"""Stories in order, dense with figures, give no false report but those that are known."""

from __future__ import annotations

import pytest

from benchmarks.stories import reported, stories

PARTS = 8  # of the stories, so that several processes share them


@pytest.mark.parametrize("part", range(PARTS))
def test_no_story_that_was_read_is_reported_but_by_the_rules_that_are_known_to(part: int) -> None:
    false = []
    for story in stories("innocent", "read")[part::PARTS]:
        rules = {finding.rule for finding in reported(story["text"])} - set(story.get("reported", ()))
        if rules:
            false.append((story["id"], sorted(rules), story["text"]))
    assert false == [], "innocent stories are reported: these rules, or what they read, are wrong"
