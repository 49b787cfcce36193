import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findPublication } from "./find-published-profile.ts";

/**
 * The rules that hold in the organisation, for whoever writes there: the browser evaluates by them as the worker does.
 * Since when and why is told as well; null where none of its own were ever published.
 */
export const getCurrentRules = defineQuery({
  action: "rules.read-current",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "rules.read-current"),
  run: async ({ tx }) => {
    const newest = await findPublication(tx);
    if (!newest) return null;
    const { content, number, reason, publishedAt } = newest;
    return { profile: { ...content, version: number }, reason, publishedAt };
  },
});
