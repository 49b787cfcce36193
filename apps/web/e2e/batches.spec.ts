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

test("two write one draft of the rules, nothing of either is lost, and a dry run says what would move", async ({
  page,
  browser,
}) => {
  const lead = demoPerson("lead", NORTHLIGHT);
  const RULES = `/o/${ORG}/team/rules`;
  await signInAs(page, lead.email, RULES);
  await page.getByRole("link", { name: "Begin a draft" }).click();

  // What is wrong is named at its place, and nothing is kept of it.
  await page.getByLabel("What these rules are called").fill("Northlight interviews");
  await page.getByLabel("Judgement", { exact: true }).fill("a lot");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Give a whole number from 0 to 100.")).toBeVisible();
  await page.getByLabel("Judgement", { exact: true }).fill("95");
  await expect(page.getByRole("region", { name: "What differs" })).toContainText("Weight of Judgement");
  await expectNoViolations(page);

  // Somebody else saves the same draft meanwhile: both are kept, put together.
  const other = await openAs(browser, demoPerson("owner", NORTHLIGHT).email, `${RULES}/draft`);
  await other.getByLabel("What these rules are called").fill("Winter class");
  await other.getByLabel("Concision", { exact: true }).fill("0");
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(other).toHaveURL(RULES);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText(/has saved this draft while you were at it/)).toBeVisible();
  await expect(page.getByLabel("Concision", { exact: true })).toHaveValue("0");
  await page.getByRole("button", { name: /^Yours: Northlight interviews/ }).click();
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page).toHaveURL(RULES);
  await other.context().close();

  // Not before it was tried.
  await expect(page.getByRole("button", { name: "Publish…" })).toHaveCount(0);
  await page.getByRole("button", { name: "Try it on all stories" }).click();
  await expect(page).toHaveURL(/\/rules\/preview\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dry run");
  await expect(page.getByRole("table", { name: "Stories that move most" })).toBeVisible();
  await expectNoViolations(page);
  await page.goto(RULES);
  await page.getByRole("button", { name: "Throw away…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Throw away" }).click();
  await expect(page.getByRole("link", { name: "Begin a draft" })).toBeVisible();
});

test("the lead publishes rules with a reason, watches the run, and goes back", async ({ page, browser }) => {
  const RULES = `/o/${ORG}/team/rules`;
  await signInAs(page, demoPerson("lead", NORTHLIGHT).email, RULES);
  const content = { name: "Northlight interviews", weights: { judgement: 95 } };
  await askFor(page, ORG, "mutation", "rules.saveDraft", { version: 0, content });
  await page.reload();
  await page.getByRole("button", { name: "Try it on all stories" }).click();
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog.getByText(/Say in a sentence why/)).toBeVisible();
  await dialog.getByLabel("Why the rules change").fill("Our interviewers ask for judgement first.");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every story is evaluated");
  await expect(page.getByRole("region", { name: "Progress" })).toContainText(/starboard@[\d.]+\+\d+/);

  // Whoever writes a story reads why.
  const candidate = await openAs(browser, demoPerson("candidate", NORTHLIGHT).email, `/o/${ORG}/stories`);
  const [story] = await askFor<{ id: string }[]>(candidate, ORG, "query", "story.list", {});
  await candidate.goto(`/o/${ORG}/stories/${story?.id}`);
  await expect(candidate.getByText(/Our interviewers ask for judgement first/)).toBeVisible();
  await candidate.getByRole("button", { name: "Versions" }).click();
  const versions = candidate.getByRole("list", { name: "Versions" });
  await expect(versions.getByText("“Northlight interviews”").first()).toBeVisible();
  await expect(versions.getByText("the text did not change").first()).toBeVisible();
  await expectNoViolations(candidate);
  // Who stays on another page hears it there.
  await candidate.goto(`/o/${ORG}/notifications`);
  const news = candidate.getByRole("link", {
    name: /has published new rules, “Northlight interviews”\. .* not changed\./,
  });
  await expect(news.first()).toBeVisible();
  await candidate.context().close();

  await page.goto(RULES);
  await page.getByRole("button", { name: "Go back to rules 0" }).click();
  await dialog.getByLabel("Why the rules change").fill("It was only a try of the rules.");
  await dialog.getByRole("button", { name: "Go back" }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every story is evaluated");
  await page.goto(RULES);
  await expect(page.getByRole("table", { name: "Published rules, newest first" })).toContainText(
    "back to the product’s rules",
  );
  await expectNoViolations(page);
});
