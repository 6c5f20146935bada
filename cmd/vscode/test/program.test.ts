import assert from "node:assert/strict";
import { test } from "node:test";
import { findProgram, type Machine } from "../src/program";

function machine(files: string[], env: Record<string, string> = {}, windows = false): Machine {
  return { windows, home: windows ? "C:\\Users\\ada" : "/home/ada", env, runs: (path) => files.includes(path) };
}

test("the program is found in PATH, the first folder first", () => {
  const m = machine(["/usr/bin/postlint", "/opt/bin/postlint"], { PATH: "/opt/bin:/usr/bin" });
  assert.deepEqual(findProgram("", undefined, m), { path: "/opt/bin/postlint" });
});

test("where PATH lacks it, it is found where go install puts programs", () => {
  assert.deepEqual(findProgram("", undefined, machine(["/home/ada/go/bin/postlint"], { PATH: "/usr/bin" })), { path: "/home/ada/go/bin/postlint" });
  assert.deepEqual(findProgram("", undefined, machine(["/x/bin/postlint"], { PATH: "/usr/bin", GOPATH: "/w:/x" })), { path: "/x/bin/postlint" });
  assert.deepEqual(findProgram("", undefined, machine(["/gobin/postlint"], { GOBIN: "/gobin/" })), { path: "/gobin/postlint" });
});

test("a path that is set is the only one that is tried", () => {
  const m = machine(["/usr/bin/postlint"], { PATH: "/usr/bin" });
  assert.deepEqual(findProgram("/opt/postlint", undefined, m), { tried: ["/opt/postlint"] });
});

test("the home folder and the workspace's folder may stand in the path", () => {
  assert.deepEqual(findProgram("~/bin/postlint", undefined, machine(["/home/ada/bin/postlint"])), { path: "/home/ada/bin/postlint" });
  assert.deepEqual(findProgram("${workspaceFolder}/tools/postlint", "/jobs", machine(["/jobs/tools/postlint"])), { path: "/jobs/tools/postlint" });
});

test("a name without a folder is looked for in PATH", () => {
  const m = machine(["/usr/bin/postlint-next"], { PATH: "/usr/bin" });
  assert.deepEqual(findProgram("postlint-next", undefined, m), { path: "/usr/bin/postlint-next" });
});

test("Windows writes PATH as Path, parts it by semicolons and ends programs in .exe", () => {
  const m = machine(["C:\\tools\\postlint.exe"], { Path: "C:\\Windows;C:\\tools\\" }, true);
  assert.deepEqual(findProgram("", undefined, m), { path: "C:\\tools\\postlint.exe" });
});

test("a program that is nowhere is told with the places that were looked at, each once", () => {
  const found = findProgram("", undefined, machine([], { PATH: "/a:/a:/b" }));
  assert.deepEqual(found, { tried: ["/a/postlint", "/b/postlint", "/home/ada/go/bin/postlint"] });
});
