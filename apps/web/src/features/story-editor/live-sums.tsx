"use client";

import { countWords } from "./count-words.ts";
import type { SavingSession } from "./saving-session.ts";
import { shareWords } from "./share-words.ts";
import { SpokenTime, type SpokenTimeProps } from "./spoken-time.tsx";
import { StoryBalance } from "./story-balance.tsx";
import { useSession } from "./use-session.ts";
import { type Speaking, useSpokenRange } from "./use-spoken-range.ts";

/**
 * Balance and time aloud of the text as it stands: with the key itself, so that they are laid out and painted in its frame
 * and not in one of their own once the rules have answered. Nothing else is drawn for them.
 */
export function LiveSums({ session, speech, aimSeconds }: Speaking & Pick<SpokenTimeProps, "aimSeconds">) {
  return (
    <>
      <LiveBalance session={session} />
      <LiveTime session={session} speech={speech} aimSeconds={aimSeconds} />
    </>
  );
}

function LiveBalance({ session }: { session: SavingSession }) {
  return <StoryBalance shares={useSession(session, ({ current }) => shareWords(countWords(current.sections)))} />;
}

function LiveTime({ aimSeconds, ...speaking }: Speaking & Pick<SpokenTimeProps, "aimSeconds">) {
  return <SpokenTime {...useSpokenRange(speaking)} aimSeconds={aimSeconds} />;
}
