import { randomUUID } from "node:crypto";
import type { Publication } from "@starboard/jobs/contracts/publication";
import { createLogger } from "@starboard/observability/logger";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startRelay } from "./relay.ts";

const SLOTS = { interactive: 1, batch: 1, mail: 1, maintenance: 1 };
/** The relay keeps four times the slots in the queue. */
const ROOM = 4;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const addChunks = (orgId: string, count: number) =>
  database.look(
    `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
     select $1::uuid, 'batch', 'batch.evaluate-chunk', 'chunk_' || $1 || '_' || n, '{}' from generate_series(1, $2::int) n`,
    [orgId, count],
  );

test("a small organisation's chunks take turns with those of a large one that came first", async () => {
  const large = (await addTestOrganisation(database.app, `large-${randomUUID().slice(0, 8)}`)).orgId;
  const small = (await addTestOrganisation(database.app, `small-${randomUUID().slice(0, 8)}`)).orgId;
  const published: Publication[] = [];
  await addChunks(large, 40);
  const relay = startRelay({
    pool: database.worker.pool,
    slots: SLOTS,
    logger: createLogger({ name: "relay", level: "silent" }),
    publish: async (rows) => {
      published.push(...rows.filter((row) => row.queue === "batch"));
      return { refused: [] };
    },
  });
  try {
    await vi.waitFor(() => expect(published).toHaveLength(ROOM));
    await addChunks(small, 6);
    // One chunk ends at a time, the oldest first, so that there is never room for more than one.
    for (let ended = 0; ended < 12; ended += 1) {
      await database.look("update outbox set done_at = now() where id = $1", [published[ended]?.outboxId]);
      relay.wake();
      await vi.waitFor(() => expect(published).toHaveLength(ROOM + ended + 1), { timeout: 5_000, interval: 5 });
    }
  } finally {
    await relay.stop();
  }
  const owners = await database.look<{ id: string; org_id: string }>("select id::text, org_id from outbox");
  const ownerOf = new Map(owners.map((row) => [row.id, row.org_id]));
  const later = published.slice(ROOM).map((row) => (ownerOf.get(row.outboxId) === small ? "small" : "large"));
  expect(later.slice(0, 2)).toEqual(["small", "small"]);
  expect(later.filter((owner) => owner === "small")).toHaveLength(6);
});
