// The extension finds the program, starts its language server, and mends on save. All that is said of a posting, its outline, the
// quick fixes and the hover texts are the language server's; what is known of postings stands there.

import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import * as vscode from "vscode";
import { CodeActionRequest, LanguageClient, State, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { mendAll, mendingEdits } from "./mending";
import { findProgram, type Machine } from "./program";

/** How long, in milliseconds, a save may wait for the edits. VS Code gives up after 1,750 of all extensions together. */
const patience = 1000;

const machine: Machine = {
  windows: process.platform === "win32",
  home: homedir(),
  env: process.env,
  runs(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
};

let client: LanguageClient | undefined;
let output: vscode.LogOutputChannel;

/** Called by VS Code when the first file of a language that is looked at is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  output = vscode.window.createOutputChannel("postlint", { log: true });
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("postlint.restart", restart),
    vscode.commands.registerCommand("postlint.fix", mendActive),
    vscode.commands.registerCommand("postlint.output", () => output.show()),
    vscode.workspace.onDidChangeConfiguration(async (e) => {
      if (["path", "arguments", "languages"].some((key) => e.affectsConfiguration(`postlint.${key}`))) {
        await restart();
      }
    }),
    vscode.workspace.onWillSaveTextDocument((e) => {
      const settings = vscode.workspace.getConfiguration("postlint", e.document.uri);
      if (e.reason !== vscode.TextDocumentSaveReason.AfterDelay && settings.get<boolean>("fixOnSave", true)) {
        e.waitUntil(mending(e.document));
      }
    }),
  );
  await start();
}

/** Called by VS Code when it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await stop();
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("postlint");
  const found = findProgram(settings.get<string>("path", ""), vscode.workspace.workspaceFolders?.[0]?.uri.fsPath, machine);
  if (!("path" in found)) {
    output.warn(`postlint was not found. Looked for:\n${found.tried.join("\n")}`);
    const setPath = "Set its path";
    const show = "Where it was looked for";
    const answer = await vscode.window.showWarningMessage("postlint was not found: postings are not checked. Install it, or say where it is.", setPath, show);
    if (answer === setPath) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "postlint.path");
    } else if (answer === show) {
      output.show();
    }
    return;
  }
  const server: ServerOptions = { command: found.path, args: ["lsp", ...settings.get<string[]>("arguments", [])] };
  const options: LanguageClientOptions = {
    documentSelector: settings.get<string[]>("languages", []).flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    outputChannel: output,
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/.postlint.{yml,yaml}") },
  };
  client = new LanguageClient("postlint", "postlint", server, options);
  try {
    await client.start();
    output.info(`started ${found.path}`);
  } catch (error) {
    output.error(`${found.path} lsp: ${String(error)}`);
    void vscode.window.showErrorMessage(`postlint could not be started: ${String(error)}`);
  }
}

/** The edits that mend all that can be mended safely; none where the server does not answer in time. */
async function mending(document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
  const server = client;
  if (server === undefined || server.state !== State.Running || vscode.languages.match(server.clientOptions.documentSelector as vscode.DocumentSelector, document) === 0) {
    return [];
  }
  const cancel = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => cancel.cancel(), patience);
  try {
    const textDocument = server.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const answer = await server.sendRequest(
      CodeActionRequest.type,
      { textDocument, range: server.code2ProtocolConverter.asRange(whole), context: { diagnostics: [], only: [mendAll] } },
      cancel.token,
    );
    return await server.protocol2CodeConverter.asTextEdits(mendingEdits(answer, textDocument.uri, document.version)) ?? [];
  } catch (error) {
    output.warn(`nothing was mended on save: ${String(error)}`);
    return [];
  } finally {
    clearTimeout(timer);
    cancel.dispose();
  }
}

/** Mends the text that is being edited. */
async function mendActive(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const edits = await mending(editor.document);
  if (edits.length === 0) {
    void vscode.window.setStatusBarMessage("postlint: nothing to mend", 3000);
    return;
  }
  const all = new vscode.WorkspaceEdit();
  all.set(editor.document.uri, edits);
  await vscode.workspace.applyEdit(all);
}
