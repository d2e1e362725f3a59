"""What an ambiguous word is in its place: noun or verb, determiner or auxiliary, name or word.

Each rule takes the context and the token, and gives one letter of `checker.clauses.tags`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.clauses.context import Context
from checker.extraction.lexemes import lexeme
from checker.languages.lexicon import word_set

_ADVERBIAL = "AX"
_EACH = frozenset(("a", "an", "each", "every"))
_COUNTED_OUT_BY = word_set("figures", "per")
_INSERTION = 16  # tokens of an insertion between commas
_FLOATING = word_set("closed", "floating")  # "the two each rose", "they were both found"
_POINTING = frozenset(("this", "these", "those"))
_REPORTS = word_set("verbs", "say") | word_set("verbs", "say_that")
_GOVERNING = word_set("verbs", "governing")
_TO_LEVEL = (["to"], ["from"])
_IS = (["'s"], ["’s"])
_PRETERITES = word_set("verbs", "preterites")
_PLURAL_PRONOUNS = frozenset(("i", "we", "they", "you"))
_SINGULAR_PRONOUNS = frozenset(("he", "she", "it"))


def name(context: Context, i: int) -> str:
    """A capital inside a sentence: a name, unless the word is of a closed class or begins a quotation."""
    tag = context.word.tag
    if tag == "M" or context.words.texts[i] == "US":
        return "L"
    if tag in "bspzEG" and context.before(i) in "Q;(.":
        return tag
    if tag in "JAGELKspbz":
        return context.noun()
    return tag


def _determiner(context: Context, i: int) -> str:
    text = context.lower[i]
    if [text] in _IS:
        return "B" if context.base(i)[1] == "R" or context.before(i) == "W" else "D"
    if text in ("'", "’"):
        return "D" if context.before(i) == "K" else "Q"
    if text in _FLOATING and context.before(i) in "KLRNB" and context.next(i) in "EpVBHM":
        return "A"
    if text in _POINTING:
        return "R" if context.next(i) in "EGWPpBMH" else "D"
    return "V" if text == "own" and context.before(i) in "WRKTM" else "D"


def _subordinator(context: Context, i: int) -> str:
    """ "that" before a noun in the singular is a determiner: "that plan"; in "that's" and "but that was" a pronoun."""
    if context.lower[i] != "that":
        return "S"
    if context.lower[i + 1 : i + 2] in _IS or (context.before(i) in "^CQ;" and context.next(i) in "BMHO"):
        return "R"
    after = context.next(i)
    return "D" if after in "bJL" and context.before(i) not in "KLVE" else "S"


def _hyphen(context: Context, i: int) -> str:
    """A hyphen between spaces is a dash, but in "six - member", as some print a compound."""
    words = context.words
    if i and words.lower[i - 1] == "-" and words.glued(i - 1) and context.before(i) == ";":
        return "Q"  # the second sign of "--"
    if words.glued(i) and words.lower[i + 1] == "-":
        return ";"
    if words.glued(i) or (i and words.glued(i - 1)):
        return "-"
    return "-" if context.before(i) == "N" and context.next(i) in "Lb" else ";"


def _preposition(context: Context, i: int) -> str:
    """ "as" between a noun and another clause's subject: "he fell as 12 men fled"."""
    if context.lower[i] != "as":
        return "P"
    if context.before(i) not in "LKAN,":
        return "P"
    if lexeme(context.lower[min(i + 1, len(context.lower) - 1)]).plural:  # "as drinkers returned"
        return "S" if any(lexeme(word).tag in "pzEBMH" for word in context.lower[i + 2 : i + 3]) else "P"
    if context.next(i) not in "NR":
        return "P"
    return "S" if any(lexeme(word).tag in "pEBMH" for word in context.lower[i + 2 : i + 8]) else "P"


def _adverb(context: Context, i: int) -> str:
    """ "the home", "his back" are nouns."""
    return "L" if context.lower[i] in ("home", "back") and context.before(i) in "DNJ" else "A"


def _past(context: Context, i: int) -> str:
    before, base = context.before(i), context.base(i)[1]
    if base in "BH":
        return "E"
    if base == "-":
        return "J"
    if context.lower[i] in _PRETERITES:
        return "V"  # "280 took part"
    if base in "DN" and before not in _ADVERBIAL and context.next(i) in "LKJbsEG":
        return "J"
    return "J" if base == "D" and context.lower[i - 1] in ("the", "a", "an") else "V"


def _unchanging(context: Context, i: int) -> str:
    base, after = context.base(i)[1], context.next(i)
    if (
        base in "DJP-"
        or context.lower[i + 1 : i + 2] == ["of"]
        or (base == "N" and (context.counting is False or _is_described(context, i)))
        or (base == "L" and after in "P.,")
    ):
        return "L"
    return "E" if base in "BH" else "V"


def _is_described(context: Context, i: int) -> bool:
    """Whether an amount with a determiner stands before token i and describes it: "a 42% cut", "the £3m cost"."""
    k = i - 1
    while k >= 0 and context.tags[k] in "NU":
        k -= 1
    return not context.count and context.tags[i - 1] in "NU" and k >= 0 and context.tags[k] == "D"


def _base_form(context: Context, i: int) -> str:
    noun = context.noun()
    if context.counting and context.word.plural:
        return "K"
    k, base = context.base(i)
    before, after = context.before(i), context.next(i)
    if base in "TMO" or (base in "RX" and k and context.tags[k - 1] in "MO") or _is_governed(context, i):
        return "V"
    if (before == "A" and after in "DN") or _count_subject(context, i) or _ends_headline(context, i):
        return "V"
    if before == "^" and (after in "DNR" or (after in "JA" and not context.title)):
        return "V"
    if _plural_subject(context, i, base) and after not in ".BMH" and _may_have_verb(context, i):
        return "V"
    if before == "C" and after in "DNR" and any(t in "VE" for t in context.tags[-12:]):
        return "V"
    if before == "L" and i > 1 and context.tags[i - 2] in ",C" and after in "DN":
        return "V" if context.words.texts[i - 1][0].isupper() else noun
    return noun


def _is_governed(context: Context, i: int) -> bool:
    """Whether an auxiliary or a verb governs a base form before a level: "did sales slip to 40"."""
    if context.lower[i + 1 : i + 2] not in _TO_LEVEL or i + 2 not in context.openings or context.before(i) not in "LK":
        return False
    k = i - 1
    while k >= 0 and context.tags[k] in "LKDJP":
        k -= 1
    if k < 0:
        return False
    return context.tags[k] == "O" or (context.tags[k] in "VE" and lexeme(context.lower[k]).lemma in _GOVERNING)


def _count_subject(context: Context, i: int) -> bool:
    """Whether the figure before token i is its subject, as in "four remain in"; a noun would be a plural."""
    if context.before(i) != "N" or not context.counting or context.next(i) not in "PDRTA":
        return False
    k = i - 1
    while k >= 0 and context.tags[k] == "N":
        k -= 1
    return context.lower[i + 1 : i + 2] != ["of"] and (k < 0 or context.tags[k] not in "DJ")


def _ends_headline(context: Context, i: int) -> bool:
    """Whether token i's clause holds only a count of two or more before it: "Seven die, 12 hurt"."""
    if context.before(i) != "N" or context.next(i) not in ",." or not (context.counting and context.count):
        return False
    k = i - 1
    while k >= 0 and context.tags[k] == "N":
        k -= 1
    return k < 0 or context.tags[k] in ",;"


def _may_have_verb(context: Context, i: int) -> bool:
    """Whether the clause has no verb yet, or one that another clause may follow: "said police plan to"."""
    if context.verbless or context.before(i) in "WR":
        return True
    k = i - 1
    while k >= 0 and context.tags[k] not in "VE":
        k -= 1
    return k < 0 or lexeme(context.lower[k]).lemma in _REPORTS


def _plural_subject(context: Context, i: int, base: str) -> bool:
    """Whether what stands before token i can be the subject of a base form: "police say", "they say"."""
    before = context.before(i)
    if before in "WK":
        return True
    if before == "R":
        return context.lower[i - 1] not in _SINGULAR_PRONOUNS
    return base == "K" and before == "A"


def _s_form(context: Context, i: int) -> str:
    noun = context.noun()
    before, after = context.before(i), context.next(i)
    if context.counting and context.word.plural:
        told = before == "N" and after in "DR" and not _is_rate(context, i) and not _is_behind_preposition(context, i)
        return "V" if told and not _FLOATING.issuperset(context.lower[i + 1 : i + 2]) else noun
    if before == "," and _is_after_insertion(context, i):
        return "V"
    pronoun = before in "WR" or (before == "D" and context.lower[i - 1] in ("this", "that"))
    if not (
        after in "DNRTSPAU"
        or pronoun
        or (after in "JbLK" and before == "L" and context.verbless and _named(context, i))
    ):
        return noun
    if pronoun or (before == "S" and context.lower[i - 1] == "that"):
        return "V"
    if before == "A":
        return "V" if context.base(i)[1] in "LR" else noun
    name = before == "K" and context.words.texts[i - 1][0].isupper()
    return "V" if (before == "L" or name) and context.verbless else noun


def _is_behind_preposition(context: Context, i: int) -> bool:
    """Whether the figure before token i cannot be a subject: "In 38 matches the side won 24"."""
    k = i - 1
    while k >= 0 and context.tags[k] == "N":
        k -= 1
    return k >= 0 and context.tags[k] == "P"


def _is_rate(context: Context, i: int) -> bool:
    """Whether token i is counted per what follows it: "10,000 steps a day"."""
    behind = context.lower[i + 1 : i + 3]
    return behind[0] in _EACH and behind[-1] in _COUNTED_OUT_BY


def _is_after_insertion(context: Context, i: int) -> bool:
    """Whether a clause continues at token i after an insertion: "Smith, 34, plans to", "Fiat, which ..., makes 12"."""
    takes = context.next(i) in "DNTSU" or (context.next(i) == "P" and i + 2 in context.openings)
    for k in range(i - 3, max(0, i - _INSERTION), -1):
        if context.tags[k] == ",":
            return takes and context.tags[k - 1] in "LKN" and context.tags[k + 1] in "WDNP"
    return False


def _named(context: Context, i: int) -> bool:
    return context.words.texts[i - 1][0].isupper() and not context.title


def _unknown(context: Context, i: int) -> str:
    """An unlisted word: a verb after a modal, or after "they" or "to" before a noun phrase."""
    if context.counting and context.word.plural:
        return "K"
    base = context.base(i)[1]
    if base == "M":
        return "V"
    if base == "T":
        return "V" if context.next(i) in "DNR" and not context.word.plural else "L"
    said = context.before(i) == "R" and context.lower[i - 1] in _PLURAL_PRONOUNS
    return "V" if said and context.next(i) in "DNRPT" else "L"


SETTLE: dict[str, Callable[[Context, int], str]] = {
    "D": _determiner,
    "S": _subordinator,
    "-": _hyphen,
    "P": _preposition,
    "A": _adverb,
    "p": _past,
    "z": _unchanging,
    "b": _base_form,
    "s": _s_form,
    "L": _unknown,
}
