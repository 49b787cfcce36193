import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { insertionPoint } from "../places.ts";

export const missingTaskDocs: RuleDocs = {
  claim: "The story says what the candidate had to do.",
  why: "The same act is routine in one role and brave in another; the task tells which.",
  bad: [
    "Situation: The shop's till broke on a Saturday.\n\nAction: Counted the cash by hand and wrote receipts.\n\nResult: Nobody left the queue.",
  ],
  good: [
    "Situation: The shop's till broke on a Saturday.\n\nTask: I was the shift lead and had to keep the shop open.\n\nAction: I counted the cash by hand.",
  ],
};

export const missingTask = defineRule({
  id: "structure/missing-task",
  revision: 1,
  dimension: "structure",
  pitfall: "missing_task",
  severity: "should",
  messages: {
    missing: "Nothing says what your part was: name your role and what you had to reach.",
    scattered: "Your role can be guessed from other sentences; a task of its own would make it plain.",
  },
  suggestion: "As [role] I had to [goal] by [date or limit].",
  lift: (signals) => ({ words: { ...signals.words, task: 15 }, roleTold: 2, roleLead: 1 }),
  check: ({ evidence, signals, report }) => {
    if (signals.words.task >= 3 || evidence.spokenWords === 0) return;
    const isGiven = evidence.facts.document.blocks.some((block) => block.label !== null);
    if (signals.roleTold === 0) report({ message: "missing", at: insertionPoint(evidence, "task") });
    else if (isGiven) report({ message: "scattered", at: insertionPoint(evidence, "task"), severity: "hint" });
  },
});
