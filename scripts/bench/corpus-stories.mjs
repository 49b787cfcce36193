import { readdirSync, readFileSync } from "node:fs";
import { inRepository } from "../site/repository.mjs";

const NAMES = ["situation", "task", "action", "tradeoffs", "result", "lessons"];
const wordsOf = (text) => text.split(/\s+/).filter(Boolean);

/** Gives the sections of story number n: three stories of the corpus joined, cut to 300 to 420 words. */
export function readCorpusStories() {
  const folder = inRepository("packages/rules/corpus");
  const corpus = readdirSync(folder)
    .filter((name) => /^stories.*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line).sections)
    .filter(Boolean);
  return (n) => {
    const parts = [n, n * 7 + 3, n * 13 + Math.floor(n / corpus.length) + 5].map((at) => corpus[at % corpus.length]);
    const joined = NAMES.map((name) => wordsOf(parts.map((part) => part[name] ?? "").join(" ")));
    const total = joined.reduce((sum, words) => sum + words.length, 0);
    const share = Math.min(1, (300 + ((n * 37) % 121)) / total);
    return Object.fromEntries(
      NAMES.map((name, at) => [name, joined[at].slice(0, Math.round(joined[at].length * share)).join(" ")]),
    );
  };
}
