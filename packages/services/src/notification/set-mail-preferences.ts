import { memberships } from "@starboard/db/tables/memberships";
import { hasRole } from "@starboard/domain/actor";
import { SetMailPreferences } from "@starboard/domain/mail-preference";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { waitForLeadDigest } from "../lead-digest/wait-for-lead-digest.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepMailPreferences } from "./keep-mail-preferences.ts";
import { loadMailPreferences } from "./load-mail-preferences.ts";
import { waitForDigest } from "./wait-for-digest.ts";

/** Changes how the caller is written to here: what is named, and nothing else. */
export const setMailPreferences = defineMutation({
  action: "mail-preference.set",
  input: SetMailPreferences,
  guard: ({ actor }) => requireOrganisation(actor, "mail-preference.set"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    const { orgId, userId } = actor;
    // Two choices at the same time, as of two rows pressed quickly, are both kept.
    await tx.select().from(memberships).where(eq(memberships.userId, userId)).for("update");
    const { of, usual } = await loadMailPreferences(tx, [userId]);
    const before = of(userId);
    const { paces, quietHours, digestHour, hasLeadDigest } = input;
    const now = runtime.clock.now();
    await keepMailPreferences(
      { tx, orgId, userId, now },
      {
        paces: { ...before.paces, ...paces },
        quietHours: quietHours ?? before.quietHours,
        hasOwnQuietHours: quietHours === undefined ? before.hasOwnQuietHours : quietHours !== null,
        digestHour: digestHour === undefined ? before.digestHour : digestHour,
        hasLeadDigest: hasLeadDigest ?? before.hasLeadDigest,
      },
    );
    // What waits already may be due earlier now.
    await waitForDigest({ tx, orgId, userId, after: now });
    if (hasRole(actor, "lead")) await waitForLeadDigest({ tx, orgId, userId, after: now });
    audit({ subjectId: userId, fields: Object.keys(input) });
    const after = (await loadMailPreferences(tx, [userId])).of(userId);
    return { ...after, usualQuietHours: usual };
  },
});
