import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const source = readFileSync("src/extension.ts", "utf8");

test("each command of the manifest is registered, and no other", () => {
  const declared = manifest.contributes.commands.map((c: { command: string }) => c.command).sort();
  const registered = [...source.matchAll(/registerCommand\("([^"]+)"/g)].map((m) => m[1]).sort();
  assert.deepEqual(registered, declared);
});

test("each setting that is read is declared, and each that is declared is read", () => {
  const declared = Object.keys(manifest.contributes.configuration.properties).map((key) => key.replace("postlint.", ""));
  const read = new Set([...source.matchAll(/\.get<[^>]+>\("([^"]+)"/g)].map((m) => m[1]));
  read.add("trace.server"); // the language client reads it by its id
  assert.deepEqual([...read].sort(), declared.sort());
});

test("the defaults in the source are those of the manifest", () => {
  const { properties } = manifest.contributes.configuration;
  assert.equal(properties["postlint.fixOnSave"].default, true);
  assert.match(source, /get<boolean>\("fixOnSave", true\)/);
});

test("the extension starts with each language that is looked at", () => {
  const languages: string[] = manifest.contributes.configuration.properties["postlint.languages"].default;
  assert.deepEqual([...manifest.activationEvents].sort(), languages.map((l) => `onLanguage:${l}`).sort());
});

test("programs of a folder that is not trusted are not started", () => {
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ["postlint.path", "postlint.arguments"]);
});
