/** Of every subscription: how often a sign of life goes out, and after how much silence a page connects anew. */
export const SSE = { pingMs: 15_000, reconnectAfterInactivityMs: 40_000 };

/** The lines that tRPC's link in the browser reads, for who writes a subscription without its tower of streams. */
export const sseFrames = {
  connected: `event: connected\ndata: ${JSON.stringify({ reconnectAfterInactivityMs: SSE.reconnectAfterInactivityMs })}\n\n`,
  ping: "event: ping\ndata: \n\n",
  /** The subscription is over, and the page does not come back for more. */
  done: "event: return\ndata: \n\n",
  /** For values that superjson leaves as they are: no dates, nothing undefined. */
  data: (value: object): string => `data: ${JSON.stringify({ json: value })}\n\n`,
};
