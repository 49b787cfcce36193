import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning, startMark } from "./process-table.mjs";

let held = 0;

/**
 * Notes that this process uses the folder's server and returns the note. The mark of the process's start is in
 * the name, so a note of a killed process does not count once its number is given to another.
 */
export function addHolder(folder) {
  const notes = join(folder, "holders");
  mkdirSync(notes, { recursive: true, mode: 0o700 });
  held += 1;
  const mark = Buffer.from(startMark(process.pid)).toString("hex");
  const note = join(notes, `${process.pid}.${held}.${mark}`);
  writeFileSync(note, "");
  return note;
}

/** Takes the note back and says whether anybody alive still uses the server. */
export function dropHolder(folder, note) {
  rmSync(note, { force: true });
  return hasHolders(folder);
}

/** True while a living process uses the folder's server; the notes of dead ones are cleared away. */
export function hasHolders(folder) {
  let names = [];
  try {
    names = readdirSync(join(folder, "holders"));
  } catch {
    return false;
  }
  let alive = false;
  for (const name of names) {
    const [pid, , mark] = name.split(".");
    if (isRunning(Number(pid)) && Buffer.from(startMark(Number(pid))).toString("hex") === mark) alive = true;
    else rmSync(join(folder, "holders", name), { force: true });
  }
  return alive;
}
