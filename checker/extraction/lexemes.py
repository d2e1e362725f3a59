"""What a word can be, by the word lists and by its ending, before anything around it is looked at.

A lexeme's tag is one of the letters of `checker.clauses.tags`, or, for a word that only its neighbours can
settle, one of ``b`` (a verb's base form, often a noun as well), ``s`` (a verb in -s or a plural), ``p`` (an
irregular past or participle) and ``z`` (a verb that never changes: "cut").
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from checker.languages.lexicon import load

_ADJECTIVE = ("ous", "ful", "less", "able", "ible", "ical", "ional", "ial", "ary", "ive", "ish", "ese", "ian")
_DOUBLES = ("ss", "ll", "zz", "ff")
_VOWELS = "aeiou"


class Lexeme(Struct, frozen=True):
    """A word by itself: its tag, the lemma of the verb that it may be, and whether it reads as a plural."""

    tag: str
    lemma: str
    plural: bool


def _closed() -> dict[str, str]:
    classes: dict[str, str] = {}
    for tag, words in load("closed").items():
        if isinstance(words, str):
            for word in words.split():
                classes.setdefault(word, tag)
    return classes


def _pairs(rows: str) -> dict[str, str]:
    """``"bring:brought"`` as {"brought": "bring"}; many forms may follow the colon."""
    pairs: dict[str, str] = {}
    for row in rows.split():
        lemma, forms = row.split(":")
        pairs.update((form, lemma) for form in forms.split(","))
    return pairs


_VERB_DATA = load("verbs")
_NOUN_DATA = load("nouns")
CLOSED = _closed()
VERBS = frozenset(_VERB_DATA["verbs"].split())
_IRREGULAR = _pairs(_VERB_DATA["irregular"])
_UNCHANGING = frozenset(_VERB_DATA["unchanging"].split())
_AUXILIARIES = load("closed")["auxiliaries"]
_PLURALS = frozenset(_NOUN_DATA["plurals"].split())
_SINGULARS = frozenset(_NOUN_DATA["singulars"].split())
_SINGULAR_OF: dict[str, str] = dict(row.split(":") for row in _NOUN_DATA["irregular"].split())
_NOT_ED = frozenset(_NOUN_DATA["not_ed"].split())
_NOT_ING = frozenset(_NOUN_DATA["not_ing"].split())
_NOT_LY = frozenset(_NOUN_DATA["not_ly"].split())


@lru_cache(maxsize=1 << 16)
def lexeme(word: str) -> Lexeme:
    """The lexeme of a word in lower case.

    >>> lexeme("arrested"), lexeme("suspects").tag, lexeme("hubs").tag
    (Lexeme(tag='E', lemma='arrest', plural=False), 's', 'K')
    """
    tag = CLOSED.get(word)
    if tag is not None:
        return Lexeme(tag, _AUXILIARIES.get(tag, word), is_plural(word))
    plural = is_plural(word)
    lemma = verb_lemma(word)
    return Lexeme(_open_tag(word, lemma, plural), lemma, plural)


def is_verb_form(word: Lexeme) -> bool:
    """Whether a word that looks like a form of a verb is one; "Stansted" is none."""
    return word.tag not in ("E", "G") or word.lemma in VERBS


def _open_tag(word: str, lemma: str, plural: bool) -> str:
    if word in _IRREGULAR:
        return "p"
    if word in _UNCHANGING:
        return "z"
    if word in VERBS:
        return "b"
    ending = _ending_tag(word)
    if ending:
        return ending
    if word.endswith("s") and lemma in VERBS:
        return "s"
    if plural:
        return "K"
    return "J" if len(word) > 4 and word.endswith(_ADJECTIVE) else "L"


def _ending_tag(word: str) -> str | None:
    if word.endswith("ly") and len(word) > 4 and word not in _NOT_LY:
        return "A"
    if word.endswith("ed") and len(word) > 3 and word not in _NOT_ED:
        return "E"
    if word.endswith("ing") and word not in _NOT_ING and (len(word) > 5 or verb_lemma(word) in VERBS):
        return "G"
    return None


def is_plural(word: str) -> bool:
    """Whether a word in lower case has the form of a plural noun.

    >>> [is_plural(word) for word in ("cities", "women", "boss")]
    [True, True, False]
    """
    if word in _PLURALS or word.endswith(("men", "children", "people")):
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and word not in _SINGULARS


def verb_lemma(word: str) -> str:
    """The base form of a verb's form in lower case; an unknown word is taken for a regular verb.

    >>> [verb_lemma(form) for form in ("fled", "seized", "planned", "carries", "rising", "watches")]
    ['flee', 'seize', 'plan', 'carry', 'rise', 'watch']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in VERBS:
        return word
    if word.endswith("ying") and word[:-4] + "ie" in VERBS:
        return word[:-4] + "ie"
    if word.endswith("ing") and len(word) > 4:
        return _stem(word[:-3])
    if word.endswith("ed") and len(word) > 3:
        return word[:-3] + "y" if word.endswith("ied") and word[:-1] not in VERBS else _stem(word[:-2])
    if word.endswith("s") and len(word) > 2:
        return _without_s(word)
    return word


def _without_s(word: str) -> str:
    if word[:-1] in VERBS or not word.endswith("es"):
        return word[:-1]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")) else word[:-1]


def _stem(stem: str) -> str:
    """What stands before -ed or -ing, as a base form: "seiz" is "seize", "plann" is "plan"."""
    if stem in VERBS:
        return stem
    if stem + "e" in VERBS:
        return stem + "e"
    if stem.endswith("ck") and stem[:-1] in VERBS:  # "trafficked"
        return stem[:-1]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        kept = stem[-2:] in _DOUBLES and stem[:-1] not in VERBS and _vowels(stem) == 1
        return stem if kept else stem[:-1]
    return stem + "e" if _wants_e(stem) else stem


def _wants_e(stem: str) -> bool:
    """Whether an unknown stem has lost an -e: after c, g, s, u, v, z, and after a consonant and l."""
    if len(stem) < 2 or stem.endswith(("ss", "ing", "ong")):
        return False
    if _vowels(stem) == 1 and stem[-2] in _VOWELS:  # "tun", which would have doubled as "tunn"
        return stem[-1] not in "wxy"
    if stem[-1] in "csuvzg":
        return True
    return (stem[-1] == "l" and stem[-2] not in _VOWELS + "lrw") or stem.endswith(("at", "iz", "ir", "ur", "id"))


def _vowels(stem: str) -> int:
    return sum(letter in _VOWELS for letter in stem)


def noun_lemma(word: str) -> str:
    """The singular of a noun in lower case.

    >>> [noun_lemma(noun) for noun in ("suspects", "cities", "people", "boxes", "prizes", "aircraft", "virus")]
    ['suspect', 'city', 'person', 'box', 'prize', 'aircraft', 'virus']
    """
    singular = _SINGULAR_OF.get(word)
    if singular is not None:
        return singular
    if word.endswith("men") and is_plural(word):
        return word[:-2] + "an"
    if word[-1:] != "s" or word in _PLURALS or not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ses", "xes", "zes", "ches", "shes")) and _sibilant(word) else word[:-1]


def _sibilant(word: str) -> bool:
    """Whether the -es is an ending: "boxes", "losses", but "houses", "sizes", "causes"."""
    if word.endswith("zes"):
        return word.endswith(("zzes", "tzes"))  # "waltzes", but "prizes", "bronzes"
    return not word.endswith("ses") or word.endswith("sses")
