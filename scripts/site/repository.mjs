import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const repository = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

export const inRepository = (...path) => join(repository, ...path);

// Notes on what was installed and built lie with the packages, so that they go when the packages go.
const noteFile = (name) => inRepository("node_modules/.starboard", `${name}.json`);

/** What an earlier run noted under the name, or null. */
export function findNote(name) {
  try {
    return JSON.parse(readFileSync(noteFile(name), "utf8"));
  } catch {
    return null;
  }
}

export function writeNote(name, note) {
  const file = noteFile(name);
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(note));
}
