import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { diffSections } from "./diff-sections.ts";

describe("what changed between two versions", () => {
  const before = { ...EMPTY_SECTIONS, task: "The same.", action: "I called the crew." };
  const after = { ...before, action: "I called both crews.", result: "It left." };
  const found = diffSections(before, after);

  test("names only the sections that differ", () => {
    expect(found.map(({ section }) => section)).toEqual(["action", "result"]);
  });

  test("takes a rewritten phrase for one change, spaces and all", () => {
    const [change] = diffSections(
      { ...EMPTY_SECTIONS, action: "I looked at other charts." },
      { ...EMPTY_SECTIONS, action: "I went through sixty charts." },
    );
    expect(change?.parts).toEqual([
      { kind: "same", text: "I " },
      { kind: "removed", text: "looked at other" },
      { kind: "added", text: "went through sixty" },
      { kind: "same", text: " charts." },
    ]);
  });

  test("makes each text again from its parts", () => {
    const join = (without: string) =>
      found.map(({ parts }) =>
        parts
          .filter(({ kind }) => kind !== without)
          .map(({ text }) => text)
          .join(""),
      );
    expect(join("added")).toEqual([before.action, before.result]);
    expect(join("removed")).toEqual([after.action, after.result]);
  });
});
