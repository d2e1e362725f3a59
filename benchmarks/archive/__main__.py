"""What crossfoot says of published stories: ``python -m benchmarks.archive ARCHIVE [--stories N] [--seed S]``.

ARCHIVE is a file of stories or a folder of them, ``.jsonl`` or ``.jsonl.xz``: each line is an object with the ``text``
of a story, its name as ``doc`` and, where it is known, its ``date``. The seed draws as many stories as are asked for,
the same ones every time. Published stories are nearly always right, so nearly all that is reported of them is false. It
prints how many reports at a warning or above there are in a hundred stories, and how many of each rule.

The stories fall into two parts by the hash of their names. The part that reports is counted and never read. ``--list``
takes the other part and prints what is to be read of it. ``judged.jsonl`` holds reports that somebody has read and
judged as ``real``, ``pedantic`` or ``wrong``. Of those that come up again it prints how many are right; the list leaves
them out.

``--relations`` says instead how many of the relations that ``broken.py`` finds by their arithmetic are reported when
one of them is broken, in one sentence and across sentences.

``--claims`` says how many claims are formed and how many of them hold, by rule and by mechanism, orders and amounts
apart. A claim that fails for an error in print that a reader found counts as one that holds. Beside it stands what
chance gives: of orders a half; of amounts what holds with the figure of another claim in place of the one that the rule
flags. The list has the claims that fail; ``--only`` names rules, families or mechanisms.

``--uncovered``, only with ``--list``, groups what adds up to three digits and what no claim reads by the words between.
"""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.archive import drawn
from benchmarks.archive.broken import print_relations
from benchmarks.archive.hold_rates import print_claims
from benchmarks.archive.reports import print_reports
from benchmarks.archive.uncovered import print_uncovered


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", "wanted", type=int, default=3000, help="How many stories are drawn.  [default: 3000]")
@click.option("--seed", type=int, default=1, help="What they are drawn by.  [default: 1]")
@click.option("--list", "listed", is_flag=True, help="Take the part that may be read, and print what is to be read.")
@click.option("--relations", "shown", flag_value="relations", help="Break what the figures of the stories make.")
@click.option("--claims", "shown", flag_value="claims", help="Count the claims that hold, and list those that fail.")
@click.option("--uncovered", "shown", flag_value="uncovered", help="Group what adds up and is read by no claim.")
@click.option("--only", multiple=True, metavar="NAME", help="Claims of this rule, family or mechanism, no others.")
def main(archive: Path, wanted: int, seed: int, listed: bool, shown: str | None, only: tuple[str, ...]) -> None:
    """Print what is reported of stories of ARCHIVE, or what else is asked for."""
    if shown == "uncovered" and not listed:
        raise click.UsageError(
            "--uncovered shows how stories are worded: it takes the part that may be read, with --list"
        )
    if only and shown != "claims":
        raise click.UsageError("--only is for --claims")
    chosen = drawn(archive, wanted, seed, to_read=listed)
    if shown == "claims":
        print_claims(chosen, listed, only)
        return
    views = {"relations": print_relations, "uncovered": print_uncovered}
    views.get(shown or "", print_reports)(chosen, listed)


if __name__ == "__main__":
    main()
