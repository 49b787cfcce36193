import { screens } from "../screenshots/screens.mjs";

const at = (path) => (site) => site.at(path);
const open = (path) => () => path;
const pathOf = (name) => screens.find((screen) => screen.name === name).path;
const made = (name) => open(`/${name}/a-token-that-nobody-was-given`);

const everyone = ["candidate", "coach", "lead", "owner"];
const staff = ["lead", "owner"];

/** The first thing of a list that the page shows, or nothing where the demo has none. */
const first = (procedure, read, place) => async (site) => {
  const found = read(await site.ask(procedure, {}))?.[0];
  return found && site.at(`${place}/${found.id}`);
};

const reviewed = async ({ ask, at: inside }) => {
  const { review } = (await ask("story.list", { archived: false })).find((story) => story.review) ?? {};
  return review && inside(`reviews/${review.id}`);
};
const paper = async (site) => `${await pathOf("editor")(site)}/paper`;
const person = async ({ ask, at: inside }) => {
  const { people } = await ask("team.members", {});
  const one = people.find(({ seats }) => seats.some(({ roles }) => roles.includes("candidate")));
  return inside(`team/${one.userId}`);
};
const preview = async ({ ask, tell, at: inside }) => {
  const known = (await ask("rules.get", {})).preview;
  const { batchId } =
    known ?? (await tell("rules.startPreview", { operationId: crypto.randomUUID(), subject: "engine" }));
  return inside(`team/rules/preview/${batchId}`);
};
const shared = async ({ ask, tell }) => {
  const [{ id }] = await ask("story.list", { archived: false });
  const link = { storyId: id, shareId: crypto.randomUUID(), name: "A guest" };
  return `/shared/${(await tell("share.create", link)).token}`;
};

/** Every page of the product; `as` lists who walks it, nobody signed in where it is empty; a path of null is not there. */
export const walkedPages = [
  { route: "/signin", as: [], path: open("/signin") },
  { route: "/signin/link", as: [], path: open("/signin/link") },
  { route: "/signin/[token]", as: [], path: made("signin") },
  { route: "/reset", as: [], path: open("/reset") },
  { route: "/reset/[token]", as: [], path: made("reset") },
  { route: "/address/[token]", as: [], path: made("address") },
  { route: "/invite/[token]", as: [], path: made("invite") },
  { route: "/unsubscribe/[token]", as: [], path: made("unsubscribe") },
  { route: "/setup", as: [], path: open("/setup") },
  { route: "/try", as: [], path: open("/try") },
  { route: "/reference", as: [], path: open("/reference") },
  { route: "/mailbox", as: [], path: open("/mailbox") },
  { route: "not found", as: [], path: open("/nowhere") },
  { route: "/shared/[token]", as: ["candidate"], path: shared },
  { route: "/o/[org]/stories", as: everyone, path: at("stories") },
  { route: "/o/[org]/stories/new", as: ["candidate"], path: at("stories/new") },
  { route: "/o/[org]/stories/import", as: ["candidate"], path: at("stories/import") },
  { route: "/o/[org]/stories/[storyId]", as: ["candidate"], path: pathOf("editor"), until: "Score as you type" },
  { route: "/o/[org]/stories/[storyId]/paper", as: ["candidate"], path: paper },
  { route: "/o/[org]/questions", as: ["candidate"], path: at("questions") },
  { route: "/o/[org]/practice", as: ["candidate"], path: at("practice") },
  { route: "/o/[org]/reviews/[requestId]", as: ["candidate"], path: reviewed },
  { route: "/o/[org]/rounds", as: everyone, path: at("rounds") },
  { route: "/o/[org]/notifications", as: everyone, path: at("notifications") },
  { route: "/o/[org]/settings", as: everyone, path: at("settings") },
  { route: "refused", as: ["candidate"], path: at("team") },
  { route: "/o/[org]/desk", as: ["coach"], path: at("desk") },
  { route: "/o/[org]/desk/[requestId]", as: ["coach"], path: pathOf("review") },
  { route: "/o/[org]/desk/remarks", as: ["coach"], path: at("desk/remarks") },
  { route: "/o/[org]/calibration", as: ["coach", "lead"], path: at("calibration") },
  {
    route: "/o/[org]/calibration/[setId]",
    as: ["coach"],
    path: first("calibration.list", ({ sets }) => sets, "calibration"),
  },
  { route: "/o/[org]/calibration/new", as: ["lead"], path: at("calibration/new") },
  { route: "/o/[org]/team", as: staff, path: at("team") },
  { route: "/o/[org]/team/[userId]", as: ["lead"], path: person },
  { route: "/o/[org]/team/figures", as: staff, path: at("team/figures") },
  { route: "/o/[org]/team/targets", as: ["lead"], path: at("team/targets") },
  { route: "/o/[org]/team/assignments", as: ["lead"], path: at("team/assignments") },
  {
    route: "/o/[org]/team/assignments/[assignmentId]",
    as: ["lead"],
    path: first("assignment.list", (list) => list, "team/assignments"),
  },
  { route: "/o/[org]/team/rules", as: staff, path: at("team/rules") },
  { route: "/o/[org]/team/rules/draft", as: ["owner"], path: at("team/rules/draft") },
  { route: "/o/[org]/team/rules/fit", as: ["owner"], path: at("team/rules/fit") },
  { route: "/o/[org]/team/rules/preview/[batchId]", as: ["owner"], path: preview },
  { route: "/o/[org]/reviews", as: ["lead"], path: at("reviews") },
  { route: "/o/[org]/people", as: staff, path: at("people") },
  { route: "/o/[org]/people/invite", as: ["lead"], path: at("people/invite") },
  { route: "/o/[org]/batches", as: ["lead"], path: at("batches") },
  { route: "/o/[org]/batches/[batchId]", as: ["lead"], path: pathOf("batch"), until: "Every story is evaluated" },
  { route: "/o/[org]/settings/organisation", as: ["owner"], path: at("settings/organisation") },
  { route: "/o/[org]/audit", as: ["owner"], path: at("audit") },
  { route: "/o/[org]/operations", as: ["owner"], path: at("operations") },
];
