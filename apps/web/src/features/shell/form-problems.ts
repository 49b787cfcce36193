import type { z } from "zod";
import { errorForScreen } from "../../trpc/error-for-screen.ts";

/** What is wrong, by the name of the field; under `form` what concerns all of it. */
export type FormProblems = Readonly<Record<string, string>>;

/** The first problem of each field that the schema finds. */
export function problemsOfInput(error: z.ZodError): FormProblems {
  return firstOfEach(error.issues.map(({ path, message }) => [path.join("."), message]));
}

/** What a failed call says, at the field it names where the form has that field. */
export function problemsOfCall(error: unknown, fields: readonly string[]): FormProblems {
  const { message, details } = errorForScreen(error);
  const issues = Array.isArray(details.issues) ? (details.issues as { path: string; message: string }[]) : [];
  const named = typeof details.field === "string" ? [{ path: details.field, message }] : issues;
  const known = named.filter(({ path }) => fields.includes(path));
  return known.length > 0 ? firstOfEach(known.map((issue) => [issue.path, issue.message])) : { form: message };
}

/** In the order given, so that the first key is the first field to mend. */
function firstOfEach(pairs: readonly (readonly [string, string])[]): FormProblems {
  const problems: Record<string, string> = {};
  for (const [name, message] of pairs) problems[name] ??= message;
  return problems;
}
