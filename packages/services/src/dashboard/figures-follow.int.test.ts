import { randomUUID } from "node:crypto";
import { scoreBins } from "@starboard/domain/dashboard";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTeam, restoreMember, setCohort, setRoles, suspendMember } from "../organisation/index.ts";
import { archiveStory, getStory, saveStory, setVisibility } from "../story/index.ts";
import { getRuleHealth, getScores, getWayToReady } from "./index.ts";

const COHORT = "Spring";
const TEXTS = [
  SECTIONS,
  { ...SECTIONS, tradeoffs: "", lessons: "" },
  { ...SECTIONS, action: "We worked on it.", result: "It went really well." },
];
const RUNS = 12;

let database: TestDatabase;
let here: TestOrganisation;
let teamIds: string[];
let people: TestPerson[];
let stories: { author: TestPerson; storyId: string }[];

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "followed");
  const { teamId } = await createTeam(here.owner.context, { name: "Second team" });
  teamIds = [here.teamId, teamId];
  people = await Promise.all(["Ada", "Ben", "Cleo"].map((name) => here.add(name, ["candidate"])));
  people.push(await here.add("Dan", ["candidate"], teamId));
  stories = [];
  for (const author of [...people, ...people])
    stories.push({ author, ...(await addTestStory(author, { isShared: true })) });
  await drainOutbox(database);
});
afterAll(() => database.drop());

const pick = <T>(list: readonly T[], which: number): T => list[which % list.length] as T;

/** What people do from one hour to the next; each by its own verb. */
const ACTS: Readonly<Record<string, (which: number) => Promise<unknown>>> = {
  share: (which) => {
    const { author, storyId } = pick(stories, which);
    return setVisibility(author.context, { storyId, visibility: which % 3 === 0 ? "private" : "team" });
  },
  archive: (which) => {
    const { author, storyId } = pick(stories, which);
    return archiveStory(author.context, { storyId, archived: which % 3 === 0 });
  },
  write: async (which) => {
    const { author, storyId } = pick(stories, which);
    const { version } = await getStory(author.context, { storyId });
    const text = { title: "T", question: "", competencies: [], sections: pick(TEXTS, which) };
    return saveStory(author.context, { storyId, version, operationId: randomUUID(), ...text });
  },
  cohort: (which) => {
    const { userId } = pick(people, which);
    return setCohort(here.owner.context, { userIds: [userId as never], cohort: which % 2 === 0 ? COHORT : null });
  },
  roles: (which) =>
    setRoles(here.owner.context, {
      userId: pick(people, which).userId,
      teamId: pick(teamIds, which),
      roles: which % 4 === 0 ? ["coach"] : ["candidate"],
    } as never),
  standing: (which) => {
    const member = { userId: pick(people, which).userId as never };
    return which % 3 === 0 ? suspendMember(here.owner.context, member) : restoreMember(here.owner.context, member);
  },
};

/** Who is suspended may not write, and who is not there cannot be moved: refused, and nothing is changed. */
const unlessRefused = (act?: Promise<unknown>) =>
  act?.catch((error: { code?: string }) => {
    if (!["NOT_FOUND", "CONFLICT", "FORBIDDEN", "INVALID"].includes(error.code ?? "")) throw error;
  });

/** Everybody is there and every story is shared, so that each history has something to lose. */
async function bringBack() {
  for (const { userId } of people) {
    await unlessRefused(restoreMember(here.owner.context, { userId: userId as never }));
    const seat = { userId, teamId: pick(teamIds, 0), roles: ["candidate"] };
    await unlessRefused(setRoles(here.owner.context, seat as never));
  }
  for (const { author, storyId } of stories) {
    await unlessRefused(archiveStory(author.context, { storyId, archived: false }));
    await unlessRefused(setVisibility(author.context, { storyId, visibility: "team" }));
  }
}

interface Row {
  storyId: string;
  authorId: string;
  score: number;
  rules: string[];
}

/** Straight from the tables that nobody counts: the candidates there, and their shared stories with what is said of them. */
async function recount(teamId: string | null, cohort: string | null) {
  const there = await database.look<{ userId: string }>(
    `select distinct m.user_id as "userId" from memberships m join team_members t on t.user_id = m.user_id and t.org_id = m.org_id
     where m.org_id = $1 and m.state = 'active' and t.roles @> '{candidate}'
       and ($2::uuid is null or t.team_id = $2) and ($3::text is null or m.cohort = $3)`,
    [here.orgId, teamId, cohort],
  );
  const rows = await database.look<Row>(
    `select s.id as "storyId", s.author_id as "authorId", p.score, p.rule_ids as rules from stories s
     join story_current_evaluations p on p.story_id = s.id
     where s.org_id = $1 and s.visibility = 'team' and s.archived_at is null`,
    [here.orgId],
  );
  const authors = new Set(there.map(({ userId }) => userId));
  return { people: authors, shared: rows.filter(({ authorId }) => authors.has(authorId)) };
}

/** Every figure of a scope is what a recount of the stories says. */
async function expectTrue(teamId: string | null, cohort: string | null) {
  const scope = { teamId: teamId as never, cohort: cohort as never };
  const { people: there, shared } = await recount(teamId, cohort);
  const histogram = new Array<number>(101).fill(0);
  for (const { score } of shared) histogram[score] = (histogram[score] ?? 0) + 1;
  const scores = await getScores(here.owner.context, { ...scope, weeks: 12, rulesetVersion: null });
  expect(scores.stories).toBe(shared.length);
  expect(scores.bins.map(({ count }) => count)).toEqual(scoreBins(histogram).map(({ count }) => count));
  const { rules } = await getRuleHealth(here.owner.context, scope);
  const fires = (ruleId: string) => shared.filter((story) => story.rules.includes(ruleId)).length;
  expect(rules.map((rule) => [rule.ruleId, rule.fires])).toEqual(rules.map(({ ruleId }) => [ruleId, fires(ruleId)]));
  const way = await getWayToReady(here.owner.context, scope);
  const withStory = new Set(shared.map(({ authorId }) => authorId)).size;
  expect(way?.slice(0, 2)).toEqual([
    { step: "there", people: there.size },
    { step: "shared", people: withStory },
  ]);
  return shared.length;
}

const history = fc.array(fc.record({ does: fc.constantFrom(...Object.keys(ACTS)), which: fc.nat(100_000) }), {
  minLength: 4,
  maxLength: 12,
});

test("whatever people do, the figures of the organisation, of each team and of a cohort say what a recount says", async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      await bringBack();
      for (const { does, which } of acts) await unlessRefused(ACTS[does]?.(which));
      await drainOutbox(database);
      for (const teamId of [null, ...teamIds])
        for (const cohort of [null, COHORT]) seen += await expectTrue(teamId, cohort);
    }),
    { numRuns: RUNS },
  );
  expect(seen).toBeGreaterThan(RUNS * 6);
});
