import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whose stories they are, in the words of `gold-movements.mjs`. */
function authorOf(file) {
  const round = /round-([5-8])/.exec(file);
  return round === null ? "authors who knew the engine" : `author of round ${round[1]}`;
}

/**
 * Sentences of whole stories with the movements that the rules alone find in them, right or not: most numbers of a
 * story move nothing, which sentences written about movements do not show.
 */
export function readStoryMovements(folder, evaluate) {
  return readdirSync(folder)
    .filter((file) => /^stories-.*\.jsonl$/.test(file))
    .sort()
    .flatMap((file) => {
      const stories = readFileSync(join(folder, file), "utf8").trim().split("\n");
      return stories
        .map((line) => JSON.parse(line))
        .filter(({ style }) => !/stuffed|junk/.test(style ?? ""))
        .flatMap((story) => textsOf(story).flatMap(sentencesOf))
        .map((text) => ({ file, author: authorOf(file), text, changes: evaluate({ text }).changes }));
    });
}

const textsOf = ({ sections, text, labels = [] }) =>
  text === undefined ? [...Object.values(sections ?? {}), ...labels.map(([sentence]) => sentence)] : [text];

const sentencesOf = (text) => text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => /\S/.test(sentence));
