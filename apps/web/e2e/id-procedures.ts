import { appRouter } from "@starboard/api/app";
import { z } from "zod";

export interface IdProcedure {
  path: string;
  kind: "query" | "mutation";
  /** The fields of the input that name something: uuids other than the caller's own operation id. */
  fields: string[];
}

interface BuiltProcedure {
  _def: { type: string; inputs: unknown[] };
}

/** Every procedure that is mounted over HTTP and takes an id, read from the router itself. */
export function listIdProcedures(): IdProcedure[] {
  // Typed as a tree of routers, it is flat when it runs: one entry for each path such as `story.get`.
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, BuiltProcedure>);
  return procedures.flatMap(([path, { _def: definition }]) => {
    const fields = definition.inputs.flatMap((input) => idFields(input));
    return fields.length > 0 ? [{ path, kind: definition.type as IdProcedure["kind"], fields }] : [];
  });
}

function idFields(input: unknown): string[] {
  if (!(input instanceof z.ZodType)) return [];
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const properties = Object.entries(schema.properties ?? {});
  return properties.filter(([name, field]) => name !== "operationId" && isUuid(field)).map(([name]) => name);
}

const isUuid = (field: unknown): boolean => JSON.stringify(field).includes('"format":"uuid"');
