import { RULES } from "@starboard/rules/registry";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** What the rules that find something missing are called, for linking a remark to them. */
export const listRuleTitles = defineQuery({
  action: "remark.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "remark.read"),
  run: async () =>
    RULES.filter(({ polarity }) => polarity === "problem").map(({ id, dimension, claim }) => ({
      id,
      dimension,
      title: claim,
    })),
});
