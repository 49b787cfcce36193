import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasSameStory, readStoryFile, type StoryFile, stampStoryFile, writeStoryFile } from "./story-file.ts";

const ID = "0190a5c0-7e2b-7c3d-8f4a-5b6c7d8e9f00";
const SECTIONS = {
  situation: "Waits were long.",
  task: "",
  action: "I moved two desks.",
  tradeoffs: "",
  result: "Waits fell from 9 to 4 minutes.",
  lessons: "",
};
const story = (fields: Partial<StoryFile> = {}): StoryFile => ({
  id: ID,
  version: 3,
  kind: "challenge",
  title: "Two desks",
  question: "",
  sections: SECTIONS,
  ...fields,
});

describe("a story that is written and read again", () => {
  test.each([
    '"Two desks"',
    '"A" and "B"',
    "'Two' and 'three'",
    "It's two desks",
    "  Two desks",
    "Two\ndesks",
    "two: desks # and a chair",
    "---",
    '"C:\\new"',
  ])("keeps the title %j", (title) => {
    expect(readStoryFile(writeStoryFile(story({ title }))).title).toBe(title);
  });

  test("keeps a line of its text that looks like a heading where it is", () => {
    const sections = { ...SECTIONS, situation: "It said:\n## Result\n\\## Task\nNobody knew." };
    expect(readStoryFile(writeStoryFile(story({ sections }))).sections).toEqual(sections);
  });

  test("is the same story, whatever stands in it", () => {
    const pieces = ['"', "'", "\\", "\n", "\r\n", " ", "---\n", "a", "id: x\n", "# b", "\u2028", "\uFEFF", "😀"];
    const headings = [...SECTION_LABELS.map((label) => `## ${SECTION_TITLES[label]}`), "\\", "\n", "\r\n", "a"];
    const words = fc.oneof(
      fc.string({ maxLength: 12 }),
      ...[pieces, headings].map((of) =>
        fc.array(fc.constantFrom(...of), { maxLength: 8 }).map((parts) => parts.join("")),
      ),
    );
    const sections = fc.record({ situation: words, result: words });
    fc.assert(
      fc.property(words, words, sections, (title, question, written) => {
        const ours = story({ title, question, sections: { ...SECTIONS, ...written } });
        const read = readStoryFile(writeStoryFile(ours));
        expect(hasSameStory(read, ours)).toBe(true);
        expect([read.id, read.version]).toEqual([ID, 3]);
      }),
    );
  });
});

test.each([
  ['title: "Two desks"', "Two desks"],
  ["title: 'Two desks'", "Two desks"],
  ["title: 'It''s two'", "It's two"],
  ['title: "C:\\work"', "C:\\work"],
  ['title: "A" and "B"', '"A" and "B"'],
])("%s, as a person writes it, is %j", (line, title) => {
  expect(readStoryFile(`---\n${line}\n---\n\nI moved two desks.\n`).title).toBe(title);
});

describe("stampStoryFile", () => {
  const stamped = { id: ID, version: 4 };

  test("changes id and version alone", () => {
    const source =
      "---\r\ntags: a, b\r\nversion: 3\r\nid: x\r\n---\r\n\r\n# Café  \r\n\r\n## Notes to self\r\n\r\nI moved.";
    expect(stampStoryFile(source, stamped)).toBe(
      source.replace("version: 3", "version: 4").replace("id: x", `id: ${ID}`),
    );
  });

  test("puts them before what is there, after a byte order mark", () => {
    expect(stampStoryFile("\uFEFF---\ntitle: T\n---\nI moved.", stamped)).toBe(
      `\uFEFF---\nid: ${ID}\nversion: 4\ntitle: T\n---\nI moved.`,
    );
  });

  test("begins front matter where there is none", () => {
    const source = "# Two desks\n\nI moved two desks.\n";
    const written = stampStoryFile(source, stamped);
    expect(written).toBe(`---\nid: ${ID}\nversion: 4\n---\n\n${source}`);
    expect(readStoryFile(written)).toMatchObject({ ...stamped, title: "Two desks" });
  });
});

test("a heading that is none of a section leaves no blanks in the text", () => {
  const { sections } = readStoryFile(
    "# Two desks\n\nI moved two desks.\n\n## Notes to self\n\nThen I moved a chair.\n",
  );
  expect(Object.values(sections).join("")).not.toMatch(/ {2}/);
});
