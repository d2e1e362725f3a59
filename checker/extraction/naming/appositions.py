"""Names listed beside the number that counts them: "two firms, Hill and Vale, bid", "Hill and Vale, two of the firms".

They are listed without a colon or dash, so that only capitals, commas and the number beside them tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.naming.name_lists import CLOSED, IN_NAMES, closes, ends, listed, names_at, parted
from checker.extraction.spans import Found
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("items")
COUNTABLE = frozenset(f"{_DATA['countable']} {_DATA['groups']}".split())
GROUPS = frozenset(_DATA["groups"].split())
_OF_A_WHOLE = frozenset(_DATA["whole"].split())
_NO_APPOSITION = frozenset(_DATA["no_apposition"].split())
SPANS = frozenset(_DATA["spans"].split())
_TAKING = CLOSED | COUNTABLE  # "out of two", "all of two", "three of four"
_WHOLE = frozenset(("the", "its", "their", "his", "her", "our"))  # "the three winners" are all there are
_OWNED = _WHOLE | {"'s", "’s"}
_BEING = [row.split() for row in _DATA["being"]]
_BEING_MANY = frozenset(("are", "were"))
_CAME_FROM = (["came", "from"], ["come", "from"])
_PLACING = frozenset(("for", "in", "from", "at", "on", "with"))
_WHERE = frozenset(("at", "in", "to", "near", "on"))  # "three pools, at Hull, Selby and York"
_WITHIN = frozenset(("including", "includes", "include", "included"))
_ONE_EACH = frozenset(_DATA["one_each"].split())
_BEFORE_FOR = frozenset((",", "are", "were", "is", "came", "come", "including"))
_NAMED_AFTER_OF = frozenset(_DATA["named_after_of"].split())
_BEFORE_NUMBERS = frozenset((",", "–", "—", "-"))
_LONGEST_VERB = 8  # tokens of "have been named as the three"
_LONGEST_SUBJECT = 12
_IN_LISTS = IN_NAMES | {"and"}
_LONGEST_LIST = 40  # tokens
_OTHERS = frozenset(("-", "'", "’", "and"))  # "the two-course menu", "the two courses' worth", "two courses and"
_RELATIVE = frozenset(("that", "which"))
_LONGEST_THING = 3  # tokens of "winter barley" and a mark
_FEWEST_THINGS = 3
_LONGEST_NOUN = 5  # tokens between a number and the comma after what it counts


def find(words: Words) -> list[Found]:
    """The lists of names of a sentence that stand beside their number, each as one Found with the number of names.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "The two firms, Hill and New Vale, bid."
    >>> [(f.first, f.stop, int(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(4, 8, 2)]
    """
    if "and" not in words.lower:
        return []
    return [
        *_named_as(words),
        *_behind_numbers(words),
        *_behind_verbs(words),
        *_before_numbers(words),
        *_before_verbs(words),
        *_each_of(words),
    ]


def _behind_numbers(words: Words) -> Iterator[Found]:
    for comma, token in enumerate(words.lower):
        if token == "," and _is_counted(words, comma):
            first = comma + 1 + (words.lower[comma + 1 : comma + 2] != [] and words.lower[comma + 1] in _WHERE)
            names = names_at(words, first)
            if names and closes(words, names[0]):
                yield listed(first, *names)


def _behind_verbs(words: Words) -> Iterator[Found]:
    """A list that the verb of a sentence like "The three winners were ..." gives, to its end."""
    for verb in verbs_of_subjects(words):
        names = names_at(words, verb + 1)
        if names and closes(words, names[0]):
            yield listed(verb + 1, *names)
        elif names is None:
            stop = next((k for k in range(verb, len(words)) if words.lower[k] in (".", ";")), len(words))
            count = _phrases(words.lower[verb + 1 : stop])
            if count >= _FEWEST_THINGS:
                yield listed(verb + 1, stop, count)


def _before_verbs(words: Words) -> Iterator[Found]:
    """A list that opens a sentence and says who the ones counted are: "Leeds, Hull and York are the three cities"."""
    names = names_at(words, 0) or _things_at(words)
    if names is None:
        return
    behind = words.lower[names[0] : names[0] + _LONGEST_VERB]
    for row in _BEING:
        if behind[: len(row)] == row and _tells_how_many(behind[len(row) :]):
            yield listed(0, *names)
            return


def _things_at(words: Words) -> tuple[int, int] | None:
    """The verb after the things that open a sentence, and how many they are: "Iron, zinc and vitamin A were"."""
    verb = next((k for k, token in enumerate(words.lower[:_LONGEST_LIST]) if token in ("are", "were")), 0)
    tokens = [text if text.isupper() and k else text.lower() for k, text in enumerate(words.texts[:verb])]
    count = _phrases(tokens)
    return (verb, count) if count else None


def _tells_how_many(behind: list[str]) -> bool:
    """Whether "the three", "the only three" or "three of the" stands there."""
    if behind[:1] != [] and behind[0] in _WHOLE:
        at = 1 + (behind[1:2] == ["only"])
        return len(behind) > at + 1 and behind[at] in COUNTABLE and _OTHERS.isdisjoint(behind[at + 1 : at + 3])
    return behind[:1] != [] and behind[0] in COUNTABLE and behind[1:2] == ["of"] and not _WHOLE.isdisjoint(behind[2:3])


def _named_as(words: Words) -> Iterator[Found]:
    """A list after "named as", "including" or the like, of those whom a number before it counts."""
    for at, token in enumerate(words.lower):
        within = (token in _WITHIN or words.lower[at - 1 : at + 1] in _CAME_FROM) and not COUNTABLE.isdisjoint(
            words.lower[max(0, at - _LONGEST_SUBJECT) : at]
        )
        if within or (token == "as" and _is_naming(words.lower[max(0, at - _LONGEST_LIST) : at])):
            names = names_at(words, at + 1)
            if names and ends(words, names[0]):
                yield listed(at + 1, *names)


def _is_naming(before: list[str]) -> bool:
    near = before[-_LONGEST_NOUN - 2 :]
    return any(word in ("named", "identified") for word in near) and any(word in COUNTABLE for word in before)


def _each_of(words: Words) -> Iterator[Found]:
    """What prizes are for, one each, or the towns that things are in: "two awards, for sound and costume"."""
    if not _ONE_EACH.isdisjoint(words.lower):
        for at, token in enumerate(words.lower):
            if token == "for" and at and words.lower[at - 1] in _BEFORE_FOR:
                last = min(len(words), at + _LONGEST_LIST)
                stop = next((k for k in range(at + 1, last) if words.lower[k] in ".;"), last)
                count = _phrases(words.lower[at + 1 : stop])
                if count:
                    yield listed(at + 1, stop, count)
    for at, token in enumerate(words.lower):
        around = [*words.lower[max(0, at - 2) : at], *words.lower[at + 1 : at + 2]]
        if token in _NAMED_AFTER_OF and around == ["in", "the", "of"]:
            names = names_at(words, at + 2)
            if names and closes(words, names[0]):
                yield listed(at + 2, *names)


def _phrases(tokens: list[str]) -> int:
    """How many short phrases a list like "best actor, best director and sound" has; 0 where it may be no such list."""
    if tokens.count("and") != 1 or tokens[-1:] == ["and"]:
        return 0
    at = tokens.index("and")
    items = [*parted(tokens[: at - (tokens[at - 1 : at] == [","])], ","), tokens[at + 1 :]]
    plain = all(0 < len(item) <= 3 and all(w.isalpha() and w not in CLOSED for w in item) for item in items)
    return len(items) if plain else 0


def verbs_of_subjects(words: Words) -> Iterator[int]:
    """Each "are" and "were" close behind "the" and a number that open a sentence, but for a dateline and the like."""
    if _BEING_MANY.isdisjoint(words.lower):
        return
    first = next((i for i, token in enumerate(words.lower) if token in COUNTABLE), 0)
    owner = words.lower[max(0, first - 1 - (words.lower[first - 1] in ("other", "only")))]
    if first == 0 or owner not in _OWNED:
        return
    for verb in range(first + 1, min(first + _LONGEST_SUBJECT + 1, len(words))):
        if words.lower[verb] in _BEING_MANY and COUNTABLE.isdisjoint(words.lower[first + 1 : verb]):
            yield verb


def _before_numbers(words: Words) -> Iterator[Found]:
    """A list that opens a sentence, or whose first name a word in small letters sets off."""
    being = _last(words, lambda token: token == "being")
    doing = _last(words, lambda token: token.endswith("ing"))
    for comma, token in enumerate(words.lower):
        if token not in _BEFORE_NUMBERS or comma < being or words.glued(comma) or not _number_follows(words, comma + 1):
            continue
        for first in range(max(0, comma - _LONGEST_LIST), comma):
            names = names_at(words, first) if _may_open(words, first) else None
            if names and names[0] == comma:
                yield listed(first, *names)
                break
        else:
            behind = words.lower[comma : comma + _LONGEST_NOUN]
            told = not _RELATIVE.isdisjoint(behind)  # ", the five crops that it has always had", no clause of others
            alone = doing < comma  # no ", the two plants that burn coal lying near"
            things = _things_before(words.lower, comma) if told and alone else None
            if things:
                yield listed(things[0], comma, things[1])


def _last(words: Words, suits: Callable[[str], bool]) -> int:
    """The last token that is of a sort, -1 where none is."""
    return next((i for i in range(len(words) - 1, -1, -1) if suits(words.lower[i])), -1)


def _things_before(before: list[str], end: int) -> tuple[int, int] | None:
    """Where "wheat, barley, oats and rye" begins that ends before a token, and how many things it has."""
    near = range(end - 1, max(-1, end - 2 - _LONGEST_THING), -1)
    joint = next((k for k in near if before[k] == "and"), 0)
    if not joint:
        return None
    stop, count = joint - (before[joint - 1] == ","), 1
    while True:
        comma = next((k for k in range(stop - 1, max(-1, stop - 1 - _LONGEST_THING), -1) if before[k] == ","), None)
        thing = before[stop - 1 if comma is None else comma + 1 : stop]
        if not _is_thing(thing):
            return None
        count += 1
        if comma is None:
            first = stop - 1
            break
        stop = comma
    plain = _is_thing(before[joint + 1 : end]) and first > 1 and count >= _FEWEST_THINGS
    return (first, count) if plain else None


def _is_thing(tokens: list[str]) -> bool:
    return 0 < len(tokens) <= _LONGEST_THING and all(w.isalpha() and w not in CLOSED for w in tokens)


def _may_open(words: Words, first: int) -> bool:
    """Whether a list of names may begin at a token: no name goes on there."""
    return first == 0 or (
        words.lower[first - 1].isalpha()
        and words.texts[first - 1].islower()
        and words.lower[first - 1] not in _IN_LISTS
    )


def _is_counted(words: Words, comma: int) -> bool:
    """Whether a number with what it counts, and no more, stands before a comma."""
    if comma and words.lower[comma - 1] in GROUPS:
        return True
    for i in range(comma - 2, max(-1, comma - 2 - _LONGEST_NOUN), -1):
        token = words.lower[i]
        if token in COUNTABLE:
            return i == 0 or not (_takes_no_apposition(words, i) or _is_name_of_two(words, i))
        if token == "-" and words.glued(i - 1) and words.glued(i):  # "two worst-hit districts"
            continue
        if not token.isalpha() or (token in CLOSED and token not in _OF_A_WHOLE):
            break
    return comma <= _LONGEST_SUBJECT and _is_subject_with_place(words.lower[:comma])


def _is_subject_with_place(before: list[str]) -> bool:
    """Whether a sentence opens with "The three candidates for the post": one preposition after what is counted."""
    if before[:1] not in (["the"], ["its"], ["their"]) or before[1:2] == []:
        return False
    placed = [token for token in before if token in _PLACING]
    plain = all(
        token.isalpha() and (token not in CLOSED or token in _PLACING or token == "the") for token in before[2:]
    )
    return before[1] in COUNTABLE and len(placed) == 1 and plain and before[-1] not in _PLACING


def _takes_no_apposition(words: Words, i: int) -> bool:
    """Whether the words before the number at ``i`` keep names off it: "of two firms", but "the heads of two firms"."""
    if words.lower[i - 1] == "in":
        return not SPANS.isdisjoint(words.lower[i + 1 : i + _LONGEST_NOUN])
    if words.lower[i - 1] != "of":
        return words.lower[i - 1] in _NO_APPOSITION
    before = words.texts[i - 2] if i > 1 else ""
    return not before.isalpha() or not before.islower() or before in _TAKING


def _is_name_of_two(words: Words, i: int) -> bool:
    """Whether the number at ``i`` ends a name like "number 10 and 11", "wards 2 and 3", "the 10 or 11"."""
    return words.lower[i - 1] in ("and", "or", "to", "-", "–", "/", "&") and words.lower[i - 2][:1].isdecimal() | (
        words.lower[i - 2] in COUNTABLE
    )


def _number_follows(words: Words, first: int) -> bool:
    """Whether "the firm's two ..." or "two of the ..." stands there, so that the number counts the names."""
    behind = words.lower[first : first + _LONGEST_NOUN]
    number = next((i for i, token in enumerate(behind) if token in COUNTABLE), None)
    if number is None or any(not token.isalpha() and token != "'s" for token in behind[:number]):
        return False
    if number:
        return behind[0] in _WHOLE or behind[number - 1] == "'s"
    return behind[1:3] in (["of", "the"], ["of", "its"], ["of", "their"])
