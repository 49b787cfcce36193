import { MATRIX } from "./matrix.ts";
import type { Outcome } from "./outcomes.ts";
import { ASKERS, type Asker, isToken, type SceneIds, SUBJECTS, type SubjectName, type TokenName } from "./scene.ts";

/** What a token opens, said here a second time on purpose: a procedure that a scope opens by mistake is noticed. */
const READ: readonly string[] = [
  "account.me",
  "account.here",
  "story.list",
  "story.get",
  "story.revisions",
  "story.revision",
];
const OPENED: Record<TokenName, readonly string[]> = {
  readToken: READ,
  writeToken: [...READ, "story.create", "story.save"],
};

/** One question of the matrix: this asker, on this subject. A procedure without an input is asked about `reviewed` only. */
export interface Cell {
  asker: Asker;
  subject: SubjectName;
  expected: Outcome;
}

/** Every cell of a procedure; those that are refused come first, so that they are asked of an untouched scene. */
export function listCells(path: string): Cell[] {
  const row = MATRIX[path];
  if (!row) return [];
  const subjects: readonly SubjectName[] = row.input && takesIds(row.input) ? SUBJECTS : ["reviewed"];
  const cells = subjects.flatMap((subject) =>
    ASKERS.map((asker) => ({ asker, subject, expected: expectedOutcome(path, asker, subject) })),
  );
  return cells.sort((a, b) => Number(a.expected === "ok") - Number(b.expected === "ok"));
}

function expectedOutcome(path: string, asker: Asker, subject: SubjectName): Outcome {
  const row = MATRIX[path];
  if (!row) throw new Error(`The matrix has no row for ${path}.`);
  if (isToken(asker)) {
    // What needs nobody signed in asks for no scope either.
    const isOpen = row.outcomes.anonymous !== "UNAUTHORIZED" || OPENED[asker].includes(path);
    return isOpen ? expectedOutcome(path, "author", subject) : "FORBIDDEN";
  }
  const named = row.on?.[subject]?.[asker];
  if (named) return named;
  const usual = row.outcomes[asker];
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
