import { MATRIX, type Outcome } from "./matrix.ts";
import { ACTORS, type ActorName, type SceneIds, SUBJECTS, type SubjectName } from "./scene.ts";

/** One question of the matrix: this actor, on this subject. A procedure without an input is asked about `reviewed` only. */
export interface Cell {
  actor: ActorName;
  subject: SubjectName;
  expected: Outcome;
}

/** Every cell of a procedure; those that are refused come first, so that they are asked of an untouched scene. */
export function listCells(path: string): Cell[] {
  const row = MATRIX[path];
  if (!row) return [];
  const subjects: readonly SubjectName[] = row.input && takesIds(row.input) ? SUBJECTS : ["reviewed"];
  const cells = subjects.flatMap((subject) =>
    ACTORS.map((actor) => ({ actor, subject, expected: expectedOutcome(path, actor, subject) })),
  );
  return cells.sort((a, b) => Number(a.expected === "ok") - Number(b.expected === "ok"));
}

function expectedOutcome(path: string, actor: ActorName, subject: SubjectName): Outcome {
  const row = MATRIX[path];
  if (!row) throw new Error(`The matrix has no row for ${path}.`);
  const named = row.on?.[subject]?.[actor];
  if (named) return named;
  const usual = row.outcomes[actor];
  if (subject !== "foreign" && subject !== "missing") return usual;
  if (usual === "UNAUTHORIZED" || (row.isByRole && usual === "FORBIDDEN")) return usual;
  return "NOT_FOUND";
}

/** Whether an input is about something in the organisation: whether any id of the scene goes into it. */
function takesIds(input: (ids: SceneIds) => unknown): boolean {
  let isRead = false;
  const get = () => {
    isRead = true;
    return "00000000-0000-7000-8000-000000000000";
  };
  input(new Proxy({} as SceneIds, { get }));
  return isRead;
}
