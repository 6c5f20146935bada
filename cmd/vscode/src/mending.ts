// Which edits of a code action's answer may be made on save. Nothing here knows of the editor.

import type { CodeAction, Command, TextEdit } from "vscode-languageserver-protocol";

/** The kind of the action that mends all that can be mended safely. */
export const mendAll = "source.fixAll.postlint";

/**
 * The edits of one document that mend all that can be mended safely. Edits of another version than the one that is about to be
 * saved would stand in wrong places, and are left out, as are those of other documents.
 */
export function mendingEdits(answer: readonly (CodeAction | Command)[] | null | undefined, uri: string, version: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const action of answer ?? []) {
    if (!("edit" in action) || action.edit === undefined || action.kind !== mendAll) {
      continue;
    }
    edits.push(...(action.edit.changes?.[uri] ?? []));
    for (const change of action.edit.documentChanges ?? []) {
      if ("textDocument" in change && change.textDocument.uri === uri && (change.textDocument.version ?? version) === version) {
        edits.push(...change.edits.filter((e): e is TextEdit => "newText" in e));
      }
    }
  }
  return edits;
}
