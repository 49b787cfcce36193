import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { askFor } from "./ask.ts";
import { demoPerson, expect, expectNoViolations, HARBOUR, NORTHLIGHT, openAs, test } from "./fixtures.ts";

const THEIRS = "harbour-street";
const OURS = "northlight-academy";

/** Pages of one thing each; packages/api's matrix asks every page and every procedure of every kind of person. */
interface Theirs {
  storyId: string;
  requestId: string;
  batchId: string;
  assignmentId: string;
  userId: string;
}
const PAGES = ({ storyId, requestId, batchId, assignmentId, userId }: Theirs) => [
  `stories/${storyId}`,
  `stories/${storyId}/paper`,
  `reviews/${requestId}`,
  `desk/${requestId}`,
  `batches/${batchId}`,
  `team/assignments/${assignmentId}`,
  `team/${userId}`,
];

/** True ids of Harbour Street, gathered as its own people, who may read them. */
async function gather(browser: Browser): Promise<Theirs> {
  const lead = await openAs(browser, demoPerson("lead", HARBOUR).email, `/o/${THEIRS}/settings`);
  const author = await openAs(browser, demoPerson("candidate", HARBOUR).email, `/o/${THEIRS}/settings`);
  const start = { operationId: randomUUID() };
  const { batchId } = await askFor<{ batchId: string }>(lead, THEIRS, "mutation", "batch.start", start);
  const [assignment] = await askFor<{ id: string }[]>(lead, THEIRS, "query", "assignment.list", undefined);
  const { actor } = await askFor<{ actor: { userId: string } }>(author, THEIRS, "query", "account.here", undefined);
  const { items } = await askFor<{ items: { path: string; kind: string }[] }>(
    author,
    THEIRS,
    "query",
    "notification.list",
    undefined,
  );
  const requestId =
    items
      .find(({ kind }) => kind === "review-submitted")
      ?.path.split("/")
      .at(-1) ?? "";
  const { story } = await askFor<{ story: { id: string } }>(author, THEIRS, "query", "review.get", { requestId });
  await lead.context().close();
  await author.context().close();
  return { storyId: story.id, requestId, batchId, assignmentId: assignment?.id ?? "", userId: actor.userId };
}

/** What a person sees of a page: its status, its title and its words. */
async function look(page: Page, path: string) {
  const response = await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here for you.");
  await expect(page).toHaveTitle(/Nothing here|Starboard/);
  return { status: response?.status(), title: await page.title(), words: await page.getByRole("main").textContent() };
}

test("what belongs to another organisation looks like nothing, in one's own place and in theirs", async ({
  browser,
}) => {
  const theirs = await gather(browser);
  for (const [name, id] of Object.entries(theirs)) expect(id, name).toMatch(/^[0-9a-f-]{36}$/);
  const [storyId, requestId, batchId, userId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const assignmentId = randomUUID();
  const nothing = PAGES({ storyId, requestId, batchId, assignmentId, userId });
  const page = await openAs(browser, demoPerson("owner", NORTHLIGHT).email, `/o/${OURS}/settings`);
  for (const [at, path] of PAGES(theirs).entries()) {
    expect(await look(page, `/o/${OURS}/${path}`), path).toEqual(await look(page, `/o/${OURS}/${nothing[at]}`));
  }
  const home = await look(page, `/o/${THEIRS}/stories`);
  expect(home.status).toBe(404);
  expect(home).toEqual(await look(page, "/o/no-such-place/stories"));
  await expectNoViolations(page);
  await page.context().close();
});
