import { RateLimitText } from "@starboard/domain/rate-limit";
import { openMissingRedis, openTestRedis } from "@starboard/testing/redis-client";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLimits } from "./create-limits.ts";

let database: TestDatabase;
let redis: ReturnType<typeof openTestRedis>;

beforeAll(async () => {
  database = await openTestDatabase();
  redis = openTestRedis();
});
afterAll(async () => {
  redis.disconnect();
  await database.drop();
});

/** As a web process makes them at its start; each call is another process. */
const start = (text: string, client: unknown) =>
  createLimits({
    limits: RateLimitText.parse(text),
    pool: database.app.pool,
    redis: client,
    secret: database.app.secret,
    logger: database.app.logger,
  });
const over = { code: "LIMIT", details: { retryAfterSeconds: expect.any(Number) } };

describe.each(["PostgreSQL", "Redis"] as const)("limits counted in %s", (store) => {
  const client = () => (store === "Redis" ? redis : null);

  test("let through what is allowed and not one more, of fifty at once from two processes", async () => {
    const [one, other] = [start("mail=20/60", client()), start("mail=20/60", client())];
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) => (at % 2 ? one : other).take("mail", `${store} at once`)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    await expect(one.take("mail", `${store} somebody else`)).resolves.toBeUndefined();
    await expect(one.take("register", `${store} at once`)).resolves.toBeUndefined();
  });

  test("of a large number, which is counted by parts, never one more, and at most a part of each process less", async () => {
    const [one, other] = [start("person=300/60", client()), start("person=300/60", client())];
    let letIn = 0;
    for (let round = 0; round < 40; round += 1) {
      const tries = Array.from({ length: 10 }, (_, at) => (at % 2 ? one : other).take("person", `${store} by parts`));
      letIn += (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled").length;
    }
    expect(letIn).toBeLessThanOrEqual(300);
    expect(letIn).toBeGreaterThan(300 - 2 * 3);
  });

  test("are not forgotten by a restart, and end with their time", async () => {
    const who = `${store} restarted`;
    const before = start("mail=2/2", client());
    await before.take("mail", who, 2);
    await expect(before.take("mail", who)).rejects.toMatchObject(over);
    const after = start("mail=2/2", client());
    await expect(after.take("mail", who)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Too many mails were asked for from your network\. Try again in [12] seconds?\.$/,
      ),
    });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await expect(after.take("mail", who)).resolves.toBeUndefined();
  });
});

test("a batch counts as many calls as it holds, and off counts nothing", async () => {
  const limits = start("person=10/60,address=off", null);
  await limits.take("person", "batch", 10);
  await expect(limits.take("person", "batch")).rejects.toMatchObject(over);
  for (let n = 0; n < 1_000; n += 1) await limits.take("address", "anybody");
});

test("when Redis is gone the database counts", async () => {
  const gone = openMissingRedis();
  const limits = start("sign-in=3/60", gone);
  for (let n = 0; n < 3; n += 1) await limits.take("sign-in", "no redis");
  await expect(limits.take("sign-in", "no redis")).rejects.toMatchObject(over);
  gone.disconnect();
});

test("the kept keys do not tell who was counted", async () => {
  await start("", null).take("address", "203.0.113.77");
  await start("", redis).take("address", "203.0.113.78");
  const rows = await database.look<{ key: string }>("select key from rate_limits");
  const kept = [...rows.map(({ key }) => key), ...(await redis.keys("starboard-limit:*"))].join(" ");
  expect(kept).toMatch(/address:/);
  expect(kept).not.toMatch(/203\.0\.113|no redis|at once/);
});
