import type { StoryOrigin } from "@starboard/domain/story";
import { clockWords } from "./clock-words.ts";

/** Of a copy: what it was made from, and when. Only the author sees it. */
export function OriginLine({ origin, timeZone }: { origin: StoryOrigin; timeZone: string }) {
  return (
    <p className="text-note text-ink-3">
      Copied from version {origin.version} in {origin.organisation}, {clockWords(new Date(origin.copiedAt), timeZone)}.
      Only you see this line.
    </p>
  );
}
