import { IncomingMessage, type Server, ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { QUEUE_NAMES } from "@starboard/jobs/contracts/queues";
import { openQueueBackend, type QueueBackend } from "@starboard/jobs/queue-backend";
import { createLogger } from "@starboard/observability/logger";
import { redisUrl } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHealthServer } from "./health.ts";
import { openQueueDoor, type QueueDoor } from "./queue-door.ts";

const SECRET = "a secret of tests, longer than thirty-two";
const OUTBOX_ID = "4711";
const STORY_ID = "0190f5d0-0000-7000-8000-00000000abcd";
const lines: string[] = [];
const logger = createLogger({ name: "door", level: "info", destination: { write: (line) => lines.push(line) } });

let database: TestDatabase;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await database.drop();
});

const basic = (password: string, name = "operator") => `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;

/** The operations port of a worker, with this door or with none. */
async function openPort(queueDoor?: QueueDoor) {
  const server: Server = await startHealthServer({
    host: "127.0.0.1",
    port: 0,
    isServing: () => true,
    wedgedQueues: () => [],
    sinceLastRoundMs: () => 0,
    ping: async () => undefined,
    metrics: async () => "",
    queueDoor,
  });
  closing.push(async () => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (path: string, password?: string, method = "GET") =>
    fetch(`${address}${path}`, { method, headers: password === undefined ? {} : { authorization: basic(password) } });
}

test("without a secret there is no board, whatever is sent along", async () => {
  const ask = await openPort();
  expect((await ask("/queues")).status).toBe(404);
  expect((await ask("/queues/api/queues", SECRET)).status).toBe(404);
  expect((await ask("/healthz")).status).toBe(200);
});

describe.each(["redis", "postgres"] as const)("with a secret, the queue on %s", (kind) => {
  let backend: QueueBackend;
  let ask: Awaited<ReturnType<typeof openPort>>;
  let door: QueueDoor;
  beforeAll(async () => {
    const prefix = `door-${process.pid}`;
    backend = await openQueueBackend(
      kind === "redis"
        ? { kind, url: redisUrl(), prefix, logger }
        : { kind, url: database.workerUrl, logger, maxConnections: 5 },
    );
    closing.push(() => backend.close());
    const data = { outboxId: OUTBOX_ID, generation: 1, payload: { storyId: STORY_ID } };
    await backend.queue("mail").add("mail.deliver", data, { jobId: `door_${process.pid}` });
    // PostgreSQL's goes with its database.
    if (kind === "redis")
      closing.push(() => Promise.all(backend.queues.map((queue) => queue.obliterate({ force: true }))));
    door = openQueueDoor({ backend, secret: SECRET, logger });
    ask = await openPort(door);
  });

  test("nobody comes in without the password, or with a wrong one", async () => {
    for (const password of [undefined, "", `${SECRET}x`, SECRET.slice(1)]) {
      const refused = await ask("/queues/api/queues", password);
      expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, 'Basic realm="queues"']);
      expect(await refused.text()).not.toMatch(/mail|interactive/);
    }
    expect((await ask("/queues/static/js/main.js")).status).toBe(401);
    expect((await ask("/healthz")).status).toBe(200);
    expect(lines.join("")).not.toContain(SECRET);
  });

  test("who knows it sees the queues and their jobs, and of a job the number of its outbox row only", async () => {
    const page = await ask("/queues", SECRET);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("Starboard: queues");
    const script = html.match(/src="(static\/js\/main[^"]+)"/)?.[1];
    expect((await ask(`/queues/${script}`, SECRET)).headers.get("content-type")).toMatch(/javascript/);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(page.headers.get("cache-control")).toBe("no-store");

    const answer = await (await ask("/queues/api/queues?activeQueue=mail&status=waiting", SECRET)).text();
    const { queues } = JSON.parse(answer);
    expect(queues.map(({ name }: { name: string }) => name).sort()).toEqual([...QUEUE_NAMES].sort());
    const mail = queues.find(({ name }: { name: string }) => name === "mail");
    expect(mail).toMatchObject({ readOnlyMode: true, counts: { waiting: 1 } });
    expect(mail.jobs[0]).toMatchObject({ name: "mail.deliver", data: { outboxId: OUTBOX_ID, generation: 1 } });
    const job = await (await ask(`/queues/api/queues/mail/door_${process.pid}`, SECRET)).text();
    expect(job).toContain(OUTBOX_ID);
    expect(answer + job).not.toContain(STORY_ID);
  });

  test("nothing can be done there", async () => {
    for (const [method, path] of [
      ["PUT", "/queues/api/queues/mail/pause"],
      ["PUT", "/queues/api/queues/mail/obliterate"],
      ["POST", "/queues/api/queues/mail/add"],
      ["DELETE", "/queues/api/queues/mail"],
    ] as const)
      expect([path, (await ask(path, SECRET, method)).status]).toEqual([path, 405]);
    expect((await backend.readDepths()).mail.waiting).toBe(1);
    expect(await backend.queues.find(({ name }) => name === "mail")?.isPaused()).toBe(false);
  });

  test("in the clear over a network nobody is asked for a password; behind a proxy with https somebody is", async () => {
    const from = async (headers: Record<string, string>) => {
      const socket = new Socket();
      Object.defineProperty(socket, "remoteAddress", { value: "192.0.2.7" });
      const request = Object.assign(new IncomingMessage(socket), { url: "/queues", method: "GET", headers });
      const response = new ServerResponse(request);
      await door(request, response);
      return response.statusCode;
    };
    expect(await from({ authorization: basic(SECRET) })).toBe(403);
    expect(await from({ "x-forwarded-proto": "https" })).toBe(401);
  });

  test("after ten wrong passwords its address waits, also with the right one", async () => {
    const guarded = await openPort(openQueueDoor({ backend, secret: SECRET, logger }));
    expect((await guarded("/queues/api/queues", SECRET)).status).toBe(200);
    for (let time = 0; time < 10; time += 1) expect((await guarded("/queues", `wrong ${time}`)).status).toBe(401);
    const late = await guarded("/queues", SECRET);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
