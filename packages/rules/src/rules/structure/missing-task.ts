import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { isRunOn } from "../../facts/no-story.ts";
import { hasSelf, insertionPoint, isGiven, placeOf } from "../places.ts";

export const missingTaskDocs: RuleDocs = {
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
  claim: "The story says what the candidate had to do.",
  revision: 2,
  dimension: "structure",
  pitfall: "missing_task",
  severity: "should",
  messages: {
    missing: "Nothing says what your part was: name your role and what you had to reach.",
    shared: "The task is told for a group: which part of it was yours?",
    scattered: "Your role can be guessed from other sentences; a task of its own would make it plain.",
  },
  suggestion: "As [role] I had to [goal] by [date or limit].",
  lift: (signals) => ({ words: { ...signals.words, task: 15 }, roleTold: 2, roleLead: 1 }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords === 0) return;
    const isTold = isGiven(evidence, "task") && signals.words.task >= 3;
    // One label or two in free text tell of their own sentence only.
    const hasSections = evidence.facts.document.blocks.filter((block) => block.label !== null).length > 2;
    const at = insertionPoint(evidence, "task");
    if (isTold) {
      const isOwn = evidence.bySection.task.some((sentence) => hasSelf(evidence, sentence));
      if (!isOwn && signals.roleTold === 0)
        report({ message: "shared", at: placeOf(evidence, "task"), severity: "hint" });
    } else if (signals.roleTold === 0) {
      const isGuessed = signals.words.task >= 3 || (!hasSections && signals.ownDeeds >= 3) || isRunOn(evidence);
      report({ message: "missing", at, ...(isGuessed ? { severity: "hint" as const } : {}) });
    } else if (hasSections) report({ message: "scattered", at, severity: "hint" });
  },
});
