/** Roles held in a team. `owner` is held in the organisation, apart from these. */
export const TEAM_ROLES = ["lead", "coach", "candidate"] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];
