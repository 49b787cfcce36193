import type { RouterOutputs } from "@starboard/api/client";
import type { ReadinessSettings } from "@starboard/domain/readiness";

export type { TeamCohort, TeamPerson } from "@starboard/domain/team-people";
export type TeamStory = RouterOutputs["team"]["stories"][number]["stories"][number];
export type TeamSettings = ReadinessSettings;
