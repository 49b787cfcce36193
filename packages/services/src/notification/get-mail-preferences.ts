import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { loadMailPreferences } from "./load-mail-preferences.ts";

/** How the caller is written to in this organisation, and the organisation's own quiet hours. */
export const getMailPreferences = defineQuery({
  action: "mail-preference.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "mail-preference.read"),
  run: async ({ tx, actor }) => {
    const { of, usual } = await loadMailPreferences(tx, [actor.userId]);
    return { ...of(actor.userId), usualQuietHours: usual };
  },
});
