import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { LOOK, markLooks, unmarkLooks } from "./contrast-looks.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Looks of text whose contrast was enough, on whatever page of this process's journeys. */
const enough = new Set<string>();

/**
 * No violation of WCAG 2.2 AA that axe can find. Nothing but the colours differs between light and dark, and each pair of
 * colours is measured in both by packages/ui's own test: the pages that people work on are looked at in the dark too.
 * @param look where "narrow" is a second look at a page whose colours were seen when it was wide
 */
export async function expectNoViolations(page: Page, look: "light" | "light and dark" | "narrow" = "light") {
  await page.emulateMedia({ colorScheme: "light" });
  // A list scrolled half way has a control half under its own head: that is no size of the control.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNothingFound(page, "light", axe(page).withTags(RULES).disableRules("color-contrast"));
  if (look !== "narrow") await expectContrast(page, "light");
  if (look === "light and dark") await expectContrast(page, "dark");
  await page.emulateMedia({ colorScheme: null });
}

// The other mode opens a tab of its own for each look, which costs more than the look; no page here has frames to enter.
// Describing all that passed, and reading each style sheet for rules that are not asked for, took a third of the time.
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], preload: false });

/** Measures the looks that no page before had; where there are none, axe is not asked. */
async function expectContrast(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const looks = await markLooks(page, [...enough]);
  if (looks.length === 0) return;
  await expectNothingFound(page, colorScheme, axe(page).include(`[${LOOK}]`).withRules("color-contrast"));
  for (const look of looks) enough.add(look);
  await unmarkLooks(page);
}

async function expectNothingFound(page: Page, colorScheme: "light" | "dark", builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.target.join(" ")} · ${node.failureSummary}`),
  );
  expect(found, `${new URL(page.url()).pathname} in ${colorScheme}`).toEqual([]);
}
