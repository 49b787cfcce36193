import { addAfterLast, addImport } from "./place-text.mjs";
import { Refusal } from "./refusal.mjs";
import { camel, requireName } from "./word-forms.mjs";

const DIMENSIONS = ["structure", "ownership", "specificity", "judgement", "learning", "concision"];
const RULES = "packages/rules/src/rules";
const RULESET = "packages/rules/src/ruleset.ts";
const HISTORY = "packages/rules/src/ruleset-history.ts";
/** In no story of the corpus: the rule says nothing about any text until it is given words of its own. */
const WORD = "harbourmaster";

/**
 * A rule that finds words: its file, its places in the two lists, then the ruleset's hash and the pages of the rules. Where
 * the ruleset's version is published, whose output never changes, the rule begins the next one.
 */
export function planRule(tree, name, { words = WORD, pitfall }) {
  const [dimension, short, ...more] = name.split("/");
  const shape = "write dimension/short-claim, such as learning/names-a-book";
  if (!short || more.length > 0 || !DIMENSIONS.includes(dimension))
    throw new Refusal(`"${name}" is no name: ${shape}; dimensions: ${DIMENSIONS.join(", ")}.`);
  requireName([short], shape);
  if (!/^[a-z']+(?: [a-z']+)*$/.test(words)) throw new Refusal("--words takes lower-case words with a space between.");
  if (pitfall !== undefined) requirePitfall(tree, pitfall);
  const call = camel(short);
  if (tree.read(`${RULES}/all-rules.ts`).includes(` ${call} }`)) throw new Refusal(`There is a rule ${call} already.`);

  tree.create(`${RULES}/${name}.ts`, ruleText({ name, dimension, call, words, pitfall: pitfall ?? null }));
  const docs = tree.read(`${RULES}/all-docs.ts`);
  const neighbour = [...docs.matchAll(/^ {2}"([a-z]+)\/([a-z-]+)": /gm)].findLast(([, of]) => of === dimension)?.[2];
  if (!neighbour) throw new Refusal(`${RULES}/all-docs.ts holds no rule of ${dimension} to stand beside.`);
  tree.change(
    `${RULES}/all-docs.ts`,
    (text) => addImport(text, `import { ${call}Docs } from "./${name}.ts";`),
    (text) => addAfterLast(text, `  "${dimension}/${neighbour}":`, `  "${name}": ${call}Docs,`),
  );
  tree.change(
    `${RULES}/all-rules.ts`,
    (text) => addImport(text, `import { ${call} } from "./${name}.ts";`),
    (text) => addAfterLast(text, `  ${camel(neighbour)},`, `  ${call},`),
  );
  const raised = raiseVersion(tree);
  return {
    rewrites: ["packages/rules/src/ruleset-hash.ts", "docs/rules"],
    after: ["lock-ruleset", "write-rule-pages"].map((script) => ({
      command: `node packages/rules/scripts/${script}.mjs`,
      folder: ".",
    })),
    next: [
      `Write what ${RULES}/${name}.ts looks for, and examples; they run: npx vitest run --project unit ${RULES}`,
      "After each change: node packages/rules/scripts/lock-ruleset.mjs && node packages/rules/scripts/write-rule-pages.mjs",
      ...(raised ? [`The rules are ${raised} from here on: say in CHANGELOG.md what changes for whom.`] : []),
    ],
  };
}

/** @returns the version that the rule begins; null where the one that is there has not been published yet */
function raiseVersion(tree) {
  const [version, major, minor] = tree.read(RULESET).match(/starboard@(\d+)\.(\d+)\.\d+/) ?? [];
  if (!version) throw new Refusal(`${RULESET} names no version: the generator has not kept up with the project.`);
  if (!tree.read(HISTORY).includes(`"${version}"`)) return null;
  const raised = `starboard@${major}.${Number(minor) + 1}.0`;
  tree.change(RULESET, (text) => text.replace(version, raised));
  return raised;
}

function requirePitfall(tree, pitfall) {
  const list = tree.read("packages/domain/src/evaluation.ts").match(/PITFALLS = \[([^\]]*)\]/)?.[1] ?? "";
  const known = [...list.matchAll(/"([a-z_]+)"/g)].map(([, each]) => each);
  if (!known.includes(pitfall)) throw new Refusal(`"${pitfall}" is no pitfall. There are ${known.join(", ")}.`);
}

function ruleText({ name, dimension, call, words, pitfall }) {
  const [word] = words.split(" ");
  const [withIt, without] = [word, "welcome"].map((each) => `"Action: I wrote “${each}” on the board of the hall."`);
  const [bad, good] = pitfall === null ? [without, withIt] : [withIt, without];
  const claim = pitfall === null ? `The story says “${word}”.` : `The story does without “${word}”.`;
  return `import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { hasIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { reportSentences } from "../report-sentences.ts";

const WORDS = wordSet(${JSON.stringify(words)});

export const ${call}Docs: RuleDocs = {
  why: "It shows whoever reads it that the word is there.",
  bad: [${bad}],
  good: [${good}],
};

export const ${call} = defineRule({
  id: "${name}",
  claim: "${claim}",
  revision: 1,
  dimension: "${dimension}",
  pitfall: ${JSON.stringify(pitfall)},
  severity: "hint",
  messages: { found: "“${word}” stands here." },
  check: ({ evidence, report }) => {
    const { sentences, tokens } = evidence.facts.document;
    const found = sentences.flatMap(({ firstToken, endToken }, sentence) =>
      hasIn(WORDS, tokens, firstToken, endToken) ? [sentence] : [],
    );
    reportSentences({ evidence, report }, "found", found);
  },
});
`;
}
