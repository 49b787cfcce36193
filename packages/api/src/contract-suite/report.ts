import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { matrixReports } from "@starboard/testing/env";

/** Leaves a part's figures where `npm run -s matrix` asked for them; without having been asked, nothing. */
export function reportMatrix(part: string, figures: Readonly<Record<string, unknown>>): void {
  const folder = matrixReports();
  if (folder) writeFileSync(join(folder, `${part}.json`), JSON.stringify(figures));
}
