import type { RouterOutputs } from "@starboard/api/client";

export type TeamPerson = RouterOutputs["team"]["readiness"]["people"][number];
export type TeamCohort = RouterOutputs["team"]["readiness"]["cohorts"][number];
export type TeamStory = RouterOutputs["team"]["stories"][number]["stories"][number];
export type TeamSettings = RouterOutputs["team"]["readiness"]["settings"];
