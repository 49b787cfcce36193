"use client";

import type { Dimension } from "@starboard/domain/evaluation";
import type { Rating } from "@starboard/rules/anchors";
import { createContext, type ReactNode, useContext } from "react";

type Words = Readonly<Record<Dimension, Readonly<Record<Rating, string>>>>;

const AnchorWords = createContext<Words | null>(null);

/** What each rating stands for. The page hands it over: its document has most of these sentences anyway. */
export function AnchorWordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <AnchorWords value={words}>{children}</AnchorWords>;
}

export function useAnchorWords(): Words {
  const words = useContext(AnchorWords);
  if (!words) throw new Error("Ratings are shown with their words: put <AnchorWordsProvider> around them.");
  return words;
}
