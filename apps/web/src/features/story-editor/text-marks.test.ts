import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { QUIET_KIND } from "./text-mark-range.ts";
import { areDrawn, findMarkAt, listMarks, setLit, setMarks, textMarks } from "./text-marks.ts";

const TEXT = "I called the crew. Changes were made.";
const vague = { id: "vague", from: 19, to: 36, severity: "should" };
const word = { id: "word", from: 19, to: 26, severity: "hint" };
const good = { id: "good", from: 0, to: 17, kind: QUIET_KIND };

const open = () =>
  EditorState.create({ doc: TEXT, extensions: [textMarks] }).update({ effects: setMarks.of([vague, word, good]) })
    .state;
const drawnIn = (state: EditorState) => state.field(textMarks).drawn;
const wordsOf = (state: EditorState, id: string) => {
  const mark = listMarks(drawnIn(state)).find((each) => each.id === id);
  return mark && state.doc.sliceString(mark.from, mark.to);
};

describe("marks in a text that is being written", () => {
  test("stay on their words while text comes in before them", () => {
    const edited = open().update({ changes: { from: 0, insert: "On Monday " } }).state;
    expect(wordsOf(edited, "vague")).toBe("Changes were made");
  });

  test("go when their words are deleted", () => {
    const edited = open().update({ changes: { from: 18, to: TEXT.length } }).state;
    expect(wordsOf(edited, "vague")).toBeUndefined();
    expect(wordsOf(edited, "good")).toBe("I called the crew");
  });

  test("keep their moved places when one of them is lit", () => {
    const edited = open()
      .update({ changes: { from: 0, insert: "Then " } })
      .state.update({ effects: setLit.of("vague") });
    expect(wordsOf(edited.state, "vague")).toBe("Changes were made");
  });

  test("reaching over the end of a text that has become shorter are left out", () => {
    const late = open()
      .update({ changes: { from: 10, to: TEXT.length } })
      .state.update({ effects: setMarks.of([vague]) });
    expect(listMarks(drawnIn(late.state))).toEqual([]);
  });

  test("the caret finds the shortest one, and never one that is only good", () => {
    expect(findMarkAt(listMarks(drawnIn(open())), 20)?.id).toBe("word");
    expect(findMarkAt(listMarks(drawnIn(open())), 30)?.id).toBe("vague");
    expect(findMarkAt(listMarks(drawnIn(open())), 5)).toBeNull();
  });

  test("that have moved to where the rules now see them are drawn already, others are not", () => {
    const edited = open().update({ changes: { from: 0, insert: "Then " } }).state;
    const moved = [vague, word, good].map((mark) => ({ ...mark, from: mark.from + 5, to: mark.to + 5 }));
    expect(areDrawn(moved, drawnIn(edited))).toBe(true);
    expect(areDrawn([vague, word, good], drawnIn(edited))).toBe(false);
    expect(areDrawn(moved.slice(1), drawnIn(edited))).toBe(false);
    expect(areDrawn([{ ...moved[0]!, severity: "must" }, ...moved.slice(1)], drawnIn(edited))).toBe(false);
    expect(areDrawn([{ ...moved[0]!, id: "new" }, ...moved.slice(1)], drawnIn(edited))).toBe(false);
  });
});
