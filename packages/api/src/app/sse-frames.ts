/** How often a sign of life goes out on every stream; the page's reader counts on it. */
export const PING_MS = 15_000;

/** A stream's lines as tRPC writes them too, for who writes one without its tower of streams. */
export const sseFrames = {
  connected: "event: connected\ndata: {}\n\n",
  ping: "event: ping\ndata: \n\n",
  /** The subscription is over, and the page does not come back for more. */
  done: "event: return\ndata: \n\n",
  /** For values that superjson leaves as they are: no dates, nothing undefined. */
  data: (value: object): string => `data: ${JSON.stringify({ json: value })}\n\n`,
};
