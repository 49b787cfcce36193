import type { RouterOutputs } from "@starboard/api/client";

export type Rules = RouterOutputs["rules"]["get"];
export type Publication = Rules["published"][number];
export type Preview = RouterOutputs["rules"]["preview"];
