import { readFileSync } from "node:fs";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS, type Sections } from "@starboard/domain/section";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestReview, saveReviewDraft, startReview, submitReview } from "../review/index.ts";
import { getWeightFit, saveDraft } from "./index.ts";

interface CorpusStory {
  id: string;
  sections: Partial<Sections>;
}

const read = (name: string) => readFileSync(new URL(`../../../rules/corpus/${name}`, import.meta.url), "utf8");
/** What a second rater said of each story of the corpus, blind to the engine: 1–5 in halves. */
const RATED: Readonly<Record<string, number>> = JSON.parse(read("ratings-rater-b.json"));
const CORPUS = ["stories-round-1.jsonl", "stories-round-2.jsonl"].flatMap((name) =>
  read(name)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CorpusStory)
    .filter(({ id, sections }) => sections && RATED[id] !== undefined),
);
const PER_AUTHOR = 6;
const LONG_MS = 120_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

/** An organisation whose authors write six stories of the corpus each, which one coach rates by `ratingOf`. */
async function openSchool(slug: string, ratingOf: (at: number) => number) {
  const school = await addTestOrganisation(database.app, slug);
  const coach = await school.add("Coach", ["coach"]);
  let written = 0;
  const addAuthor = async (stories: number) => {
    const author = await school.add(`Author ${written}`, ["candidate"]);
    for (let n = 0; n < stories; n += 1) {
      const one = CORPUS[written];
      if (!one) throw new Error("The corpus has no further story.");
      await rate({ author, coach }, one, ratingOf(written));
      written += 1;
    }
  };
  return { school, addAuthor };
}

/** From the first word to the submitted review; the six ratings have the given mean. */
async function rate({ author, coach }: Record<"author" | "coach", TestPerson>, story: CorpusStory, rating: number) {
  const sections = { ...EMPTY_SECTIONS, ...story.sections };
  const { storyId } = await addTestStory(author, { title: story.id, sections });
  const asked = { storyId, asked: "coach" as const, reviewerId: coach.userId };
  const { requestId } = await requestReview(author.context, asked);
  await drainOutbox(database);
  await startReview(coach.context, { requestId });
  const quote = sections.action.slice(0, 60) || sections.situation.slice(0, 60);
  const ratings = Object.fromEntries(
    DIMENSIONS.map((name, at) => [name, { value: at % 2 === 0 ? Math.floor(rating) : Math.ceil(rating), quote }]),
  );
  await saveReviewDraft(coach.context, { requestId, ratings, summary: "", verdict: "approved" });
  await submitReview(coach.context, { requestId });
  await drainOutbox(database);
}

const ratingOf = (at: number) => RATED[CORPUS[at]?.id ?? ""] ?? 3;
const fitOf = (school: TestOrganisation) => getWeightFit(school.owner.context, {});

test(
  "a coach's ratings give weights, with the agreement about authors the fit has not seen; too few give none",
  async () => {
    const { school, addAuthor } = await openSchool("fitted", ratingOf);
    for (let n = 0; n < 6; n += 1) await addAuthor(PER_AUTHOR);
    await addAuthor(4);
    // One text is too little for the engine to judge, and does not count.
    expect(await fitOf(school)).toMatchObject({
      ratings: 39,
      authors: 7,
      needs: { ratings: 40, authors: 8 },
      fit: null,
    });
    const candidate = await school.add("Reader", ["candidate"]);
    await expect(getWeightFit(candidate.context, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await addAuthor(PER_AUTHOR);
    const { fit, holds } = await fitOf(school);
    expect(fit).toMatchObject({ ratings: 45, authors: 8 });
    const { before, after, weights } = fit ?? {};
    const [low, high] = after?.interval ?? [0, 0];
    expect(after?.kappa).toBeGreaterThan(0.6);
    expect(low).toBeGreaterThan(0.2);
    expect(high).toBeGreaterThan(after?.kappa ?? 1);
    expect(before?.kappa).not.toBeNull();
    expect(weights).not.toEqual(holds);
    // Nothing is taken over by itself, and what is offered can be.
    expect(await fitOf(school)).toMatchObject({ holds, fit });
    await saveDraft(school.owner.context, { version: 0, content: { name: "As our coach rates", weights } });
  },
  LONG_MS,
);

test(
  "ratings that belong to other stories agree with nothing the fit has not seen, and it says so",
  async () => {
    // The same ratings, each given to the story half the corpus away.
    const dealt = (at: number) => ratingOf((at * 19 + 11) % 48);
    const { school, addAuthor } = await openSchool("dealt", dealt);
    for (let n = 0; n < 8; n += 1) await addAuthor(PER_AUTHOR);
    const { fit } = await fitOf(school);
    expect(fit).toMatchObject({ ratings: 47, authors: 8 });
    expect(fit?.after.kappa).toBeLessThan(0.3);
    expect(fit?.after.interval?.[0]).toBeLessThan(0);
  },
  LONG_MS,
);
