import { SECTION_LABELS, type SectionLabel, type Sections } from "./section.ts";

/** How long a story may be told, in seconds: the variants of one story. */
export const PRACTICE_LENGTHS = [30, 60, 90, 120, 150, 180] as const;
export type PracticeLength = (typeof PRACTICE_LENGTHS)[number];

/** In UTF-16 units. */
export const TRANSCRIPT_MAX_LENGTH = 20_000;

/** Shares of the time where a section has no words yet: what an interviewer expects of a story told whole. */
const USUAL_SHARES: Readonly<Record<SectionLabel, number>> = {
  situation: 15,
  task: 10,
  action: 40,
  tradeoffs: 12,
  result: 15,
  lessons: 8,
};

/** The sections that a length has room for, in the order they are told. A short one begins with how it ended. */
const ROOM: Readonly<Record<PracticeLength, { order: readonly SectionLabel[]; words: string }>> = {
  30: { order: ["result", "action"], words: "Result, then one act" },
  60: { order: ["situation", "action", "result"], words: "One act, no lessons" },
  90: { order: ["situation", "action", "tradeoffs", "result"], words: "Two acts and the price" },
  120: { order: SECTION_LABELS, words: "All six, short situation" },
  150: { order: SECTION_LABELS, words: "All six, as written" },
  180: { order: SECTION_LABELS, words: "With every objection in full" },
};

/** What a story has room for at a length, in a few words. */
export const lengthWords = (length: PracticeLength): string => ROOM[length].words;

export interface PlannedSection {
  label: SectionLabel;
  /** Whole seconds; over the plan they add up to its length. */
  seconds: number;
}

/**
 * What to say when: the sections that the length has room for, each with its share of the time. A written section's
 * share is half what it has of the words and half what is usual, so that a long situation does not eat the action.
 */
export function planSections(sections: Partial<Sections>, length: PracticeLength): PlannedSection[] {
  const { order } = ROOM[length];
  const wordsOf = (label: SectionLabel) => (sections[label] ?? "").split(/\s+/).filter(Boolean).length;
  const words = order.reduce((sum, label) => sum + wordsOf(label), 0);
  const usual = order.reduce((sum, label) => sum + USUAL_SHARES[label], 0);
  let told = 0;
  let share = 0;
  return order.map((label) => {
    const ofUsual = USUAL_SHARES[label] / usual;
    share += words === 0 ? ofUsual : (ofUsual + wordsOf(label) / words) / 2;
    const seconds = Math.round(share * length) - told;
    told += seconds;
    return { label, seconds };
  });
}

/** Within a tenth of the target, and never closer than five seconds, counts as on time. */
export const leeway = (targetSeconds: number): number => Math.max(5, Math.round(targetSeconds / 10));
