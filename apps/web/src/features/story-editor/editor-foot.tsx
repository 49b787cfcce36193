import { BandDisc } from "@starboard/ui/band-disc";
import { FootBar } from "@starboard/ui/foot-bar";
import { Link } from "@starboard/ui/link";
import { BAND_SIGNS } from "./band-words.ts";
import type { Seen } from "./share-look.ts";
import { SpokenNow } from "./spoken-now.tsx";
import { type Told, useTold } from "./told.ts";
import type { Speaking } from "./use-spoken-range.ts";

/** On narrow screens the sum stays in view while the details stand under the text. */
export function EditorFoot({ drawn, ...speaking }: { drawn: Told<Seen | null> } & Speaking) {
  const shown = useTold(drawn);
  if (!shown) return null;
  const { evaluation, findings } = shown.seen;
  const count = findings.shown.length + findings.folded.length;
  return (
    <FootBar label="Score, time and findings">
      <BandDisc {...BAND_SIGNS[evaluation.band]} value={evaluation.score} />
      <SpokenNow {...speaking} />
      <span>
        {count} {count === 1 ? "finding" : "findings"}
      </span>
      <Link href="#score">Details</Link>
    </FootBar>
  );
}
