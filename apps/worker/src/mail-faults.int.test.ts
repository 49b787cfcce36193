import { type ChildProcess, spawn } from "node:child_process";
import { inviteMember } from "@starboard/services/organisation";
import { buildChild, childEnvironment } from "@starboard/testing/build-child";
import { type FaultySmtpServer, type MailFate, startFaultySmtpServer } from "@starboard/testing/faulty-smtp-server";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const MAILS = 30;
/** What happens to a mail when it is handed over for the first, second … time; afterwards it is taken. */
const FATES: readonly (readonly MailFate[])[] = [
  [],
  ["refuse-for-now", "refuse-for-now"],
  // More often than workers are killed: it is final when a worker lives to write that down.
  ["refuse", "refuse", "refuse"],
  ["hang"],
  ["drop-after-acceptance"],
];
const DROPS = MAILS / FATES.length;
const REFUSED = MAILS / FATES.length;

let bundle: Awaited<ReturnType<typeof buildChild>>;
let database: TestDatabase;
let organisation: TestOrganisation;
let server: FaultySmtpServer;
const children: ChildProcess[] = [];

beforeAll(async () => {
  bundle = await buildChild(new URL("./zombie-child.ts", import.meta.url), [
    new URL("./evaluate-thread.ts", import.meta.url),
  ]);
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "mails");
  await database.look("update outbox set done_at = now()");
  await database.look("delete from email_deliveries");
  const met: string[] = [];
  server = await startFaultySmtpServer({
    answerAfterMs: 300,
    fateOf: ({ messageId }, earlier) => {
      if (!met.includes(messageId)) met.push(messageId);
      return FATES[met.indexOf(messageId) % FATES.length]?.[earlier] ?? "accept";
    },
  });
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(
    children.map((child) => child.exitCode ?? child.signalCode ?? new Promise((end) => child.once("exit", end))),
  );
  bundle.remove();
  await server.stop();
  await database.drop();
});

/** A whole worker process that sends through the faulty server. */
function startWorkerProcess(): ChildProcess {
  const child = spawn(process.execPath, [bundle.file, "never"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...childEnvironment(database.workerUrl),
      OPS_PORT: "0",
      MAIL_URL: server.url,
      MAIL_FROM: "Starboard <starboard@example.org>",
    },
  });
  children.push(child);
  return child;
}

const invite = (email: string) =>
  inviteMember(organisation.owner.context, { email, teamId: organisation.teamId, roles: ["candidate"] });
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 100_000, interval: 50 });

test("refusals, silence, lost answers and killed workers lose no mail that is wanted, and repeat only what was in flight", {
  timeout: 150_000,
}, async () => {
  const wanted = Array.from({ length: MAILS }, (_, n) => `invited-${n}@starboard.test`);
  for (const email of wanted) await invite(email);
  let inFlight = 0;
  for (const killedAfter of [4, 12]) {
    const worker = startWorkerProcess();
    await until(() => expect(server.accepted.length).toBeGreaterThanOrEqual(killedAfter));
    worker.kill("SIGKILL");
    await new Promise((resolve) => worker.once("exit", resolve));
    inFlight += 4;
  }
  startWorkerProcess();
  await until(async () => {
    const left = await database.look("select 1 from email_deliveries where state not in ('sent', 'failed')");
    expect(left).toEqual([]);
  });
  const letters = await database.look("select last_error from outbox where dead_at is not null");
  expect(letters).toEqual(Array(REFUSED).fill({ last_error: "mail-refused" }));
  const ids = await database.look<{ id: string }>("select message_id as id from email_deliveries where state = 'sent'");
  expect(ids).toHaveLength(MAILS - REFUSED);
  const takenOnce = new Map(server.accepted.map(({ to, messageId }) => [to, messageId]));
  expect(takenOnce.size).toBe(MAILS - REFUSED);
  for (const address of takenOnce.keys()) expect(wanted).toContain(address);
  expect(new Set(server.accepted.map(({ messageId }) => messageId))).toEqual(new Set(ids.map(({ id }) => id)));
  for (const { to, messageId } of server.accepted) expect(messageId).toBe(takenOnce.get(to));
  const duplicates = server.accepted.length - (MAILS - REFUSED);
  // A lost answer is repeated for certain; of a killed worker at most what its four slots had under way.
  expect(duplicates).toBeGreaterThanOrEqual(DROPS);
  expect(duplicates).toBeLessThanOrEqual(DROPS + inFlight);
  expect(duplicates).toBeLessThanOrEqual(server.unheard.length + inFlight);
});
