import { Redis, type RedisOptions } from "ioredis";

const CONNECT_TIMEOUT_MS = 10_000;
/** A producer fails after this long, so that no transaction stays open while Redis hangs. */
const PRODUCER_TIMEOUT_MS = 5_000;
/** A worker's connection that owes an answer for this long is dead. Longer than the longest blocking read, 10 s. */
const WORKER_SOCKET_TIMEOUT_MS = 15_000;

const SHARED: RedisOptions = {
  connectTimeout: CONNECT_TIMEOUT_MS,
  keepAlive: 10_000,
  retryStrategy: (attempts) => Math.min(attempts * 100, 2_000),
};

/**
 * Two kinds of client: the producer's fails at once while Redis is away, the workers' waits until it is back.
 * The workers share one for ordinary commands; BullMQ duplicates it for each blocking read.
 */
export const openRedisClients = async (url: string, onError: (error: Error) => void) => {
  const producer = new Redis(url, {
    ...SHARED,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: PRODUCER_TIMEOUT_MS,
    // The command's own timeout leaves the silent connection in place; this one makes a new connection.
    socketTimeout: PRODUCER_TIMEOUT_MS,
    // What has been reported as failed must not be sent after all when the connection is back.
    autoResendUnfulfilledCommands: false,
  });
  const worker = new Redis(url, {
    ...SHARED,
    lazyConnect: true,
    maxRetriesPerRequest: null,
    socketTimeout: WORKER_SOCKET_TIMEOUT_MS,
  });
  const clients = [producer, worker];
  for (const client of clients) {
    client.setMaxListeners(50);
    client.on("error", onError);
  }
  const close = async () => {
    for (const client of clients) client.disconnect();
  };
  try {
    await Promise.all(clients.map((client) => connect(client)));
  } catch (error) {
    await close();
    throw error;
  }
  return { producer, worker, close };
};

const connect = async (client: Redis): Promise<void> => {
  try {
    await client.connect();
  } catch (error) {
    const { host, port } = client.options;
    throw new Error(`Redis does not answer at ${host}:${port}.`, { cause: error });
  }
};
