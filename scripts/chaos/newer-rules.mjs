import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const version = /starboard@(\d+)\.(\d+)\.(\d+)/g;

/** A copy of the worker's bundle, inside it, whose rules call themselves a later version: `{ file, remove }`. */
export function copyWithNewerRules(worker) {
  const folder = join(dirname(worker), `newer-${process.pid}`);
  const bundled = readdirSync(dirname(worker)).filter((name) => name.endsWith(".mjs"));
  mkdirSync(folder, { recursive: true });
  let changes = 0;
  for (const name of bundled) {
    const text = readFileSync(join(dirname(worker), name), "utf8").replace(version, (_, major, minor, patch) => {
      changes += 1;
      return `starboard@${major}.${Number(minor) + 1}.${patch}`;
    });
    writeFileSync(join(folder, name), text);
  }
  if (changes === 0) throw new Error("The worker's bundle does not name the version of its rules.");
  return { file: join(folder, basename(worker)), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
