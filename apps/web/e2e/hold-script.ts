import type { Page } from "@playwright/test";

/**
 * Holds back the scripts that contain `words`, all where it is empty, until the answer is called; others come as they do.
 * What is asked for afterwards goes by it, or one under way at a journey's end would fail that.
 */
export async function holdScript(page: Page, words: string): Promise<() => void> {
  let isLetGo = false;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/_next/static/chunks/**.js", async (route) => {
    if (isLetGo) return route.continue();
    const response = await route.fetch();
    if ((await response.text()).includes(words)) await held;
    await route.fulfill({ response });
  });
  return () => {
    isLetGo = true;
    letGo();
  };
}
