import { Validator } from "@seriousme/openapi-schema-validator";
import { doesTokenOpen } from "@starboard/domain/api-token";
import { expect, test } from "vitest";
import { appRouter } from "../app/app-router.ts";
import { writeOpenApi } from "./openapi.ts";
import { OPERATIONS } from "./operations.ts";

const document = writeOpenApi("https://starboard.example.org");

test("the document is valid OpenAPI", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test("everything that a token opens is described, and nothing else", () => {
  const opened = Object.keys(appRouter._def.procedures).filter((path) => doesTokenOpen("write", path));
  expect(Object.keys(OPERATIONS).sort()).toEqual(opened.sort());
});

test("what is sent has the limits of the schema that checks it", () => {
  expect(document).toMatchObject({
    paths: {
      "/api/trpc/story.save": {
        post: {
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  properties: {
                    json: {
                      required: expect.arrayContaining(["storyId", "version", "operationId", "sections"]),
                      properties: { version: { type: "integer", minimum: 1 }, operationId: { format: "uuid" } },
                    },
                  },
                },
              },
            },
          },
          responses: { 409: { description: expect.stringContaining("newer version") } },
        },
      },
      "/api/trpc/story.list": { get: { parameters: [{ name: "x-starboard-org" }, { name: "input", in: "query" }] } },
    },
  });
});
