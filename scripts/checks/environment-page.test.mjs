import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkEnvironmentPage, ENVIRONMENT_PAGE, writeEnvironmentPage } from "./environment-page.mjs";
import { CLEAN_TREE, plantTree } from "./planted-tree.mjs";
import { readEnvironments } from "./read-environment.mjs";
import { walkTree } from "./walk-tree.mjs";

/** A planted tree has no packages installed. */
const ZOD = createRequire(join(import.meta.dirname, "../../apps/worker/package.json")).resolve("zod");
const WORKER = `import { z } from "${ZOD}";
export const WorkerEnv = z.object({
  PORT: z.coerce.number().default(9464).meta({ description: "Where it | listens.", example: "80" }),
  URL: z.url().meta({ description: "The worker's login.", secret: true }),
  MODE: z.enum(["a", "b"]).default("a").transform((mode) => mode === "b").meta({ description: "How." }),
}).meta({ title: "worker" });
`;
const WEB = `import { z } from "${ZOD}";
export const WebEnv = z.object({
  PORT: z.string().optional().meta({ description: "Where web listens.", example: "80" }),
}).meta({ title: "web" });
`;
const small = plantTree({ ...CLEAN_TREE, "apps/web/src/env.ts": WEB, "apps/worker/src/env.ts": WORKER });
afterAll(() => small.remove());

const read = async () => {
  const tree = { root: small.root, files: walkTree(small.root) };
  const environments = await readEnvironments(tree);
  return { tree, environments, page: writeEnvironmentPage(environments) };
};

test("the page says of each key who reads it, what it is, what counts without it, and whether it is a secret", async () => {
  const { page } = await read();
  expect(page.split("\n").filter((line) => line.startsWith("| `"))).toEqual([
    "| `MODE` | worker | How. | `a` |  | no |",
    "| `PORT` | web, worker | web: Where web listens.<br>worker: Where it \\| listens. | worker: `9464` | `80` | no |",
    "| `URL` | worker | The worker's login. | does not start |  | yes |",
  ]);
});

test("a page that is missing, stale or tampered with is found, and so is a key that says nothing", async () => {
  const { tree, environments, page } = await read();
  const found = () =>
    checkEnvironmentPage({ ...tree, files: walkTree(small.root) }, environments).map(({ file }) => file);
  expect(found()).toEqual([ENVIRONMENT_PAGE]);
  small.write(ENVIRONMENT_PAGE, page);
  expect(found()).toEqual([]);
  small.write(ENVIRONMENT_PAGE, page.replace("9464", "9465"));
  expect(found()).toEqual([ENVIRONMENT_PAGE]);
  small.write("apps/worker/src/env.ts", WORKER.replace('.meta({ description: "How." })', ""));
  const after = await read();
  expect(checkEnvironmentPage(after.tree, after.environments)[0]).toMatchObject({
    file: "apps/worker/src/env.ts",
    what: expect.stringContaining("MODE"),
  });
});
