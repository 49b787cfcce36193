import { featureText, journeyText, pageText } from "./feature-text.mjs";
import { addToBlock } from "./place-text.mjs";
import { Refusal } from "./refusal.mjs";
import { pascal, requireName, sentence } from "./word-forms.mjs";

/** Who sees the page: the action that its address asks about, and the row of the table of routes. */
const SEEN = { everybody: '{ seen: inside("page") }', leads: "{ seen: leads }", owners: "owners" };
/** What a page inside an organisation loads at least, in KB, with a few for its own; and what is wanted of it. */
const WEIGHT = "[205, 180]";

/** A page of an organisation with one feature in it: both, their journey in a browser, their rows of access and weight. */
export function planFeature(tree, name, { for: who = "everybody", title = sentence(name) }) {
  requireName([name], "write a noun, such as saved-views");
  if (!SEEN[who]) throw new Refusal(`--for takes ${Object.keys(SEEN).join(", ")}.`);
  if (!/^[A-Z][\w ’-]{2,39}$/.test(title)) throw new Refusal("--title takes 3 to 40 letters, the first a capital.");
  const route = `/o/[org]/${name}`;
  const component = pascal(name);
  const feature = `apps/web/src/features/${name}`;
  tree.create(`apps/web/src/app${route}/page.tsx`, pageText({ name, component, title, who }));
  tree.create(`${feature}/index.ts`, `export { ${component} } from "./${name}.tsx";\n`);
  tree.create(`${feature}/${name}.tsx`, featureText({ component, title }));
  tree.create(`apps/web/e2e/${name}.spec.ts`, journeyText({ name, title, who }));
  tree.change("packages/api/src/contract-suite/routes.ts", (text) =>
    addToBlock(text, "export const ROUTES: Record<string, RouteRow> = {", `  "${route}": ${SEEN[who]},`),
  );
  tree.change("scripts/weight/weight-budgets.mjs", (text) =>
    addToBlock(text, "export const budgets = {", `  "${route}": ${WEIGHT},`),
  );
  return {
    next: [
      `Write what it shows (${feature}/${name}.tsx), and load what that reads on the server (apps/web/src/app${route}/page.tsx).`,
      "Lead to it: the navigation is apps/web/src/features/shell.",
      `Its journey, on a production build: npm test -- --only e2e apps/web/e2e/${name}.spec.ts`,
    ],
  };
}
