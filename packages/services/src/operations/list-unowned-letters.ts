import { outbox } from "@starboard/db/tables/outbox";
import { withPerson } from "@starboard/db/transaction";
import { and, asc, count, isNotNull, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { isDead } from "./dead-letter-rows.ts";

/**
 * For the operator, at the command line: the jobs of no organisation that wait for a decision, such as a password's
 * mail, oldest first; and how many each organisation's owner has to decide on. Needs the worker's login.
 */
export const listUnownedLetters = ({ pool }: Runtime) =>
  withPerson(pool, null, async (tx) => {
    const { id, jobName, attempts, lastError, deadAt, orgId } = outbox;
    const isWaiting = and(isDead, isNull(outbox.discardedAt));
    const letters = await tx
      .select({ id, jobName, attempts, lastError, deadAt })
      .from(outbox)
      .where(and(isWaiting, isNull(orgId)))
      .orderBy(asc(deadAt), asc(id));
    const owned = await tx
      .select({ orgId, waiting: count() })
      .from(outbox)
      .where(and(isWaiting, isNotNull(orgId)))
      .groupBy(orgId)
      .orderBy(asc(orgId));
    return { letters, owned };
  });
