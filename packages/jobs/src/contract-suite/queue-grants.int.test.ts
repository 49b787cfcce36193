import { randomBytes } from "node:crypto";
import { createLogger } from "@starboard/observability/logger";
import { adminDatabaseUrl } from "@starboard/testing/env";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUEUE_NAMES } from "../contracts/queues.ts";
import { migrateQueue } from "../migrate-queue.ts";
import { openQueueBackend } from "../queue-backend.ts";
import { queueGrants } from "../queue-grants.ts";

/** The suites run under such a login too; here is what it may not do. */
describe("the queue's schema on PostgreSQL", () => {
  const name = `jobs_grants_${randomBytes(4).toString("hex")}`;
  const ownerUrl = new URL(adminDatabaseUrl());
  ownerUrl.pathname = `/${name}`;
  const workerUrl = new URL(ownerUrl);
  workerUrl.username = name;
  workerUrl.password = name;
  const admin = new Client({ connectionString: adminDatabaseUrl() });
  const worker = new Client({ connectionString: workerUrl.href });
  const logger = createLogger({ name: "worker", level: "silent" });

  beforeAll(async () => {
    await admin.connect();
    await admin.query(`create role ${name} login password '${name}'`);
    await admin.query(`create database ${name}`);
    // As a careful server is set up: nothing for everybody.
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to ${name}`);
    await worker.connect();
  });
  afterAll(async () => {
    await worker.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.query(`drop role ${name}`);
    await admin.end();
  });

  test("without migrations the queue does not open, and says what is missing", async () => {
    const opening = openQueueBackend({ kind: "postgres", url: ownerUrl.href, logger });
    await expect(opening).rejects.toThrow(/run the migrations/);
  });

  test("migrations may run again and by several at once", async () => {
    const run = () => migrateQueue({ url: ownerUrl.href, grantTo: [name] });
    await run();
    await Promise.all(Array.from({ length: 6 }, run));
    const backend = await openQueueBackend({ kind: "postgres", url: workerUrl.href, logger });
    for (const name of QUEUE_NAMES) {
      const job = (id: number) => ({
        name: "mail.deliver",
        data: { outboxId: String(id), generation: 1, payload: {} },
        opts: { jobId: `mail_${id}_g1` },
      });
      await backend.queue(name).addBulk([job(1), job(2)]);
      await backend.queue(name).add("mail.deliver", job(3).data, job(3).opts);
    }
    expect(Object.values(await backend.readDepths()).map(({ waiting }) => waiting)).toEqual([3, 3, 3, 3]);
    await backend.close();
  });

  test("the worker's login owns nothing", async () => {
    const { rows } = await worker.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where pg_get_userbyid(c.relowner) = current_user and c.relpersistence <> 't'
       union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = current_user and nspname !~ '^pg_'
       union all select proname from pg_proc where pg_get_userbyid(proowner) = current_user`,
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ["make a table", "create table bullmq.mine (id int)"],
    ["make a sequence", "create sequence bullmq.mine"],
    ["change a table", "alter table bullmq.job add column mine int"],
    ["empty a table", "truncate bullmq.job"],
    ["drop a function", "drop function bullmq.next_job_id(text)"],
    ["claim another version", "insert into bullmq.migration (version, name, min_client_version) values (99, 'x', 99)"],
  ])("the worker's login may not %s", async (_, sql) => {
    await expect(worker.query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("a role name that is no plain identifier is refused", () => {
    for (const role of ["sb worker", 'x"; drop table job; --', "SB", ""])
      expect(() => queueGrants(role)).toThrow(/plain role name/);
  });
});
