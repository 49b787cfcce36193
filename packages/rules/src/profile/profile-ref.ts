import type { ProfileRef } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { contentHash } from "../content-hash.ts";

/** Version and content hash of a profile. Name and version are no content; the order of fields and of phrases is none either. */
export function profileRef(profile: EvaluationProfile): ProfileRef {
  const { name: _, version, ...content } = profile;
  return { version, hash: contentHash(canonical(content) ?? "{}") };
}

/** JSON with sorted names, sorted lists of words, and without what is undefined or empty. */
function canonical(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item) ?? "null");
    // Two numbers are a pair, shortest first; anything else is a set.
    return items.length === 0 ? undefined : `[${(typeof value[0] === "number" ? items : items.sort()).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  const parts = Object.keys(fields)
    .sort()
    .flatMap((name) => {
      const text = canonical(fields[name]);
      return text === undefined ? [] : `${JSON.stringify(name)}:${text}`;
    });
  return parts.length === 0 ? undefined : `{${parts.join(",")}}`;
}
