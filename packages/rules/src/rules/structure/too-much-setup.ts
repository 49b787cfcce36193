import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { placeOf } from "../places.ts";

export const tooMuchSetupDocs: RuleDocs = {
  why: "Time spent on the setting is taken from what you did and what came of it.",
  bad: [
    "Situation: Our library stands in an old part of the town near the river and has had three different directors in the past ten years, and the building was renovated twice, which took a long time and annoyed many readers who were used to their places.\n\nTask: I had to bring readers back as the new librarian, and I had one year and a small budget for it, like everyone before me.\n\nAction: I opened on Sundays and asked readers what they missed.\n\nResult: Visits rose from 200 to 310 a week.",
  ],
  good: [
    "Situation: Visits to our library had fallen to 200 a week.\n\nAction: I opened on Sundays, asked forty readers what they missed, moved the reading group and wrote to both schools about a study corner. I tried the new hours for ten weeks before the council voted.\n\nResult: Visits rose from 200 to 310 a week.",
  ],
};

export const tooMuchSetup = defineRule({
  id: "structure/too-much-setup",
  claim: "Situation and task take at most about a third of the story.",
  revision: 1,
  dimension: "structure",
  pitfall: "too_long",
  severity: "hint",
  threshold: { value: 42, least: 20, most: 90, what: "percent of the spoken words" },
  messages: { heavy: "Situation and task take {share}% of the story; a third is enough." },
  check: ({ evidence, signals, threshold, report }) => {
    const { words } = signals;
    const share = Math.round((100 * (words.situation + words.task)) / Math.max(1, evidence.spokenWords));
    if (evidence.spokenWords > 80 && share > threshold)
      report({ message: "heavy", at: placeOf(evidence, "situation"), values: { share: String(share) } });
  },
});
