import type { docsOfRule } from "@starboard/rules/rule-docs";

export type RuleText = ReturnType<typeof docsOfRule>;

let texts: Promise<Record<string, RuleText>> | null = null;

/**
 * Why a rule is one, with examples; all rules' texts come with the first that is asked for. Null for a rule that this
 * release does not know. Rejects when they do not come; the next who asks tries again.
 */
export async function fetchRuleText(ruleId: string): Promise<RuleText | null> {
  texts ??= fetch("/rule-texts.json").then((answer) => {
    if (!answer.ok) throw new Error("The texts of the rules did not come.");
    return answer.json();
  });
  try {
    return (await texts)[ruleId] ?? null;
  } catch (error) {
    texts = null;
    throw error;
  }
}
