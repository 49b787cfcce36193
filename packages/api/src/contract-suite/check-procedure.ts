import type { KeptState } from "@starboard/testing/kept-state";
import type { Answer, Ask } from "./answer.ts";
import { type Cell, listCells } from "./cells.ts";
import { MATRIX } from "./matrix.ts";
import { ASKERS, type Asker, type Blueprint, isToken, SUBJECTS, type SubjectName } from "./scene.ts";

export interface Findings {
  cells: number;
  wrong: string[];
  /** The sets of fields that allowed calls brought back, each once, in the order of the askers. */
  fieldSets: string[];
}

interface Options {
  blueprint: Blueprint;
  kept: KeptState;
  ask: Ask;
  /** On these subjects only, where not every cell is asked. */
  subjects?: readonly SubjectName[];
  /** By these only, likewise. */
  askers?: readonly Asker[];
}

/** What a refused call may change all the same: who was seen, and how often something was tried; a token its last use. */
const FREE = ["sessions", "sign_in_attempts"];

/**
 * Asks every cell of one procedure: the right outcome, refusals that change nothing, and the same bytes for what is
 * elsewhere and what is not. Afterwards everything is as it was.
 */
export async function checkProcedure(
  path: string,
  { blueprint, kept, ask, subjects = SUBJECTS, askers = ASKERS }: Options,
): Promise<Findings> {
  const cells = listCells(path).filter(({ subject, asker }) => subjects.includes(subject) && askers.includes(asker));
  const wrong: string[] = [];
  const answers = new Map<string, Answer>();
  const askCells = async (asker: Asker, asked: readonly Cell[]) => {
    const inputs = asked.map(({ subject }) => MATRIX[path]?.input?.(blueprint.subjects[subject]));
    for (const [at, answer] of (await ask(asker, path, inputs)).entries()) {
      const { subject, expected } = asked[at] as Cell;
      answers.set(`${asker} ${subject}`, answer);
      if (answer.outcome !== expected)
        wrong.push(`${asker} on ${subject}: expected ${expected}, got ${answer.outcome} ${answer.refusal}`);
    }
  };
  const askRefused = async (those: readonly Asker[], free: readonly string[]) => {
    for (const asker of those) {
      const refused = cells.filter((cell) => cell.asker === asker && cell.expected !== "ok");
      if (refused.length > 0) await askCells(asker, refused);
    }
    const changed = (await kept.listChanged()).filter((table) => !free.includes(table));
    if (changed.length > 0) wrong.push(`A call that was to be refused changed ${changed.join(", ")}.`);
  };
  const tokens = askers.filter(isToken);
  await askRefused(
    askers.filter((asker) => !isToken(asker)),
    FREE,
  );
  if (tokens.length > 0) await askRefused(tokens, [...FREE, "api_tokens"]);
  for (const cell of cells.filter(({ expected }) => expected === "ok")) {
    if (MATRIX[path]?.isOnce) await kept.restore();
    await askCells(cell.asker, [cell]);
  }
  // After a query too: a reading by somebody else leaves a trace.
  await kept.restore();

  for (const { asker, subject, expected } of cells) {
    // A link opens elsewhere too: there is then no refusal to hold against another.
    if (subject !== "foreign" || expected === "ok") continue;
    const [foreign, missing] = [`${asker} foreign`, `${asker} missing`].map((key) => answers.get(key)?.refusal);
    if (foreign !== missing) wrong.push(`${asker}: ${foreign} for what is elsewhere, ${missing} for what is not`);
  }
  const allowed = [...answers.values()].filter(({ outcome }) => outcome === "ok");
  const fieldSets = [...new Set(allowed.map(({ fields }) => fields.join(" ")))];
  return { cells: cells.length, wrong, fieldSets };
}
