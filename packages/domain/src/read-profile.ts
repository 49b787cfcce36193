import type { EvaluationProfile } from "./evaluation-profile.ts";
import { fieldName } from "./field-name.ts";
import { Profile } from "./profile.ts";

/** What is wrong with one field of a profile, and how to mend it. */
export interface ProfileProblem {
  /** `weights.judgement`, `rules["concision/filler"].threshold`; empty for the profile as a whole. */
  field: string;
  /** One sentence without a full stop. */
  problem: string;
}

/** Reads a profile from a JSON value: the profile with its phrases tidied, or every problem, field by field. */
export function readProfile(
  value: unknown,
): { profile: EvaluationProfile; problems: [] } | { profile: null; problems: ProfileProblem[] } {
  const read = Profile.safeParse(value);
  if (read.success) return { profile: read.data, problems: [] };
  return {
    profile: null,
    problems: read.error.issues.map((issue) => ({
      // A field that should not be there is named itself: the issue has the place around it.
      field: fieldName(issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path),
      problem: issue.message,
    })),
  };
}
