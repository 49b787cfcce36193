import { memberships } from "@starboard/db/tables/memberships";
import { withPerson } from "@starboard/db/transaction";
import { eq } from "drizzle-orm";
import { describeAccount } from "../identity/describe-account.ts";
import type { Runtime } from "../runtime.ts";

/** What is known of a person outside any organisation, and where they belong or belonged. Null when they are gone. */
export const collectAccount = (runtime: Runtime, userId: string) =>
  withPerson(runtime.pool, userId, async (tx) => {
    const account = await describeAccount(tx, userId);
    if (!account) return null;
    const rows = await tx.select({ orgId: memberships.orgId }).from(memberships).where(eq(memberships.userId, userId));
    return { ...account, memberships: rows };
  });
