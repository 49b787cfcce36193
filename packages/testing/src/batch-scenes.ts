import { createPool } from "@starboard/db/client";
import { withTenant } from "@starboard/db/transaction";

const open = (url: string) => createPool({ url, max: 1, applicationName: "starboard-batch-scene" });

/**
 * Holds an organisation's stories, in the order of a batch's chunks and all unless `from` leaves the first ones out, so
 * that no chunk with one of them can commit. `url` is the worker's login. @returns how to let go
 */
export async function holdStories(url: string, orgId: string, { from = 0 } = {}): Promise<() => Promise<void>> {
  const pool = open(url);
  let letGo: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const holding = withTenant(pool, { orgId, userId: null }, async (tx) => {
    await tx.execute("set local idle_in_transaction_session_timeout = 0");
    await tx.execute(`select id from stories
      where id in (select id from stories where archived_at is null order by id offset ${from}) order by id for update`);
    isHeld();
    await over;
  });
  await Promise.race([held, holding]);
  return async () => {
    letGo();
    await holding;
    await pool.end();
  };
}

/** Has one story of a finished batch count as failed, as if the rules had broken on its text. */
export async function failOneStory(url: string, orgId: string, batchId: string): Promise<void> {
  const pool = open(url);
  try {
    await withTenant(pool, { orgId, userId: null }, async (tx) => {
      await tx.execute(`
        insert into batch_failures (org_id, batch_id, story_id, reason, created_at)
        select org_id, '${batchId}'::uuid, id, 'RangeError', now() from stories where archived_at is null order by id limit 1`);
      await tx.execute(`update batches set done = done - 1, failed = failed + 1 where id = '${batchId}'::uuid`);
    });
  } finally {
    await pool.end();
  }
}
