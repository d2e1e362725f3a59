"use strict";

/* Starts "crossfoot lsp" and lets VS Code talk to it. All that is found is found there. */

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const SECTION = "crossfoot";
const LANGUAGES = ["plaintext", "markdown", "html", "restructuredtext", "asciidoc"];
const SCHEMES = ["file", "untitled"];

let client;

function settings() {
  const all = vscode.workspace.getConfiguration(SECTION);
  return { notes: all.get("notes"), hints: all.get("hints") };
}

async function start() {
  const command = vscode.workspace.getConfiguration(SECTION).get("command") || SECTION;
  client = new LanguageClient(
    SECTION,
    { command, args: ["lsp"] },
    {
      documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
      initializationOptions: settings(),
      markdown: { isTrusted: false, supportHtml: false },
    },
  );
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(
      `crossfoot cannot be started as "${command}": ${error.message}. ` +
        "Install it with: pip install 'crossfoot[lsp]', and set crossfoot.command to its path.",
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.isRunning()) {
    await running.stop();
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("crossfoot.restart", async () => {
      await stop();
      await start();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION) && client && client.isRunning()) {
        client.sendNotification("workspace/didChangeConfiguration", { settings: { [SECTION]: settings() } });
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
