import { wantsWholeMatrix } from "@starboard/testing/env";
import { afterAll, beforeAll, expect, test } from "vitest";
import { credentialsOf } from "./ask-over-http.ts";
import { listWords, readData } from "./list-words.ts";
import { reportMatrix } from "./report.ts";
import { addressOf, listRouteCells, ROUTES, type RouteCell, type Seen } from "./routes.ts";
import { ASKERS, type Asker, SUBJECTS, type SubjectName } from "./scene.ts";
import { readText, sendBare } from "./send-bare.ts";
import type { WebScene } from "./web-scene.ts";

const NOWHERE = "no-such-place";
const LETS_IN: readonly Seen[] = ["page", "onward"];
/** What looking may change: who was seen, and when a token was last used. */
const FREE = ["sessions", "api_tokens"];
/** Of the router; with it belongs an address that no cache takes for the document's, or one is sent on to it. */
const FROM_PAGE = { rsc: "1" };

interface Way {
  /** Of the report. */
  name: string;
  openedScene: () => WebScene;
  /** Whose pages are asked for as the router in an open page does, without the markup; others' as a browser opens them. */
  asksFromPage: (asker: Asker) => boolean;
  /** In `npm test` only these, and every so many-th route: pages decide for themselves. */
  short: { subjects: readonly SubjectName[]; askers: readonly Asker[]; step: number };
}

/** Looks at the pages' cells of a web server. */
export function testPages({ name, openedScene, asksFromPage, short }: Way): void {
  const askers = wantsWholeMatrix() ? ASKERS : short.askers;
  const subjects = wantsWholeMatrix() ? SUBJECTS : short.subjects;
  const report = { cells: 0, wrong: 0 };
  let scene: WebScene;

  beforeAll(() => {
    scene = openedScene();
  });
  afterAll(() => reportMatrix(name, report));

  /** What the answer amounts to, and every word that it tells a browser, without those in the address. */
  async function look(asker: Asker, path: string, hidden: readonly string[]): Promise<{ seen: Seen; words: string }> {
    const url = new URL(path, scene.address);
    const isFromPage = asksFromPage(asker);
    if (isFromPage) url.searchParams.set("_rsc", "");
    const headers = { ...credentialsOf(scene, asker), ...(isFromPage ? FROM_PAGE : {}) };
    const response = await sendBare(url, { headers });
    const { location = "", "content-security-policy": policy = "" } = response.headers;
    const text = await readText(response);
    const nonce = /nonce-([^']+)'/.exec(String(policy))?.[1] ?? "no-nonce";
    return {
      seen: kindOf(response.statusCode ?? 0, location, text),
      words: listWords(isFromPage ? text : readData(text), [...hidden, scene.blueprint.slug, NOWHERE, nonce]),
    };
  }

  const routes = Object.keys(ROUTES).filter((_, at) => wantsWholeMatrix() || at % short.step === 0);

  test.each(routes)("%s", async (route) => {
    const { blueprint, kept } = scene;
    const wrong: string[] = [];
    const answers = new Map<string, string>();
    const cells = listRouteCells(route).filter(
      ({ asker, subject }) => askers.includes(asker) && subjects.includes(subject),
    );
    const lookAt = async ({ asker, subject, expected }: RouteCell) => {
      const ids = blueprint.subjects[subject];
      const { seen, words } = await look(asker, addressOf(route, blueprint.slug, ids), Object.values(ids));
      answers.set(`${asker} ${subject}`, words);
      if (seen !== expected) wrong.push(`${asker} on ${subject}: expected ${expected}, saw ${seen}`);
    };
    const [open = [], shut = []] = [true, false].map((isLetIn) =>
      cells.filter(({ expected }) => LETS_IN.includes(expected) === isLetIn),
    );
    for (const asker of askers) await Promise.all(shut.filter((cell) => cell.asker === asker).map(lookAt));
    for (const { asker, expected } of shut.filter(({ subject }) => subject === "missing")) {
      // A link opens elsewhere too: there is then no refusal to hold against another.
      if (expected !== "nothing" || open.some((cell) => cell.asker === asker && cell.subject === "foreign")) continue;
      if (answers.get(`${asker} foreign`) !== answers.get(`${asker} missing`))
        wrong.push(`${asker}: what is elsewhere reads unlike what is not`);
    }
    if (route.includes("[org]")) {
      const ids = blueprint.subjects.reviewed;
      const { seen, words } = await look("stranger", addressOf(route, NOWHERE, ids), Object.values(ids));
      if (seen !== "nothing" || answers.get("stranger reviewed") !== words)
        wrong.push("An organisation that is not one's own reads unlike one that is not.");
    }
    const changed = (await kept.listChanged()).filter((table) => !FREE.includes(table));
    if (changed.length > 0) wrong.push(`Looking where there is nothing to see changed ${changed.join(", ")}.`);
    for (const cell of open) await lookAt(cell);
    // A reading by somebody else leaves a trace.
    await kept.restore();
    report.cells += cells.length;
    report.wrong += wrong.length;
    expect(wrong).toEqual([]);
  });
}

/** A page that streams has said 200 before it knows; what it then shows stands in its bytes. */
function kindOf(status: number, location: string, bytes: string): Seen {
  if (status === 307 || status === 302 || status === 303) return /\/signin/.test(location) ? "signin" : "onward";
  if (status === 404 || bytes.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return "nothing";
  if (status === 403 || bytes.includes("NEXT_HTTP_ERROR_FALLBACK;403")) return "refused";
  if (bytes.includes("NEXT_REDIRECT")) return bytes.includes("NEXT_REDIRECT;replace;/signin") ? "signin" : "onward";
  if (status === 200) return "page";
  throw new Error(`A page was answered with ${status}: ${bytes.slice(0, 200)}`);
}
