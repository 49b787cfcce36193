import { expect, test } from "vitest";
import { can } from "./access.ts";
import type { PersonActor } from "./actor.ts";
import { coaches, leads, ownsOrganisation } from "./standing.ts";
import { TEAM_ROLES } from "./team-roles.ts";

const person = (isOwner: boolean, roles: PersonActor["seats"][number]["roles"]): PersonActor => ({
  kind: "person",
  userId: "u",
  orgId: "o",
  isOwner,
  seats: [{ teamId: "t", roles }],
});
const actors = [false, true].flatMap((isOwner) => [
  person(isOwner, []),
  ...TEAM_ROLES.map((role) => person(isOwner, [role])),
]);

test.each(actors)("the navigation offers what may be opened: owner $isOwner, $seats.0.roles", (actor) => {
  expect({
    desk: coaches(actor),
    team: leads(actor),
    batches: leads(actor),
    people: leads(actor),
    rules: leads(actor),
    audit: ownsOrganisation(actor),
  }).toEqual({
    desk: can(actor, "desk.claim", {}),
    team: can(actor, "readiness.read", {}),
    batches: can(actor, "batch.read", {}),
    people: can(actor, "member.list", {}),
    rules: can(actor, "rules.read", {}),
    audit: can(actor, "audit.read", {}),
  });
});
