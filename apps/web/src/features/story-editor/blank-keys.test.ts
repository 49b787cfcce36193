import { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { toBlank } from "./blank-keys.ts";

const TEXT = "I was [role] at [team].\nIt [went\non] and [stopped].";

/** Presses the key as long as there is a blank that way; the words selected each time. */
function walk(direction: 1 | -1, from: number): string[] {
  let state = EditorState.create({ doc: TEXT, selection: { anchor: from } });
  const view = {
    get state() {
      return state;
    },
    dispatch: (spec: Parameters<EditorState["update"]>[0]) => {
      state = state.update(spec).state;
    },
  } as unknown as EditorView;
  const walked: string[] = [];
  while (toBlank(direction)(view)) walked.push(state.sliceDoc(state.selection.main.from, state.selection.main.to));
  return walked;
}

test("goes from blank to blank, and leaves the key to the page behind the last one", () => {
  expect(walk(1, 0)).toEqual(["[role]", "[team]", "[stopped]"]);
  expect(walk(-1, TEXT.length)).toEqual(["[stopped]", "[team]", "[role]"]);
  expect(walk(1, 8)).toEqual(["[team]", "[stopped]"]);
  expect(walk(1, TEXT.length)).toEqual([]);
});
