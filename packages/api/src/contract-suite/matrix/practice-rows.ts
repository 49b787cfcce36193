import { inside, type MatrixRow } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";

const onPractice = ({ practiceId }: SceneIds) => ({ practiceId });
/** Nobody but the author hears of it, whoever may read the story. */
const own = inside("NOT_FOUND", { author: "ok" });

export const PRACTICE_ROWS: Record<string, MatrixRow> = {
  "practice.list": { outcomes: inside("ok") },
  "practice.get": { input: onPractice, outcomes: own },
  "practice.keepTranscript": {
    input: (ids) => ({ ...onPractice(ids), transcript: "I said it so." }),
    outcomes: own,
  },
  "practice.remove": { input: onPractice, outcomes: own },
};
