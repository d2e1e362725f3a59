from __future__ import annotations

from checker.link import sharing
from tests.link.reading import read


def test_a_rare_word_says_more_than_a_common_one() -> None:
    context, figures = read(
        "The tram carried 310 people to Dor. The tram carried 290 people to Dor. A tram burned with 270 people aboard."
    )
    rare = sharing.matter_shared(context, figures["310"], figures["290"])
    common = sharing.matter_shared(context, figures["310"], figures["270"])
    assert rare > common > 0


def test_sentences_that_share_nothing_share_nothing() -> None:
    context, figures = read("He owns 310 goats. They flew 290 drones.")
    first, second = figures["310"], figures["290"]
    assert sharing.matter_shared(context, first, second) == sharing.clause_share(context, first, second) == 0
    assert sharing.matter_shared(context, first, second) == sharing.neighbours_shared(context, first, second) == 0


def test_the_same_words_are_all_of_the_matter() -> None:
    context, figures = read("He owns 310 goats. He owns 290 goats.")
    assert sharing.clause_share(context, figures["310"], figures["290"]) == 1


def test_words_that_news_puts_for_one_another_are_shared_in_whatever_form() -> None:
    context, figures = read("Output grew by 310 tons. The rise in production was 290 tons. He rode home 270 times.")
    first, second, other = figures["310 tons"], figures["290 tons"], figures["270"]
    assert context.stems(first) & context.stems(second) == {"outpu", "rise", "tons"}
    assert context.stems(first).isdisjoint(context.stems(other))
