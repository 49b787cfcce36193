import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/**
 * What the product has said it did, one JSON line each. An answer counts as acknowledged once its line is on the disk,
 * so that a kill of the harness itself cannot make it forget either.
 */
export function openJournal(file) {
  const handle = openSync(file, "a", 0o600);
  let count = 0;
  return {
    file,
    write: (entry) => {
      writeSync(handle, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
      fsyncSync(handle);
      count += 1;
    },
    count: () => count,
    close: () => closeSync(handle),
  };
}

/** The entries of a journal, in order. */
export const readJournal = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
