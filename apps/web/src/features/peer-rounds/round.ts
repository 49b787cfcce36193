import type { RouterOutputs } from "@starboard/api/client";

export type Round = RouterOutputs["round"]["list"][number];

/** Where a round stands, in a few words. */
export function describeRound({ allocatedAt, isOver }: Pick<Round, "allocatedAt" | "isOver">): string {
  if (isOver) return "over";
  return allocatedAt ? "being reviewed" : "stories are handed in";
}

/** What the reader's peers call them in a round with pseudonyms. */
export function describePseudonym({ own, mayHandIn }: Pick<Round, "own" | "mayHandIn">): string {
  if (own?.pseudonym) return `a pseudonym; yours is ${own.pseudonym}`;
  return mayHandIn ? "a pseudonym, drawn when the stories are given out" : "a pseudonym; leads see the names";
}
