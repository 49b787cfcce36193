import type { RouterOutputs } from "@starboard/api/client";

export type ListedStory = RouterOutputs["story"]["list"][number];

/** A story with the number it has in the list and above the coverage, whatever is filtered. */
export type BankStory = ListedStory & { number: number };

export type OwnReadiness = RouterOutputs["team"]["ownReadiness"];
