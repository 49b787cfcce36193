import { GetPractice } from "@starboard/domain/practice";
import { requirePractice } from "../guards/require-practice.ts";
import { defineQuery } from "../verb/define-query.ts";

/** What the caller said in one practice, where they kept it. */
export const getPractice = defineQuery({
  action: "practice.read",
  input: GetPractice,
  guard: ({ tx, actor, input }) => requirePractice(tx, actor, "practice.read", input.practiceId),
  run: async ({ subject: { id, transcript } }) => ({ id, transcript }),
});
