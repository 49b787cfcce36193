import type { PersonActor } from "@starboard/domain/actor";
import { TEAM_ROLES } from "@starboard/domain/team-roles";
import {
  acceptInvite,
  foundOrganisation,
  registerDemoPerson,
  resolveSession,
  signInAsDemo,
  signOut,
} from "@starboard/services/identity";
import { deriveInviteToken, inviteMember } from "@starboard/services/organisation";
import type { Runtime } from "@starboard/services/runtime";
import type { DemoOrganisation, DemoPerson } from "./demo-shape.ts";
import { momentAt, runtimeAt, type Stage } from "./stage.ts";

const FOUNDED_DAYS_AGO = 90;

interface Options {
  nowMs: number;
  passwords: ReadonlyMap<string, string>;
}

/** The owner founds the organisation and invites everybody else; each accepts. */
export async function enterOrganisation(
  runtime: Runtime,
  organisation: DemoOrganisation,
  { nowMs, passwords }: Options,
): Promise<Stage> {
  const [team] = organisation.teams;
  const owner = organisation.people.find((person) => person.roles.includes("owner"));
  if (!(team && owner)) throw new Error(`${organisation.name} needs a team and an owner.`);
  const actors = new Map<string, PersonActor>();
  const { name, slug, timeZone } = organisation;

  const others = organisation.people.filter((person) => person !== owner);
  let minute = 0;
  for (const person of [owner, ...others]) {
    // A minute each, so that ids sort in the order of the data and ties between coaches fall the same way each time.
    minute += 1;
    const then = runtimeAt(runtime, momentAt(nowMs, FOUNDED_DAYS_AGO, minute));
    const userId = await register(then, person, passwords.get(person.key) ?? "");
    if (person === owner) {
      await foundOrganisation(
        { runtime: then, userId },
        { name, slug, timeZone, team: team.name, ownerRoles: teamRoles(person) },
      );
    } else {
      const inviter = actors.get(owner.key);
      const teamId = inviter?.seats[0]?.teamId;
      if (!(inviter && teamId)) throw new Error(`The owner of ${name} is in no team.`);
      // Today: the database itself refuses an invitation of three months ago.
      const { inviteId } = await inviteMember(
        { runtime, actor: inviter },
        { email: person.email, teamId, roles: teamRoles(person) },
      );
      await acceptInvite(runtime, { token: deriveInviteToken(runtime, inviteId) }, { userId });
    }
    actors.set(person.key, await becomeActor(runtime, userId, slug));
  }
  const keyOfUser = new Map([...actors].map(([key, actor]) => [actor.userId, key]));
  return { runtime, organisation, nowMs, actors, keyOfUser };
}

const teamRoles = (person: DemoPerson) => TEAM_ROLES.filter((role) => person.roles.includes(role));

async function register(runtime: Runtime, { name, email, timeZone }: DemoPerson, password: string): Promise<string> {
  const { userId } = await registerDemoPerson({ runtime, userId: null }, { name, email, password, timeZone });
  return userId;
}

/** Through the front door: a session opened, read and closed again. */
async function becomeActor(runtime: Runtime, userId: string, slug: string): Promise<PersonActor> {
  const { sessionId } = await signInAsDemo(runtime, userId, "demo");
  const session = await resolveSession(runtime, sessionId, slug);
  await signOut(runtime, sessionId);
  if (!session?.actor) throw new Error("A demo person is no member of their organisation.");
  return session.actor;
}
