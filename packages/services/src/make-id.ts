import { v7 } from "uuid";
import type { Clock } from "./runtime.ts";

/** A uuid of version 7: ids sort by the time they were made. */
export const makeId = (clock: Clock): string => v7({ msecs: clock.now().getTime() });
