import type { MatrixRow } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";
import { authorOnly, onStoriesOfTeam, onStory } from "./row-parts.ts";

const dismissal = (ids: SceneIds) => ({ ...onStory(ids), ruleId: "concision/filler-words", scope: "story" });
const onOwnStory: MatrixRow = { input: dismissal, outcomes: authorOnly, on: onStoriesOfTeam("FORBIDDEN") };

export const FINDING_ROWS: Record<string, MatrixRow> = {
  "finding.dismissed": { ...onOwnStory, input: onStory },
  "finding.dismiss": onOwnStory,
  "finding.showAgain": onOwnStory,
};
