import { createPool, type Pool } from "@starboard/db/client";
import { withPerson } from "@starboard/db/transaction";
import { createLogger } from "@starboard/observability/logger";
import { adminDatabaseUrl } from "@starboard/testing/env";
import { openSilencingProxy } from "@starboard/testing/silencing-proxy";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listen } from "./listen.ts";

let network: Awaited<ReturnType<typeof openSilencingProxy>>;
let url: string;
beforeEach(async () => {
  network = await openSilencingProxy(adminDatabaseUrl());
  url = network.through(adminDatabaseUrl());
});
afterEach(() => network.close());

const ask = (pool: Pool) => withPerson(pool, null, (tx) => tx.execute(sql`select 1`));

test("a transaction on a network that swallows everything fails once its time is over, not after twice that", async () => {
  const pool = createPool({ url, max: 3, applicationName: "cut-off", statementMs: 1_000 });
  await ask(pool);
  network.setSilent(true);
  const from = performance.now();
  await expect(ask(pool)).rejects.toThrow();
  expect(performance.now() - from).toBeLessThan(3_500);
  await expect(ask(pool)).rejects.toThrow();
  network.setSilent(false);
  await ask(pool);
  await pool.end();
});

test("a listener whose connection has silently gone hears again soon after", async () => {
  const heard = vi.fn();
  const onReconnect = vi.fn();
  const onListening = vi.fn();
  const logger = createLogger({ name: "test", level: "silent" });
  const options = { url, applicationName: "cut-off", channel: "cut_off", logger, onMessage: heard };
  const listener = listen({ ...options, onListening, onReconnect });
  await vi.waitFor(() => expect(onListening).toHaveBeenCalled(), { timeout: 5_000 });
  network.setSilent(true);
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  network.setSilent(false);
  await vi.waitFor(() => expect(onReconnect).toHaveBeenCalled(), { timeout: 10_000, interval: 50 });
  const pool = createPool({ url, max: 1, applicationName: "cut-off" });
  await pool.query("select pg_notify('cut_off', 'hello')");
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("hello"), { timeout: 5_000 });
  await Promise.all([listener.stop(), pool.end()]);
});
