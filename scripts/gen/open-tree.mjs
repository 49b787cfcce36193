import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/** The ceilings that verify holds files to; asked before anything is written. */
const ceilingOf = (path) => (/(?:^|\/)index\.tsx?$/.test(path) ? 30 : 300);

/** The project's files as they will be: what is asked for is read from the disk once, what is changed stays in memory. */
export function openTree(root) {
  const changed = new Map();
  const has = (path) => changed.has(path) || existsSync(join(root, path));
  const read = (path) => {
    if (!has(path)) throw new Refusal(`${path} is not there: the generator has not kept up with the project.`);
    return changed.get(path) ?? readFileSync(join(root, path), "utf8");
  };
  return {
    has,
    read,
    /** A file that is new. Refuses where something lies there already. */
    create(path, text) {
      if (has(path)) throw new Refusal(`${path} is there already. Choose another name.`);
      changed.set(path, text);
    },
    /** A file with changes, one after the other. */
    change(path, ...changes) {
      const text = changes.reduce((before, change) => change(before), read(path));
      const lines = text.trimEnd().split("\n").length;
      if (/\.tsx?$/.test(path) && lines > ceilingOf(path))
        throw new Refusal(`${path} would have ${lines} lines and may have ${ceilingOf(path)}. Split it by noun first.`);
      changed.set(path, text);
    },
    /** Every file to be written: `{ path, text, before }`, before being null where it is new. */
    edits: () =>
      [...changed].map(([path, text]) => {
        const before = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
        return { path, text, before };
      }),
  };
}
