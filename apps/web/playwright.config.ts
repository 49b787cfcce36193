import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const executablePath = [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path));
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

/** Journeys through a running site: E2E_BASE_URL is its address, E2E_DATA its data folder with the demo's sign-ins. */
export default defineConfig({
  testDir: "e2e",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_BASE_URL,
    locale: "en-GB",
    // Nobody of the demo lives there: a date in the browser's zone instead of the person's then differs.
    timezoneId: "Asia/Kathmandu",
    // To keep a trace of each journey in case it fails costs a sixth of its time. What a failed one saw at its end stands in
    // error-context.md; `npx playwright test --trace on` keeps the rest.
    trace: "off",
    // Colours that are still fading would be measured half way.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A journey is over before code that is optimised for it pays: without, the same journeys take a seventh less.
        "--js-flags=--no-maglev --no-turbofan",
      ],
    },
  },
});
