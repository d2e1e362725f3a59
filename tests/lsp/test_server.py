"""The language server as an editor sees it."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner
from lsprotocol import types

from checker.cli.main import main
from tests.lsp.conftest import RISE, ROW, Editor, Started
from tests.security.attacking import RULE
from tests.security.hostile import HOSTILE, obeyed, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


def at(diagnostic: types.Diagnostic) -> str:
    start, end = diagnostic.range.start, diagnostic.range.end
    return f"{start.line}:{start.character}-{end.line}:{end.character}"


def only_edit(action: types.CodeAction, version: int | None = None) -> types.TextEdit:
    """The one edit of an action, of a version of the document if that is told."""
    assert action.edit is not None
    (change,) = action.edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    assert version in {None, change.text_document.version}
    (edit,) = change.edits
    assert isinstance(edit, types.TextEdit)
    return edit


async def test_a_finding_is_a_diagnostic_with_the_places_of_all_its_figures(editor: Editor) -> None:
    (found,) = await editor.open("a.txt", f"Raid\n\n{ROW}\n")
    assert (found.code, found.source, found.severity) == (
        "total-of-row",
        "crossfoot",
        types.DiagnosticSeverity.Error,
    )
    assert at(found) == "2:12-2:14"
    assert found.message == "12 and 13 make 25, not 52.\n12 + 13 = 25 ≠ 52\nfits: 25\nslip: digits swapped?"
    related = [(one.message, one.location.range.start.character) for one in found.related_information or ()]
    assert related == [("total: 52", 12), ("all: 12", 35), ("all: 13", 46)]


@pytest.mark.parametrize(
    ("editor", "places"),
    [
        ("visual_studio_code", ["2:15-2:17", "4:21-4:24"]),  # which counts in UTF-16
        ("emacs", ["2:14-2:16", "4:21-4:24"]),  # in characters
        ("neovim", ["2:17-2:19", "4:23-4:26"]),  # in bytes of UTF-8
    ],
    indirect=["editor"],
)
async def test_places_are_those_of_the_editor_for_every_end_of_a_line(editor: Editor, places: list[str]) -> None:
    story = f"Raid 🚓\r\n\r\n🚓 {ROW}\r\n\r\nPage two\x0c\u2028{RISE}\r"
    assert [at(each) for each in await editor.open("a.txt", story)] == places


async def test_what_is_typed_is_checked_and_the_newest_wins(editor: Editor) -> None:
    assert len(await editor.open("a.txt", f"Raid 🚓\u2028.\n\n🚓 {ROW}\n")) == 1
    for new in ("25", "26", "25"):
        where = types.Range(types.Position(2, 15), types.Position(2, 17))
        editor.type("a.txt", types.TextDocumentContentChangePartial(where, new))
    assert await editor.told("a.txt") == []
    editor.type("a.txt", types.TextDocumentContentChangeWholeDocument(ROW))
    assert [at(each) for each in await editor.told("a.txt")] == ["0:12-0:14"]


async def test_documents_are_read_by_their_language_or_ending(editor: Editor) -> None:
    for name, language, text in (
        ("a", "plaintext", ROW),
        ("a.md", "markdown", f"# Raid\n\n{ROW}"),
        ("a.html", "html", f"<p>{ROW}"),
        ("a.rst", "restructuredtext", f"Raid\n====\n\n{ROW}"),
        ("a.adoc", "", f"= Raid\n\n{ROW}"),
        ("untitled:Untitled-1", "markdown", ROW),
    ):
        assert [each.code for each in await editor.open(name, text, language)] == ["total-of-row"], name


async def test_what_is_no_article_is_left_alone(editor: Editor) -> None:
    (editor.folder / "crossfoot.toml").write_text("root = true\nexclude = ['wire/']\n", encoding="utf-8")
    for name, language in (("a.py", "python"), ("README.md", "markdown"), ("wire/a.txt", "plaintext")):
        assert await editor.open(name, ROW, language) == []
        assert await editor.hover(name, 0, 12) is None


async def test_a_closed_document_has_no_diagnostics(editor: Editor) -> None:
    assert await editor.open("a.txt", ROW)
    editor.close("a.txt")
    assert await editor.told("a.txt") == []


# -- pointing at a figure


async def test_a_figure_tells_what_it_is_held_against(editor: Editor) -> None:
    await editor.open("a.txt", f"Raid\n\n{ROW}\n\nIt rained for 3 hours.")
    told = await editor.hover("a.txt", 2, 13)
    assert told is not None
    assert isinstance(told.contents, types.MarkupContent)
    assert told.contents.kind is types.MarkupKind.Markdown
    assert told.contents.value == (
        "`52` is contradicted: it does not fit something else in the story: one of them is wrong\n\n"
        "Does not fit: `12 + 13 = 25 ≠ 52`\n\n"
        "* The parts of a total, where all of them are told, must add up to it.\n"
        "* `52` (line 3), `12` (line 3), `13` (line 3)\n"
        "* fits: `25` (digits swapped?)\n* how sure: about 9 in 10 like this are right"
    )
    alone = await editor.hover("a.txt", 4, 15)
    assert alone is not None
    assert isinstance(alone.contents, types.MarkupContent)
    assert alone.contents.value == "`3 hours` is alone: nothing in the story surely confirms it or speaks against it"
    assert await editor.hover("a.txt", 0, 1) is None


# -- what can be done


async def test_what_would_fit_can_be_put_in(editor: Editor) -> None:
    (found,) = await editor.open("a.txt", ROW)
    replace, ignore = await editor.actions("a.txt", found.range)
    assert await editor.actions("a.txt", found.range, types.CodeActionKind.Refactor) == []
    assert (replace.title, replace.is_preferred) == ("Replace 52 with 25", True)
    assert only_edit(replace, editor.version) == types.TextEdit(found.range, "25")
    assert (ignore.title, ignore.edit) == ("Ignore this finding of total-of-row, with a comment", None)


async def test_where_any_figure_may_be_wrong_each_is_offered_and_none_preferred(editor: Editor) -> None:
    row = "Of the 36 people it employs, 21 work at sea and the other 12 on land."
    (found,) = await editor.open("a.txt", row)
    offered = [each for each in await editor.actions("a.txt", found.range) if each.title.startswith("Replace")]
    assert [(each.title, bool(each.is_preferred)) for each in offered] == [
        ("Replace 36 with 33", False), ("Replace 21 with 24", False), ("Replace 12 with 15", False),
    ]  # fmt: skip
    edits = [only_edit(each, editor.version) for each in offered]
    assert [(edit.range.start.character, edit.new_text) for edit in edits] == [(7, "33"), (29, "24"), (58, "15")]


async def test_an_order_offers_no_figure(editor: Editor) -> None:
    (found,) = await editor.open("a.txt", "Sales fell to 940 tonnes from 520.")
    assert [each.title.split()[0] for each in await editor.actions("a.txt", found.range)] == ["Ignore"]


async def test_a_comment_silences_a_finding(editor: Editor) -> None:
    comment = 'crossfoot: ignore[total-of-row="52"]'
    for name, text, expected in (
        ("a.txt", f"Raid\r\n\r\n{ROW}", f"2:0 <!-- {comment} -->\r\n"),
        ("a.html", f"<p>🚓 {ROW}</p>", f"0:61  <!-- {comment} -->"),
        ("a.rst", f"Raid\n====\n\n{ROW}", f"3:0 .. {comment}\n\n"),
    ):
        (found,) = await editor.open(name, text, "")
        action = (await editor.actions(name, found.range))[-1]
        edit = only_edit(await editor.client.code_action_resolve_async(action))
        start = edit.range.start
        assert f"{start.line}:{start.character} {edit.new_text}" == expected
        editor.type(name, types.TextDocumentContentChangePartial(edit.range, edit.new_text))
        assert await editor.told(name) == []


@pytest.mark.parametrize("editor", ["emacs"], indirect=True)
async def test_an_editor_that_does_not_ask_again_gets_the_edit_at_once(editor: Editor) -> None:
    (found,) = await editor.open("a.txt", ROW)
    offered = await editor.actions("a.txt", found.range)
    assert [bool(each.edit) for each in offered] == [True, True]


async def test_an_action_of_an_old_text_does_nothing(editor: Editor) -> None:
    (found,) = await editor.open("a.txt", ROW)
    action = (await editor.actions("a.txt", found.range))[-1]
    editor.type("a.txt", types.TextDocumentContentChangeWholeDocument("Gone."))
    done = await editor.client.code_action_resolve_async(action)
    assert done.edit is None
    assert [each.message for each in editor.client.messages] == ["the text has changed: ask again"]


# -- settings and configuration


async def test_notes_and_hints_are_off_until_they_are_wanted(editor: Editor) -> None:
    note = "They won 52% to 49%."
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))
    asked = types.InlayHintParams(types.TextDocumentIdentifier(editor.uri("a.txt")), whole)
    assert await editor.open("a.txt", f"{note}\n\n{ROW.replace('52', '25')}") == []
    assert await editor.client.text_document_inlay_hint_async(asked) in ([], ())
    editor.set(notes=True, hints=True, more="is left alone")
    assert [each.severity for each in await editor.told("a.txt")] == [types.DiagnosticSeverity.Information]
    hints = await editor.client.text_document_inlay_hint_async(asked)
    assert [(one.position.line, one.label) for one in hints or ()] == [(2, "✓"), (2, "✓"), (2, "✓")]


async def test_settings_are_taken_at_the_start_and_a_wrong_configuration_is_told_until_it_is_mended(
    started: Started,
) -> None:
    async with started({"notes": True}, configuration="root = true\nignore = 5\n") as editor:
        note = "They won 52% to 49%."
        (error,) = await editor.open("a.txt", note)
        assert error.message.startswith("crossfoot.toml:2:1: ignore: expected a list")
        (editor.folder / "crossfoot.toml").write_text("root = true\n", encoding="utf-8")
        editor.type("a.txt", types.TextDocumentContentChangeWholeDocument(f"{note}\n\n{ROW}"))
        severities = [types.DiagnosticSeverity.Error, types.DiagnosticSeverity.Information]
        assert sorted(each.severity or 0 for each in await editor.told("a.txt")) == severities


async def test_a_changed_configuration_holds_at_once(editor: Editor) -> None:
    configuration = editor.folder / "crossfoot.toml"
    assert len(await editor.open("a.txt", ROW)) == 1
    for text, found in (
        ("ignore = ['parts']", []),
        ("ignore = 5", [f"{configuration}:2:1: ignore: expected a list: lines that begin with '- '"]),
        ("[severity]\nparts = 'warning'", ["12 and 13 make 25, not 52."]),
    ):
        configuration.write_text(f"root = true\n{text}\n", encoding="utf-8")
        change = types.FileEvent(configuration.as_uri(), types.FileChangeType.Changed)
        editor.client.diagnostics.clear()
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert [each.message.split("\n")[0] for each in await editor.told("a.txt")] == found


async def test_what_a_baseline_holds_is_not_shown(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(editor.folder)
    (editor.folder / "a.txt").write_text(ROW, encoding="utf-8")
    assert CliRunner().invoke(main, ["baseline", "write", "a.txt"]).exit_code == 0
    assert await editor.open("a.txt", ROW) == []
    assert len(await editor.open("b.txt", ROW)) == 1


async def test_a_comment_that_cannot_be_meant_is_told(editor: Editor) -> None:
    (found,) = await editor.open("a.txt", f"<!-- crossfoot: ignore[parst] -->\n{ROW.replace('52', '25')}")
    assert found.message == "unknown rule or family 'parst' (did you mean 'parts'?)"


async def test_what_rules_and_articles_say_is_shown_as_text(editor: Editor) -> None:
    message = json.dumps(f"{{before}} is not {{after}}: {HOSTILE}")
    write(editor.folder / "rules" / "sold.yaml", re.sub("(?m)^message: .*$", lambda _: f"message: {message}", RULE))
    write(editor.folder / "crossfoot.toml", "root = true\nrules = ['rules']\nselect = ['sold']\n")
    (found,) = await editor.open("a.txt", f"{HOSTILE}\n\nSales of {HOSTILE.strip()}: 5 rose to 6.")
    (error,) = await editor.open("b.txt", "<!-- crossfoot: \u202eign\x1bore -->\nSales: 5 rose to 5.")
    assert "add-mask" in found.message
    assert "ign" in error.message
    told = await editor.hover("a.txt", found.range.start.line, found.range.start.character)
    assert told is not None
    assert isinstance(told.contents, types.MarkupContent)
    for said in (found.message, error.message, told.contents.value):
        unseen = [each for each in obeyed(said) if each.startswith("U+")]
        assert unseen == []
