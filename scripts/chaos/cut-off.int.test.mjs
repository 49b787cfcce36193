import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPool } from "../../packages/db/src/client.ts";
import { withPerson } from "../../packages/db/src/transaction.ts";
import { createLogger } from "../../packages/observability/src/logger.ts";
import { listen } from "../../packages/services/src/live/listen.ts";
import { openNetwork } from "./network.mjs";

const target = process.env.TEST_ADMIN_DATABASE_URL;
let network;
let url;
beforeEach(async () => {
  network = await openNetwork(target);
  url = network.through(target);
});
afterEach(() => network.close());

const ask = (pool) => withPerson(pool, null, (tx) => tx.execute("select 1"));

test("a transaction on a network that swallows everything fails once its time is over, not after twice that", async () => {
  const pool = createPool({ url, max: 3, applicationName: "cut-off", statementMs: 1_000 });
  await ask(pool);
  network.blackHole(true);
  const from = performance.now();
  await expect(ask(pool)).rejects.toThrow();
  expect(performance.now() - from).toBeLessThan(3_500);
  await expect(ask(pool)).rejects.toThrow();
  network.blackHole(false);
  await ask(pool);
  await pool.end();
});

test("a listener whose connection has silently gone hears again within fifteen seconds", async () => {
  const heard = vi.fn();
  const onReconnect = vi.fn();
  const onListening = vi.fn();
  const logger = createLogger({ name: "test", level: "silent" });
  const options = { url, applicationName: "cut-off", channel: "cut_off", logger, onMessage: heard };
  const listener = listen({ ...options, onListening, onReconnect });
  await vi.waitFor(() => expect(onListening).toHaveBeenCalled(), { timeout: 5_000 });
  network.halfOpen();
  await vi.waitFor(() => expect(onReconnect).toHaveBeenCalled(), { timeout: 15_000, interval: 50 });
  const pool = createPool({ url, max: 1, applicationName: "cut-off" });
  await pool.query("select pg_notify('cut_off', 'hello')");
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("hello"), { timeout: 5_000 });
  await Promise.all([listener.stop(), pool.end()]);
  await sleep(0);
});
