import { readFileSync } from "node:fs";
import { evaluate } from "@starboard/rules/evaluate";
import { describe, expect, test } from "vitest";

interface Story {
  id: string;
  kind: "challenge" | "accomplishment";
  style: string;
  overall: number;
  sections: Record<string, string>;
}

const STORIES = readFileSync(new URL("../../rules/corpus/stories-round-1.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Story)
  .filter(({ overall }) => overall >= 3)
  .slice(0, 14);

const SPELLINGS: ReadonlyArray<readonly [american: RegExp, british: string]> = [
  [/\b(organ|priorit|standard|real|recogn|summar|stabil|optim)iz(e|ed|ing|es)\b/g, "$1is$2"],
  [/\blearned\b/g, "learnt"],
  [/\banalyz/g, "analys"],
  [/\bcolor/g, "colour"],
  [/\bbehavior/g, "behaviour"],
];

/** The same content as other people would write it; rules of form only, so that nothing is added or left out. */
const FORMS: Readonly<Record<string, (body: string) => string>> = {
  "in British spelling": (body) => SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), body),
  bulleted: (body) =>
    body.replace(/(^|[.!?] )(?=[A-Z])/g, (_, end: string) => (end === "" ? "- " : `${end.trim()}\n- `)),
  mistyped: (body) => {
    let words = 0;
    return body.replace(/\b[a-z]{7,}\b/g, (word) =>
      ++words % 8 === 0 ? word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5) : word,
    );
  },
  "without articles, as many who learned English late write": (body) => {
    let articles = 0;
    return body.replace(/ (the) (?=[a-z])/g, (article) => (++articles % 2 === 0 ? " " : article));
  },
  "in plain punctuation": (body) => body.replace(/[–—;]/g, ",").replace(/[“”]/g, '"').replace(/’/g, "'"),
};

describe.each(Object.entries(FORMS))("the same story %s", (_, form) => {
  test.each(STORIES)("stays within five points: $id", ({ kind, sections }) => {
    const told = Object.fromEntries(Object.entries(sections).map(([label, body]) => [label, form(body)]));
    const difference = evaluate({ kind, sections: told }).score - evaluate({ kind, sections }).score;
    expect(Math.abs(difference)).toBeLessThanOrEqual(5);
  });
});
