/** What the demo's coaches keep for the comments they write again and again. */
export const DEMO_REMARKS = {
  fromWhat: {
    body: "“{words}”: from what to what, {name}? Give the number before and the number after, and how you counted.",
    ruleIds: ["specificity/missing-baseline", "specificity/vague-claims"],
  },
  whoDid: {
    body: "Who did that? If it was you, {name}, say “I”; if not, say who and what your part was.",
    ruleIds: ["ownership/we-only"],
  },
  turnedDown: {
    body: "What did you turn down for this, and what did it cost you? One sentence in {section} is enough.",
    ruleIds: ["judgement/no-tradeoffs"],
  },
  howMany: {
    body: "How many {things} is that? If you don't have the number, ask somebody who still works there.",
    ruleIds: [],
  },
} as const satisfies Record<string, { body: string; ruleIds: readonly string[] }>;

export type DemoRemark = keyof typeof DEMO_REMARKS;
