from __future__ import annotations

import pytest

from checker.errors import CrossfootError
from checker.languages.lexicon import load
from checker.wordings.wordsets import barriers, words_of


def test_verbs_are_inflected_and_words_kept() -> None:
    rise, fall = words_of("rise"), words_of("fall")
    assert {"rise", "rises", "rising", "rose", "risen", "goes up", "went up", "going up", "up"} <= rise
    assert {"dropped", "dipping", "declines", "fell", "fallen", "shed", "eased", "slowing"} <= fall
    assert not {"rised", "falled", "shedded", "slowwed"} & (rise | fall)


def test_no_word_rises_and_falls() -> None:
    assert not words_of("rise") & words_of("fall")
    assert not words_of("more") & words_of("fewer")


def test_what_surely_rises_rises() -> None:
    assert words_of("climb") <= words_of("rise")
    assert words_of("drop") <= words_of("fall")


def test_every_set_is_lower_case_words() -> None:
    for name in load("sets")["sets"]:
        assert words_of(name)
        for entry in words_of(name):
            assert entry == " ".join(entry.lower().split())
            assert entry.replace("'", "").replace("-", "").replace(" ", "").isalpha()


def test_clauses_end_at_barriers() -> None:
    assert {"but", "while", "which"} <= barriers()
    assert not barriers() & {"and", "or", "from", "to"}


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(CrossfootError, match="unknown set '@rize' \\(did you mean 'rise'\\?\\)"):
        words_of("rize")
