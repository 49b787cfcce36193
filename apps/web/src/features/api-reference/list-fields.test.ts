import { expect, test } from "vitest";
import { listFields } from "./list-fields.ts";

const uuid = { type: "string", format: "uuid" };

test("fields stand with their place, in words, and say what may be left out or null", () => {
  const fields = listFields({
    type: "object",
    required: ["id", "sections", "findings", "review"],
    properties: {
      id: uuid,
      title: { type: "string", minLength: 1, maxLength: 120 },
      sections: { type: "object", required: ["result"], properties: { result: { type: "string", maxLength: 8_000 } } },
      findings: {
        type: "array",
        items: {
          type: "object",
          required: ["start"],
          properties: { start: { type: "integer", minimum: 0, description: "Where it begins." } },
        },
      },
      review: {
        anyOf: [{ type: "object", required: ["id"], properties: { id: uuid } }, { type: "null" }],
        description: "The newest.",
      },
    },
  });
  expect(fields.map(({ path, type, isOptional }) => `${path}${isOptional ? "?" : ""}: ${type}`)).toEqual([
    "id: id",
    "title?: text, 1 to 120 characters",
    "sections.result: text, at most 8000 characters",
    "findings: list",
    "findings[].start: whole number, 0 or more",
    "review: object, or null",
    "review.id: id",
  ]);
  expect(fields.find(({ path }) => path === "findings[].start")?.description).toBe("Where it begins.");
});

test("choices, numbers, pairs and what may be several things", () => {
  const typeOf = (schema: object) => listFields({ properties: { it: schema }, required: ["it"] })[0]?.type;
  expect(typeOf({ enum: ["private", "team"] })).toBe("one of private, team");
  expect(typeOf({ const: "person" })).toBe("always person");
  expect(typeOf({ type: "number", minimum: 0, maximum: 1 })).toBe("number, 0 to 1");
  expect(typeOf({ type: "array", items: { type: "string" }, maxItems: 12 })).toBe("list of text, at most 12");
  const pair = { type: "array", prefixItems: [{ type: "number" }, { type: "number" }] };
  expect(typeOf({ anyOf: [{ anyOf: [{ type: "number" }, pair] }, { type: "null" }] })).toBe(
    "number, or list of 2: number, number, or null",
  );
  expect(typeOf({ type: "boolean" })).toBe("true or false");
});

test("a list of things at the top shows what each holds", () => {
  const fields = listFields({ type: "array", items: { type: "object", required: ["id"], properties: { id: uuid } } });
  expect(fields).toEqual([{ path: "[].id", type: "id", isOptional: false, description: "" }]);
});
