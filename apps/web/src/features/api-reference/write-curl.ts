import type { DescribedOperation } from "@starboard/api/client";
import type { FieldSchema } from "./list-fields.ts";

type Called = Pick<DescribedOperation, "method" | "path" | "needsOrganisation" | "input">;

/** The call as a command: its token stands in the variable TOKEN, what is left out has its default. */
export function writeCurl({ method, path, needsOrganisation, input }: Called, server: string): string {
  const given = input && JSON.stringify({ json: exampleOf(input as FieldSchema) });
  return [
    `curl ${method === "get" && given ? "--get " : ""}${server}${path}`,
    `  --header "authorization: Bearer $TOKEN"`,
    ...(needsOrganisation ? [`  --header "x-starboard-org: your-organisation"`] : []),
    ...(method === "post" ? [`  --header "content-type: application/json"`] : []),
    ...(given ? [`  --data${method === "get" ? "-urlencode" : ""} '${method === "get" ? "input=" : ""}${given}'`] : []),
  ].join(" \\\n");
}

function exampleOf({ type, format, properties, required, enum: choices, minimum }: FieldSchema): unknown {
  if (properties) {
    const needed = Object.entries(properties).filter(([name]) => required?.includes(name));
    return Object.fromEntries(needed.map(([name, member]) => [name, exampleOf(member)]));
  }
  if (choices) return choices[0];
  if (type === "integer") return minimum ?? 0;
  if (type === "array") return [];
  return format === "uuid" ? "01a2265f-9aeb-714c-a863-25ed3853698e" : "…";
}
