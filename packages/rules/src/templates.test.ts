import { STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { TEMPLATES } from "./plain-templates.ts";
import { TEMPLATE_FIELDS, templateFor } from "./templates.ts";

const ALL = TEMPLATE_FIELDS.flatMap((field) => STORY_KINDS.map((kind) => [field, kind] as const));

describe.each(ALL)("the template for %s, %s", (field, kind) => {
  const template = templateFor(kind, field);

  test("has every section, each with a blank and whole brackets", () => {
    for (const label of SECTION_LABELS) {
      const text = template[label];
      expect(text).toMatch(/\[[^[\]]+\]/);
      expect(text.replace(/\[[^[\]]+\]/g, "")).not.toMatch(/[[\]]/);
      expect(text).toMatch(/\.$/);
    }
  });

  test("left as it is earns nothing, and every blank is found", () => {
    const { band, findings } = evaluate({ kind, sections: template });
    expect(band).toBe("insufficient");
    const placeholder = findings.find((finding) => finding.ruleId === "specificity/placeholder");
    expect(placeholder?.severity).toBe("must");
  });

  test("asks for baseline and result, for the price of a choice, and for a changed habit", () => {
    const figures = `${template.situation} ${template.result}`;
    expect(figures).toMatch(/\[(usual|normal|baseline|metric and baseline|before)\]/);
    expect(template.result).toMatch(/from \[(before|baseline)\] to \[(after|result)\]/);
    expect(template.tradeoffs).toMatch(/cost\]/);
    expect(template.lessons).toMatch(/\[(new habit|changed habit|new process or guardrail)\]/);
  });
});

test("the words of software stay in their own field", () => {
  for (const field of TEMPLATE_FIELDS.filter((name) => name !== "software"))
    for (const kind of STORY_KINDS)
      expect(Object.values(templateFor(kind, field)).join(" ")).not.toMatch(
        /rollback|roll back|canary|shipped|\bSLO\b|latency|system|service was|runbook/i,
      );
});

test("any field is the default", () => {
  expect(templateFor("challenge")).toEqual(TEMPLATES.challenge);
});
