import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextEdit } from "vscode-languageserver-protocol";
import { mendAll, mendingEdits } from "../src/mending";

const uri = "file:///jobs/baker.html";
const one: TextEdit = { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } }, newText: "http" };

function action(version: number | null, of = uri, kind = mendAll): CodeAction {
  return { title: "Mend", kind, edit: { documentChanges: [{ textDocument: { uri: of, version }, edits: [one] }] } };
}

test("the edits of the document are taken, in either form of the protocol", () => {
  assert.deepEqual(mendingEdits([action(7)], uri, 7), [one]);
  assert.deepEqual(mendingEdits([{ title: "Mend", kind: mendAll, edit: { changes: { [uri]: [one] } } }], uri, 7), [one]);
  assert.deepEqual(mendingEdits([action(null)], uri, 7), [one]);
});

test("edits of another version or of another document are left out", () => {
  assert.deepEqual(mendingEdits([action(6)], uri, 7), []);
  assert.deepEqual(mendingEdits([action(7, "file:///jobs/other.html")], uri, 7), []);
});

test("quick fixes are not made on save", () => {
  assert.deepEqual(mendingEdits([action(7, uri, "quickfix")], uri, 7), []);
});

test("no answer, commands and actions without edits mend nothing", () => {
  assert.deepEqual(mendingEdits(null, uri, 7), []);
  assert.deepEqual(mendingEdits([{ title: "Open", command: "open" }, { title: "Mend", kind: mendAll }], uri, 7), []);
});
