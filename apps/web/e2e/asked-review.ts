import { type Browser, expect, type Page } from "@playwright/test";
import { askFor } from "./ask.ts";
import { type DemoPerson, demoPeople, demoPerson, HARBOUR, letIn, openAs } from "./fixtures.ts";

const ORG = "harbour-street";

export const SECTIONS = {
  situation: "The returns queue of our shop reached the door every Saturday. I timed it at 24 minutes.",
  task: "I had to get it down without more hours, and without giving up the checks.",
  action:
    "I wrote a card with three questions and let any till take a return that passed all three. I checked every card myself each evening.",
  tradeoffs:
    "A second checker would have cost two shifts a week, so I accepted that a wrong return could stand until the evening.",
  result: "By the fifth week the longest wait had fallen from 24 minutes to 9.",
  lessons: "Since then I time a queue before I change it, and two other shops use the card.",
};

/** Changes something in the organisation as the page's own code does. Throws when the server refuses. */
export const call = <Result>(page: Pick<Page, "request">, procedure: string, input: object): Promise<Result> =>
  askFor(page, ORG, "mutation", procedure, input);

export interface AskedReview {
  storyId: string;
  requestId: string;
  title: string;
}

/** A new story of the person who is signed in on the page, and the request that it be reviewed. */
export async function askForReview(
  page: Page,
  title: string,
  message = "Is it clear what I gave up?",
): Promise<AskedReview> {
  const unique = `${title} ${Date.now().toString(36)}`;
  const { storyId } = await call<{ storyId: string }>(page, "story.create", {
    kind: "challenge",
    title: unique,
    sections: SECTIONS,
  });
  const { requestId } = await call<{ requestId: string }>(page, "review.request", { storyId, message });
  return { storyId, requestId, title: unique };
}

/** Opens the request at its candidate's and waits until the page says, by itself, which coach has it. */
export async function waitForCoach(page: Page, { requestId }: AskedReview): Promise<DemoPerson> {
  await page.goto(`/o/${ORG}/reviews/${requestId}`);
  const assigned = page.getByRole("listitem").filter({ hasText: "Assigned to" });
  await expect(assigned).toBeVisible({ timeout: 20_000 });
  return coachIn((await assigned.textContent()) ?? "");
}

/** The coach whom the request was given to, where its candidate's page is not needed. */
export async function findCoach(page: Page, { requestId }: AskedReview): Promise<DemoPerson> {
  let name: string | null = null;
  const ask = async () => {
    const found = await askFor<{ reviewerName: string | null }>(page, ORG, "query", "review.get", { requestId });
    name = found.reviewerName;
    return name;
  };
  await expect.poll(ask, { timeout: 20_000 }).not.toBeNull();
  return coachIn(name ?? "");
}

function coachIn(words: string): DemoPerson {
  const coach = demoPeople().find((one) => one.organisation === HARBOUR && words.includes(one.name));
  if (!coach) throw new Error(`“${words}” names nobody of the demo.`);
  return coach;
}

/** The assigned coach on the review's page, in a browser profile of their own; begun unless told otherwise. */
export async function openReview(browser: Browser, coach: DemoPerson, { requestId }: AskedReview): Promise<Page> {
  const page = await openAs(browser, coach.email, `/o/${ORG}/desk/${requestId}`);
  await startReview(page);
  return page;
}

/** From reading to reviewing. The text moves aside for the rating: what is selected by its place has to wait for that. */
export async function startReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start review" }).click();
  await expect(page.getByRole("region", { name: "Your rating" })).toBeVisible();
}

/** Drags the pointer over words of the text, as a hand does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("article") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const first = rects[0];
      const last = rects.at(-1);
      if (!(first && last)) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`The text does not hold “${words}”.`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 });
  await page.mouse.up();
  expect(await page.evaluate(() => document.getSelection()?.toString().trim())).toBe(words);
}

/** Rates a dimension by its number. */
export async function rate(page: Page, dimension: string, value: number): Promise<void> {
  await page
    .getByRole("radiogroup", { name: dimension })
    .getByRole("radio", { name: new RegExp(`^${value}: `) })
    .check({ force: true });
}

/** A candidate of Harbour Street by place in the list, so that journeys side by side do not meet. */
export function candidate(place: number) {
  const people = demoPeople().filter((one) => one.organisation === HARBOUR && one.role === "candidate");
  const found = people[place];
  if (!found) throw new Error(`The demo has no candidate number ${place}.`);
  return found;
}

/** The demo's coaches are full; one of them takes more, so that new requests find somebody. */
export async function letOneCoachTakeAll(browser: Browser): Promise<void> {
  const context = await browser.newContext();
  await letIn(context, demoPerson("coach", HARBOUR).email);
  await call(context, "review.setAvailability", { capacity: 100 });
  await context.close();
}
