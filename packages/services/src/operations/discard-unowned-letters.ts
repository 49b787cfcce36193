import { outbox } from "@starboard/db/tables/outbox";
import { withPerson } from "@starboard/db/transaction";
import type { DiscardReason } from "@starboard/domain/discard-reasons";
import { and, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { awaitingDecision } from "./dead-letter-rows.ts";

/** Decides that jobs of no organisation shall have no effect; the rows keep the reason until they are pruned. @returns those */
export const discardUnownedLetters = ({ pool, clock }: Runtime, ids: readonly number[], reason: DiscardReason) =>
  withPerson(pool, null, (tx) =>
    tx
      .update(outbox)
      .set({ discardedAt: clock.now(), discardReason: reason })
      .where(and(awaitingDecision(ids), isNull(outbox.orgId)))
      .returning({ id: outbox.id, jobName: outbox.jobName }),
  );
