import type { Tx } from "@starboard/db/transaction";
import { notify } from "@starboard/jobs/contracts/notify";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";
import { findPublication } from "./find-published-profile.ts";

interface Telling {
  tx: Tx;
  runtime: Runtime;
  enqueue: Enqueue;
}

/**
 * Once a run over all stories is over, however it ended, tells the authors whose stories the newest publication scores
 * differently. Who has heard of this publication hears nothing more of it, so that every end may ask for it.
 */
export async function tellOfRules({ tx, runtime, enqueue }: Telling, orgId: string): Promise<void> {
  const newest = await findPublication(tx);
  if (!newest) return;
  enqueue(notify, { orgId, kind: "rules-changed", subjectId: newest.id, eventId: makeId(runtime.clock) });
}
