"use strict";

/* What VS Code's own client library and "crossfoot lsp" say to each other, without the editor around it. */

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { test } = require("node:test");
const {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} = require("vscode-languageserver-protocol/node");

const COMMAND = process.env.CROSSFOOT_COMMAND || "crossfoot";
const ROW = "Police held 52 people 🚓 on the pier: 12 men and 13 women.";

test("findings, hovers and edits come to VS Code's client", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
  writeFileSync(join(folder, "crossfoot.toml"), "root = true\n");
  const server = spawn(COMMAND, ["lsp"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const ended = new Promise((done) => server.on("exit", done));
  const uri = pathToFileURL(join(folder, "raid.md")).href;
  const told = () =>
    new Promise((done) => connection.onNotification("textDocument/publishDiagnostics", (found) => done(found)));

  const { capabilities } = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      textDocument: {
        hover: { contentFormat: ["markdown"] },
        codeAction: { resolveSupport: { properties: ["edit"] } },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: { notes: false, hints: false },
  });
  assert.strictEqual(capabilities.textDocumentSync.change, 2); // incremental
  await connection.sendNotification("initialized", {});

  let published = told();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: `# Raid\n\n${ROW}\n` },
  });
  const [finding] = (await published).diagnostics;
  assert.strictEqual(finding.code, "total-of-row");
  assert.deepStrictEqual(finding.range, { start: { line: 2, character: 12 }, end: { line: 2, character: 14 } });
  const places = finding.relatedInformation.map((each) => each.location.range.start.character);
  assert.deepStrictEqual(places, [12, 38, 49]); // in UTF-16, where the car takes two

  const hover = await connection.sendRequest("textDocument/hover", {
    textDocument: { uri },
    position: { line: 2, character: 13 },
  });
  assert.match(hover.contents.value, /12 \+ 13 = 25 ≠ 52/);

  const actions = await connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: finding.range,
    context: { diagnostics: [finding] },
  });
  assert.strictEqual(actions[0].edit.documentChanges[0].edits[0].newText, "25");
  const ignore = await connection.sendRequest("codeAction/resolve", actions[1]);
  const [edit] = ignore.edit.documentChanges[0].edits;
  assert.strictEqual(edit.newText, '<!-- crossfoot: ignore[total-of-row="52"] -->\n\n');

  published = told();
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: edit.range, text: edit.newText }],
  });
  assert.deepStrictEqual((await published).diagnostics, []);

  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.strictEqual(await ended, 0);
  connection.dispose();
  rmSync(folder, { recursive: true });
});
