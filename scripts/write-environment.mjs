// Writes docs/environment.md from the env.ts of web and worker; verify fails while it is another.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENT_PAGE, writeEnvironmentPage } from "./checks/environment-page.mjs";
import { readEnvironments } from "./checks/read-environment.mjs";
import { walkTree } from "./checks/walk-tree.mjs";

const root = join(import.meta.dirname, "..");
const environments = await readEnvironments({ root, files: walkTree(root) });
writeFileSync(join(root, ENVIRONMENT_PAGE), writeEnvironmentPage(environments));
console.log(`${ENVIRONMENT_PAGE} is written.`);
