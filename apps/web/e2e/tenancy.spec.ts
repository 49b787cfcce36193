import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { ask, askFor } from "./ask.ts";
import { demoPerson, expect, expectNoViolations, HARBOUR, NORTHLIGHT, openAs, test } from "./fixtures.ts";
import { listIdProcedures } from "./id-procedures.ts";

const THEIRS = "harbour-street";
const OURS = "northlight-academy";

/** What exists in the other organisation, each a true id of its kind. */
interface Theirs {
  storyId: string;
  requestId: string;
  commentId: string;
  teamId: string;
  inviteId: string;
  batchId: string;
  notificationId: string;
  userId: string;
  sessionId: string;
  tokenId: string;
}

/** Ids of Harbour Street, gathered as its own people, who may read them. */
async function gather(browser: Browser): Promise<Theirs> {
  const lead = await openAs(browser, demoPerson("lead", HARBOUR).email, `/o/${THEIRS}/settings`);
  const candidate = demoPerson("candidate", HARBOUR);
  const author = await openAs(browser, candidate.email, `/o/${THEIRS}/settings`);

  const members = await askFor<{ teams: { id: string }[] }>(lead, THEIRS, "query", "team.members", undefined);
  const teamId = members.teams[0]?.id ?? "";
  const email = `not-coming-${Date.now()}@harbour.example`;
  const { inviteId } = await askFor<{ inviteId: string }>(lead, THEIRS, "mutation", "team.invite", {
    email,
    teamId,
    roles: ["candidate"],
  });
  const { batchId } = await askFor<{ batchId: string }>(lead, THEIRS, "mutation", "batch.start", {
    operationId: randomUUID(),
  });

  const { actor } = await askFor<{ actor: { userId: string } }>(author, THEIRS, "query", "account.here", undefined);
  const notifications = await askFor<{ items: { id: string; path: string; kind: string }[] }>(
    author,
    THEIRS,
    "query",
    "notification.list",
    undefined,
  );
  const reviewed = notifications.items.find((item) => item.kind === "review-submitted");
  const requestId = reviewed?.path.split("/").at(-1) ?? "";
  const review = await askFor<{ story: { id: string }; comments: { id: string }[] }>(
    author,
    THEIRS,
    "query",
    "review.get",
    { requestId },
  );
  const sessions = await askFor<{ id: string }[]>(author, THEIRS, "query", "account.sessions", undefined);
  const token = { name: "Theirs", scope: "read", days: 30 };
  const { tokenId } = await askFor<{ tokenId: string }>(author, THEIRS, "mutation", "account.createToken", token);
  await lead.context().close();
  await author.context().close();
  return {
    storyId: review.story.id,
    requestId,
    commentId: review.comments[0]?.id ?? "",
    teamId,
    inviteId,
    batchId,
    notificationId: reviewed?.id ?? "",
    userId: actor.userId,
    sessionId: sessions[0]?.id ?? "",
    tokenId,
  };
}

const nowhere = (): Theirs => ({
  storyId: randomUUID(),
  requestId: randomUUID(),
  commentId: randomUUID(),
  teamId: randomUUID(),
  inviteId: randomUUID(),
  batchId: randomUUID(),
  notificationId: randomUUID(),
  userId: randomUUID(),
  sessionId: randomUUID(),
  tokenId: randomUUID(),
});

const sections = {
  situation: "Written by somebody who may not.",
  task: "",
  action: "",
  tradeoffs: "",
  result: "",
  lessons: "",
};
const operationId = randomUUID();

/** A whole, valid input for each procedure that takes an id: what refuses it must be the id and nothing else. */
const INPUTS: Readonly<Record<string, (ids: Theirs) => object>> = {
  "account.endSession": ({ sessionId }) => ({ sessionId }),
  "account.revokeToken": ({ tokenId }) => ({ tokenId }),
  "audit.list": ({ userId }) => ({ actorId: userId }),
  "audit.export": ({ userId }) => ({ actorId: userId }),
  "batch.get": ({ batchId }) => ({ batchId }),
  "batch.pause": ({ batchId }) => ({ batchId }),
  "batch.resume": ({ batchId }) => ({ batchId }),
  "batch.cancel": ({ batchId }) => ({ batchId }),
  "batch.retry": ({ batchId }) => ({ batchId }),
  "comment.add": ({ requestId }) => ({ requestId, section: "result", start: 0, end: 1, quote: "T", body: "Mine." }),
  "comment.delete": ({ commentId }) => ({ commentId }),
  "comment.reply": ({ commentId }) => ({ commentId, body: "Mine." }),
  "comment.resolve": ({ commentId }) => ({ commentId, resolved: true }),
  "member.setRoles": ({ userId, teamId }) => ({ userId, teamId, roles: ["candidate"] }),
  "member.move": ({ userId, teamId }) => ({ userIds: [userId], fromTeamId: teamId, toTeamId: crypto.randomUUID() }),
  "member.setOwner": ({ userId }) => ({ userId, isOwner: true }),
  "member.suspend": ({ userId }) => ({ userId }),
  "member.restore": ({ userId }) => ({ userId }),
  "member.remove": ({ userId }) => ({ userId }),
  "notification.markRead": ({ notificationId }) => ({ notificationId }),
  "organisation.setRegistration": ({ teamId }) => ({ teamId }),
  "privacy.fetchExport": ({ requestId }) => ({ requestId }),
  "review.get": ({ requestId }) => ({ requestId }),
  "review.request": ({ storyId }) => ({ storyId, message: "Please.", dueInDays: 5 }),
  "review.withdraw": ({ requestId }) => ({ requestId }),
  "review.decline": ({ requestId }) => ({ requestId, reason: "Away." }),
  "review.start": ({ requestId }) => ({ requestId }),
  "review.saveDraft": ({ requestId }) => ({ requestId, ratings: {}, summary: "", verdict: null }),
  "review.submit": ({ requestId }) => ({ requestId }),
  "story.get": ({ storyId }) => ({ storyId }),
  "story.revisions": ({ storyId }) => ({ storyId }),
  "story.views": ({ storyId }) => ({ storyId }),
  "story.copy": ({ storyId }) => ({ storyId, toOrgId: crypto.randomUUID(), operationId }),
  "story.save": ({ storyId }) => ({
    storyId,
    version: 1,
    operationId,
    title: "Mine",
    question: "",
    sections,
    competencies: [],
  }),
  "story.setVisibility": ({ storyId }) => ({ storyId, visibility: "team" }),
  "story.archive": ({ storyId }) => ({ storyId, archived: true }),
  "story.recordPractice": ({ storyId }) => ({ storyId, operationId, seconds: 60 }),
  "team.invite": ({ teamId }) => ({ teamId, email: "mine@northlight.example", roles: ["lead"] }),
  "team.previewInvites": ({ teamId }) => ({ teamId, csv: "mine@northlight.example", roles: ["lead"] }),
  "team.sendInvites": ({ teamId }) => ({ teamId, csv: "mine@northlight.example", roles: ["lead"] }),
  "team.revokeInvite": ({ inviteId }) => ({ inviteId }),
};

/** Where the id only narrows what is the caller's own, or somebody else's is left alone without a word. */
const WITHOUT_REFUSAL: readonly string[] = ["audit.export", "audit.list", "notification.markRead"];
/** The id that the caller gives to what is made: nothing of anybody's is named. */
const OWN_IDS: readonly string[] = ["story.create"];

test("over tRPC another organisation's ids read like ids of nothing", async ({ browser }) => {
  const procedures = listIdProcedures().filter(({ path }) => !OWN_IDS.includes(path));
  expect(procedures.map(({ path }) => path).sort(), "each has a case here").toEqual(Object.keys(INPUTS).sort());
  const theirs = await gather(browser);
  for (const [name, id] of Object.entries(theirs)) expect(id, name).toMatch(/^[0-9a-f-]{36}$/);

  const stranger = await openAs(browser, demoPerson("owner", NORTHLIGHT).email, `/o/${OURS}/settings`);
  for (const { path, kind } of procedures) {
    const input = INPUTS[path]!;
    const forTheirs = await ask(stranger, OURS, kind, path, input(theirs));
    const forNothing = await ask(stranger, OURS, kind, path, input(nowhere()));
    expect(forTheirs, path).toEqual(forNothing);
    if (!WITHOUT_REFUSAL.includes(path)) expect(forTheirs.text, path).toContain('"NOT_FOUND"');

    const inTheirs = await ask(stranger, THEIRS, kind, path, input(theirs));
    const inNowhere = await ask(stranger, "no-such-place", kind, path, input(theirs));
    expect(inTheirs, `${path} in their organisation`).toEqual(inNowhere);
    expect(inTheirs.status, path).toBe(404);
  }
  await stranger.context().close();
});

/** Every page of the app as its folder names it, such as /o/[org]/stories/[storyId]. */
function listRoutes(): string[] {
  const app = fileURLToPath(new URL("../src/app", import.meta.url));
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file}`.replace(/\/page\.tsx$/, "").replace(/\/\([^/]+\)/g, ""))
    .filter((route) => route.includes("["))
    .sort();
}

/** The id that each route names below the organisation; null where it names none. A new route needs a line. */
const ROUTES: Readonly<Record<string, keyof Theirs | null>> = {
  "/o/[org]": null,
  "/o/[org]/audit": null,
  "/o/[org]/batches": null,
  "/o/[org]/batches/[batchId]": "batchId",
  "/o/[org]/desk": null,
  "/o/[org]/desk/[requestId]": "requestId",
  "/o/[org]/notifications": null,
  "/o/[org]/operations": null,
  "/o/[org]/people": null,
  "/o/[org]/people/invite": null,
  "/o/[org]/reviews/[requestId]": "requestId",
  "/o/[org]/settings": null,
  "/o/[org]/stories": null,
  "/o/[org]/stories/[storyId]": "storyId",
  "/o/[org]/stories/new": null,
  "/o/[org]/team": null,
  "/o/[org]/team/[userId]": "userId",
};
/** They name a secret that was mailed and no organisation; e2e/sign-in.spec.ts shows what a used one reads like. */
const BY_TOKEN = [
  "/erased/[token]",
  "/join/[slug]",
  "/invite/[token]",
  "/reset/[token]",
  "/signin/[token]",
  "/address/[token]",
];

/** What a person sees of a page: its status, its title and its words. */
async function look(page: Page, path: string) {
  const response = await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here for you.");
  await expect(page).toHaveTitle(/Nothing here|Starboard/);
  return { status: response?.status(), title: await page.title(), words: await page.getByRole("main").textContent() };
}

/** The answer that draws a page, without what is new in each answer and without the names that the address holds. */
async function fetchHtml(page: Page, path: string): Promise<{ status: number; html: string }> {
  const response = await page.request.get(path);
  const [, , org = ""] = path.split("/");
  const nonce = /nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";
  expect(nonce, path).not.toBe("");
  const html = (await response.text()).replaceAll(nonce, "NONCE").replaceAll(org, "ORG");
  return { status: response.status(), html };
}

test("every page with an id reads like nothing to another organisation's owner", async ({ browser }) => {
  test.setTimeout(180_000);
  const routes = listRoutes().filter((route) => !BY_TOKEN.includes(route));
  expect(routes, "each has a line here").toEqual(Object.keys(ROUTES).sort());
  const theirs = await gather(browser);
  const nothing = nowhere();
  const page = await openAs(browser, demoPerson("owner", NORTHLIGHT).email, `/o/${OURS}/settings`);
  for (const route of routes) {
    const name = ROUTES[route] ?? null;
    const at = (org: string, ids: Theirs) =>
      route.replace("[org]", org).replace(/\[\w+\]/, name === null ? "" : ids[name]);
    const html = await fetchHtml(page, at(THEIRS, theirs));
    expect(html, route).toEqual(await fetchHtml(page, at("no-such-place", theirs)));
    expect(html.status, route).toBe(404);
    if (name === null) continue;
    expect(await look(page, at(THEIRS, theirs)), route).toEqual(await look(page, at("no-such-place", theirs)));
    const inside = await look(page, at(OURS, theirs));
    expect(inside, `${route} with their id`).toEqual(await look(page, at(OURS, nothing)));
  }
  await expectNoViolations(page);
  await page.context().close();
});
