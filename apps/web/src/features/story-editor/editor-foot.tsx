import { BandDisc } from "@starboard/ui/band-disc";
import { FootBar } from "@starboard/ui/foot-bar";
import { Link } from "@starboard/ui/link";
import type { Analysis } from "./analysis.ts";
import { BAND_SIGNS } from "./band-words.ts";
import { spokenWords } from "./spoken-words.ts";
import { type Speaking, useSpokenRange } from "./use-spoken-range.ts";

/** On narrow screens the sum stays in view while the details stand under the text. */
export function EditorFoot({
  evaluation,
  findings,
  ...speaking
}: Pick<Analysis, "evaluation" | "findings"> & Speaking) {
  const count = findings.shown.length + findings.folded.length;
  return (
    <FootBar label="Score, time and findings">
      <BandDisc {...BAND_SIGNS[evaluation.band]} value={evaluation.score} />
      <span>{spokenWords(useSpokenRange(speaking))}</span>
      <span>
        {count} {count === 1 ? "finding" : "findings"}
      </span>
      <Link href="#score">Details</Link>
    </FootBar>
  );
}
