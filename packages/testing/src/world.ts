import { organisations } from "@starboard/db/tables/organisations";
import { withTenant } from "@starboard/db/transaction";
import type { PersonActor } from "@starboard/domain/actor";
import { EMPTY_SECTIONS, type Sections } from "@starboard/domain/section";
import type { TeamRole } from "@starboard/domain/team-roles";
import {
  acceptInvite,
  foundOrganisation,
  registerDemoPerson,
  resolveSession,
  signIn,
} from "@starboard/services/identity";
import { deriveInviteToken, inviteMember } from "@starboard/services/organisation";
import type { Context, Runtime } from "@starboard/services/runtime";
import { createStory, setVisibility } from "@starboard/services/story";
import { PASSWORD } from "./password.ts";

export interface TestPerson {
  userId: string;
  email: string;
  name: string;
  sessionId: string;
  actor: PersonActor;
  context: Context<PersonActor>;
}

export interface TestOrganisation {
  slug: string;
  orgId: string;
  teamId: string;
  owner: TestPerson;
  /** Adds a member through an invitation, into the first team unless another is named. */
  add: (name: string, roles: TeamRole[], into?: string) => Promise<TestPerson>;
}

let count = 0;

/** An organisation made through the verbs, with an owner who leads its one team. */
export async function addTestOrganisation(runtime: Runtime, slug: string): Promise<TestOrganisation> {
  const ownerAccount = await register(runtime, `Owner of ${slug}`);
  const wanted = { name: `Organisation ${slug}`, slug, timeZone: "Europe/London", team: "First team" };
  const self = { runtime, userId: ownerAccount.userId };
  const { orgId, teamId } = await foundOrganisation(self, { ...wanted, ownerRoles: ["lead"] });
  // What is mailed at once must not depend on the hour at which the tests run.
  const noQuiet = { quietFromHour: 0, quietUntilHour: 0 };
  await withTenant(runtime.pool, { orgId, userId: null }, (tx) => tx.update(organisations).set(noQuiet));
  const owner = await enter(runtime, ownerAccount, slug);
  return {
    slug,
    orgId,
    teamId,
    owner,
    add: async (name, roles, into = teamId) => {
      const account = await register(runtime, name);
      const { inviteId } = await inviteMember(owner.context, { email: account.email, teamId: into, roles });
      await acceptInvite(runtime, { token: deriveInviteToken(runtime, inviteId) }, { userId: account.userId });
      return enter(runtime, account, slug);
    },
  };
}

interface Account {
  userId: string;
  email: string;
  name: string;
}

async function register(runtime: Runtime, name: string): Promise<Account> {
  count += 1;
  const email = `person-${count}@starboard.test`;
  const account = { name, email, password: PASSWORD, timeZone: "Europe/London" };
  const { userId } = await registerDemoPerson({ runtime, userId: null }, account);
  return { userId, email, name };
}

async function enter(runtime: Runtime, account: Account, slug: string): Promise<TestPerson> {
  const { sessionId } = await signIn(runtime, { email: account.email, password: PASSWORD }, "test");
  const session = await resolveSession(runtime, sessionId, slug);
  if (!session?.actor) throw new Error(`${account.name} is no member of ${slug}.`);
  return { ...account, sessionId, actor: session.actor, context: { runtime, actor: session.actor } };
}

export const SECTIONS: Sections = {
  ...EMPTY_SECTIONS,
  situation: "As shift lead at a bakery with nine staff I saw that one order in eight left late, 40 of 320 a day.",
  task: "I owned the morning dispatch and had four weeks before the holiday trade.",
  action: "I timed every step for three mornings and moved the labels to the oven. I tested it on one route first.",
  tradeoffs: "I chose fewer bread sorts over a second driver, accepting that two cafés would complain.",
  result: "Late orders fell from 40 to 6 a day within five weeks, counted on the dispatch sheet.",
  lessons: "Since then I time a process before I change it.",
};

/** A story of that person, private unless said otherwise. */
export async function addTestStory(
  person: TestPerson,
  {
    title = "Late orders",
    isShared = false,
    sections = SECTIONS,
  }: { title?: string; isShared?: boolean; sections?: Sections } = {},
) {
  const story = await createStory(person.context, {
    kind: "challenge",
    title,
    question: "",
    competencies: ["ownership"],
    sections,
  });
  if (isShared) await setVisibility(person.context, { storyId: story.storyId, visibility: "team" });
  return story;
}
