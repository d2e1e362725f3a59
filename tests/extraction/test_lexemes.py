from __future__ import annotations

import pytest

from checker.extraction.lexemes import lexeme, noun_lemma, verb_lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("arrested", "arrest"),
        ("seized", "seize"),
        ("planned", "plan"),
        ("totalled", "total"),
        ("carried", "carry"),
        ("dying", "die"),
        ("tied", "tie"),
        ("passes", "pass"),
        ("watches", "watch"),
        ("rising", "rise"),
        ("fled", "flee"),
        ("beaten", "beat"),
        ("tuned", "tune"),
        ("pertained", "pertain"),
        ("lied", "lie"),
        ("died", "die"),
        ("vied", "vie"),
        ("trafficked", "traffic"),
        ("depressed", "depress"),
    ],
)
def test_a_verbs_form_is_read_back_to_its_lemma(form: str, lemma: str) -> None:
    assert verb_lemma(form) == lemma


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("suspects", "suspect"),
        ("cities", "city"),
        ("people", "person"),
        ("firewomen", "firewoman"),
        ("boxes", "box"),
        ("houses", "house"),
        ("losses", "loss"),
        ("aircraft", "aircraft"),
        ("crisis", "crisis"),
    ],
)
def test_a_noun_is_read_back_to_its_singular(plural: str, singular: str) -> None:
    assert noun_lemma(plural) == singular


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("the", "D"),
        ("from", "P"),
        ("quickly", "A"),
        ("hubs", "K"),
        ("costly", "J"),
        ("hundred", "L"),
        ("cut", "z"),
        ("using", "G"),
        ("king", "L"),
    ],
)
def test_a_word_alone_has_the_tag_of_its_list_or_ending(word: str, tag: str) -> None:
    assert lexeme(word).tag == tag
