import { can } from "@starboard/domain/access";
import type { Action, ActionSubjects, OrganisationAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { StarboardError } from "@starboard/domain/errors";
import { type Granted, grant } from "../verb/granted.ts";

type OrganisationAction = { [A in Action]: OrganisationAccess extends ActionSubjects[A] ? A : never }[Action];

/** For actions on the organisation itself. Throws FORBIDDEN: a member knows that it exists. */
export async function requireOrganisation<const A extends OrganisationAction>(
  actor: Actor,
  action: A,
): Promise<Granted<null, A>> {
  if (!can(actor, action, {} as ActionSubjects[A])) {
    throw new StarboardError("FORBIDDEN", "Your role in this organisation does not include this.");
  }
  return grant(action, null);
}
