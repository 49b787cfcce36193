import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { linkOf } from "../../facts/change-links.ts";
import { isMixed } from "../../facts/dimension.ts";
import { tokenRange } from "../../facts/evidence.ts";
import type { ChangeFact, QuantityFact } from "../../facts/fact-model.ts";
import type { Facts } from "../../facts/read-facts.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { TOKEN } from "../../text/tokenize.ts";

/** How a side without a unit is named. */
const nameOf = ({ unit, value }: QuantityFact) => unit ?? `the bare number ${String(value)}`;

/** "9 of 60": a count with its whole is a share. */
const isPartOf = ({ document: { tokens } }: Facts, { end }: QuantityFact) =>
  tokens.word[end] === "of" && tokens.kind[end + 1] === TOKEN.number;

/** The first side is a bare number that took hours, hectares or the like from the second. */
function isLent({ isJoined, fromQuantity: from, toQuantity: to }: ChangeFact): boolean {
  if (isJoined || from === null || to === null || from.end !== from.first + 1) return false;
  return (to.kind === "size" || to.kind === "duration") && to.end > to.first + 1;
}

const THINGS = new Set(
  "trees rats plants animals customers complaints visitors visits calls orders tickets errors incidents accidents absences bookings defects members subscribers patients pupils students volunteers donors cases infections falls breakdowns mistakes applications queries people births".split(
    " ",
  ),
);

/** What is counted where the movement begins: "infested trees per week fell"; null where it may be measured. */
function countedThing({ document, bits }: Facts, change: ChangeFact): string | null {
  const { tokens, sentences } = document;
  const { firstToken } = sentences[change.sentence] as { firstToken: number };
  for (let at = firstToken; at < change.first; at++) {
    const word = tokens.word[at] as string;
    if (((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down | WORD_CLASS.function)) !== 0 && at > firstToken)
      return null;
    if (THINGS.has(word)) return word;
  }
  return null;
}

export const unitMismatchDocs: RuleDocs = {
  claim: "Baseline and result are told in the same unit.",
  why: "“From 40 minutes to 12%” cannot be compared, and sounds like two different measures.",
  bad: [
    "I changed the triage. The wait went from 40 minutes to 12% in two weeks.",
    "I rewrote the letter. Donors went from 1,850 to 14% in a year.",
    "I moved the racks. Loading went from 25 minutes a van to 18 vans a day.",
    "I changed the bait. Trapped rats a night fell from 60 to 4 kilos.",
    "I asked the guests. The mark for breakfast rose from 6.4 to 52 reviews.",
  ],
  good: [
    "I changed the triage. The wait went from 40 minutes to 12 in two weeks.",
    "I read the meters. The bill fell from €1,900 to €1,400 a month.",
    "I checked each seal. Rejected jars went from 9 of 60 to 2% of the batch.",
  ],
};

export const unitMismatch = defineRule({
  id: "specificity/unit-mismatch",
  revision: 2,
  dimension: "specificity",
  pitfall: "unit_mismatch",
  severity: "should",
  messages: { mixed: "The two sides are in different units ({from} and {to}): tell both in the same one." },
  check: ({ evidence, report }) => {
    const { facts } = evidence;
    for (const change of evidence.fullChanges) {
      const to = change.to?.unit ?? "";
      const noun = isLent(change) ? countedThing(facts, change) : null;
      if (noun === null) continue;
      report({
        message: "mixed",
        at: tokenRange(facts, change.first, change.end),
        values: { from: noun, to },
      });
    }
    for (let index = 0; index + 1 < evidence.metrics.length; index++) {
      const a = evidence.metrics[index] as QuantityFact;
      const b = evidence.metrics[index + 1] as QuantityFact;
      if (a.sentence !== b.sentence || !isMixed(a, b) || isPartOf(facts, a)) continue;
      const sentence = facts.document.sentences[a.sentence];
      if (
        sentence === undefined ||
        linkOf(facts.document.tokens, facts.bits, a, b, sentence.firstToken, sentence.endToken, true) !== "forward"
      )
        continue;
      report({
        message: "mixed",
        at: tokenRange(facts, a.first, b.end),
        values: { from: nameOf(a), to: nameOf(b) },
      });
    }
  },
});
