import type { Page } from "@playwright/test";
import { leaveHopelessJob } from "@starboard/testing/hopeless-job";
import { askFor } from "./ask.ts";
import { readE2eEnv } from "./env.ts";
import { demoPerson, expect, expectNoViolations, HARBOUR, signInAs, test } from "./fixtures.ts";

const choose = (page: Page, id: number) => page.getByRole("checkbox", { name: `job ${id}` });

test("an owner sees what is set aside, tries it again, discards it with a reason and takes that back", async ({
  page,
}) => {
  await signInAs(page, demoPerson("owner", HARBOUR).email, "/o/harbour-street/batches");
  await page.getByRole("button", { name: /: account$/ }).click();
  await page.getByRole("menuitem", { name: "Operations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Operations" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^interactive/ })).toContainText("1 process");

  const { actor } = await askFor<{ actor: { orgId: string } }>(
    page,
    "harbour-street",
    "query",
    "account.here",
    undefined,
  );
  const id = await leaveHopelessJob(readE2eEnv().workerDatabaseUrl, actor.orgId);
  await expect(choose(page, id)).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`job ${id}`) })).toContainText(
    "was written by another version",
  );
  await expectNoViolations(page);

  await choose(page, id).check();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("One job on the way again")).toBeVisible();
  await expect(choose(page, id)).not.toBeChecked();

  await choose(page, id).check();
  await page.getByRole("button", { name: "Discard…" }).click();
  await page.getByRole("radio", { name: "Cannot succeed" }).check();
  await expectNoViolations(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect(choose(page, id)).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: `job ${id}` })).toContainText("Cannot succeed");

  await page.getByRole("button", { name: `Take back the discard of job ${id}` }).click();
  await expect(choose(page, id)).toBeVisible();
});
