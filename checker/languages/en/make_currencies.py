"""Make ``currencies.yaml`` from Babel's table of ISO 4217 currencies and ``currencies_edits.yaml``.

Run by hand when either changes, with Babel installed: ``python checker/languages/en/make_currencies.py``.
Babel says which currencies are tender and what they are called; the edits name those that we call
otherwise, add signs and slang, and leave out codes and names that are words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from babel.core import get_global  # type: ignore[import-not-found, unused-ignore]
from babel.numbers import get_currency_name  # type: ignore[import-not-found, unused-ignore]

HERE = Path(__file__).parent
_LEFT_OUT = ("codes_left_out", "words_left_out")


def tender() -> list[str]:
    """The codes of every currency that is tender somewhere today."""
    spans = [span for territory in get_global("territory_currencies").values() for span in territory]
    return sorted({code for code, _, end, is_tender in spans if is_tender and end is None})


def spaced(name: str) -> str:
    """A name in small letters, one space round every mark."""
    for mark in "-.&":
        name = name.replace(mark, f" {mark} ")
    return " ".join(name.lower().split())


def complete(edits: dict[str, Any]) -> dict[str, Any]:
    """The edits with the codes and names of every currency that they do not have."""
    codes = dict(edits["codes"])
    names = {name: text.split(", ") for name, text in edits["names"].items()}
    left_out = {part: set(edits[part].split()) for part in _LEFT_OUT}
    used = {surface for surfaces in names.values() for surface in surfaces}
    for code in tender():
        one, many = (spaced(get_currency_name(code, count=n, locale="en")) for n in (1, 2))
        name = codes.get(code, one)
        if code not in left_out["codes_left_out"]:
            codes.setdefault(code, name)
        last = [words.split(" ")[-1] for words in (one, many)]
        surfaces = [one, many, *(word for word in last if word not in left_out["words_left_out"])]
        names.setdefault(name, []).extend(s for s in dict.fromkeys(surfaces) if s not in used)
        used.update(surfaces)
    kept = {key: value for key, value in edits.items() if key not in _LEFT_OUT}
    listed = {name: ", ".join(surfaces) for name, surfaces in names.items()}
    return kept | {"codes": codes, "names": listed}


def main() -> None:
    """Write ``currencies.yaml`` beside this script."""
    edits = yaml.safe_load((HERE / "currencies_edits.yaml").read_text(encoding="utf-8"))
    head = "# Made by make_currencies.py from Babel's ISO 4217 table and currencies_edits.yaml: change those.\n"
    body = yaml.safe_dump(complete(edits), allow_unicode=True, sort_keys=False, width=110)
    (HERE / "currencies.yaml").write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    main()
