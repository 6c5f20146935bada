// Where the program postlint is. Nothing here knows of the editor, so that it is tested without one.

/** What of the machine decides where a program is. */
export interface Machine {
  readonly windows: boolean;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a path is a file that may be run. */
  runs(path: string): boolean;
}

/** The program, or where it was looked for in vain. */
export type Search = { readonly path: string } | { readonly tried: readonly string[] };

/**
 * Looks for the program: the setting alone where it is set; else PATH, GOBIN, GOPATH and the folder where `go install` puts
 * programs without these.
 */
export function findProgram(setting: string, folder: string | undefined, machine: Machine): Search {
  const tried: string[] = [];
  for (const path of candidates(setting.trim(), folder, machine)) {
    if (machine.runs(path)) {
      return { path };
    }
    tried.push(path);
  }
  return { tried };
}

function candidates(setting: string, folder: string | undefined, machine: Machine): string[] {
  const named = withEndings(machine, "postlint");
  if (setting !== "") {
    const path = expand(setting, folder, machine);
    if (/[\\/]/.test(path)) {
      return withEndings(machine, path);
    }
    return folders(machine).flatMap((f) => withEndings(machine, path).map((name) => join(machine, f, name)));
  }
  return folders(machine).flatMap((f) => named.map((name) => join(machine, f, name)));
}

/** The folders that programs stand in, each once. */
function folders(machine: Machine): string[] {
  const list = machine.windows ? ";" : ":";
  const { env } = machine;
  const found = [
    ...(env["PATH"] ?? env["Path"] ?? "").split(list),
    env["GOBIN"] ?? "",
    ...(env["GOPATH"] ?? "").split(list).map((p) => (p === "" ? "" : join(machine, p, "bin"))),
    join(machine, machine.home, "go", "bin"),
  ];
  return [...new Set(found.filter((f) => f !== ""))];
}

/** A path with what it stands for: the home folder, the workspace's folder. */
function expand(setting: string, folder: string | undefined, machine: Machine): string {
  const path = setting.replaceAll("${workspaceFolder}", folder ?? "");
  return /^~(?=$|[\\/])/.test(path) ? machine.home + path.slice(1) : path;
}

/** The names under which Windows runs a program. */
function withEndings(machine: Machine, name: string): string[] {
  return !machine.windows || /\.(exe|cmd|bat)$/i.test(name) ? [name] : [`${name}.exe`, `${name}.cmd`, name];
}

function join(machine: Machine, ...parts: string[]): string {
  const separator = machine.windows ? "\\" : "/";
  return parts.map((p, i) => (i < parts.length - 1 ? p.replace(/[\\/]+$/, "") : p)).join(separator);
}
