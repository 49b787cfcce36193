import { isNode } from "./env.ts";

/** Next calls it once, before the first request. */
export async function register(): Promise<void> {
  if (!isNode) return;
  (await import("./server/require-environment.ts")).requireEnvironment();
  (await import("./server/note-peer.ts")).notePeers();
  (await import("./server/keep-door.ts")).keepDoor();
  (await import("./server/stop-gently.ts")).stopGently();
}
