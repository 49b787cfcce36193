import type { RouterOutputs } from "@starboard/api/client";

/** A review request as its story tells it. */
export type StoryRequest = RouterOutputs["story"]["get"]["requests"][number];
