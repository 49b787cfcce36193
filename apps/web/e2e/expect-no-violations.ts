import { expect, type Page } from "@playwright/test";
import axe, { type ElementContext, type RunOptions } from "axe-core";
import { LOOK, markLooks, unmarkLooks } from "./contrast-looks.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Looks of text whose contrast was enough, on whatever page of this process's journeys. */
const enough = new Set<string>();

/**
 * No violation of WCAG 2.2 AA that axe can find. Nothing but the colours differs between light and dark, and each pair of
 * colours is measured in both by packages/ui's own test: the pages that people work on are looked at in the dark too.
 * @param look where "narrow" is a second look at a page whose colours were seen when it was wide
 * @param within selects what is new on a page that was looked at whole before
 */
export async function expectNoViolations(
  page: Page,
  look: "light" | "light and dark" | "narrow" = "light",
  within?: string,
) {
  await page.emulateMedia({ colorScheme: "light" });
  // A list scrolled half way has a control half under its own head: that is no size of the control.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNothingFound(page, "light", { runOnly: RULES, rules: { "color-contrast": { enabled: false } } }, within);
  if (look !== "narrow") await expectContrast(page, "light");
  if (look === "light and dark") await expectContrast(page, "dark");
  await page.emulateMedia({ colorScheme: null });
}

/** Measures the looks that no page before had; where there are none, axe is not asked. */
async function expectContrast(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const looks = await markLooks(page, [...enough]);
  if (looks.length === 0) return;
  await expectNothingFound(page, colorScheme, { runOnly: ["color-contrast"] }, `[${LOOK}]`);
  for (const look of looks) enough.add(look);
  await unmarkLooks(page);
}

async function expectNothingFound(page: Page, colorScheme: "light" | "dark", options: RunOptions, within?: string) {
  const found = await findViolations(page, options, within);
  expect(found, `${new URL(page.url()).pathname} in ${colorScheme}`).toEqual([]);
}

/**
 * What axe finds on the page, or within the elements that a selector names. It is handed to each document once: to read its
 * half a megabyte costs as much as many a look. No page here has frames that it would have to enter.
 */
async function findViolations(page: Page, options: RunOptions, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ asked, selector }) => {
      const context: ElementContext = selector === undefined ? document : { include: [selector] };
      // Describing all that passed, and reading each style sheet for rules that are not asked for, took a third of the time.
      const { violations } = await window.axe.run(context, { ...asked, resultTypes: ["violations"], preload: false });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help} · ${node.target.join(" ")} · ${node.failureSummary}`),
      );
    },
    { asked: options, selector: within },
  );
}
