"""The page in a browser, where there is one."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.serve.browser import FOUND, Page, browsing
from tests.serve.serving import ROOT, Serving

pytestmark = pytest.mark.skipif(FOUND is None, reason="there is no Chromium here")

BROKEN = "The port held 205 crates: 160 of tea and 90 of rice. It is 30 years old. Call Route B12."
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> \"'>205 crates: 160 of tea and 90 of rice. </p>{{1}}"
SELECTED = "((field) => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)"
SHOWN = "!document.getElementById('checked').hidden"


@pytest.fixture(scope="module")
def browser(server: Serving, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    server.check("It fell.")  # the first check takes longest
    with browsing(tmp_path_factory.mktemp("browser")) as page:
        yield page


@pytest.fixture
def page(server: Serving, browser: Page) -> Page:
    browser.open(server.address)
    return browser


def texts(page: Page, selector: str) -> list[str]:
    found = page.run(f"[...document.querySelectorAll({json.dumps(selector)})].map((each) => each.textContent)")
    assert isinstance(found, list)
    return found


def dropped(page: Page, source: str, name: str) -> None:
    page.run(
        f"((data) => {{ data.items.add(new File([{json.dumps(source)}], {json.dumps(name)}));"
        "document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})) })"
        "(new DataTransfer())"
    )


def test_an_empty_page_says_what_to_do_and_has_an_example(page: Page) -> None:
    assert page.run("document.getElementById('empty').innerText").startswith("Paste or type a story")
    page.run("document.getElementById('example').click()")
    page.until(SHOWN)
    assert texts(page, "#summary") == ["2 contradictions"]
    example = [page.run(f"document.getElementById('{field}').value") for field in ("headline", "standfirst", "text")]
    assert "\n\n".join(example) + "\n" == (ROOT / "docs" / "ferries.txt").read_text(encoding="utf-8")  # the README's
    assert {each.split(" ", 1)[1] for each in texts(page, "#counts li")} == {
        "figures:",
        "contradicted",
        "cross-checked",
        "alone",
        "unread",
    }


def test_what_is_typed_is_shown_with_its_figures_marked(page: Page) -> None:
    page.type("text", BROKEN)
    page.until(SHOWN)
    assert texts(page, "#findings h4") == ["160 and 90 make 250, not 205."]
    assert texts(page, "#story .mark.contradicted") == ["205", "160", "90"]
    assert texts(page, "#story .mark.unread") == ["B12"]
    assert texts(page, "#story") == [BROKEN]
    page.type("text", BROKEN.replace("205", "250"))
    page.until("!document.querySelector('#findings li')")
    assert texts(page, "#summary") == ["No contradiction found"]


def test_a_figure_is_opened_and_closed_by_keys(page: Page) -> None:
    page.type("text", BROKEN)
    page.until(SHOWN)
    page.run("document.querySelector('#story .mark').focus()")
    page.press("ArrowRight")
    page.press("Enter")
    (detail,) = texts(page, "#detail")
    assert detail.startswith("160: contradicted")
    assert "160 + 90 = 250 ≠ 205" in detail
    page.press("Escape")
    assert texts(page, "#detail") == []
    assert page.run("document.activeElement.textContent") == "160"


def test_a_figure_is_found_in_the_draft(page: Page) -> None:
    page.type("headline", "\U0001f6a2 The port in spring")
    page.type("text", f"\U0001f6a2 {BROKEN}")
    page.until(SHOWN)
    page.run("document.querySelector('#findings .does button').click()")
    assert page.run(SELECTED) == "205"


def test_a_dropped_file_fills_the_draft_and_what_was_there_can_be_had_back(page: Page) -> None:
    page.type("text", "An older draft.")
    dropped(page, f"# Crates held\n\n{BROKEN}", "raid.md")
    page.until("document.getElementById('headline').value === 'Crates held'")
    assert page.run("document.getElementById('text').value") == BROKEN
    assert texts(page, "#findings h4") == ["160 and 90 make 250, not 205."]
    page.run("document.querySelector('#findings .does button').click()")
    assert page.run(SELECTED) == "205"  # at once, though it is checked as Markdown
    page.run("document.querySelector('#notice button').click()")
    assert page.run("document.getElementById('text').value") == "An older draft."
    page.run("document.querySelector('#notice button').click()")  # and back again: nothing is lost
    assert page.run("document.getElementById('text').value") == BROKEN


def test_what_was_there_is_not_brought_back_over_what_is_typed(page: Page) -> None:
    page.type("text", "An older draft.")
    page.run("document.getElementById('clear').click()")
    assert texts(page, "#notice button") == ["Bring back “An older draft.”", "✕"]
    page.type("text", BROKEN)
    assert texts(page, "#notice") == [""]
    assert page.run("document.getElementById('text').value") == BROKEN


def test_a_file_that_is_refused_leaves_the_story_and_what_was_found_in_it(page: Page) -> None:
    page.type("text", BROKEN)
    page.until(SHOWN)
    dropped(page, "\0\1\2", "report.pdf")
    page.until("document.getElementById('notice').classList.contains('refused')")
    assert texts(page, "#notice")[0].startswith("Not read: report.pdf: ")
    assert page.run("document.getElementById('problem').hidden")
    page.until("!!document.querySelector('#findings li')")
    assert page.run("document.getElementById('text').value") == BROKEN


def test_weak_doubts_stand_last_and_are_counted_apart(page: Page) -> None:
    page.type("text", BROKEN)
    page.until(SHOWN)
    assert texts(page, "#summary") == ["1 contradiction"]
    page.run("document.getElementById('notes').click()")
    page.until("document.getElementById('summary').textContent.includes('doubt')")
    assert texts(page, "#summary") == ["1 contradiction, no weak doubts"]


def test_a_table_is_shown_in_its_rows(page: Page) -> None:
    dropped(page, "# Catch\n\n| Fish | Tonnes |\n|--|--|\n| Cod | 160 |\n| Eel | |\n| Total | 250 |\n", "catch.md")
    page.until("!!document.querySelector('#story table')")
    rows = "[...document.querySelectorAll('#story tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"
    assert page.run(rows) == [["Fish", "Tonnes"], ["Cod", "160"], ["Eel"], ["Total", "250"]]
    assert texts(page, "#story th") == ["Fish", "Tonnes"]


def test_a_figure_that_could_not_be_told_shows_no_sum_that_speaks_against_it(page: Page) -> None:
    page.type("text", "The fair opened on Saturday 9 December, and 40 came.")
    page.until(SHOWN)
    for mark in range(page.run("document.querySelectorAll('#story .mark').length")):
        page.run(f"document.querySelectorAll('#story .mark')[{mark}].click()")
        assert "≠" not in "".join(texts(page, "#detail"))


def test_hostile_text_is_text(page: Page) -> None:
    page.type("headline", HOSTILE)
    page.type("text", HOSTILE)
    page.until(SHOWN)
    page.run("document.querySelector('#story .mark').click()")
    assert texts(page, "#story .headline")[0] == HOSTILE
    assert page.run("document.querySelectorAll('main img, main script, main a[href^=java]').length") == 0
    assert page.run("document.querySelectorAll('#story *').length") == page.run(
        "document.querySelectorAll('#story > p, #story > h4, #story .mark, #detail, #detail *').length"
    )
    assert page.dialogs == []


def test_a_server_that_has_ended_is_told_and_the_draft_stays(page: Page) -> None:
    page.run("window.fetch = () => Promise.reject(new TypeError('gone'))")
    page.type("text", BROKEN)
    page.until("!document.getElementById('problem').hidden")
    assert "Your draft is still here" in texts(page, "#problem")[0]
    assert page.run("document.getElementById('text').value") == BROKEN
    assert texts(page, "#summary") == ["Not checked"]
    assert page.run("document.getElementById('checked').hidden")


def test_nothing_is_asked_of_another_address(server: Serving, page: Page) -> None:
    page.type("text", BROKEN)
    page.until(SHOWN)
    asked = {each for each in page.requests if not each.startswith(("data:", "about:"))}
    assert f"{server.address}check" in asked
    assert [each for each in asked if not each.startswith(server.address)] == []
