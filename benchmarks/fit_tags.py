"""Fit the weights that settle what part of speech a word is: ``python -m benchmarks.fit_tags ARCHIVE --parser MODEL``.

ARCHIVE is what ``benchmarks.archive`` reads, of which only the part that may be read is taken. MODEL is an English
pipeline of spaCy, a package that is installed beside this project for this command alone. It tags and parses each
sentence that has figures; its tags say what each word that may be several is, and an averaged perceptron (Collins 2002)
learns that from the signs of ``checker.clauses.weighed``. What is fitted is ``checker/languages/en/tags.yaml``. Printed
is how many words of each letter are settled otherwise than the parser says, in sentences that were kept from learning.
"""

from __future__ import annotations

import importlib
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import click
import yaml

from benchmarks.archive import Story, drawn
from checker import engine
from checker.clauses.context import Context
from checker.clauses.tags import tag
from checker.clauses.weighed import LETTERS, Weights, signs, told, weighed
from checker.extraction.spans import Span
from checker.languages.lexicon import path_of
from checker.model.words import Words

SEED = 22
ROUNDS = 6  # times that all sentences are learnt
OWN = 0.3  # part of the words after which the next are learnt from what was settled, and not from what is right
LEAST = 2.0  # weights below it are left out
LONGEST = 80  # tokens of a sentence
KEPT = 10  # one sentence in so many is kept from learning
_BEFORE_NOUN = ("amod", "compound", "nmod")

Sums: TypeAlias = dict[tuple[str, str, str], dict[str, float]]


class Parsed(NamedTuple):
    """A sentence, its figures, and for each token what the parser says: its tag, its relation, and its head's place."""

    words: Words
    spans: list[Span]
    tags: list[str]
    relations: list[str]
    heads: list[int]


def sentences(published: Story) -> list[tuple[Words, list[Span]]]:
    """The sentences of a story that have figures, each with these."""
    reading = engine.extract(engine.read_text(published.text))
    spans: dict[int, list[Span]] = defaultdict(list)
    for figure in reading.figures:
        spans[figure.sentence].append(Span(figure.opening, figure.first, figure.stop, figure.quantity))
    return [(reading.words[at], found) for at, found in spans.items() if len(reading.words[at]) < LONGEST]


def parsed(given: Sequence[tuple[Words, list[Span]]], model: str) -> Iterator[Parsed]:
    """The same sentences with what the parser says of their tokens."""
    try:
        pipeline = importlib.import_module(model).load(exclude=["ner", "lemmatizer"])
        document: Any = importlib.import_module("spacy.tokens").Doc
    except ImportError as error:
        raise click.ClickException(f"{error}: install spaCy and an English pipeline of its, and name this") from error
    texts = (
        document(pipeline.vocab, words=_in_lower_case(words), spaces=[not words.glued(at) for at in range(len(words))])
        for words, _ in given
    )
    for (words, spans), found in zip(given, pipeline.pipe(texts, batch_size=256), strict=True):
        yield Parsed(words, spans, [t.tag_ for t in found], [t.dep_ for t in found], [t.head.i for t in found])


def _in_lower_case(words: Words) -> list[str]:
    """The tokens as they are, but in lower case if most are in capitals, which parsers take for names."""
    return words.lower if sum(map(str.isupper, words.texts)) > len(words) / 2 else words.texts


def right(sentence: Parsed, at: int, letter: str) -> str | None:
    """What a token is by its parse, as one of ``LETTERS``; None if it can be none of them."""
    found, relation = sentence.tags[at], sentence.relations[at]
    before_noun = relation in _BEFORE_NOUN and sentence.heads[at] > at
    match found[:2], letter:
        case "NN", _:
            is_it = "K" if letter == "s" else "L"
        case "JJ", "b":
            is_it = "L"
        case "JJ", "E":
            is_it = "J" if before_noun else "E"
        case "JJ", _:
            is_it = "J"
        case "VB", "G":
            is_it = {"amod": "J", "compound": "L"}.get(relation, "G") if before_noun else "G"
        case "VB", _ if found == "VBN":
            is_it = "J" if relation == "amod" and before_noun else "E"
        case "VB", _:
            is_it = "V"
        case _:
            return None
    return is_it if is_it in LETTERS[letter] else None


class Perceptron:
    """Votes that are put right after each mistake, and the mean of all that they have been."""

    def __init__(self) -> None:
        self.votes: Sums = defaultdict(lambda: defaultdict(float))
        self.summed: Sums = defaultdict(lambda: defaultdict(float))
        self.seen = 0

    def best(self, letter: str, found: Sequence[tuple[str, str]]) -> str:
        """The letter with the most votes."""
        votes = dict.fromkeys(LETTERS[letter], 0.0)
        for sign, value in found:
            for each, vote in self.votes.get((letter, sign, value), {}).items():
                votes[each] += vote
        return max(votes, key=votes.__getitem__)

    def learn(self, letter: str, found: Sequence[tuple[str, str]], best: str, meant: str) -> None:
        """Put the votes right, if they are for another letter than is meant."""
        self.seen += 1
        if best != meant:
            for sign, value in found:
                for each, step in ((meant, 1), (best, -1)):
                    self.votes[letter, sign, value][each] += step
                    self.summed[letter, sign, value][each] += step * self.seen

    def weights(self) -> dict[str, Weights]:
        """The mean votes, small ones left out."""
        kept: dict[str, Weights] = {letter: defaultdict(dict) for letter in LETTERS}
        for (letter, sign, value), votes in sorted(self.votes.items()):
            summed = self.summed[letter, sign, value]
            means = [round(votes[each] - summed[each] / self.seen, 1) for each in LETTERS[letter]]
            kept[letter][sign].update({value: means} if max(map(abs, means)) >= LEAST else {})
        return {letter: dict(by_sign) for letter, by_sign in kept.items()}


def learnt(given: Sequence[Parsed]) -> dict[str, Weights]:
    """The weights that some sentences teach."""
    perceptron, draw = Perceptron(), random.Random(SEED)  # noqa: S311 - the same every time
    order = list(given)
    for _ in range(ROUNDS):
        draw.shuffle(order)
        for sentence in order:

            def learn(context: Context, at: int, letter: str, of: Parsed = sentence) -> str:
                found, meant = signs(context, at), right(of, at, letter)
                best = perceptron.best(letter, found)
                if meant is None:
                    return told(context, letter, best)
                perceptron.learn(letter, found, best, meant)
                return told(context, letter, best if draw.random() < OWN else meant)

            tag(sentence.words, sentence.spans, learn)
    return perceptron.weights()


def print_errors(given: Sequence[Parsed]) -> None:
    """Print how many words of each letter are settled otherwise than the parser says."""
    tried: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for sentence in given:

        def settle(context: Context, at: int, letter: str, of: Parsed = sentence) -> str:
            found, meant = weighed(context, at, letter), right(of, at, letter)
            tried[letter] += meant is not None
            wrong[letter] += meant is not None and found != told(context, letter, meant)
            return found

        tag(sentence.words, sentence.spans, settle)
    for letter in LETTERS:
        click.echo(f"{letter}: {wrong[letter]} of {tried[letter]} otherwise ({wrong[letter] / tried[letter]:.3f})")


def write(weights: Mapping[str, Weights]) -> None:
    """Write the data file."""
    head = "# Made by `python -m benchmarks.fit_tags`: do not edit. checker/clauses/weighed.py says what it is.\n"
    text = yaml.safe_dump(dict(weights), default_flow_style=None, width=120, allow_unicode=True)
    path_of("tags").write_text(head + text, encoding="utf-8")


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--parser", required=True, help="The package of a spaCy pipeline that is installed.")
@click.option("--stories", default=12_000, help="How many stories are drawn.")
@click.option("--errors", is_flag=True, help="Only print what the shipped weights settle otherwise.")
def main(archive: Path, parser: str, stories: int, errors: bool) -> None:
    """Draw stories, parse their sentences, learn from most, and write the data file; or test on those kept."""
    with Pool() as pool:
        found = pool.imap(sentences, drawn(archive, stories, SEED, to_read=True), chunksize=40)
        given = [each for of_story in found for each in of_story]
    chosen = [each for number, each in enumerate(given) if (number % KEPT == 0) is errors]
    if errors:
        print_errors(list(parsed(chosen, parser)))
    else:
        write(learnt(list(parsed(chosen, parser))))
        click.echo("Run it again with --errors, which reads what was written.")


if __name__ == "__main__":
    main()
