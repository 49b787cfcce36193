import { readFileSync } from "node:fs";
import { evaluate } from "@starboard/rules/evaluate";
import { expect, test } from "vitest";

/** Stories of every round, quality and manner; what is kept of each was read beside its text by a person or a model. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  "1": ["r1-01", "r1-20"],
  "2": ["r2-18"],
  "3": ["r3-12"],
  "4a": ["r4a-03", "r4a-29", "r4a-42"],
  "4b": ["r4b-13", "r4b-35"],
  "5": ["r5-01", "r5-12", "r5-32"],
};

interface Story {
  id: string;
  kind: "challenge" | "accomplishment";
  text?: string;
  sections?: Record<string, string>;
}

const readRound = (round: string): Story[] =>
  readFileSync(new URL(`../../rules/corpus/stories-round-${round}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Story);

const told = Object.entries(KEPT).flatMap(([round, ids]) => readRound(round).filter(({ id }) => ids.includes(id)));

/** An evaluation in a few lines that can be read beside the story. */
function digest({ kind, text, sections }: Story) {
  const { band, sections: labelled, changes, findings } = evaluate({ kind, ...(sections ? { sections } : { text }) });
  const side = (measure: { value: number | [number, number]; unit: string | null } | null) =>
    measure === null ? "?" : `${measure.value}${measure.unit === null ? "" : ` ${measure.unit}`}`;
  return {
    band,
    sections: labelled.map(({ label }) => label).join(" "),
    changes: changes.map(({ from, to, direction }) => `${side(from)} → ${side(to)} ${direction}`),
    problems: findings
      .filter(({ polarity }) => polarity === "problem")
      .map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    strengths: [...new Set(findings.filter(({ polarity }) => polarity === "strength").map(({ ruleId }) => ruleId))],
  };
}

test("twelve stories are there", () => {
  expect(told).toHaveLength(12);
});

test.each(told.map((story) => [story.id, story] as const))("%s is told as it was read by eye", (_, story) => {
  expect(digest(story)).toMatchSnapshot();
});
