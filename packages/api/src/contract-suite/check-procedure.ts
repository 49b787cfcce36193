import type { KeptState } from "@starboard/testing/kept-state";
import { type Answer, type Ask, kindOf } from "./answer.ts";
import { type Cell, listCells } from "./cells.ts";
import { MATRIX } from "./matrix.ts";
import { ACTORS, type ActorName, type Blueprint, SUBJECTS, type SubjectName } from "./scene.ts";

export interface Findings {
  cells: number;
  wrong: string[];
  /** The sets of fields that allowed calls brought back, each once, in the order of the actors. */
  fieldSets: string[];
}

interface Options {
  blueprint: Blueprint;
  kept: KeptState;
  ask: Ask;
  /** On these subjects only, where not every cell is asked. */
  subjects?: readonly SubjectName[];
  /** Of these actors only, likewise. */
  actors?: readonly ActorName[];
}

/** What a refused call may change all the same: who was seen, and how often something was tried. */
const FREE = ["sessions", "sign_in_attempts"];

/**
 * Asks every cell of one procedure: the right outcome, refusals that change nothing, and the same bytes for what is
 * elsewhere and what is not. Afterwards everything is as it was.
 */
export async function checkProcedure(
  path: string,
  { blueprint, kept, ask, subjects = SUBJECTS, actors = ACTORS }: Options,
): Promise<Findings> {
  const cells = listCells(path).filter(({ subject, actor }) => subjects.includes(subject) && actors.includes(actor));
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
  for (const actor of actors) {
    const refused = cells.filter((cell) => cell.actor === actor && cell.expected !== "ok");
    if (refused.length > 0) await askCells(actor, refused);
  }
  const changed = (await kept.listChanged()).filter((table) => !FREE.includes(table));
  if (changed.length > 0) wrong.push(`A call that was to be refused changed ${changed.join(", ")}.`);
  for (const cell of cells) if (cell.expected === "ok") await askCells(cell.actor, [cell]);
  if (kindOf(path) === "mutation") await kept.restore();

  for (const { actor, subject } of cells) {
    if (subject !== "foreign") continue;
    const [foreign, missing] = [`${actor} foreign`, `${actor} missing`].map((key) => answers.get(key)?.refusal);
    if (foreign !== missing) wrong.push(`${actor}: ${foreign} for what is elsewhere, ${missing} for what is not`);
  }
  const allowed = [...answers.values()].filter(({ outcome }) => outcome === "ok");
  const fieldSets = [...new Set(allowed.map(({ fields }) => fields.join(" ")))];
  return { cells: cells.length, wrong, fieldSets };
}
