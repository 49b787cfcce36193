import type { RouterOutputs } from "@starboard/api/client";

export type Round = RouterOutputs["round"]["list"][number];

/** Where a round stands, in a few words. */
export function describeRound({ allocatedAt, isOver }: Pick<Round, "allocatedAt" | "isOver">): string {
  if (isOver) return "over";
  return allocatedAt ? "being reviewed" : "stories are handed in";
}
