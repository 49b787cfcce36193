import { makeOnce } from "@starboard/testing/made-once";
import type { Outcome } from "./outcomes.ts";
import type { Asker } from "./scene.ts";

/** What came back: the outcome, the bytes of a refusal, and the names of an answer's fields. */
export interface Answer {
  outcome: Outcome;
  /** A refusal as it was sent; two that differ in a byte tell their reader something. */
  refusal: string;
  fields: readonly string[];
}

/** One way in: the router itself, or HTTP. Several inputs are as many calls of the same procedure. */
export type Ask = (asker: Asker, path: string, inputs: readonly unknown[]) => Promise<Answer[]>;

export type ProcedureKind = "query" | "mutation" | "subscription";

/** Listed once for all files of a run: who asks over HTTP alone need not read the router, which takes seconds. */
const KINDS: Readonly<Record<string, ProcedureKind>> = await makeOnce("procedures", async () => {
  const { appRouter } = await import("../app/app-router.ts");
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: ProcedureKind } }>;
  return Object.fromEntries(Object.entries(procedures).map(([path, { _def }]) => [path, _def.type]));
});

export const PATHS: readonly string[] = Object.keys(KINDS).sort();

export function kindOf(path: string): ProcedureKind {
  const kind = KINDS[path];
  if (!kind) throw new Error(`There is no procedure ${path}.`);
  return kind;
}

/** The paths of every field in a value, such as `items[].title`; arrays count by what their members have together. */
export function listFields(value: unknown, path = ""): string[] {
  const found = new Set<string>();
  collect(value, path, found);
  return [...found].sort();
}

function collect(value: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const member of value) collect(member, `${path}[]`, found);
  } else if (value && typeof value === "object" && !(value instanceof Date)) {
    for (const [name, member] of Object.entries(value)) collect(member, path === "" ? name : `${path}.${name}`, found);
  } else if (value !== undefined) found.add(path);
}
