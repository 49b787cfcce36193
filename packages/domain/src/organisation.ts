import { z } from "zod";
import { EmailAddress, NewPassword, PersonName, TimeZone } from "./account.ts";
import { Id, TeamId } from "./identifier.ts";
import { shortList } from "./short-list.ts";
import { storedLine } from "./stored-text.ts";
import { TEAM_ROLES } from "./team-roles.ts";

const OrganisationName = storedLine(80, "The organisation's name");

/** The organisation's part of an address: /o/harbour-street/stories. */
export const OrganisationSlug = z
  .string()
  .min(2)
  .max(48)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens.");

export const CreateOrganisation = z.object({ name: OrganisationName, slug: OrganisationSlug, timeZone: TimeZone });
export const CreateTeam = z.object({ name: storedLine(80, "The team's name") });

export const InviteMember = z.object({
  email: EmailAddress,
  teamId: TeamId,
  roles: shortList(z.enum(TEAM_ROLES), {
    min: 1,
    max: TEAM_ROLES.length,
    message: "Choose at least one role.",
  }),
});
export const RevokeInvite = z.object({ inviteId: Id });

/** Asks for a way into an organisation that is open to registration, at the organisation's own address. */
export const RequestRegistration = z.object({ slug: OrganisationSlug, email: EmailAddress });
export const FindRegistration = RequestRegistration.pick({ slug: true });
/** Who registers becomes a candidate of this team; null closes registration. */
export const SetRegistration = z.object({ teamId: TeamId.nullable() });
/** Whether every member has to have a second factor. */
export const SetSecondFactor = z.object({ isRequired: z.boolean() });

export const InviteToken = z.object({ token: z.string().min(20).max(200) });
/** Someone new gives a name and a password; someone known is signed in and gives neither. */
export const AcceptInvite = InviteToken.extend({
  name: PersonName.optional(),
  password: NewPassword.optional(),
  timeZone: TimeZone.optional(),
});

/** `Harbour Street career centre` → `harbour-street-career-centre`. */
export function slugFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  return plain.length >= 2 ? plain : `org-${plain || "new"}`;
}
