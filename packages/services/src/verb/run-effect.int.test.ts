import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { withPerson } from "@starboard/db/transaction";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { giveUp } from "../outbox/give-up.ts";
import { runEffect } from "./run-effect.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

/** A row as the relay leaves it, of a job that may be started five times. */
async function addRow(): Promise<number> {
  const [row] = await database.look<{ id: string }>(
    `insert into outbox (queue, job_name, dedupe_key, payload, published_at)
     values ('interactive', 'story.evaluate', $1, '{}', now()) returning id`,
    [`eval_${randomUUID()}`],
  );
  return Number(row?.id);
}

const ageOf = async (id: number): Promise<number> => {
  const [row] = await database.look<{ seconds: number }>(
    "select extract(epoch from now() - started_at)::float8 as seconds from outbox where id = $1",
    [id],
  );
  return row?.seconds ?? Number.NaN;
};

describe("an attempt", () => {
  test("renews its lease while it lives, and no more once its time is over, though it hangs on", async () => {
    const [id, control] = [await addRow(), new AbortController()];
    let finish: () => void = () => undefined;
    const hangs = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const context = { runtime: database.worker, outboxId: id, signal: control.signal };
    const running = runEffect(context, { orgId: null, compute: () => hangs, apply: async () => undefined });
    await sleep(6_000);
    expect(await ageOf(id)).toBeLessThan(4);
    control.abort(new Error("time is over"));
    await sleep(6_000);
    expect(await ageOf(id)).toBeGreaterThan(5.5);
    finish();
    await expect(running).rejects.toThrow("time is over");
  });
});

describe("a publication that the queue gives up", () => {
  const isDead = async (id: number) =>
    (await database.look("select 1 from outbox where id = $1 and dead_at is not null", [id])).length;
  const end = async (starts: number, reason: "attempts" | "final") => {
    const id = await addRow();
    await database.look("update outbox set attempts = $2 where id = $1", [id, starts]);
    await giveUp(database.worker, { outboxId: String(id), name: "story.evaluate", reason, error: reason });
    return isDead(id);
  };

  test("is a dead letter when the job was started as often as it may be, or cannot be mended", async () => {
    expect(await end(5, "attempts")).toBe(1);
    expect(await end(1, "final")).toBe(1);
  });

  test("stays open when the database was away for some of its attempts", async () => {
    expect(await end(4, "attempts")).toBe(0);
  });
});

test("a connection that the server ends inside a transaction fails that transaction and nothing else", async () => {
  const { pool } = database.app;
  const cutOff = withPerson(pool, null, async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await database.look("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await sleep(200);
    await tx.execute(sql`select 1`);
  });
  await expect(cutOff).rejects.toThrow();
  await withPerson(pool, null, (tx) => tx.execute(sql`select 1`));
});

test("the server ends what a process has forgotten or takes too long", async () => {
  const shown = async (name: string) => {
    const { rows } = await database.app.pool.query<Record<string, string>>(`show ${name}`);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await shown("idle_in_transaction_session_timeout")).toBe("10s");
  expect(await shown("statement_timeout")).toBe("29s");
});
