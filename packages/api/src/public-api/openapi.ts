import { z } from "zod";
import { appRouter } from "../app/app-router.ts";
import { OPERATIONS } from "./operations.ts";

interface Procedure {
  _def: { type: "query" | "mutation"; inputs: z.ZodType[] };
}
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

const REFUSALS: Readonly<Record<number, string>> = {
  400: "The input is not valid; `details.issues` of the error names each field and what is wrong with it.",
  401: "The token is unknown, has run out or was revoked.",
  403: "The token's scope does not open this, or the organisation asks for a second factor that its person does not have.",
  429: "Too many calls; `Retry-After` says after how many seconds to come again.",
};

/** One call, with JSON Schema for what is sent and what comes back. */
export interface DescribedOperation {
  name: string;
  path: string;
  method: "get" | "post";
  summary: string;
  description: string;
  /** Whether the header with the organisation has to be there. */
  needsOrganisation: boolean;
  input: JsonObject | null;
  answer: JsonObject;
  refusals: readonly { status: number; words: string }[];
}

/** The calls that a token opens, made from the very schemas that check what comes in. */
export const describeOperations = (): DescribedOperation[] =>
  Object.entries(OPERATIONS).map(([name, { answer, refusals, ...words }]) => {
    const { type, inputs } = procedureAt(name)._def;
    const [input] = inputs;
    return {
      ...words,
      name,
      path: `/api/trpc/${name}`,
      method: type === "query" ? "get" : "post",
      needsOrganisation: name !== "account.me",
      input: input ? toSchema(input, "input") : null,
      answer: toSchema(answer, "output"),
      refusals: Object.entries({ ...REFUSALS, ...refusals }).map(([status, said]) => ({
        status: Number(status),
        words: said,
      })),
    };
  });

/** The public part of the API as an OpenAPI 3.1 document. @param server the origin it is served from */
export function writeOpenApi(server: string): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "Starboard",
      version: "0.1.0",
      description:
        "What a token opens: reading one's stories with their evaluations, and, with a token of scope `write`, making and saving them. A token is made in the settings, is shown once, and does at most what its person may do. The command line uses the same calls.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    security: [{ token: [] }],
    paths: Object.fromEntries(describeOperations().map((operation) => [operation.path, toPathItem(operation)])),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token from the settings; it begins with `sbt_`." },
      },
      schemas: { Error: toSchema(Refusal, "output") },
    },
  };
}

/** How every refusal is sent. */
const Refusal = z.object({
  error: z.object({
    json: z.object({
      message: z.string().describe("A sentence for a person: what is wrong, and how to mend it."),
      code: z.int().describe("The number of the error in JSON-RPC."),
      data: z.object({
        code: z.string(),
        httpStatus: z.int(),
        starboard: z.object({
          code: z.string().describe("NOT_FOUND, FORBIDDEN, CONFLICT, INVALID, LIMIT, UNAUTHENTICATED or UNAVAILABLE."),
          message: z.string(),
          details: z.record(z.string(), z.unknown()),
        }),
      }),
    }),
  }),
});

function toPathItem(operation: DescribedOperation): JsonObject {
  const { name, method, summary, description, needsOrganisation, input, answer, refusals } = operation;
  const sent = input && json(wrap("json", input));
  const organisation = {
    name: "x-starboard-org",
    in: "header",
    required: needsOrganisation,
    description: "The organisation's part of its address.",
    schema: { type: "string" },
  };
  const asked = { name: "input", in: "query", required: true, description: "As JSON.", ...sent };
  const refused = refusals.map(({ status, words }) => [
    status,
    { description: words, ...json({ $ref: "#/components/schemas/Error" }) },
  ]);
  return {
    [method]: {
      operationId: name,
      summary,
      description,
      parameters: method === "get" && sent ? [organisation, asked] : [organisation],
      ...(method === "post" && sent ? { requestBody: { required: true, ...sent } } : {}),
      responses: {
        200: { description: "Done.", ...json(wrap("result", wrap("data", wrap("json", answer, { meta })))) },
        ...Object.fromEntries(refused),
      },
    },
  };
}

const meta = { type: "object", description: "Which strings are moments, for clients that use superjson." };
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const wrap = (name: string, schema: JsonObject, besides: JsonObject = {}): JsonObject => ({
  type: "object",
  required: [name],
  properties: { [name]: schema, ...besides },
});

const procedureAt = (path: string): Procedure =>
  (appRouter._def.procedures as unknown as Record<string, Procedure>)[path] as Procedure;

/** @param io `input` for what is sent, before defaults are filled in; `output` for what comes back. */
function toSchema(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ zodSchema, jsonSchema }) => {
      // The format says it in a word, and no number here is larger than JSON's own.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // A list whose length is judged before its members: what they are stands behind the pipe.
      const { def } = zodSchema._zod;
      if (def.type === "pipe" && def.out instanceof z.ZodArray) {
        jsonSchema.items = toSchema(def.out.element as z.ZodType, io);
      }
    },
  });
  return rest as JsonObject;
}
