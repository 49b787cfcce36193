import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { enterTenant, type Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { RECEIPT_DAYS, RequestErasure } from "@starboard/domain/privacy";
import { erasePerson } from "@starboard/jobs/contracts/erase-person";
import { and, count, eq, ne } from "drizzle-orm";
import { closeAccount, requirePassword } from "../identity/close-account.ts";
import { linkToken } from "../mail/link-token.ts";
import { makeId } from "../make-id.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/**
 * Asks that the caller be erased, after their password. Every session and token ends at once; the rest is a job's.
 * Throws CONFLICT for the last owner of an organisation. @returns the receipt's token, which is given out this once
 */
export const requestErasure = defineOpenVerb({
  door: "self",
  input: RequestErasure,
  run: async ({ tx, runtime, input, userId, enqueue }) => {
    await requirePassword(tx, userId, input.password);
    const left = await listOwnerless(tx, userId);
    if (left.length > 0) {
      const names = left.join(" and ");
      throw new StarboardError("CONFLICT", `You are the last owner of ${names}. Make somebody else an owner first.`);
    }
    const now = runtime.clock.now();
    const id = makeId(runtime.clock);
    const expiresAt = new Date(now.getTime() + RECEIPT_DAYS * 86_400_000);
    await tx.insert(privacyRequests).values({ id, userId, kind: "erasure", createdAt: now, expiresAt });
    await closeAccount(tx, runtime, userId);
    enqueue(erasePerson, { requestId: id });
    return { receipt: `${id}.${linkToken(runtime.secret, "erasure", id)}` };
  },
});

/** The organisations that would have no owner without this person; personal spaces go with them. */
async function listOwnerless(tx: Tx, userId: string): Promise<string[]> {
  const owned = await tx
    .select({ orgId: memberships.orgId, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(and(eq(memberships.userId, userId), eq(memberships.isOwner, true), eq(organisations.isPersonal, false)));
  const ownerless: string[] = [];
  for (const { orgId, name } of owned) {
    await enterTenant(tx, orgId);
    const [others] = await tx
      .select({ n: count() })
      .from(memberships)
      .where(and(eq(memberships.isOwner, true), eq(memberships.state, "active"), ne(memberships.userId, userId)));
    if (!others?.n) ownerless.push(name);
  }
  await tx.execute("select set_config('app.org_id', '', true)");
  return ownerless;
}
