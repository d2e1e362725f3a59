"""Many articles: each checked by itself, in processes side by side, and not twice; results in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

    from checker.config.settings import Settings


def check_batch(
    batch: pa.RecordBatch,
    *,
    text_column: str = "text",
    id_column: str = "id",
    date_column: str = "date",
    settings: Settings | None = None,
) -> pa.RecordBatch:
    """What is found in a record batch of articles, with a row for each finding: ``docs/batch.md`` has its columns.

    An article that cannot be checked has a row of the kind "error". Columns for the id and the date may be missing.
    ``settings`` is what holds for the articles, else what ships. Nothing is kept from one call to the next, so that any
    engine may call it. Raises CrossfootError where there is no column of texts, and where pyarrow is not installed.

    >>> import pyarrow as pa
    >>> texts = ["It fell to 94 tons from 52.", "It fell to 52 tons from 94."]
    >>> given = pa.record_batch({"id": ["a", "b"], "text": texts})
    >>> [(row["id"], row["message"], row["start"]) for row in check_batch(given).to_pylist()]
    [('a', '"fell" says that 52 is more than 94 tons: it is not.', 11)]
    """
    from checker.batch.rows.arrow import check_batch as check
    from checker.batch.rows.article import Columns
    from checker.config.settings import Settings

    return check(batch, Columns(text_column, id_column, date_column), settings or Settings())
