import { randomUUID } from "node:crypto";
import type { LiveEvent } from "@starboard/domain/live-event";
import { planBatch } from "@starboard/jobs/contracts/plan-batch";
import { createLogger } from "@starboard/observability/logger";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listen } from "../live/index.ts";
import { LIVE_CHANNEL, OUTBOX_CHANNEL, SideEffects } from "./side-effects.ts";

let database: TestDatabase;
let listeners: Awaited<ReturnType<typeof hear>>[];
const heard: Record<string, string[]> = {};
const hear = async (channel: string) => {
  let listener: ReturnType<typeof listen> | undefined;
  await new Promise<void>((onListening) => {
    listener = listen({
      url: database.appUrl,
      applicationName: "side-effects",
      channel,
      logger: createLogger({ name: "test", level: "silent" }),
      onMessage: (payload) => heard[channel]?.push(payload),
      onListening,
      onReconnect: () => undefined,
    });
  });
  return listener;
};
beforeAll(async () => {
  database = await openTestDatabase();
  listeners = await Promise.all([LIVE_CHANNEL, OUTBOX_CHANNEL].map(hear));
});
beforeEach(() => {
  for (const channel of [LIVE_CHANNEL, OUTBOX_CHANNEL]) heard[channel] = [];
});
afterAll(async () => {
  await Promise.all(listeners.map((listener) => listener?.stop()));
  await database.drop();
});

const effectsOf = () => {
  const effects = new SideEffects(randomUUID(), database.app.clock);
  effects.enqueue(planBatch, { orgId: randomUUID(), batchId: randomUUID() });
  return effects;
};
const events = () => heard[LIVE_CHANNEL]?.map((payload): LiveEvent => JSON.parse(payload)) ?? [];

test("everybody of a large organisation hears, in parts that PostgreSQL takes, and the relay is woken", async () => {
  const audience = Array.from({ length: 1_001 }, () => randomUUID());
  const effects = effectsOf();
  const id = randomUUID();
  effects.announce({ topic: "rules", id, audience });
  effects.announce({ topic: "story", id, audience: [] });
  effects.wake(database.app);
  await vi.waitFor(() => expect(heard[OUTBOX_CHANNEL]).toEqual([""]));
  await vi.waitFor(() => expect(events().at(-1)?.topic).toBe("story"));
  const parts = events().filter(({ topic }) => topic === "rules");
  expect(new Set(parts.map((part) => part.id))).toEqual(new Set([id]));
  expect(parts.flatMap((part) => part.audience)).toEqual(audience);
});

test("a hint that PostgreSQL refuses is told to the log, and the others and the relay's wake go out", async () => {
  const effects = effectsOf();
  const warn = vi.fn();
  effects.announce({ topic: "story", id: "first", audience: [] });
  effects.announce({ topic: "story", id: "x".repeat(8_000), audience: [] });
  effects.announce({ topic: "story", id: "last", audience: [] });
  effects.wake({ pool: database.app.pool, logger: Object.assign(Object.create(database.app.logger), { warn }) });
  await vi.waitFor(() => expect(heard[OUTBOX_CHANNEL]).toEqual([""]));
  await vi.waitFor(() => expect(events().map(({ id }) => id)).toEqual(["first", "last"]));
  expect(warn).toHaveBeenCalledTimes(1);
});
