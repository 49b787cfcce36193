import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { findCosts } from "../../facts/costs.ts";
import { type Evidence, hasSign, rangeOf, sentencesWith } from "../../facts/evidence.ts";
import { isRunOn } from "../../facts/no-story.ts";
import { IN, IN_DOING } from "../../facts/sections/sections.ts";
import type { Signals } from "../../score/signals.ts";
import { isStuffed } from "../../score/stuffing.ts";
import { insertionPoint, isGiven, placeOf } from "../places.ts";

export const noTradeoffsDocs: RuleDocs = {
  why: "Judgement shows only where something was given up. The word “trade-off” is not needed: “that meant living with …” will do.",
  bad: [
    "Situation: Sign-ups were flat.\n\nAction: I ran interviews and rewrote the page.\n\nResult: Sign-ups rose from 3,000 to 4,100 a month.",
    "Situation: Sign-ups to our newsletter were flat for half a year.\n\nAction: I rewrote the page with two colleagues.\n\nTrade-offs: Balanced speed versus quality.\n\nResult: Sign-ups rose from 3,000 to 4,100.",
  ],
  good: [
    "Action: I closed two mornings instead of cutting every day, and accepted that one reading group would be angry with me.\n\nResult: Visits rose from 1,240 to 1,700.",
  ],
};

export const noTradeoffs = defineRule({
  id: "judgement/no-tradeoffs",
  claim: "A choice is told with what it cost.",
  revision: 4,
  dimension: "judgement",
  pitfall: "no_tradeoffs",
  severity: "should",
  messages: {
    none: "No trade-off is told: say what you turned down and what your choice cost.",
    balance: "This names a balance, not a choice: say what you turned down and what your choice cost.",
    option: "A price is told, but not what you turned down for it.",
    cost: "The choice is told, its price is not: what did it cost, and whom?",
  },
  suggestion: "I chose [A] over [B] because [reason], and accepted [cost].",
  lift: (signals) => ({
    choice: Math.max(1, signals.choice),
    rejected: Math.max(1, signals.rejected),
    cost: Math.max(1, signals.cost),
    reason: Math.max(1, signals.reason),
  }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords < 20) return;
    const { rejected, cost } = signals;
    // "We degraded the display to protect checkout": in a trade-off, the purpose tells the choice.
    const hasReason = (index: number) => evidence.facts.counts.of("reason", index) > 0;
    const isPurposeful = findCosts(evidence).some(hasReason) || evidence.bySection.tradeoffs.some(hasReason);
    const choice = Math.max(signals.choice, isPurposeful ? 1 : 0);
    const isOne = isGiven(evidence, "tradeoffs") || isPurposeful || isTogether(evidence);
    const isTold = cost > 0 && choice + rejected > 0 && isOne;
    if (isTold && !isStuffed(signals) && !isStray(evidence, signals)) return;
    const [balance] = sentencesWith(evidence, "balanceOnly");
    const at = insertionPoint(evidence, "tradeoffs");
    if (cost > 0 && (rejected === 0 || !isTold))
      report({ message: "option", at: placeOf(evidence, "tradeoffs"), severity: "hint" });
    else if (balance !== undefined) report({ message: "balance", at: rangeOf(evidence, balance) });
    else if (choice > 0 && rejected > 0) {
      const [chosen] = sentencesWith(evidence, "choice", IN_DOING);
      report({ message: "cost", at: chosen === undefined ? at : rangeOf(evidence, chosen), severity: "hint" });
    } else report({ message: "none", at, ...(isGuessed(evidence) ? { severity: "hint" as const } : {}) });
  },
});

/** In free text without a trade-off of its own, one word that may be a price: "the manual", "worse in the mornings". */
const isStray = ({ bySection, facts }: Evidence, { cost, rejected, choice }: Signals): boolean =>
  cost === 1 &&
  (rejected === 0 || choice === 0) &&
  bySection.tradeoffs.length === 0 &&
  facts.document.blocks.some(({ label }) => label === null);

/** A price within two sentences of a choice or of what was turned down. */
function isTogether(evidence: Evidence): boolean {
  const { counts, document } = evidence.facts;
  const end = document.sentences.length;
  return findCosts(evidence).some((cost) => {
    for (let near = Math.max(0, cost - 2); near < Math.min(end, cost + 3); near++)
      if (evidence.isLive[near] && (counts.of("choice", near) > 0 || counts.of("rejected", near) > 0)) return true;
    return false;
  });
}

/** Without sections a price may stand where the engine does not look for one. */
function isGuessed(evidence: Evidence): boolean {
  const isFree = evidence.facts.document.blocks.some((block) => block.label === null);
  return isRunOn(evidence) || (isFree && PRICES.some((sign) => hasSign(evidence, sign, DOING)));
}

const PRICES = ["cost", "priceWord", "rejected", "choice"] as const;
const DOING = IN_DOING | IN.result;
