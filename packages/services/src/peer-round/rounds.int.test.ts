import { drainOutbox } from "@starboard/testing/drain-outbox";
import { giveReview } from "@starboard/testing/reviews";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listNotifications } from "../notification/index.ts";
import { getReview, listDesk, rateHelpfulness } from "../review/index.ts";
import { allocateRound, createRound, handInStory, listRounds } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
const people: TestPerson[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "rounds");
  for (const name of ["Ann", "Bo", "Cy", "Di"]) people.push(await organisation.add(name, ["candidate"]));
});
afterAll(() => database.drop());

const hand = async (person: TestPerson, roundId: string) => {
  const { storyId } = await addTestStory(person, { title: `By ${person.name}` });
  return handInStory(person.context, { roundId, storyId });
};
const leadSees = async () => (await listRounds(organisation.owner.context, {}))[0]?.lead;

test("a round goes from the hand-in over the reviews to how helpful they were; who comes late is placed, who does not give is named", async () => {
  const { teamId } = organisation;
  const lead = organisation.owner.context;
  const wanted = { teamId, name: "First round", rubric: "The trade-off.", each: 1, handInDays: 3, reviewDays: 4 };
  const { roundId } = await createRound(lead, wanted);
  await drainOutbox(database);
  const [ann, bo, cy, di] = people as [TestPerson, TestPerson, TestPerson, TestPerson];
  const { items } = await listNotifications(ann.context, {});
  expect(items[0]?.sentence).toBe("Owner of rounds opens a peer round: “First round”. Hand in a story.");
  await expect(allocateRound(lead, { roundId })).rejects.toMatchObject({ code: "CONFLICT" });

  for (const person of [ann, bo, cy]) expect(await hand(person, roundId)).toEqual({ isLate: false });
  expect(await leadSees()).toMatchObject({ candidates: 4, handedIn: 3, waiting: 3, without: ["Di"] });
  expect(await allocateRound(lead, { roundId })).toEqual({ placed: 3, missing: 0 });
  await expect(hand(ann, roundId)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await hand(di, roundId)).toEqual({ isLate: true });
  // Everybody else gives one already: nobody can take a second.
  expect(await allocateRound(lead, { roundId })).toEqual({ placed: 0, missing: 1 });
  await drainOutbox(database);

  const [own] = (await listDesk(ann.context, {})).open;
  const requestId = own?.id ?? "";
  expect(own).toMatchObject({ asked: "peer", message: "The trade-off.", because: { how: "round" } });
  await giveReview(ann, requestId);
  const author = [bo, cy].find(({ name }) => name === own?.candidateName);
  if (!author) throw new Error("Ann reviews neither Bo nor Cy.");
  await rateHelpfulness(author.context, { requestId, value: 5 });
  expect((await getReview(ann.context, { requestId })).review?.helpfulness).toBe(5);

  await database.look("update peer_rounds set due_at = now() - interval '1 hour' where id = $1", [roundId]);
  const over = await leadSees();
  expect(over).toMatchObject({ reviews: 3, done: 1, helpfulness: 5, rated: 1 });
  expect(over?.noShows.sort()).toEqual(["Bo", "Cy"]);
});
