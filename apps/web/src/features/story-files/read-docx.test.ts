import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { exportStories } from "./export-stories.ts";
import { readDocx } from "./read-docx.ts";
import { readFile } from "./read-stories.ts";
import { readZip } from "./read-zip.ts";
import { writeDocx } from "./write-docx.ts";

const ID = "0190a5c0-7e2b-7c3d-8f4a-5b6c7d8e9f00";
const paragraph = (text: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ ...more, "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });

const STORY = {
  kind: "accomplishment" as const,
  title: "Bread & butter",
  question: "",
  competencies: [],
  sections: { ...EMPTY_SECTIONS, action: "I counted <twice>.\nThen I asked.", result: "140 → 31 a week" },
};

// The rules that sort a text come with the first one.
beforeAll(() => readFile("first.md", "I moved a desk."), 60_000);

describe("an archive of texts", () => {
  it("as all stories are exported in comes back story by story, and what is beside them is left", async () => {
    const stories = [STORY, { ...STORY, title: "Second" }].map((story) => ({ ...story, id: ID, version: 2 }));
    const { name, content } = await exportStories(stories, "markdown");
    expect(name).toBe("stories.zip");
    const texts = readZip(new Uint8Array(await content.arrayBuffer()));
    const read = (await Promise.all(texts.map(({ name, text }) => readFile(name, text)))).flat();
    expect(read).toEqual([{ story: STORY }, { story: { ...STORY, title: "Second" } }]);
    expect(() => readZip(zipSync({ "a.png": strToU8("x"), "__MACOSX/._a.md": strToU8("x") }))).toThrow("no Markdown");
    expect(() => readZip(zipSync({ "bomb.md": new Uint8Array(10_000_000) }))).toThrow("larger than 8 MB");
  });

  it("is no text itself", async () => {
    await expect(readFile("stories.bin", "PK\0\0")).rejects.toThrow("This is no text");
  });
});

describe("a Word document", () => {
  it("is read as headings, paragraphs and lists, and leaves out what was deleted", () => {
    const body = [
      paragraph("Late orders", "Title"),
      paragraph("Situation", "Heading2"),
      paragraph("40 of 320 &lt;a day&gt; &amp; more &#8212; late."),
      "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>First</w:t></w:r><w:r><w:tab/><w:t>point</w:t></w:r></w:p>",
      "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>",
    ].join("");
    expect(readDocx(docx(body))).toBe(
      "# Late orders\n\n## Situation\n\n40 of 320 <a day> & more — late.\n\n- First point\n\nkept\n",
    );
  });

  it("comes back as it was written", async () => {
    const written = new Uint8Array(await (await writeDocx([STORY, { ...STORY, title: "Second" }])).arrayBuffer());
    const read = await readFile("stories.docx", readDocx(written));
    expect(read.map((one) => ("story" in one ? one.story.title : one.problem))).toEqual(["Bread & butter", "Second"]);
    const [first] = read;
    if (!first || "problem" in first) throw new Error("The story was not read.");
    expect(first.story.sections.action).toBe("I counted <twice>.\nThen I asked.");
    expect(first.story.sections.result).toBe("140 → 31 a week");
  });

  it.each([
    {
      kind: "accomplishment",
      question: "Tell me about a problem. Answers: none?",
      competencies: ["ownership", "conflict"],
    },
    { kind: "challenge", question: "", competencies: ["failure-and-learning"] },
    { kind: "challenge", question: "What went wrong?", competencies: [] },
  ] as const)("keeps kind, question and competencies ($kind, “$question”), and the text whole", async (details) => {
    const sections = {
      ...STORY.sections,
      situation: "Challenge.\n\nThe sign said:\n## Task\n# Nobody read it.\n\\## Result\n- one\n- two",
    };
    const story = { ...STORY, ...details, competencies: [...details.competencies], sections };
    const written = new Uint8Array(await (await writeDocx([story, STORY])).arrayBuffer());
    expect(await readFile("stories.docx", readDocx(written))).toEqual([{ story }, { story: STORY }]);
  });

  it("is stopped while it unpacks where it would fill the memory", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(10_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => readDocx(bomb)).toThrow("larger than 8 MB once it is unpacked");
  });

  it("is read by the name of its one part: a name that leads elsewhere is not looked at", () => {
    const more = { "../../word/document.xml": strToU8(paragraph("stolen")), "/etc/passwd": strToU8("root") };
    expect(readDocx(docx(paragraph("mine"), more))).toBe("mine\n");
    expect(() => readDocx(zipSync(more))).toThrow("There is no text in this file");
  });

  it("is refused in a sentence where it is no document, is cut short, defines entities or has too many parts", () => {
    expect(() => readDocx(strToU8("PDF-1.7"))).toThrow("no Word document");
    const noise = paragraph(Array.from({ length: 9_000 }, (_, at) => ((at * 7919) % 10_007).toString(36)).join(" "));
    const whole = docx(noise);
    expect(() => readDocx(whole.subarray(0, whole.length / 3))).toThrow(/damaged/);
    expect(() => readDocx(docx('<!DOCTYPE x [<!ENTITY a "b">]>'))).toThrow("entities of its own");
    const many = Object.fromEntries(Array.from({ length: 1_200 }, (_, at) => [`part${at}`, new Uint8Array(1)]));
    expect(() => readDocx(docx(paragraph("late"), many))).toThrow("too many parts");
    expect(() => readDocx(new Uint8Array(5_000_001))).toThrow("larger than 5 MB");
  });
});
