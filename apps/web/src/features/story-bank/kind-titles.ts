import type { StoryKind } from "@starboard/domain/evaluation";

export const KIND_TITLES: Readonly<Record<StoryKind, string>> = {
  challenge: "Challenge",
  accomplishment: "Accomplishment",
};
