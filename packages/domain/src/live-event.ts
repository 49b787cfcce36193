import { z } from "zod";

const LIVE_TOPICS = ["story", "review", "notification", "batch", "readiness", "rules", "membership"] as const;

/** Says that something changed and who may hear of it; ids only, the screen asks again for the content. */
export const LiveEvent = z.object({
  orgId: z.uuid(),
  topic: z.enum(LIVE_TOPICS),
  id: z.uuid(),
  audience: z.array(z.uuid()),
});
export type LiveEvent = z.output<typeof LiveEvent>;

/** When a page's data was read, in ms of the server's clock. */
export const ReadAt = z.object({ readAtMs: z.int().min(0) });
