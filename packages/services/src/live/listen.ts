import { setTimeout as sleep } from "node:timers/promises";
import { createListener } from "@starboard/db/client";
import type { Logger } from "@starboard/observability/logger";

interface ListenOptions {
  url: string;
  applicationName: string;
  channel: string;
  logger: Logger;
  onMessage: (payload: string) => void;
  /** Messages arrive from now on. */
  onListening?: () => void;
  /** Messages arrive again; after a gap anything may have been missed. */
  onReconnect: () => void;
}

type Client = ReturnType<typeof createListener>;

const RETRY_MS = 1_000;
const BEAT_MS = 5_000;

/** Listens on one channel over a connection of its own and comes back after every loss. @returns how to end it */
export function listen({ url, applicationName, channel, logger, onMessage, onListening, onReconnect }: ListenOptions) {
  let isStopped = false;
  let client = createListener({ url, applicationName });

  const connect = async () => {
    for (let attempt = 0; !isStopped; attempt += 1) {
      try {
        client = createListener({ url, applicationName });
        const lost = new Promise<void>((resolve) => {
          client.on("error", () => resolve());
          client.on("end", () => resolve());
        });
        client.on("notification", (message) => onMessage(message.payload ?? ""));
        await client.connect();
        await client.query(`listen ${channel}`);
        onListening?.();
        if (attempt > 0) onReconnect();
        await Promise.race([lost, untilSilent(client)]);
      } catch (error) {
        logger.warn({ err: error, channel }, "cannot listen; trying again");
      }
      discard(client);
      if (!isStopped) await sleep(RETRY_MS);
    }
  };
  const ended = connect();

  return {
    stop: async () => {
      isStopped = true;
      await Promise.race([client.end().catch(() => undefined), sleep(RETRY_MS)]);
      await Promise.race([ended, sleep(RETRY_MS + 100)]);
    },
  };
}

/** A listener sends nothing, so a connection that a broken network has swallowed would never be missed: it is asked. */
async function untilSilent(client: Client): Promise<void> {
  for (;;) {
    await sleep(BEAT_MS, undefined, { ref: false });
    try {
      await client.query("select 1");
    } catch {
      return;
    }
  }
}

/** Lets go of a connection without waiting for an answer. */
const discard = (client: Client): void => {
  client.end().catch(() => undefined);
};
