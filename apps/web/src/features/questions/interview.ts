import type { RouterOutputs } from "@starboard/api/client";

export type Interview = RouterOutputs["interview"]["list"][number];
