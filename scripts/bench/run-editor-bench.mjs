import { launchChromium } from "../testing/chromium.mjs";
import { readCorpusStories } from "./corpus-stories.mjs";
import { openClient } from "./http-client.mjs";
import { percentile } from "./percentile.mjs";

const ORG = "harbour-street";
const WORDS = 500;
const WARM_UP = 5;
/** Pauses without a key, whose median is taken off each figure. */
const STILL = 10;
/** Findings come 300 ms after the last key and are drawn soon; a save would begin 2 s after it. */
const PAUSE_MS = 1_500;
/** In which the text is saved, evaluated by the worker, and what that changes is asked for again. */
const SAVE_PAUSE_MS = 5_000;
const SAVES = 12;
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

/**
 * Ms that the main thread has worked since the page began, by the browser's own counter: as a clock tells it, in which a
 * busy machine's other work counts too, and in the thread's own processor time.
 */
async function openCounter(page) {
  const sessions = await Promise.all(
    ["timeTicks", "threadTicks"].map(async (timeDomain) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable", { timeDomain });
      return session;
    }),
  );
  return () =>
    Promise.all(
      sessions.map(async (session) => {
        const { metrics } = await session.send("Performance.getMetrics");
        return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
      }),
    );
}

/** Work in the first `KEY_MS` and in the whole pause after `act`, in ms: by the clock and in processor time. */
async function workAfter(page, worked, { act, pauseMs }) {
  const before = await worked();
  await act();
  await page.waitForTimeout(KEY_MS);
  const soon = await worked();
  await page.waitForTimeout(pauseMs - KEY_MS);
  const after = await worked();
  const since = (now) => now.map((ms, domain) => ms - before[domain]);
  return { key: since(soon), whole: since(after) };
}

async function workOf(page, worked, { count, act, pauseMs }) {
  const found = [];
  for (let n = 0; n < count; n += 1) found.push(await workAfter(page, worked, { act: () => act(n), pauseMs }));
  return found;
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const rounded = (ms) => Math.round(ms * 10) / 10;

/** Median and p95 of what is above the median of a pause as long without a key, by the clock and in processor time. */
function figuresOf(acts, pauses, span) {
  const [clock, processor] = [0, 1].map((domain) => {
    const ms = (list) => sorted(list.map((one) => one[span][domain]));
    const idle = percentile(ms(pauses), 0.5);
    const above = ms(acts).map((one) => Math.max(0, one - idle));
    return { p50Ms: rounded(percentile(above, 0.5)), p95Ms: rounded(percentile(above, 0.95)), idleMs: rounded(idle) };
  });
  return { ...clock, processor };
}

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
    const wait = () => Promise.resolve();
    const press = (n) => page.keyboard.press(n % 6 === 5 ? "Space" : "e");
    // Before the first key: afterwards a pause would hold the saving that an earlier key has brought.
    const still = await workOf(page, worked, { count: STILL, act: wait, pauseMs: PAUSE_MS });
    const stillLong = await workOf(page, worked, { count: 3, act: wait, pauseMs: SAVE_PAUSE_MS });
    await workOf(page, worked, { count: WARM_UP, act: press, pauseMs: PAUSE_MS });
    const typed = await workOf(page, worked, { count: keys, act: press, pauseMs: PAUSE_MS });
    await page.waitForTimeout(SAVE_PAUSE_MS);
    const saved = await workOf(page, worked, { count: SAVES, act: press, pauseMs: SAVE_PAUSE_MS });
    return {
      keys,
      words: Object.values(sections).join(" ").split(/\s+/).length,
      key: figuresOf(typed, still, "key"),
      findings: figuresOf(typed, still, "whole"),
      save: figuresOf(saved, stillLong, "whole"),
    };
  } finally {
    await browser.close();
    await client.mutate("story.archive", { storyId, archived: true });
  }
}
