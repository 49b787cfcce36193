import { launchChromium } from "../testing/chromium.mjs";
import { readCorpusStories } from "./corpus-stories.mjs";
import { openClient } from "./http-client.mjs";
import { percentile } from "./percentile.mjs";

const ORG = "harbour-street";
const WORDS = 500;
const WARM_UP = 5;
/** Pauses without a key, whose median is taken off each figure. */
const STILL = 10;
/** Findings come 300 ms after the last key, at the next idle moment; a save may follow them. */
const PAUSE_MS = 1_500;
/** In which a key alone is worked off. */
const KEY_MS = 120;

/** Sections of about 500 words: two stories of the corpus joined and cut. */
function longSections() {
  const story = readCorpusStories();
  const [first, second] = [story(3), story(11)];
  const joined = Object.entries(first).map(([name, text]) => [name, `${text} ${second[name]}`.split(/\s+/)]);
  const share = WORDS / joined.reduce((sum, [, words]) => sum + words.length, 0);
  return Object.fromEntries(
    joined.map(([name, words]) => [name, words.slice(0, Math.round(words.length * share)).join(" ")]),
  );
}

async function openEditor(browser, { address, person, storyId }) {
  const context = await browser.newContext({ baseURL: address, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto("/signin");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/o\//);
  await page.goto(`/o/${ORG}/stories/${storyId}`);
  await page.getByRole("region", { name: "Score as you type" }).waitFor();
  await page.getByRole("textbox", { name: "Action", exact: true }).click();
  return page;
}

/** Ms that the main thread has worked since the page began, by the browser's own counter. */
async function openCounter(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
}

/** Work in the first `KEY_MS` and in the whole pause after `act`, in ms. */
async function workAfter(page, worked, act) {
  const before = await worked();
  await act();
  await page.waitForTimeout(KEY_MS);
  const soon = await worked();
  await page.waitForTimeout(PAUSE_MS - KEY_MS);
  return { key: soon - before, whole: (await worked()) - before };
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const rounded = (ms) => Math.round(ms * 10) / 10;

/** Presses `keys` letters one after the other, with a pause in which the findings come after each. */
export async function runEditorBench({ address, person, keys }) {
  const client = await openClient(address, ORG, person);
  const sections = longSections();
  const story = { kind: "challenge", title: "Bench", question: "", competencies: [], sections };
  const { storyId } = await client.mutate("story.create", story);
  const browser = await launchChromium();
  try {
    const page = await openEditor(browser, { address, person, storyId });
    const worked = await openCounter(page);
    // Before the first key: afterwards a pause would hold the saving that an earlier key has brought.
    const still = [];
    for (let n = 0; n < STILL; n += 1) still.push(await workAfter(page, worked, () => Promise.resolve()));
    const typed = [];
    for (let n = 0; n < keys + WARM_UP; n += 1) {
      const key = await workAfter(page, worked, () => page.keyboard.press(n % 6 === 5 ? "Space" : "e"));
      if (n >= WARM_UP) typed.push(key);
    }
    const idleKey = percentile(sorted(still.map(({ key }) => key)), 0.5);
    const idleWhole = percentile(sorted(still.map(({ whole }) => whole)), 0.5);
    const key = sorted(typed.map((one) => Math.max(0, one.key - idleKey)));
    const whole = sorted(typed.map((one) => Math.max(0, one.whole - idleWhole)));
    return {
      keys,
      words: Object.values(sections).join(" ").split(/\s+/).length,
      keyP50Ms: rounded(percentile(key, 0.5)),
      keyP95Ms: rounded(percentile(key, 0.95)),
      p50Ms: rounded(percentile(whole, 0.5)),
      p95Ms: rounded(percentile(whole, 0.95)),
      idleMs: rounded(idleWhole),
    };
  } finally {
    await browser.close();
    await client.mutate("story.archive", { storyId, archived: true });
  }
}
