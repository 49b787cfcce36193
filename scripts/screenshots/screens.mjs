const HARBOUR = "Harbour Street Careers";

const asks = (role) => ({ role, organisation: HARBOUR });

/** A story of middling quality shows the most in the editor: things that hold, and things to mend. */
async function findStory({ ask, at }) {
  const stories = await ask("story.list", { archived: false });
  const middling = stories.toSorted((a, b) => Math.abs((a.score ?? 0) - 60) - Math.abs((b.score ?? 0) - 60));
  if (middling.length === 0) throw new Error("The candidate of the demo has no story to show in the editor.");
  return at(`stories/${middling[0].id}`);
}

/** A review that is being written, and otherwise the first that is open. */
async function findReview({ ask, at }) {
  const open = (await ask("review.desk")).open;
  const request = open.find(({ state }) => state === "in_review") ?? open[0];
  if (!request) throw new Error("The coach of the demo has no open review to show.");
  return at(`desk/${request.id}`);
}

/** The newest evaluation of every story; one is made where there is none. */
async function findBatch({ ask, tell, at }) {
  const runs = await ask("batch.list");
  const id = runs[0]?.id ?? (await tell("batch.start", { operationId: crypto.randomUUID() })).batchId;
  return at(`batches/${id}`);
}

/**
 * The pages of the documentation. `who` signs in (null: nobody); `path` is asked with `at` (a path in the organisation),
 * `ask` (a query) and `tell` (a mutation), both as that person. `until` is a text that says that the page is complete.
 */
export const screens = [
  { name: "sign-in", who: null, path: () => "/signin" },
  { name: "bank", who: asks("candidate"), path: ({ at }) => at("stories") },
  { name: "editor", who: asks("candidate"), path: findStory, until: "Score as you type" },
  { name: "desk", who: asks("coach"), path: ({ at }) => at("desk") },
  { name: "review", who: asks("coach"), path: findReview },
  { name: "team", who: asks("lead"), path: ({ at }) => at("team") },
  { name: "batch", who: asks("lead"), path: findBatch, until: "Every story is evaluated" },
  { name: "operations", who: asks("owner"), path: ({ at }) => at("operations") },
  { name: "notifications", who: asks("candidate"), path: ({ at }) => at("notifications") },
  { name: "settings", who: asks("candidate"), path: ({ at }) => at("settings") },
];
