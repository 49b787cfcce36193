import { type Asker, type SceneIds, SUBJECTS, type SubjectName } from "./scene.ts";

/**
 * What somebody sees: the page; the way to the sign-in, or onward to a page that is theirs; “There is nothing here for
 * you”; or “This page is not open to you”.
 */
export type Seen = "page" | "signin" | "onward" | "nothing" | "refused";

export interface RouteRow {
  /** The id in the address, of the subject; without it the address is of nobody's thing and is asked once. */
  id?: keyof SceneIds;
  seen: Record<Asker, Seen>;
  /** What differs on another subject. On `foreign` and `missing` all that is not refused by role is nothing. */
  on?: Partial<Record<SubjectName, Partial<Record<Asker, Seen>>>>;
}

export interface RouteCell {
  asker: Asker;
  subject: SubjectName;
  expected: Seen;
}

/** A page knows browsers only: who brings a token is nobody to it. */
const NOBODY = { anonymous: "signin", guest: "signin", readToken: "signin", writeToken: "signin" } as const;
const OUTSIDE = { stranger: "nothing", invited: "nothing", removed: "nothing", suspended: "nothing" } as const;
type Inside = Exclude<Asker, keyof typeof NOBODY | keyof typeof OUTSIDE>;

/** Inside the organisation everybody sees `otherwise`, but those who are named. */
const inside = (otherwise: Seen, named: Partial<Record<Inside, Seen>> = {}): Record<Asker, Seen> => ({
  ...NOBODY,
  ...OUTSIDE,
  author: otherwise,
  peer: otherwise,
  reviewer: otherwise,
  declined: otherwise,
  otherCoach: otherwise,
  lead: otherwise,
  owner: otherwise,
  ...named,
});
const everyone = (seen: Seen): Record<Asker, Seen> => ({
  ...inside(seen),
  anonymous: seen,
  guest: seen,
  readToken: seen,
  writeToken: seen,
  stranger: seen,
  invited: seen,
  removed: seen,
  suspended: seen,
});

const open: RouteRow = { seen: everyone("page") };
const leads = inside("refused", { lead: "page", owner: "page" });
/** Those who rate in the scene: its coaches and leads, of whom the owner is one. */
const raters = (otherwise: Seen) =>
  inside(otherwise, { reviewer: "page", declined: "page", otherCoach: "page", lead: "page", owner: "page" });
const onBatch = { id: "batchId", seen: leads } as const;
const owners: RouteRow = { seen: inside("refused", { owner: "page" }) };
/** A review given back is its coach's no more. */
const givenBack = { archived: { reviewer: "nothing" } } as const;

/** Every route of the web. One without a row fails the test, and so does a row without a route. */
export const ROUTES: Record<string, RouteRow> = {
  // Those without a place stay, and are told so.
  "/": { seen: { ...everyone("onward"), ...NOBODY, removed: "page", suspended: "page" } },
  "/address/[token]": open,
  "/api/auth/[...nextauth]": open,
  "/api/trpc/[trpc]": open,
  // Receipts and organisations that nobody has.
  "/erased/[token]": { seen: everyone("nothing") },
  // For mail programs; a browser is led to the page.
  "/api/unsubscribe/[token]": { seen: everyone("onward") },
  "/healthz": open,
  "/icon.svg": open,
  // A secret that nobody was given.
  "/invite/[token]": { seen: everyone("nothing") },
  "/join/[slug]": { seen: everyone("nothing") },
  // Only where Starboard keeps its mails itself.
  "/mailbox": { seen: everyone("nothing") },
  "/o/[org]": { seen: inside("onward") },
  "/o/[org]/team/assignments": { seen: leads },
  "/o/[org]/team/assignments/[assignmentId]": { id: "assignmentId", seen: leads, on: { shared: { lead: "refused" } } },
  "/o/[org]/audit": owners,
  "/o/[org]/batches": { seen: leads },
  "/o/[org]/batches/[batchId]": onBatch,
  "/o/[org]/calibration": { seen: raters("refused") },
  "/o/[org]/calibration/[setId]": { id: "setId", seen: raters("nothing") },
  "/o/[org]/calibration/new": { seen: leads },
  "/o/[org]/desk": { seen: inside("page") },
  "/o/[org]/desk/[requestId]": {
    id: "requestId",
    seen: inside("nothing", { reviewer: "page", author: "onward" }),
    on: { ...givenBack, shared: { lead: "onward" } },
  },
  "/o/[org]/desk/remarks": { seen: inside("page") },
  "/o/[org]/notifications": { seen: inside("page") },
  "/o/[org]/operations": owners,
  "/o/[org]/people": { seen: leads },
  "/o/[org]/people/invite": { seen: leads },
  "/o/[org]/practice": { seen: inside("page") },
  "/o/[org]/questions": { seen: inside("page") },
  "/o/[org]/reviews": { seen: leads },
  "/o/[org]/reviews/[requestId]": {
    id: "requestId",
    seen: inside("nothing", { author: "page", reviewer: "onward" }),
    // Mentioned in a comment.
    on: { ...givenBack, shared: { lead: "page" } },
  },
  "/o/[org]/rounds": { seen: inside("page") },
  "/o/[org]/settings": { seen: inside("page") },
  "/o/[org]/settings/organisation": owners,
  "/o/[org]/stories": { seen: inside("page") },
  "/o/[org]/stories/[storyId]": {
    id: "storyId",
    seen: inside("nothing", { author: "page", reviewer: "page" }),
    on: { shared: { declined: "page", otherCoach: "page", lead: "page", owner: "page" }, ...givenBack },
  },
  "/o/[org]/stories/[storyId]/paper": {
    id: "storyId",
    seen: inside("nothing", { author: "page", reviewer: "page" }),
    on: { shared: { declined: "page", otherCoach: "page", lead: "page", owner: "page" }, ...givenBack },
  },
  "/o/[org]/stories/import": { seen: inside("page") },
  "/o/[org]/stories/new": { seen: inside("page") },
  "/o/[org]/team": { seen: leads },
  "/o/[org]/team/rules": { seen: leads },
  "/o/[org]/team/rules/draft": { seen: leads },
  "/o/[org]/team/figures": { seen: leads },
  "/o/[org]/team/rules/fit": { seen: leads },
  "/o/[org]/team/rules/preview/[batchId]": { id: "previewId", seen: leads },
  "/o/[org]/team/targets": { seen: leads },
  "/o/[org]/team/[userId]": { id: "userId", seen: leads },
  "/openapi.json": open,
  "/readyz": open,
  "/reference": open,
  "/reset": open,
  "/reset/[token]": open,
  // Reasons and examples of the rules, which say nothing of anybody.
  "/rule-texts.json": open,
  // The first owner is made once; afterwards it says so.
  "/setup": open,
  // Whoever holds the link reads, wherever they belong; a story that is put away is shown to nobody.
  "/shared/[token]": {
    id: "shareToken",
    seen: everyone("page"),
    on: { archived: everyone("nothing"), foreign: everyone("page") },
  },
  "/signin": {
    seen: { ...everyone("onward"), anonymous: "page", guest: "page", readToken: "page", writeToken: "page" },
  },
  "/signin/[token]": open,
  // Who has shown no first factor is sent to do so.
  "/signin/code": {
    seen: { ...everyone("onward"), anonymous: "signin", guest: "signin", readToken: "signin", writeToken: "signin" },
  },
  "/signin/link": open,
  "/try": open,
  // To one's own stories, where the draft of the device is offered.
  "/try/take": { seen: { ...everyone("onward"), ...NOBODY, removed: "page", suspended: "page" } },
  "/unsubscribe/[token]": { seen: everyone("nothing") },
};

/** The address of a route in an organisation, on a subject's id. */
export function addressOf(route: string, slug: string, ids: SceneIds): string {
  const id = ROUTES[route]?.id;
  return route
    .replace("[org]", slug)
    .replace("[...nextauth]", "session")
    .replace("[trpc]", "account.isSetUp")
    .replace(/\[\w+\]/, id ? ids[id] : "a-token-that-nobody-was-given");
}

/** Every cell of a route; `foreign` before `missing`, so that their bytes can be held against each other. */
export function listRouteCells(route: string): RouteCell[] {
  const row = ROUTES[route];
  if (!row) throw new Error(`There is no row for ${route}.`);
  const subjects: readonly SubjectName[] = row.id ? SUBJECTS : ["reviewed"];
  return subjects.flatMap((subject) =>
    Object.entries(row.seen).map(([name, usual]) => {
      const asker = name as Asker;
      const isElsewhere = subject === "foreign" || subject === "missing";
      const expected = isElsewhere && (usual === "page" || usual === "onward") ? "nothing" : usual;
      return { asker, subject, expected: row.on?.[subject]?.[asker] ?? expected };
    }),
  );
}
