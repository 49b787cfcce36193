import { describe, expect, it } from "vitest";
import { EMPTY_SECTIONS } from "./section.ts";
import { type ExportedStory, readStoryExport, writeStoryExport } from "./story-export.ts";

const BREAD: ExportedStory = {
  kind: "accomplishment",
  title: "Bread “left over”",
  question: "",
  competencies: ["ownership"],
  sections: { ...EMPTY_SECTIONS, action: "I counted.\nThen I asked — twice.", result: "140 → 31 a week" },
};

describe("a file of stories", () => {
  it("is read as it was written, and written again the same", () => {
    const file = writeStoryExport([BREAD, { ...BREAD, title: "Second" }]);
    const read = readStoryExport(file);
    if (typeof read === "string") throw new Error(read);
    expect(read).toEqual([{ story: BREAD }, { story: { ...BREAD, title: "Second" } }]);
    expect(writeStoryExport(read.flatMap((one) => ("story" in one ? one.story : [])))).toBe(file);
  });

  it("leaves the others alone where one story cannot be read", () => {
    const value = JSON.parse(writeStoryExport([BREAD]));
    value.stories.unshift({ ...BREAD, kind: "novel" }, 7);
    expect(readStoryExport(JSON.stringify(value))).toEqual([
      { problem: expect.stringMatching(/^kind: /) },
      { problem: expect.stringMatching(/^the story: /) },
      { story: BREAD },
    ]);
  });

  it("says in a sentence why a file as a whole is not read", () => {
    expect(readStoryExport('{"format":')).toMatch(/not JSON/);
    expect(readStoryExport("[]")).toMatch(/no file of stories/);
    expect(readStoryExport('{"format":"starboard.stories","version":2,"stories":[{}]}')).toMatch(/version 2/);
    expect(readStoryExport('{"format":"starboard.stories","version":1,"stories":[]}')).toMatch(/no story/);
    const many = JSON.stringify({ format: "starboard.stories", version: 1, stories: new Array(201).fill(BREAD) });
    expect(readStoryExport(many)).toMatch(/More than 200/);
  });

  it("takes nothing from a story but what it knows", () => {
    const value = JSON.parse(writeStoryExport([BREAD]));
    value.stories[0] = { ...value.stories[0], authorId: "somebody", ["__proto__"]: { isOwner: true } };
    const read = readStoryExport(JSON.stringify(value));
    expect(read).toEqual([{ story: BREAD }]);
  });
});
