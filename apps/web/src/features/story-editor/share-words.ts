import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";

const THIN_SHARE = 0.06;

export interface SectionShare {
  label: SectionLabel;
  /** Of all words, in whole percent. */
  percent: number;
  isThin: boolean;
}

/** How the words are divided, as one text, so that the same says nothing new: a bar that no eye sees grow is not drawn. */
export function shareWords(words: Readonly<Record<SectionLabel, number>>): string {
  const written = SECTION_LABELS.reduce((sum, label) => sum + words[label], 0);
  return SECTION_LABELS.map((label) => {
    const share = words[label] / Math.max(1, written);
    return `${Math.round(share * 100)}${written > 0 && share < THIN_SHARE ? "-" : ""}`;
  }).join(" ");
}

/** What such a text says. */
export const readShares = (shares: string): SectionShare[] =>
  shares.split(" ").map((share, at) => ({
    label: SECTION_LABELS[at] as SectionLabel,
    percent: Number.parseInt(share, 10),
    isThin: share.endsWith("-"),
  }));
