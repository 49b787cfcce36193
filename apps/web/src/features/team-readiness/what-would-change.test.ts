import { describe, expect, test } from "vitest";
import { NOW_MS, testPerson } from "./test-person.ts";
import { whatWouldChange } from "./what-would-change.ts";

const DAY_MS = 86_400_000;
const changes = (person: ReturnType<typeof testPerson>) =>
  Object.fromEntries(whatWouldChange(person, person.stories, NOW_MS).map((change) => [change.criterion, change]));
const titles = (change: { stories: { title: string }[] } | undefined) => change?.stories.map(({ title }) => title);

describe("what would change a level", () => {
  test("names the stories nearest to counting, best first and at most two", () => {
    const person = testPerson("Ada", [
      { title: "weak", band: "weak", score: 30 },
      { title: "nearly solid", band: "developing", score: 55 },
      { title: "developing", band: "developing", score: 45 },
      { title: "counts" },
    ]);
    expect(changes(person).stories?.stories).toEqual([
      { id: "Ada-1", title: "nearly solid", needs: "is developing at 55; solid would count" },
      { id: "Ada-2", title: "developing", needs: "is developing at 45; solid would count" },
    ]);
  });

  test("a missing theme is met only by a story of that theme", () => {
    const person = testPerson("Ada", [
      { title: "a quarrel", band: "developing", score: 50, competencies: ["conflict"] },
      { title: "another thing", band: "developing", score: 57 },
    ]);
    expect(titles(changes(person).conflict)).toEqual(["a quarrel"]);
    expect(titles(changes(person).failure)).toEqual([]);
  });

  test("approval and practice are asked of stories that count already", () => {
    const person = testPerson("Ada", [
      { title: "approved", isApproved: true, practisedAt: new Date(NOW_MS - DAY_MS) },
      { title: "practised long ago", practisedAt: new Date(NOW_MS - 30 * DAY_MS) },
      { title: "weak", band: "weak", score: 20 },
    ]);
    expect(titles(changes(person).approved)).toEqual(["practised long ago"]);
    expect(changes(person).practised?.stories[0]?.needs).toContain("more than 21 days ago");
  });

  test("a story that is old or not evaluated says so", () => {
    const person = testPerson("Ada", [
      { title: "old", updatedAt: new Date(NOW_MS - 400 * DAY_MS) },
      { title: "new", band: null, score: null },
    ]);
    expect(changes(person).stories?.stories.map(({ needs }) => needs)).toEqual([
      "is solid, but was not touched for too long",
      "is waiting for its evaluation",
    ]);
  });

  test("a story with too little to judge has no number", () => {
    const person = testPerson("Ada", [{ title: "thin", band: "insufficient", score: 12 }]);
    const [thin] = changes(person).stories?.stories ?? [];
    expect(thin?.needs).toContain("not judged yet");
    expect(thin?.needs).not.toMatch(/\d/);
  });

  test("open competencies are named, and someone ready has nothing to change", () => {
    const covering = (title: string, ...competencies: ("ownership" | "conflict")[]) => ({ title, competencies });
    expect(changes(testPerson("Ada", [covering("one", "ownership")])).competencies?.missing).toContain("conflict");
    expect(changes(testPerson("Ada", [covering("one", "conflict")])).competencies?.missing).not.toContain("conflict");
  });
});
