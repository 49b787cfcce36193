import { appRouter } from "../app/app-router.ts";
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

export const PATHS: readonly string[] = Object.keys(appRouter._def.procedures).sort();

export type ProcedureKind = "query" | "mutation" | "subscription";
export function kindOf(path: string): ProcedureKind {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: ProcedureKind } }>;
  const procedure = procedures[path];
  if (!procedure) throw new Error(`There is no procedure ${path}.`);
  return procedure._def.type;
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
