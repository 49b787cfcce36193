import { isNode, readEnv } from "./env.ts";

/** Next calls it once, before the first request; what is missing in the environment stops the start here. */
export async function register(): Promise<void> {
  if (!isNode) return;
  readEnv();
  (await import("./server/note-peer.ts")).notePeers();
}
