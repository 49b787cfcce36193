"use client";

import type { SectionLabel } from "@starboard/domain/section";
import { countSection } from "./count-words.ts";
import { LiveText } from "./live-text.tsx";
import type { SavingSession } from "./saving-session.ts";

/** How many words stand in a section, beside its heading. */
export function SectionWords({ session, label }: { session: SavingSession; label: SectionLabel }) {
  const read = () => wordsOf(countSection(label, session.queue.current.sections[label]));
  return (
    <small>
      <LiveText subscribe={session.subscribe} read={read} />
    </small>
  );
}

const wordsOf = (words: number): string => (words === 0 ? "not written" : `${words} ${words === 1 ? "word" : "words"}`);
