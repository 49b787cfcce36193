// Writes docs/rules/ from the rules' own documentation.
//   node packages/rules/scripts/write-rule-pages.mjs          writes the pages
//   node packages/rules/scripts/write-rule-pages.mjs --check  fails where a page is not current
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSource } from "./load-source.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "docs", "rules");
const {
  RULES,
  docsOfRule,
  ANCHORS,
  CUT_POINTS,
  WEIGHTS,
  BAND_STARTS,
  DEDUCTION_POINTS,
  RULESET,
  ROOM,
  DEFAULT_TARGET_SECONDS,
} = await loadSource(
  "registry.ts",
  "rule-docs.ts",
  "anchors.ts",
  "score/score-story.ts",
  "score/deduction-points.ts",
  "score/reach.ts",
  "text/spoken-words.ts",
  "ruleset.ts",
);
const NOTE = "<!-- Written by packages/rules/scripts/write-rule-pages.mjs; change the rule, not this page. -->\n\n";
const DIMENSIONS = Object.keys(WEIGHTS);
const DEDUCTIONS = {
  faults: "numbers that do not agree",
  method: "words about method in place of a story",
  length: "what passes three minutes told calmly",
  platitude: "a lesson that fits every story",
  vague: "an effect that is only claimed",
  padding: "fillers and hedges",
};
const seconds = (share) => Math.round(share * DEFAULT_TARGET_SECONDS);
const title = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const quote = (text) =>
  text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

const rulePage = (dimension) => {
  const parts = RULES.filter((rule) => rule.dimension === dimension).map((rule) => {
    const kind = rule.polarity === "strength" ? "strength" : `problem \`${rule.pitfall}\`, ${rule.severity}`;
    const { why, bad, good } = docsOfRule(rule.id);
    const shown = rule.polarity === "strength" ? [good, bad] : [bad, good];
    const examples = (heading, texts) =>
      texts.length === 0
        ? ""
        : `${heading}\n\n${texts.map((text) => quote(text.length > 600 ? `${text.slice(0, 600)} …` : text)).join("\n\n")}\n\n`;
    const threshold =
      rule.threshold === null
        ? ""
        : `Threshold: ${rule.threshold.value} ${rule.threshold.what}; a [profile](profiles.md) may set ${rule.threshold.least} to ${rule.threshold.most}.\n\n`;
    return `## ${rule.id}\n\n${rule.claim} (${kind}; revision ${rule.revision})\n\n${why}\n\n${threshold}${examples("Reported in:", shown[0])}${examples("Not reported in:", shown[1])}It says:\n\n${Object.values(
      rule.messages,
    )
      .map((message) => `- ${message}`)
      .join("\n")}\n`;
  });
  return `${NOTE}# ${title(dimension)}\n\n${parts.join("\n")}`;
};

const overview = () => {
  const rows = RULES.map(
    (rule) =>
      `| [${rule.id}](${rule.dimension}.md#${rule.id.replace("/", "")}) | ${rule.pitfall ?? "strength"} | ${rule.polarity === "strength" ? "" : rule.severity} | ${rule.claim} |`,
  );
  const weights = DIMENSIONS.map(
    (dimension) => `| ${title(dimension)} | ${WEIGHTS[dimension]} | ${CUT_POINTS[dimension].join(", ")} |`,
  );
  const bars = DIMENSIONS.map(
    (dimension) =>
      `### ${title(dimension)}\n\n| Rating | What it looks like |\n| --- | --- |\n${[1, 2, 3, 4, 5].map((rating) => `| ${rating} | ${ANCHORS[dimension][rating]} |`).join("\n")}\n`,
  );
  const deductions = Object.entries(DEDUCTION_POINTS).map(([name, points]) => `${DEDUCTIONS[name]} (${points})`);
  const bands = Object.entries(BAND_STARTS).map(([band, start]) => `\`${band}\` from ${start}`);
  return `${NOTE}# Rules

The ruleset \`${RULESET.version}\` has ${RULES.length} rules. Every finding names its rule, its place in the text and the other places it rests on.

| Rule | Pitfall | Severity | Claim |
| --- | --- | --- | --- |
${rows.join("\n")}

## Score

Each dimension is 0–100; the overall score is their weighted mean, less ${deductions.join(", ")}, each up to so many points; how many was fitted to ratings, with one round of the corpus left out at a time. Before that the mean is made smaller where a text looks stuffed (words about method, numbers without a movement, movements claimed in one breath: each down to a half or a little more), and a little where nobody in particular acts or nothing is decided (ownership under 40, judgement under 25: down to six sevenths). Without specificity and judgement structure and ownership count half; told only in words of every workplace, judgement and learning do. Bands: \`weak\` below, ${bands.join(", ")}. \`insufficient\` is given where there is too little to judge, whatever the numbers. The cut points map a score to a coach's 2, 3, 4 and 5.

A story is not \`strong\` while a required part is nowhere to be found: the situation, the task or role, an act, the result, a trade-off (a choice, a rejected option or a cost), a lesson or changed practice. Nor is it where the words that carry something, told slowly, take under ${seconds(ROOM.none)} seconds: there is no room for evidence, and only from ${seconds(ROOM.full)} seconds on is every score open. In both cases the points above the middle of \`solid\` (${(BAND_STARTS.solid + BAND_STARTS.strong) / 2}) are drawn together so that they end at ${BAND_STARTS.strong - 1}. A story that lacks a part and is so short reaches 84 in concision, a little more where there is some room. A profile that gives a dimension no weight does not ask for its parts, and one with another target length moves the seconds.

| Dimension | Weight | Cut points |
| --- | ---: | --- |
${weights.join("\n")}

## Anchors

${bars.join("\n")}
An organisation may change weights, bands, rules and words in a [profile](profiles.md).

## What the rules cannot judge

- **Truth.** Numbers are compared with each other and with what can be at all; nobody is asked. An invented story with a baseline scores like a true one.
- **Relevance.** Whether the story answers the question asked. A good story about something else keeps its score.
- **Wisdom.** A decision counts when it is told with what was turned down and what it cost, not when it was right.
- **Weight.** A small change told well can score above a great one told badly.
- **Voice.** Tone, honesty and how it sounds aloud are for a listener.

They read English only. Where there is too little to judge the band is \`insufficient\` and a dimension without evidence has no number, which is not zero. Words of the method ("KPIs", "guardrails", "stakeholders") earn nothing without an act: from 1.5% of all words on they take points away, from 4.5% on they shrink the whole. Counts saturate, so that a third example adds less than the second, and no point is given for length.
`;
};

const pages = new Map([
  ["README.md", overview()],
  ...DIMENSIONS.map((dimension) => [`${dimension}.md`, rulePage(dimension)]),
]);
if (process.argv.includes("--check")) {
  const stale = [...pages].filter(
    ([name, text]) => !existsSync(join(FOLDER, name)) || readFileSync(join(FOLDER, name), "utf8") !== text,
  );
  if (stale.length > 0) {
    process.stderr.write(
      `docs/rules is not current (${stale.map(([name]) => name).join(", ")}): run node packages/rules/scripts/write-rule-pages.mjs\n`,
    );
    process.exit(1);
  }
} else {
  mkdirSync(FOLDER, { recursive: true });
  // Pages without the note are written by people.
  for (const name of readdirSync(FOLDER))
    if (name.endsWith(".md") && !pages.has(name) && readFileSync(join(FOLDER, name), "utf8").startsWith(NOTE))
      rmSync(join(FOLDER, name));
  for (const [name, text] of pages) writeFileSync(join(FOLDER, name), text);
}
