import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { withPerson } from "@starboard/db/transaction";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reconcileRound } from "../loops/reconciler.ts";
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
    await running;
  });

  test("that has had its effect outside commits it, though its time was over before it could", async () => {
    const [id, control] = [await addRow(), new AbortController()];
    const onStep = async (step: string) => {
      if (step === "computed") control.abort(new Error("time is over"));
    };
    const context = { runtime: database.worker, outboxId: id, signal: control.signal, onStep };
    await runEffect(context, { orgId: null, compute: async () => null, apply: async () => undefined });
    expect(await database.look("select 1 from outbox where id = $1 and done_at is not null", [id])).toHaveLength(1);
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

describe("a mail whose attempts are used up", () => {
  /** After so many starts, asked for so long ago, with its worker lost on the way. */
  const addMail = async (starts: number, hoursAgo: number): Promise<{ id: number; deliveryId: string }> => {
    const deliveryId = randomUUID();
    await database.look(
      `insert into email_deliveries (id, template, subject_id, state, message_id, created_at)
       values ($1::uuid, 'digest', $1::uuid, 'sending', $1::uuid::text, now())`,
      [deliveryId],
    );
    const [row] = await database.look<{ id: string }>(
      `insert into outbox (queue, job_name, dedupe_key, payload, attempts, created_at, published_at, started_at)
       values ('mail', 'mail.deliver', 'mail_' || $1::text, jsonb_build_object('deliveryId', $1::text), $2,
         now() - make_interval(hours => $3), now() - interval '5 minutes', now() - interval '5 minutes') returning id`,
      [deliveryId, starts, hoursAgo],
    );
    return { id: Number(row?.id), deliveryId };
  };
  const look = async ({ id, deliveryId }: { id: number; deliveryId: string }) => {
    const [row] = await database.look<{ generation: number; minutes: number; isDead: boolean; state: string }>(
      `select generation, extract(epoch from available_at - now())::float8 / 60 as minutes,
         dead_at is not null as "isDead", (select state from email_deliveries where id = $2)
       from outbox where id = $1 and started_at is not null = (dead_at is not null)`,
      [id, deliveryId],
    );
    return row;
  };
  const metrics = { republished: { inc: () => undefined }, deadLetters: { inc: () => undefined } } as never;
  const WAYS = {
    "the queue": ({ id }: { id: number }) =>
      giveUp(database.worker, { outboxId: String(id), name: "mail.deliver", reason: "attempts", error: "ESOCKET" }),
    "the reconciler": (_: { id: number }) =>
      reconcileRound({ pool: database.worker.pool, logger: database.worker.logger, metrics }),
  };
  const ways = Object.keys(WAYS) as (keyof typeof WAYS)[];

  test.each(ways)("waits in its row, longer each time, whatever %s says", async (way) => {
    for (const [starts, most] of [
      [12, 1],
      [13, 2],
      [14, 5],
      [15, 15],
      [16, 60],
      [30, 60],
    ] as const) {
      const mail = await addMail(starts, 23);
      await WAYS[way](mail);
      // The next round leaves alone what was put off.
      await WAYS["the reconciler"](mail);
      const seen = await look(mail);
      expect(seen).toMatchObject({ generation: 2, isDead: false, state: "queued" });
      expect(seen?.minutes).toBeGreaterThan(most / 2 - 0.1);
      expect(seen?.minutes).toBeLessThanOrEqual(most);
    }
  });

  test.each(ways)("is a dead letter once it is a day old, and its delivery failed, when %s says so", async (way) => {
    const mail = await addMail(30, 25);
    await WAYS[way](mail);
    expect(await look(mail)).toMatchObject({ generation: 1, isDead: true, state: "failed" });
  });

  test("is a dead letter at once when trying again cannot help", async () => {
    const mail = await addMail(1, 0);
    const refused = { outboxId: String(mail.id), name: "mail.deliver", error: "mail-refused" };
    await giveUp(database.worker, { ...refused, reason: "final" });
    expect(await look(mail)).toMatchObject({ isDead: true, state: "failed" });
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
