"use client";

import type { SectionLabel } from "@starboard/domain/section";
import { countSection } from "./count-words.ts";
import type { SavingSession } from "./saving-session.ts";
import { useSession } from "./use-session.ts";

/** How many words stand in a section, beside its heading. Of a part of its own, so that a word more draws nothing else. */
export function SectionWords({ session, label }: { session: SavingSession; label: SectionLabel }) {
  const words = useSession(session, ({ current }) => countSection(label, current.sections[label]));
  return <small>{words === 0 ? "not written" : `${words} ${words === 1 ? "word" : "words"}`}</small>;
}
