import { failOneStory, holdStories } from "@starboard/testing/batch-scenes";
import { askFor } from "./ask.ts";
import { readE2eEnv } from "./env.ts";
import { demoPerson, expect, expectNoViolations, NORTHLIGHT, openAs, signInAs, test } from "./fixtures.ts";

const ORG = "northlight-academy";
const BATCHES = `/o/${ORG}/batches`;
const { workerDatabaseUrl } = readE2eEnv();

test("the lead pauses a run, lets it go on, and tries again what failed", async ({ page, browser }) => {
  const lead = demoPerson("lead", NORTHLIGHT);
  await signInAs(page, lead.email, BATCHES);
  const { actor } = await askFor<{ actor: { orgId: string } }>(page, ORG, "query", "account.here", undefined);
  const letGo = await holdStories(workerDatabaseUrl, actor.orgId);
  await page.getByRole("button", { name: "Evaluate every story" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]+$/);
  const batchId = page.url().split("/").at(-1) ?? "";
  const progress = page.getByRole("region", { name: "Progress" });
  const heading = page.getByRole("heading", { level: 1 });

  await progress.getByRole("button", { name: "Pause" }).click();
  await expect(heading).toHaveText("Evaluation paused");
  await expect(progress).toContainText("Standing still");
  await expect(progress.getByRole("button", { name: "Pause" })).toHaveCount(0);
  await expectNoViolations(page);
  // Somebody else sees it stand still, and sees it go on without doing anything.
  const other = await openAs(browser, demoPerson("owner", NORTHLIGHT).email, `${BATCHES}/${batchId}`);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Evaluation paused");

  await progress.getByRole("button", { name: "Go on" }).click();
  await expect(heading).toHaveText("Evaluating every story");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Evaluating every story");
  await letGo();
  await expect(heading).toHaveText("Every story is evaluated");
  await other.context().close();

  await failOneStory(workerDatabaseUrl, actor.orgId, batchId);
  await page.reload();
  await expect(heading).toHaveText("Evaluated, except for 1 story");
  const failures = page.getByRole("region", { name: "Failures" });
  await expect(failures).toContainText("The evaluation of its text broke off (RangeError).");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Try the failed story again" }).click();
  await expect(heading).toHaveText("Every story is evaluated");
  await expect(failures).toContainText("None.");
  await expect(page.getByRole("button", { name: /again/ })).toHaveCount(0);
});
