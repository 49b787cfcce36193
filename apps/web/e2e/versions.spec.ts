import { randomUUID } from "node:crypto";
import { askFor } from "./ask.ts";
import { expect, expectNoViolations, test } from "./fixtures.ts";
import { field, ORG, openOwnStory, rewrite, saved, sections } from "./own-story.ts";

test("a version is named, compared with what became of its findings, restored, and that is undone", async ({
  page,
}) => {
  await openOwnStory(page, "Back to the first");
  const vague = "Handover went from 52 minutes to 31 minutes, a 45% reduction over eight weeks.";
  await rewrite(page, "Result", vague);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Versions" }).click();
  const dialog = page.getByRole("dialog", { name: "Versions" });
  await dialog.getByRole("button", { name: /^Version 1/ }).click();
  await dialog.getByRole("button", { name: "Name version 1" }).click();
  await dialog.getByRole("textbox", { name: "Name of version 1" }).fill("As told to Anna");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Change the name" })).toBeFocused();
  await dialog.getByRole("radio", { name: "Named 1" }).check();
  await expect(dialog.getByRole("list", { name: "Versions" }).getByRole("listitem")).toHaveCount(1);

  await expect(dialog.getByRole("insertion").first()).toBeVisible();
  const appeared = dialog.getByRole("list", { name: "New" });
  await appeared.getByRole("button", { name: "These numbers do not agree." }).click({ timeout: 30_000 });
  await expect(dialog.locator("mark[data-lit]").first()).toBeFocused();
  await dialog.getByRole("radio", { name: "Side by side" }).check();
  await expect(dialog.getByRole("deletion").first()).toBeVisible();
  await expectNoViolations(page, "light and dark");

  await dialog.getByRole("button", { name: "Restore version 1" }).click();
  await expect(field(page, "Result")).toHaveText(sections.result);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(field(page, "Result")).toHaveText(vague);
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Versions" }).click();
  await expect(dialog.getByRole("button", { name: /^Version \d/ })).toHaveCount(4);
});

test("of many versions the newest come first, older ones when asked for, and each can be compared", async ({
  page,
}) => {
  const path = await openOwnStory(page, "Saved very often");
  const storyId = path.split("/").at(-1);
  const words = { title: "Saved very often", question: "", competencies: [] };
  for (let version = 1; version < 53; version += 1) {
    const changed = {
      version,
      operationId: randomUUID(),
      sections: { ...sections, lessons: `I wrote it ${version} times.` },
    };
    await askFor(page, ORG, "mutation", "story.save", { storyId, ...words, ...changed });
  }
  await page.reload();
  await page.getByRole("button", { name: "Versions" }).click();
  const dialog = page.getByRole("dialog", { name: "Versions" });
  await expect(dialog.getByRole("button", { name: /^Version \d/ })).toHaveCount(50);
  await expect(dialog.getByRole("radio", { name: "All 53" })).toBeChecked();
  await dialog.getByRole("button", { name: "Show older versions" }).press("Enter");
  await expect(dialog.getByRole("button", { name: /^Version \d/ })).toHaveCount(53);
  await expect(dialog.getByRole("button", { name: "Show older versions" })).toHaveCount(0);
  await dialog.getByRole("button", { name: /^Version 2 / }).click();
  await dialog.getByLabel("Compare version 2 with").selectOption({ label: "Version 52" });
  const compared = dialog.getByRole("region", { name: "From version 2 to version 52" });
  await expect(compared.getByRole("region", { name: "Lessons" })).toContainText("51");
});
