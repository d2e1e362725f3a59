"""All claims that a set of rules makes of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.link.combinations import combinations
from checker.link.context import Context, context_of
from checker.link.phrases import PhraseMatcher, matcher, paragraphs, sentences
from checker.link.where import admitted
from checker.model.claim import Claim
from checker.model.figure import Reading
from checker.model.rule import Rule, Within


@dataclass(frozen=True, slots=True)
class Linker:
    """Rules made ready to be matched with any number of articles."""

    rules: tuple[Rule, ...]
    by_sentence: PhraseMatcher | None
    by_paragraph: PhraseMatcher | None

    def link(self, reading: Reading) -> tuple[list[Claim], tuple[str, ...]]:
        """Every claim of an article, each once, with the doubts that its conditions raise; and the limits reached."""
        context = context_of(reading)
        claims = list(self._claims(context))
        return claims, tuple(context.limits)

    def _claims(self, context: Context) -> Iterator[Claim]:
        seen: set[tuple[object, ...]] = set()
        for rule, claim in self._matches(context):
            key = (rule.id, *((b.role, *(f.start for f in b.figures)) for b in claim.roles))
            if key in seen:
                continue
            seen.add(key)
            doubts = admitted(rule, claim, context)
            if doubts is not None:
                yield replace(claim, reasons=doubts)

    def _matches(self, context: Context) -> Iterator[tuple[Rule, Claim]]:
        if self.by_sentence:
            for rendered in sentences(context):
                yield from self.by_sentence.claims(rendered)
        if self.by_paragraph:
            for rendered in paragraphs(context):
                yield from self.by_paragraph.claims(rendered)
        for rule in self.rules:
            if rule.figures:
                yield from ((rule, claim) for claim in combinations(rule, context))


def linker(rules: Sequence[Rule]) -> Linker:
    """Make rules ready."""
    return Linker(tuple(rules), matcher(rules, Within.SENTENCE), matcher(rules, Within.PARAGRAPH))
