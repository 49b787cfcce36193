"use client";

import { useSyncExternalStore } from "react";
import { countWords } from "./count-words.ts";
import type { SavingSession } from "./saving-session.ts";
import { shareWords } from "./share-words.ts";
import { SpokenNow } from "./spoken-now.tsx";
import { SpokenTime, type SpokenTimeProps } from "./spoken-time.tsx";
import { StoryBalance } from "./story-balance.tsx";
import { useSession } from "./use-session.ts";
import { type Speaking, useSpokenRange } from "./use-spoken-range.ts";

const STEP_S = 3;

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
  const { subscribe, read } = useSpokenRange(speaking);
  const readLeast = () => stepped(read().minSeconds);
  const readMost = () => stepped(read().maxSeconds);
  const minSeconds = useSyncExternalStore(subscribe, readLeast, readLeast);
  const maxSeconds = useSyncExternalStore(subscribe, readMost, readMost);
  const words = <SpokenNow {...speaking} />;
  return <SpokenTime minSeconds={minSeconds} maxSeconds={maxSeconds} aimSeconds={aimSeconds} words={words} />;
}

/** The bar beside the words moves by two points of the screen. */
const stepped = (seconds: number): number => Math.round(seconds / STEP_S) * STEP_S;
