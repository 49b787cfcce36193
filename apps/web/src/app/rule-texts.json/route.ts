import { RULES } from "@starboard/rules/registry";
import { docsOfRule } from "@starboard/rules/rule-docs";

// Written once, by the build: beside the rules' own code these texts would bring all of it to a page.
export const dynamic = "force-static";

/** Why each rule is one, with texts in which it is broken and kept; the same for everybody. */
export function GET(): Response {
  return Response.json(Object.fromEntries(RULES.map(({ id }) => [id, docsOfRule(id)])));
}
