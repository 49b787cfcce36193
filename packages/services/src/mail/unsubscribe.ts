import { auditEntries } from "@starboard/db/tables/audit-entries";
import { memberships } from "@starboard/db/tables/memberships";
import { withTenant } from "@starboard/db/transaction";
import { isPaceFixed } from "@starboard/domain/mail-paces";
import { Unsubscribe } from "@starboard/domain/mail-preference";
import { eq } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import { keepMailPreferences } from "../notification/keep-mail-preferences.ts";
import { type LoadedPreferences, loadMailPreferences } from "../notification/load-mail-preferences.ts";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { readUnsubscribeToken, type Subscriber } from "./unsubscribe-token.ts";

/**
 * Switches off what the link says, without a sign-in; twice is once. Every call has the same answer: what was not
 * signed here, and who is gone, change nothing and are not told apart.
 */
export async function unsubscribe(runtime: Runtime, raw: unknown): Promise<{ done: true }> {
  const { token } = parseInput(Unsubscribe, raw);
  const subscriber = readUnsubscribeToken(runtime.secret, token);
  if (!subscriber) return { done: true };
  const { orgId, userId, subscription } = subscriber;
  const now = runtime.clock.now();
  await withTenant(runtime.pool, { orgId, userId }, async (tx) => {
    const [member] = await tx.select().from(memberships).where(eq(memberships.userId, userId)).for("update");
    if (!member) return;
    const before = (await loadMailPreferences(tx, [userId])).of(userId);
    const after = without(before, subscription);
    if (!after) return;
    await keepMailPreferences({ tx, orgId, userId, now }, after);
    await tx.insert(auditEntries).values({
      orgId,
      id: makeId(runtime.clock),
      action: "mail-preference.unsubscribe",
      actorId: userId,
      subjectId: userId,
      fields: [subscription],
      createdAt: now,
    });
  });
  return { done: true };
}

/** Null where it is off already, or cannot be switched off. */
function without(before: LoadedPreferences, what: Subscriber["subscription"]): LoadedPreferences | null {
  if (what === "digest") return before.digestHour === null ? null : { ...before, digestHour: null };
  if (what === "lead-digest") return before.hasLeadDigest ? { ...before, hasLeadDigest: false } : null;
  if (isPaceFixed(what) || before.paces[what] === "off") return null;
  return { ...before, paces: { ...before.paces, [what]: "off" } };
}
