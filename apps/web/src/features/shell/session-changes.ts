const CHANNEL = "starboard-session";

/** Tells the browser's other tabs that somebody signed in or out. */
export function announceSessionChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** Calls back when another tab signs in or out; returns what ends it. */
export function listenToSessionChanges(onChange: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  return () => channel.close();
}
