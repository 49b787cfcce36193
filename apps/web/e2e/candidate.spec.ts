import type { Browser, Page } from "@playwright/test";
import { demoPerson, expect, expectNoViolations, HARBOUR, openAs, test } from "./fixtures.ts";
import { author, field, openOwnStory, rewrite, saved, sections } from "./own-story.ts";

const openAuthor = (browser: Browser, path: string) => openAs(browser, author.email, path);
const kept = (page: Page) => page.getByRole("main").getByText(/^Kept on this device \d\d:\d\d$/);

test("a finding appears while typing, goes with the fix, and the worker's score arrives by itself", async ({
  page,
}) => {
  await openOwnStory(page, "Found while typing");
  const notes = page.getByRole("region", { name: "Notes" });
  await rewrite(page, "Result", "Handover went from 52 minutes to 31 minutes, a 45% reduction over eight weeks.");
  await expect(notes.getByRole("button", { name: "These numbers do not agree.", exact: true })).toBeVisible();
  await page.keyboard.press("F8");
  await expect(page.locator(".ui-mark[data-on=true]")).not.toHaveCount(0);

  await rewrite(page, "Result", "Handover went from 52 minutes to 31 minutes, a 40% reduction over eight weeks.");
  await expect(notes.getByRole("button", { name: "These numbers do not agree.", exact: true })).toHaveCount(0);

  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText(/The score that counts, \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Your text is newer than this score.")).toHaveCount(0);
});

test("rules that die are started anew once, and where they do not start the page says so and tries again", async ({
  page,
}) => {
  const strip = page.getByText("The findings could not be worked out.");
  const score = page.getByRole("region", { name: "Score as you type" });
  // As many workers as are told here find no script where they look for it.
  await page.addInitScript(() => {
    const Real = Worker;
    const state = { dying: 1, opened: 0 };
    Object.assign(window, { workers: state });
    window.Worker = class extends Real {
      constructor(script: string | URL, options?: WorkerOptions) {
        state.opened += 1;
        super(state.dying > 0 ? "/_next/static/nothing.js" : script, options);
        state.dying -= 1;
      }
    };
  });
  const workers = () =>
    page.evaluate(() => ({ ...(window as unknown as { workers: { dying: number; opened: number } }).workers }));
  const path = await openOwnStory(page, "Rules that die");
  await expect(score).toContainText("of 100");
  expect((await workers()).opened).toBe(2);
  await expect(strip).toBeHidden();

  await page.addInitScript(() =>
    Object.assign((window as unknown as { workers: { dying: number } }).workers, { dying: 2 }),
  );
  await page.goto(path);
  await expect(strip).toBeVisible();
  await expect(score).toBeHidden();
  await expectNoViolations(page, "light and dark");
  await rewrite(page, "Lessons", "Since June I time one handover a month, and I was late with the first.");
  await expect(saved(page)).toBeVisible();
  await expect(score).toContainText("of 100");
  await expect(strip).toBeHidden();
  await page.goto(path);
  await expect(strip).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(score).toContainText("of 100");
  await expect(strip).toBeHidden();
});

test("the editor has no violation, wide and narrow, and shows who acts", async ({ page }) => {
  await openOwnStory(page, "Checked by axe");
  await expect(page.getByRole("region", { name: "Score as you type" })).toBeVisible();
  await expectNoViolations(page, "light and dark");
  await page.getByRole("radio", { name: "Ownership" }).check();
  await expect(page.getByRole("list", { name: "Who acts" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole("radio", { name: "Findings" }).check();
  await expectNoViolations(page, "narrow");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("on a telephone the text stays where it is when the rules have read it", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const path = await openOwnStory(page, "Read without moving");
  // What the rules are asked waits until the test lets it go.
  await page.addInitScript(() => {
    const waiting: (() => void)[] = [];
    window.Worker = class extends Worker {
      override postMessage(...asked: unknown[]) {
        waiting.push(() => super.postMessage(...(asked as [unknown])));
      }
    };
    const letRulesRead = () => {
      for (const ask of waiting.splice(0)) ask();
    };
    Object.assign(window, { letRulesRead });
  });
  await page.goto(path);
  await expect(page.getByText("The rules are reading your text.")).toBeVisible();
  const topOfText = async () => (await field(page, "Situation").boundingBox())?.y ?? Number.NaN;
  const before = await topOfText();
  await page.evaluate(() => (window as unknown as { letRulesRead: () => void }).letRulesRead());
  await expect(page.getByRole("button", { name: "Go to it" })).toBeVisible();
  // A line of the edit's reason more or less than usual.
  expect(Math.abs((await topOfText()) - before)).toBeLessThan(30);
});

test("two windows on one story: both texts are shown, and both are kept", async ({ browser, page }) => {
  const path = await openOwnStory(page, "Written twice");
  const other = await openAuthor(browser, path);
  await expect(field(other, "Lessons")).toBeVisible();

  await other.context().setOffline(true);
  await rewrite(other, "Lessons", "Written on the train without a connection.");
  await expect(kept(other)).toBeVisible();
  await rewrite(page, "Lessons", "Written at the desk meanwhile.");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();

  await other.context().setOffline(false);
  await other.getByRole("button", { name: "Compare" }).click();
  const dialog = other.getByRole("dialog", { name: "Two texts of this story" });
  await expect(dialog.getByText("Written on the train without a connection.")).toBeVisible();
  await expect(dialog.getByText("Written at the desk meanwhile.")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Both" })).toBeChecked();
  await dialog.getByRole("button", { name: "Save this choice" }).click();
  await expect(saved(other)).toBeVisible();
  for (const window of [other, page]) {
    await expect(field(window, "Lessons")).toContainText("Written on the train without a connection.");
    await expect(field(window, "Lessons")).toContainText("Written at the desk meanwhile.");
  }
  await other.context().close();
});

test("the sign-in ends while somebody writes: the text stays, and is saved after signing in again", async ({
  page,
}) => {
  const path = await openOwnStory(page, "Signed out while writing");
  await page.context().clearCookies();
  await rewrite(page, "Task", "Words that were typed without a session.");
  await expect(page.getByText("Not saved: your sign-in has ended.")).toBeVisible();
  await expect(kept(page)).toBeVisible();

  const opened = page.waitForEvent("popup");
  await page.getByRole("alert").getByRole("link", { name: "Sign in" }).click();
  const signIn = await opened;
  await signIn.getByRole("button", { name: `${author.name}, ` }).click();
  await signIn.waitForURL((url) => url.pathname !== "/signin");
  await signIn.close();
  await page.bringToFront();
  await expect(saved(page)).toBeVisible();
  await page.goto(path);
  await expect(field(page, "Task")).toHaveText("Words that were typed without a session.");
});

test("words of a closed window are offered on return", async ({ page }) => {
  const path = await openOwnStory(page, "Closed too early");
  await page.context().setOffline(true);
  await rewrite(page, "Task", "Words that never reached the server.");
  await expect(kept(page)).toBeVisible();
  const again = await page.context().newPage();
  await page.close();
  await again.context().setOffline(false);
  await again.goto(path);
  await again.getByRole("button", { name: "Bring them back" }).click();
  await expect(field(again, "Task")).toHaveText("Words that never reached the server.");
  await again.keyboard.press("ControlOrMeta+s");
  await expect(saved(again)).toBeVisible();
  await expect(again.getByText("were not saved")).toHaveCount(0);
});

test("a section that is too long is said, not cut", async ({ page }) => {
  await openOwnStory(page, "Too long by one");
  await rewrite(page, "Action", `${"word ".repeat(1_600)}x`);
  await expect(page.getByText("1 character too many")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText(/^Action is 1 character too long/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();
});

test("a dialog that cannot be fetched says so, the text stays, and it comes once the connection is back", async ({
  page,
}) => {
  await openOwnStory(page, "Exported on the train");
  // The shells of menus and dialogs come by themselves soon after the text; what stands in them, when it is opened.
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Copy to…" }).click();
  await expect(page.getByRole("dialog", { name: "Copy to" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Export, print…" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.context().setOffline(true);
  await rewrite(page, "Task", "Words from the train.");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export, print…" }).click();
  const waiting = page.getByRole("dialog", { name: "Export", exact: true });
  await expect(waiting.getByRole("alert")).toContainText("did not load");
  await waiting.getByRole("button", { name: "Try again" }).click();
  await expect(waiting.getByRole("alert")).toContainText("did not load");
  await page.context().setOffline(false);
  await expect(page.getByRole("dialog", { name: "Export this story" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field(page, "Task")).toHaveText("Words from the train.");
  await expect(saved(page)).toBeVisible();
});

test("said aloud is noted, sharing makes it readable for a coach", async ({ browser, page }) => {
  const path = await openOwnStory(page, "Said and shared");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Said aloud" }).click();
  const dialog = page.getByRole("dialog", { name: "Said aloud" });
  await dialog.getByRole("textbox", { name: "Minutes and seconds" }).fill("two");
  await dialog.getByRole("button", { name: "Note it" }).click();
  await expect(dialog.getByText("Write minutes and seconds")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Minutes and seconds" }).fill("2:20");
  await dialog.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByText("Noted: said aloud.")).toBeVisible();

  const share = page.getByRole("switch", { name: "Share with the team" });
  await expect(share).not.toBeChecked();
  await share.click();
  await expect(share).toBeChecked();
  await expect(page.getByText("Your team’s leads and coaches can read it, and it counts.")).toBeVisible();
  await page.reload();
  await expect(share).toBeChecked();

  const lead = await openAs(browser, demoPerson("lead", HARBOUR).email, path);
  await expect(lead.getByRole("heading", { name: "Said and shared", level: 1 })).toBeVisible();
  await expect(lead.getByText(sections.lessons)).toBeVisible();
  await expect(lead.getByRole("textbox")).toHaveCount(0);
  await expect(lead.getByRole("region", { name: "Score" })).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(lead, "light and dark");
  await lead.context().close();
});
