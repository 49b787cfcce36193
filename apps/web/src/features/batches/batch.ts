import type { RouterOutputs } from "@starboard/api/client";

export type Batch = RouterOutputs["batch"]["get"];
