import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { askForReview, call, candidate, letOneCoachTakeAll, startReview, waitForCoach } from "./asked-review.ts";
import { expect, letIn, openAs, test } from "./fixtures.ts";

const GOAL_BYTES = 180_000;
const RATED = Object.fromEntries(
  ["structure", "ownership", "specificity", "judgement", "learning", "concision"].map((name) => [
    name,
    { value: 4, quote: "" },
  ]),
);

test.beforeAll(({ browser }) => letOneCoachTakeAll(browser));

test("a review asks for the scripts of the state that it is in, and of no other", async ({ page, browser }) => {
  await letIn(page, candidate(5).email);
  const asked = await askForReview(page, "Three pages in one");
  const coach = await waitForCoach(page, asked);
  const path = `/o/harbour-street/desk/${asked.requestId}`;
  const desk = await openAs(browser, coach.email, path);

  const reading = await measure(desk);
  await startReview(desk);
  const writing = await measure(desk);
  const { requestId } = asked;
  await call(desk, "review.saveDraft", { requestId, ratings: RATED, summary: "", verdict: "approved" });
  await call(desk, "review.submit", { requestId });
  const submitted = await measure(desk);
  await expect(desk.getByRole("heading", { name: "Side by side" })).toBeVisible();
  const result = await measure(page);

  for (const { bytes } of [reading, writing, submitted, result]) expect(bytes).toBeLessThanOrEqual(GOAL_BYTES);
  const own = (one: Measured, others: readonly Measured[]) =>
    one.files.filter((file) => !others.some(({ files }) => files.includes(file)));
  expect(own(reading, [writing, submitted])).not.toEqual([]);
  expect(own(writing, [reading, submitted])).not.toEqual([]);
  expect(own(submitted, [reading, writing])).not.toEqual([]);
  await desk.context().close();
});

interface Measured {
  files: string[];
  bytes: number;
}

/** The scripts that the page fetches when it is loaded anew and nobody touches it, as gzip sends them. */
async function measure(page: Page): Promise<Measured> {
  const files = new Set<string>();
  const note = (request: { resourceType: () => string; url: () => string }) => {
    if (request.resourceType() === "script") files.add(request.url());
  };
  page.on("request", note);
  await page.mouse.move(0, 0);
  await page.reload({ waitUntil: "networkidle" });
  page.off("request", note);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await (await page.request.get(file)).body()).length;
  return { files: [...files], bytes };
}
