import { z } from "zod";
import { Id, TeamId } from "./identifier.ts";
import { shortList } from "./short-list.ts";
import { storedLine } from "./stored-text.ts";
import { TEAM_ROLES } from "./team-roles.ts";

const COHORT_MAX_LENGTH = 60;
/** Those who begin together; a name and nothing else, so that a spelling is all that makes one. */
export const CohortName = storedLine(COHORT_MAX_LENGTH, "The cohort’s name");

/** People of one act on several. */
const MAX_MOVED = 200;
const UserIds = shortList(Id, {
  min: 1,
  max: MAX_MOVED,
  message: `Choose at least one person and at most ${MAX_MOVED} at a time.`,
});

/** No role left takes the person out of the team. */
export const SetRoles = z.object({
  userId: Id,
  teamId: TeamId,
  roles: shortList(z.enum(TEAM_ROLES), { max: TEAM_ROLES.length, message: "There are three roles." }),
});
/** The roles go along; who is in the other team already keeps what was held there too. */
export const MoveMembers = z
  .object({ userIds: UserIds, fromTeamId: TeamId, toTeamId: TeamId })
  .refine(({ fromTeamId, toTeamId }) => fromTeamId !== toTeamId, {
    path: ["toTeamId"],
    message: "This is the team they are in. Choose another one.",
  });
export const SetCohort = z.object({ userIds: UserIds, cohort: CohortName.nullable() });
export const SetOwner = z.object({ userId: Id, isOwner: z.boolean() });
export const MemberRef = z.object({ userId: Id });
/** One browser in which a member is signed in. */
export const MemberSession = MemberRef.extend({ sessionId: Id });
export const LeaveOrganisation = z.object({ keepsCopies: z.boolean() });
