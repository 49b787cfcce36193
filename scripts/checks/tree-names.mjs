import { readText } from "./walk-tree.mjs";

const BANNED = new Set(["utils", "util", "helpers", "helper", "common", "misc", "types", "v2"]);

/** Whether a name's first part could stand over anything. */
export const saysNothing = (stem) => BANNED.has(stem) || stem.startsWith("new-");

/** Every part of a path in apps, packages and scripts names a noun. */
export function checkNames({ files }) {
  const problems = [];
  for (const file of files) {
    if (!/^(?:apps|packages|scripts|infra|lint)\//.test(file)) continue;
    for (const part of file.split("/")) {
      const stem = part.split(".")[0];
      if (!saysNothing(stem)) continue;
      problems.push({
        file,
        rule: "name",
        what: `"${part}" does not say what is in it.`,
        mend: "Name it after its one main export, or after the noun it is about.",
      });
    }
  }
  return problems;
}

/** A page of a package is one screen long. */
const README_LINES = 80;

/** Every package and app says in one screen what it is for. */
export function checkReadmes({ root, files, workspace }) {
  const known = new Set(files);
  return workspace.packages.flatMap(({ folder }) => {
    const file = `${folder}/README.md`;
    if (!known.has(file)) {
      const mend = "Write one screen: purpose, public surface, may import, how to add one more.";
      return [{ file, rule: "readme", what: "it is missing.", mend }];
    }
    const lines = readText(root, file).trimEnd().split("\n").length;
    if (lines <= README_LINES) return [];
    const mend = "Move what is not purpose, surface, imports or the next step into docs/.";
    return [{ file, rule: "readme", what: `it has ${lines} lines; one screen is ${README_LINES}.`, mend }];
  });
}
