import type { TeamRole } from "./team-roles.ts";

/** A team that a person belongs to, with the roles held there. */
export interface TeamSeat {
  teamId: string;
  roles: readonly TeamRole[];
}

/** A signed-in person inside one organisation. */
export interface PersonActor {
  kind: "person";
  userId: string;
  orgId: string;
  isOwner: boolean;
  seats: readonly TeamSeat[];
}

/** A job of the worker, working inside one organisation. */
export interface SystemActor {
  kind: "system";
  orgId: string;
}

export type Actor = PersonActor | SystemActor;

/** True when the person holds the role in one of the given teams. */
export const hasRoleIn = (actor: Actor, role: TeamRole, teamIds: readonly string[]): boolean =>
  actor.kind === "person" && actor.seats.some((seat) => seat.roles.includes(role) && teamIds.includes(seat.teamId));

/** True when the person holds the role in any team. */
export const hasRole = (actor: Actor, role: TeamRole): boolean =>
  actor.kind === "person" && actor.seats.some((seat) => seat.roles.includes(role));

/** The teams in which the person holds one of the roles. */
export const teamsWithRole = (actor: Actor, roles: readonly TeamRole[]): string[] =>
  actor.kind === "person"
    ? actor.seats.filter((seat) => seat.roles.some((role) => roles.includes(role))).map((seat) => seat.teamId)
    : [];
