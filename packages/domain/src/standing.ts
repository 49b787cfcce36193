import { type Actor, hasRole } from "./actor.ts";

/** Whether the organisation is theirs. */
export const ownsOrganisation = (actor: Actor): boolean => actor.kind === "person" && actor.isOwner;

/** Whether they lead any team; owners lead all. */
export const leads = (actor: Actor): boolean => ownsOrganisation(actor) || hasRole(actor, "lead");

/** Whether they review for anybody. */
export const coaches = (actor: Actor): boolean => hasRole(actor, "coach");
