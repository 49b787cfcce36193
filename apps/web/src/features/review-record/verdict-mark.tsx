import type { Verdict } from "@starboard/domain/review-state";
import { Glyph } from "@starboard/ui/glyph";

/** The verdict as a shape and words. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return verdict === "approved" ? (
    <span className="inline-flex items-baseline gap-2 font-semibold text-star">
      <Glyph name="cone" className="w-3" />
      Approved
    </span>
  ) : (
    <span className="inline-flex items-baseline gap-2 font-semibold text-ink">
      <Glyph name="can" className="w-3" />
      Changes asked for
    </span>
  );
}
