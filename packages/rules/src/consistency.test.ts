import { describe, expect, test } from "vitest";
import { compareStories } from "./consistency.ts";

const story = (id: string, text: string) => ({ id, input: { text } });

const QUEUE =
  "Our outpatient pharmacy had a queue of patients with prescriptions every afternoon. As the pharmacist I moved the labels to the counter and split the repeat prescriptions from the urgent ones. Waiting time fell from 42 minutes to 15 minutes.";
const LATER = QUEUE.replace("15 minutes", "9 minutes");
const KITCHEN =
  "In our bakery the ovens stood idle until six. As the head baker I changed the dough to a slow one and wrote a plan for each night. Leftover loaves fell from 60 to 12 a day.";

const kinds = (...stories: ReturnType<typeof story>[]) => compareStories(stories).map(({ kind }) => kind);

describe("stories of one person", () => {
  test("about different work are no conflict", () => {
    expect(compareStories([story("a", QUEUE), story("b", KITCHEN)])).toEqual([]);
  });

  test("that are one story are named", () => {
    const [conflict] = compareStories([story("a", QUEUE), story("b", QUEUE)]);
    expect(conflict).toMatchObject({ kind: "overlap", ids: ["a", "b"] });
    const named = /\(([^)]+)\)/.exec(conflict?.message ?? "")?.[1]?.split(", ") ?? [];
    expect(named.length).toBeGreaterThan(2);
    const words = QUEUE.toLowerCase().split(/[^\p{L}]+/u);
    expect(words, "words as they stand, no stems").toEqual(expect.arrayContaining(named));
  });

  test("the same metric with two values is asked about, with both values", () => {
    const conflict = compareStories([story("a", QUEUE), story("b", LATER)]).find(({ kind }) => kind === "two_values");
    expect(conflict?.ids).toEqual(["a", "b"]);
    expect(conflict?.message).toContain("15 minutes");
    expect(conflict?.message).toContain("9 minutes");
  });

  test("one story for everything is named once", () => {
    const all = kinds(story("a", QUEUE), story("b", QUEUE), story("c", QUEUE), story("d", KITCHEN));
    expect(all.filter((kind) => kind === "one_for_all")).toHaveLength(1);
    expect(kinds(story("a", QUEUE), story("b", QUEUE))).not.toContain("one_for_all");
  });

  test("of five that are one, all five are named, and no part of them again", () => {
    const all = compareStories(["a", "b", "c", "d", "e"].map((id) => story(id, QUEUE)));
    expect(all.filter(({ kind }) => kind === "one_for_all").map(({ ids }) => ids)).toEqual([["a", "b", "c", "d", "e"]]);
  });

  test("none and one are fine", () => {
    expect(compareStories([])).toEqual([]);
    expect(compareStories([story("a", QUEUE)])).toEqual([]);
  });
});
