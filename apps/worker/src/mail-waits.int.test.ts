import { createSmtpMailer } from "@starboard/email/transport";
import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { requestSignInLink } from "@starboard/services/identity";
import { deliverMail } from "@starboard/services/mail";
import { inviteMember } from "@starboard/services/organisation";
import { type FaultySmtpServer, type MailFate, startFaultySmtpServer } from "@starboard/testing/faulty-smtp-server";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startWorker } from "./start-worker.ts";

const FROM = "Starboard <starboard@example.org>";

let database: TestDatabase;
let organisation: TestOrganisation;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "waits");
  await database.look("update outbox set done_at = now()");
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  await database.drop();
});

async function openServer(fateOf: () => MailFate, replyAfterMs = 0): Promise<FaultySmtpServer> {
  const server = await startFaultySmtpServer({ fateOf, answerAfterMs: replyAfterMs, replyAfterMs });
  stops.push(() => server.stop());
  return server;
}

interface Row {
  id: string;
  attempts: number;
  isPutOff: boolean;
  isDone: boolean;
  isDead: boolean;
  error: string | null;
  state: string;
  deliveryId: string;
}

/** The newest mail's row of the outbox, or the one with that id. */
async function look(id: string | null = null): Promise<Row> {
  const [row] = await database.look<Row>(
    `select o.id::text, o.attempts, available_at > now() as "isPutOff", done_at is not null as "isDone",
       dead_at is not null as "isDead", last_error as error, d.state, d.id as "deliveryId"
     from outbox o join email_deliveries d on o.dedupe_key = 'mail_' || d.id
     where $1::bigint is null or o.id = $1 order by o.id desc limit 1`,
    [id],
  );
  if (!row) throw new Error("There is no such mail.");
  return row;
}
const until = (id: string, seen: Partial<Record<keyof Row, unknown>>) =>
  vi.waitFor(async () => expect(await look(id)).toMatchObject(seen), { timeout: 20_000, interval: 20 });

async function invite(email: string): Promise<Row> {
  await inviteMember(organisation.owner.context, { email, teamId: organisation.teamId, roles: ["candidate"] });
  return look();
}

/** Every reply after this time, so that six replies take 600 ms. */
const SLOW_MS = 100;
const accepted = (server: FaultySmtpServer) => server.accepted.map(({ to }) => to);

test("a server that is too slow to answer in time is given no contents, and one that is in time gets them once", async () => {
  const { id, deliveryId } = await invite("slow@starboard.test");
  const server = await openServer(() => "accept", SLOW_MS);
  const deliver = (askedWithinMs: number) =>
    deliverMail(
      {
        runtime: database.worker,
        outboxId: Number(id),
        mailer: createSmtpMailer({ url: server.url, from: FROM, askedWithinMs }),
        signal: new AbortController().signal,
      },
      { deliveryId },
    );
  await expect(deliver(3 * SLOW_MS)).rejects.toThrow();
  await vi.waitFor(() => expect(server.connections()).toBe(0));
  expect(accepted(server)).toEqual([]);
  await deliver(300 * SLOW_MS);
  await deliver(300 * SLOW_MS);
  expect(await look(id)).toMatchObject({ isDone: true, state: "sent", attempts: 2 });
  expect(accepted(server)).toEqual(["slow@starboard.test"]);
});

test("a send that is stopped closes its connection at once", async () => {
  const server = await openServer(() => "accept", SLOW_MS);
  const mailer = createSmtpMailer({ url: server.url, from: FROM });
  const mail = { to: "a@starboard.test", messageId: "<cut@starboard>", subject: "S", text: "T", html: "<p>T</p>" };
  const stopping = new AbortController();
  const sending = mailer.send(mail, stopping.signal);
  setTimeout(() => stopping.abort(new Error("time is over")), 2 * SLOW_MS);
  await expect(sending).rejects.toMatchObject({ cause: { message: "time is over" } });
  await vi.waitFor(() => expect(server.connections()).toBe(0));
  expect(accepted(server)).toEqual([]);
});

describe("while the mail server is away for longer than all attempts of the queue", () => {
  let server: FaultySmtpServer;
  let isMended = false;
  const comes = (id: string) => database.look("update outbox set available_at = now() where id = $1", [id]);
  /** Its next failure is the last one that the queue may have. */
  const nearlyUsedUp = (id: string) => database.look("update outbox set attempts = 11 where id = $1", [id]);

  beforeAll(async () => {
    server = await openServer(() => (isMended ? "accept" : "refuse-for-now"));
  });

  async function open() {
    const logger = createLogger({ name: "waits", level: "silent" });
    const backend = await openQueueBackend({ kind: "postgres", url: database.workerUrl, logger });
    const mailer = createSmtpMailer({ url: server.url, from: FROM });
    const composition = { runtime: database.worker, mailer, databaseUrl: database.workerUrl };
    const worker = await startWorker({ composition, backend, metrics: createWorkerMetrics() });
    stops.push(async () => {
      await worker.stop();
      await backend.close();
    });
  }

  test("a mail waits in its row and goes out afterwards, once; not one that is a day old, nor a link that is over", async () => {
    const waiting = await invite("waiting@starboard.test");
    const old = await invite("old@starboard.test");
    await database.look("update outbox set created_at = now() - interval '25 hours' where id = $1", [old.id]);
    const { email } = await organisation.add("Linker", ["candidate"]);
    await database.look("update outbox set done_at = now() where id <> all($1)", [[waiting.id, old.id]]);
    await requestSignInLink({ runtime: database.app, userId: null }, { email });
    const link = await look();
    for (const { id } of [waiting, old, link]) await nearlyUsedUp(id);
    await open();

    await until(old.id, { isDead: true, state: "failed", attempts: 12 });
    for (const { id } of [waiting, link]) {
      await until(id, { attempts: 12, isPutOff: true, state: "queued", isDead: false, error: expect.any(String) });
    }
    await comes(waiting.id);
    await until(waiting.id, { attempts: 13, isPutOff: true, state: "queued", isDead: false });

    isMended = true;
    await database.look("update mail_links set expires_at = now() - interval '1 second'");
    for (const { id } of [waiting, link]) await comes(id);
    await until(waiting.id, { isDone: true, state: "sent", attempts: 14 });
    await until(link.id, { isDone: true, isDead: false, state: "failed" });
    expect(accepted(server)).toEqual(["waiting@starboard.test"]);
  });
});
