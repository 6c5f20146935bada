import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from "vscode-jsonrpc/node";
import type { CodeAction, DocumentSymbol, InitializeResult, PublishDiagnosticsParams, TextEdit } from "vscode-languageserver-protocol";
import { mendAll, mendingEdits } from "../src/mending";

// What the extension asks of the language server, asked of the server of this repository.

const posting = `<h1>Night baker</h1>
<p>You bake bread in Leeds for £16 an hour, four nights a week, in a team of six.</p>
<h2>What you will do</h2>
<ul><li>Bake bread and rolls</li><li>Plan the week with the head of baking</li></ul>
<h2>How to apply</h2>
<p>Send your application to <a href="htp://ovenlight.com/jobs">our page</a> by 1 May 2027.</p>
`;

let folder: string;
let server: MessageConnection;
let uri: string;
const answered: { initialized?: InitializeResult } = {};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "postlint-"));
  const program = join(folder, process.platform === "win32" ? "postlint.exe" : "postlint");
  execFileSync("go", ["build", "-o", program, "../postlint"], { stdio: "inherit" });
  const child = spawn(program, ["lsp"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  server = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  server.listen();
  uri = pathToFileURL(join(folder, "baker.html")).toString();
  answered.initialized = await server.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
  });
  await server.sendNotification("initialized", {});
});

after(async () => {
  await server.sendRequest("shutdown");
  await server.sendNotification("exit");
  server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test("the server offers what the extension relies on", () => {
  const offered = answered.initialized?.capabilities;
  assert.ok(offered?.documentSymbolProvider);
  assert.ok(offered.hoverProvider);
  assert.ok(typeof offered.codeActionProvider === "object" && offered.codeActionProvider.codeActionKinds?.includes(mendAll));
});

test("a posting is checked, its sections are outlined, and the edits on save mend it", async () => {
  const told = new Promise<PublishDiagnosticsParams>((resolve) => server.onNotification("textDocument/publishDiagnostics", resolve));
  await server.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "html", version: 1, text: posting } });
  const { diagnostics } = await told;
  assert.ok(diagnostics.some((d) => d.code === "links/scheme-typo"), JSON.stringify(diagnostics));

  const outline: DocumentSymbol[] = await server.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
  assert.deepEqual(names(outline).filter((n) => n.startsWith("What") || n.startsWith("How")), ["What you will do", "How to apply"]);

  const answer: CodeAction[] = await server.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } },
    context: { diagnostics: [], only: [mendAll] },
  });
  const edits = mendingEdits(answer, uri, 1);
  assert.equal(applied(posting, edits), posting.replace("htp://", "http://"));
});

function names(symbols: DocumentSymbol[]): string[] {
  return symbols.flatMap((s) => [s.name, ...names(s.children ?? [])]);
}

function applied(text: string, edits: TextEdit[]): string {
  const lines = text.split("\n");
  const at = (p: { line: number; character: number }): number => lines.slice(0, p.line).reduce((n, l) => n + l.length + 1, 0) + p.character;
  return [...edits]
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((s, e) => s.slice(0, at(e.range.start)) + e.newText + s.slice(at(e.range.end)), text);
}
