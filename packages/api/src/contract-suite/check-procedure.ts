import type { TestDatabase } from "@starboard/testing/test-database";
import type { Answer, Ask } from "./answer.ts";
import { type Cell, listCells } from "./cells.ts";
import { fingerprint } from "./fingerprint.ts";
import { MATRIX } from "./matrix.ts";
import { ACTORS, type ActorName, type Blueprint } from "./scene.ts";

export interface Findings {
  cells: number;
  wrong: string[];
  /** The sets of fields that allowed calls brought back, each once, in the order of the actors. */
  fieldSets: string[];
}

interface Options {
  blueprint: Blueprint;
  database: TestDatabase;
  ask: Ask;
}

/**
 * Asks every cell of one procedure: the right outcome, refusals that change nothing, and the same bytes for what is
 * elsewhere and what is not.
 */
export async function checkProcedure(path: string, { blueprint, database, ask }: Options): Promise<Findings> {
  const cells = listCells(path);
  const wrong: string[] = [];
  const answers = new Map<string, Answer>();
  const askCells = async (actor: ActorName, asked: readonly Cell[]) => {
    const inputs = asked.map(({ subject }) => MATRIX[path]?.input?.(blueprint.subjects[subject]));
    for (const [at, answer] of (await ask(actor, path, inputs)).entries()) {
      const { subject, expected } = asked[at] as Cell;
      answers.set(`${actor} ${subject}`, answer);
      if (answer.outcome !== expected)
        wrong.push(`${actor} on ${subject}: expected ${expected}, got ${answer.outcome} ${answer.refusal}`);
    }
  };
  const before = await fingerprint(database);
  for (const actor of ACTORS) {
    const refused = cells.filter((cell) => cell.actor === actor && cell.expected !== "ok");
    if (refused.length > 0) await askCells(actor, refused);
  }
  if ((await fingerprint(database)) !== before) wrong.push("A call that was to be refused changed something.");
  for (const cell of cells) if (cell.expected === "ok") await askCells(cell.actor, [cell]);

  for (const { actor, subject } of cells) {
    if (subject !== "foreign") continue;
    const [foreign, missing] = [`${actor} foreign`, `${actor} missing`].map((key) => answers.get(key)?.refusal);
    if (foreign !== missing) wrong.push(`${actor}: ${foreign} for what is elsewhere, ${missing} for what is not`);
  }
  const allowed = [...answers.values()].filter(({ outcome }) => outcome === "ok");
  const fieldSets = [...new Set(allowed.map(({ fields }) => fields.join(" ")))];
  return { cells: cells.length, wrong, fieldSets };
}
