import { describe, expect, it } from "vitest";
import {
  fillRemark,
  findUsualSection,
  generaliseRemark,
  listOpenPlaceholders,
  searchRemarks,
  sortRemarks,
} from "./remark-text.ts";
import { AddComment } from "./review.ts";

const openIn = (text: string) => listOpenPlaceholders(text).map(({ start, end }) => text.slice(start, end));
const VALUES = { name: "Tomáš", words: "much faster", section: "Result" };

describe("a remark", () => {
  it("is filled with what is known; the rest stays, and says where it stands", () => {
    const filled = fillRemark("“{words}”, {name}: from what to what? In {number} {section}s?", VALUES);
    expect(filled).toBe("“much faster”, Tomáš: from what to what? In {number} Results?");
    expect(openIn(filled)).toEqual(["{number}"]);
    expect(openIn(fillRemark("{name} {section}", { name: "" }))).toEqual(["{name}", "{section}"]);
  });

  it("does not read again what it was filled with", () => {
    expect(fillRemark("{words}{name}", { words: "{name}", name: "Ann" })).toBe("{name}Ann");
  });

  it("takes only names in braces for placeholders", () => {
    expect(openIn("{} { name} {Name} {42} {{number}} {a long-er one}")).toEqual(["{number}", "{a long-er one}"]);
  });

  it("is not sent while something waits to be filled in; a comment of one's own may have braces", () => {
    const id = "0190a000-0000-7000-8000-000000000001";
    const comment = { requestId: id, section: "action", start: 0, end: 3, quote: "I w", body: "How many {things}?" };
    expect(AddComment.safeParse(comment).success).toBe(true);
    expect(AddComment.safeParse({ ...comment, remarkId: id }).error?.issues[0]).toMatchObject({
      message: "Fill in what stands in braces first.",
      path: ["body"],
    });
    expect(AddComment.safeParse({ ...comment, remarkId: id, body: "How many tills?" }).success).toBe(true);
  });

  it("made from a comment fits another person and other words, and this one again", () => {
    const words = "the queue was long";
    const body = "Ann, “the queue was long”: Annie would ask how long, Ann.";
    const general = generaliseRemark(body, { name: "Ann", words });
    expect(general).toBe("{name}, “{words}”: Annie would ask how long, {name}.");
    expect(fillRemark(general, { name: "Ann", words })).toBe(body);
    expect(generaliseRemark("Why three?", { name: "A", words: "three" })).toBe("Why three?");
    expect(generaliseRemark("(x)? Say it.", { name: "(x", words: "no such words" })).toBe("{name})? Say it.");
  });

  it("comes first where it is used on this section, then by use, then by help; equals stay in order", () => {
    const remark = (body: string, used: number, helped: number, usedIn = {}) => ({ body, used, helped, usedIn });
    const all = [
      remark("new", 0, 0),
      remark("often", 9, 1, { task: 9 }),
      remark("helps", 9, 5, { task: 9 }),
      remark("here", 2, 0, { result: 2 }),
    ];
    expect(sortRemarks(all, "result").map(({ body }) => body)).toEqual(["here", "helps", "often", "new"]);
    expect(sortRemarks(all).map(({ body }) => body)).toEqual(["helps", "often", "here", "new"]);
    expect(findUsualSection({ usedIn: { result: 1, task: 3 } })).toBe("task");
    expect(findUsualSection({ usedIn: {} })).toBeNull();
  });

  it("is found by every word, in the text or a rule's title, without regard to case and accents", () => {
    const all = [
      { body: "From what to what, {name}?", titles: ["A change is told with its baseline."] },
      { body: "Wer hat das gezählt?", titles: [] },
    ];
    const find = (search: string) => searchRemarks(all, search).map((one) => all.indexOf(one));
    expect(find("")).toEqual([0, 1]);
    expect(find("WHAT baseline")).toEqual([0]);
    expect(find("gezahlt")).toEqual([1]);
    expect(find("what gezählt")).toEqual([]);
  });
});
