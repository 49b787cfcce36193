import type { ActorName, SceneIds, SubjectName } from "./scene.ts";

/** What an actor gets: `ok`, or the code of the refusal. */
export type Outcome = "ok" | "UNAUTHORIZED" | "NOT_FOUND" | "FORBIDDEN" | "BAD_REQUEST" | "CONFLICT";

export interface MatrixRow {
  /** An input that is right in form, on the subject's ids. */
  input?: (ids: SceneIds) => unknown;
  /** On the subject `reviewed`, and on the others where nothing else is said. */
  outcomes: Record<ActorName, Outcome>;
  /** What differs on another subject. On `foreign` and `missing` all that is not refused by role is NOT_FOUND. */
  on?: Partial<Record<SubjectName, Partial<Record<ActorName, Outcome>>>>;
  /** The refusal asks for the role alone and comes before the id is looked at. */
  isByRole?: true;
  /** Can be done to a subject once: everything is put back before the next allowed call. */
  isOnce?: true;
}

const OUTSIDE = {
  anonymous: "UNAUTHORIZED",
  guest: "UNAUTHORIZED",
  stranger: "NOT_FOUND",
  invited: "NOT_FOUND",
  removed: "NOT_FOUND",
  suspended: "NOT_FOUND",
} as const;
type Inside = Exclude<ActorName, keyof typeof OUTSIDE>;
const INSIDE: readonly Inside[] = ["author", "peer", "reviewer", "declined", "otherCoach", "lead", "owner"];

/** Inside the organisation everybody gets `otherwise`, but those who are named; outside nobody gets anything. */
export function inside(otherwise: Outcome, named: Partial<Record<Inside, Outcome>> = {}): Record<ActorName, Outcome> {
  const rest = Object.fromEntries(INSIDE.map((actor) => [actor, named[actor] ?? otherwise])) as Record<Inside, Outcome>;
  return { ...OUTSIDE, ...rest };
}

export const everyone = (outcome: Outcome): Record<ActorName, Outcome> => ({
  ...inside(outcome),
  ...(Object.fromEntries(Object.keys(OUTSIDE).map((actor) => [actor, outcome])) as Record<
    keyof typeof OUTSIDE,
    Outcome
  >),
});
export const signedIn = (outcome: Outcome): Record<ActorName, Outcome> => ({
  ...everyone(outcome),
  anonymous: "UNAUTHORIZED",
  guest: "UNAUTHORIZED",
});
