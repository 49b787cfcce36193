import type { RouterOutputs } from "@starboard/api/client";

export type Before = RouterOutputs["review"]["secondLook"];

/** "Since your last review: 2 of 3 comments addressed", or how many other stories of this person were reviewed. */
export function describeSecondLook({ last, history }: Before): string {
  if (!last) {
    const count = history.length;
    return `You have reviewed ${count === 1 ? "another story" : `${count} stories`} of this person`;
  }
  const all = last.comments.length;
  if (all === 0) return "See what changed since your last review";
  const addressed = last.comments.filter(({ isAddressed }) => isAddressed).length;
  return `Since your last review: ${addressed} of ${all} ${all === 1 ? "comment" : "comments"} addressed`;
}
