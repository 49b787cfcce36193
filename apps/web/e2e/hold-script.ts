import type { Page } from "@playwright/test";

/** Holds back the scripts that contain `words`, all of them where it is empty, until it is called; every other one comes as it does. */
export async function holdScript(page: Page, words: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/_next/static/chunks/**.js", async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(words)) await held;
    await route.fulfill({ response });
  });
  return () => letGo();
}
