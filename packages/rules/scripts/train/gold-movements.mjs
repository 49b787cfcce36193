import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Who wrote a file of gold sentences, so that cross-validation can leave an author out. */
function authorOf(file) {
  const round = /round-([5-9]|\d\d)\b/.exec(file);
  if (round !== null) return `author of round ${round[1]}`;
  if (/passages-2/.test(file)) return "author of the second passages";
  if (/passages/.test(file)) return "author of the passages";
  if (/contrasts/.test(file)) return "author of the contrasts";
  if (/pairs|trades/.test(file)) return "author of the trades and pairs";
  return "authors who knew the engine";
}

const sideOf = (value) => (value === null ? null : { value });

/** Sentences of the first rounds are written as lists. */
const movementOf = ({ change }) =>
  Array.isArray(change) ? { from: sideOf(change[0]), to: sideOf(change[1]), direction: change[2] } : change;

/** All sentences of the corpus that say which movement they tell, null for none, with their author. */
export function readGoldMovements(folder) {
  return readdirSync(folder)
    .filter((file) => /^gold-quantities.*\.jsonl?$/.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const lines = file.endsWith(".json")
        ? JSON.parse(text)
        : text
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line));
      return lines.map((line) => ({
        id: line.id,
        file,
        author: authorOf(file),
        text: line.text,
        quantities: undefined,
        change: movementOf(line),
      }));
    });
}
