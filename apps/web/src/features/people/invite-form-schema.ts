import { InviteList } from "@starboard/domain/invite-list";
import { InviteMember } from "@starboard/domain/organisation";
import { TEAM_ROLES, type TeamRole } from "@starboard/domain/team-roles";
import { z } from "zod";

const ticked = z.literal("on").optional();

/** The invitation as its form sends it: one field a role, put together into what the server takes. */
export const InviteFormInput = z
  .object({ email: z.string(), teamId: z.string(), lead: ticked, coach: ticked, candidate: ticked })
  .transform(({ email, teamId, ...roles }) => ({
    email,
    teamId,
    roles: TEAM_ROLES.filter((role: TeamRole) => roles[role]),
  }))
  .pipe(InviteMember);

/** The same for a list of people. */
export const InviteListFormInput = z
  .object({ csv: z.string(), teamId: z.string(), lead: ticked, coach: ticked, candidate: ticked })
  .transform(({ csv, teamId, ...roles }) => ({
    csv,
    teamId,
    roles: TEAM_ROLES.filter((role: TeamRole) => roles[role]),
  }))
  .pipe(
    InviteList.refine(({ csv }) => csv.trim() !== "", {
      path: ["csv"],
      message: "Paste or write at least one address.",
    }),
  );
