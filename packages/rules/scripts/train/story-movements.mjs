import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Whose stories they are, in the words of `gold-movements.mjs`. */
function authorOf(file) {
  const round = /round-([5-9])/.exec(file);
  return round === null ? "authors who knew the engine" : `author of round ${round[1]}`;
}

/**
 * Sentences of whole stories with two numbers or more, and the movements between them: most numbers of a story move
 * nothing, which sentences written about movements do not show.
 */
export const readStoryMovements = (folder) =>
  readFileSync(join(folder, "story-movements.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ file, text, changes }) => ({ author: authorOf(file), text, changes }));
