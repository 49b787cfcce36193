import { inside, type MatrixRow } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";
import { operation } from "./row-parts.ts";

const onInterview = ({ interviewId }: SceneIds) => ({ interviewId });
const FIELDS = { day: "2026-12-11", organisation: "The harbour", role: "", profile: "balanced" };
/** Leads and coaches of the person's teams see none of it either. */
const own = inside("NOT_FOUND", { author: "ok" });

export const INTERVIEW_ROWS: Record<string, MatrixRow> = {
  "interview.list": { outcomes: inside("ok") },
  "interview.add": { input: () => ({ ...FIELDS, id: operation }), outcomes: inside("ok") },
  "interview.edit": { input: (ids) => ({ ...onInterview(ids), ...FIELDS }), outcomes: own },
  "interview.remove": { input: onInterview, outcomes: own, isOnce: true },
};
