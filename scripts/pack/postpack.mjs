import { renameSync, rmSync } from "node:fs";

for (const name of ["package.json", "README.md"]) renameSync(`.${name}.kept`, name);
for (const copied of ["LICENSE", "docs"]) rmSync(copied, { recursive: true });
