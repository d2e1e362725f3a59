"""What the process does that checks: a draft or the bytes of a file into what the page is told, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from checker import engine
from checker.batch.checking import rules_on
from checker.config.settings import Settings
from checker.errors import CrossfootError, NoArticle, TooLongError
from checker.filter.unsure import without_unsure
from checker.model.document import Document
from checker.readers.draft import Draft, Passage
from checker.serve.answer import Answer, answer
from checker.sheet import sheet

SECONDS = 20  # that a check may take, unless the configuration says otherwise
TOO_LONG = "This takes too long to check. Try a part of it."


class Question(msgspec.Struct, frozen=True):
    """A draft to check, with its date as in 2024-05-31; ``notes`` asks for notes or none, whatever is configured."""

    draft: Draft
    date: str = ""
    notes: bool | None = None


class File(msgspec.Struct, frozen=True):
    """The same of a file, which goes by ``name``."""

    name: str
    data: bytes
    date: str = ""
    notes: bool | None = None


def seconds(settings: Settings) -> int:
    """How long a check may take."""
    return settings.timeout or SECONDS


def answered(settings: Settings, asked: Question | File) -> bytes:
    """The answer to a question as JSON. Raises CrossfootError where there is none."""
    found = _of_draft(settings, asked) if isinstance(asked, Question) else _of_file(settings, asked)
    return msgspec.json.encode(found)


def _of_draft(settings: Settings, asked: Question) -> Answer:
    draft = asked.draft
    read = engine.read_story(
        draft.text, story_date=_day(settings, asked), headline=draft.headline, standfirst=draft.standfirst
    )
    (document,) = (each for each in read if isinstance(each, Document))
    return _checked(settings, document, draft, asked.notes)


def _of_file(settings: Settings, asked: File) -> Answer:
    """The first article of a file, with a draft made of it."""
    try:
        articles = list(engine.read_bytes(asked.data, asked.name, _day(settings, asked), settings.form))
    except NoArticle:
        articles = []
    first = next((each for each in articles if isinstance(each, Document)), None)
    if first is None:
        wrong = (each for each in articles if isinstance(each, CrossfootError))
        raise next(wrong, None) or CrossfootError("no story was found in it", asked.name)
    made, passages = engine.draft_of(first)
    found = _checked(settings, first, made, asked.notes, passages)
    return replace(found, draft=made, others=len(articles) - 1)


def _day(settings: Settings, asked: Question | File) -> date | None:
    """The day that a story is said to be of."""
    day = engine.date_of(asked.date) if asked.date else settings.date
    if asked.date and day is None:
        raise CrossfootError(f"{asked.date!r} is not a date: write it as in 2024-05-31")
    return day


def _checked(
    settings: Settings, document: Document, draft: Draft, notes: bool | None, passages: Sequence[Passage] = ()
) -> Answer:
    rules = rules_on(settings)
    try:
        examined = engine.examine(document, rules, seconds(settings))
    except TooLongError:
        raise CrossfootError(TOO_LONG) from None
    report = without_unsure(examined.report, settings.min_confidence)
    wanted = settings.notes if notes is None else notes
    made = sheet(examined, rules, report.shown(notes=wanted))
    return replace(answer(report, made, draft, passages), notes=wanted)
