import { outbox } from "@starboard/db/tables/outbox";
import { withPerson } from "@starboard/db/transaction";
import { and, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { awaitingDecision, TRIED_AGAIN } from "./dead-letter-rows.ts";

/** Has jobs of no organisation tried again. An organisation's are its owner's. @returns those that were */
export const retryUnownedLetters = ({ pool }: Runtime, ids: readonly number[]) =>
  withPerson(pool, null, (tx) =>
    tx
      .update(outbox)
      .set(TRIED_AGAIN)
      .where(and(awaitingDecision(ids), isNull(outbox.orgId)))
      .returning({ id: outbox.id, jobName: outbox.jobName }),
  );
