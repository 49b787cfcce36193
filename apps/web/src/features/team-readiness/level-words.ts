import { READINESS_LEVELS, type ReadinessLevel } from "@starboard/domain/readiness";
import type { StateMarkProps } from "@starboard/ui/state-mark";

interface LevelWords {
  title: string;
  /** Inside a sentence: "4 ready". */
  word: string;
  mark: StateMarkProps["state"];
}

export const LEVEL_WORDS: Readonly<Record<ReadinessLevel, LevelWords>> = {
  ready: { title: "Ready", word: "ready", mark: "ready" },
  nearly: { title: "Nearly", word: "nearly", mark: "nearly" },
  building: { title: "Building", word: "building", mark: "building" },
  not_started: { title: "Not started", word: "not started", mark: "not-ready" },
};

/** From ready down, as the levels are shown. */
export const LEVELS_SHOWN: readonly ReadinessLevel[] = READINESS_LEVELS.toReversed();
