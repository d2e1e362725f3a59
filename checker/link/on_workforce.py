"""Conditions on cuts told as a share of a workforce whose size is told elsewhere."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.on_things import noun_class
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "workforce")

BACK = 1  # sentences before that of the share in which the cut is told
BEHIND = 7  # tokens behind the share in which the workforce is named
JOBS = "worker"  # the class of jobs and of those who hold them


def share_of_cut(context: Context, share: Figure) -> Figure | None:
    """The only count of jobs beside a share "of its workforce", or in the sentence before; None where there is none."""
    if not _is_of_workforce(context, share):
        return None
    for sentence in range(share.sentence, share.sentence - BACK - 1, -1):
        told = context.by_sentence.get(sentence, [])
        jobs = [f for f in told if f.kind is Kind.COUNT and f.counted and noun_class(f.counted.lemma) == JOBS]
        if jobs:
            return jobs[0] if len(jobs) == 1 and not jobs[0].at_top and jobs[0].verb not in _set("employing") else None
    return None


def workforce(context: Context, share: Figure) -> Figure | None:
    """The only count of those whom somebody employs."""
    if not _is_of_workforce(context, share):
        return None
    counts = context.body[Kind.COUNT, None]
    known = context.once("workforces", lambda: [f for f in counts if _is_workforce(f) and _is_own(context, f)])
    return known[0] if len(known) == 1 else None


@condition
@pairs(given=0, sought=1, find=share_of_cut)
def share_of_jobs(context: Context, share: Figures, part: Figures) -> bool:
    """The share is told "of its workforce", beside the part, a number of jobs."""
    return share_of_cut(context, share[0]) is part[0]


@condition
@pairs(given=0, sought=1, find=workforce)
def of_workforce(context: Context, share: Figures, whole: Figures) -> bool:
    """The whole is the one workforce of the article: "employs 12,000 people"."""
    return workforce(context, share[0]) is whole[0]


def _is_workforce(figure: Figure) -> bool:
    return figure.verb in _set("employing") and figure.counted is not None and figure.counted.lemma in _set("workers")


def _is_own(context: Context, figure: Figure) -> bool:
    """Whether nothing says that another firm is the employer."""
    return _set("others").isdisjoint(context.words(figure))


def _is_of_workforce(context: Context, share: Figure) -> bool:
    words = context.words(share)
    if words[share.stop : share.stop + 1] != ["of"]:
        return False
    named = words[share.stop + 1 : share.stop + BEHIND]
    at = next((i for i, word in enumerate(named) if word in _set("names")), -1)
    behind = [word for word in named[at + 1 : at + 3] if word != ","]
    free = at >= 0 and behind[:1] not in (["in"], ["at"])
    return free and all(word in _set("plain") or named[i + 1] in ("'s", "’s") for i, word in enumerate(named[:at]))
