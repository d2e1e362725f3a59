"""Make the picture of the page that the README shows: ``python -m docs.make_picture`` writes ``docs/page.webp``.

It is ``crossfoot serve`` with its own example, in a Chromium without a window.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from docs.usage import show_help
from tests.serve.browser import browsing
from tests.serve.serving import serving

PLACE = Path(__file__).parent / "page.webp"
SIZE = (1200, 1240)  # points


def main() -> None:
    """Write the picture."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with serving(folder) as server, browsing(folder / "browser") as page:
            page.open(server.address)
            page.run("document.getElementById('example').click()")
            page.until("!!document.querySelector('.finding')")
            PLACE.write_bytes(page.picture(*SIZE))
    print(f"{PLACE} is written")


if __name__ == "__main__":
    show_help(__doc__)
    main()
