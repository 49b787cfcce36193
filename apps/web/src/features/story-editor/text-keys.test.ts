import { standardKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { breakLine, TEXT_KEYS } from "./text-keys.ts";

/** The text with `|` for the caret, after Enter. */
function afterEnter(marked: string): string {
  const place = marked.indexOf("|");
  let state = EditorState.create({ doc: marked.replace("|", ""), selection: { anchor: place } });
  breakLine({ state, dispatch: (transaction) => (state = transaction.state) });
  const text = state.doc.toString();
  const { head } = state.selection.main;
  return `${text.slice(0, head)}|${text.slice(head)}`;
}

test("every key of the editor's standard list is there, for the same platforms", () => {
  const of = (keys: typeof TEXT_KEYS) => keys.map(({ key, mac }) => `${key ?? ""} ${mac ?? ""}`);
  expect(of(TEXT_KEYS)).toEqual(of(standardKeymap));
});

describe("a line is broken", () => {
  test.each([
    ["at its end", "One.|", "One.\n|"],
    ["within, without the blank at the break", "One.| Two.", "One.\n|Two."],
    ["with the beginning of the one above", "  - one|", "  - one\n  |"],
    ["behind a blank beginning", "  |one", "\n  |one"],
  ])("%s", (_, before, after) => {
    expect(afterEnter(before)).toBe(after);
  });

  test("in one line, the same as by the editor's own key", () => {
    const enter = standardKeymap.find(({ key }) => key === "Enter")?.run;
    for (const doc of ["One. Two.", "  one two ", "(one) [two]", "", "   "]) {
      for (let place = 0; place <= doc.length; place += 1) {
        const made = [breakLine, enter].map((run) => {
          let state = EditorState.create({ doc, selection: { anchor: place } });
          (run as typeof breakLine)({ state, dispatch: (transaction) => (state = transaction.state) });
          return [state.doc.toString(), state.selection.main.head];
        });
        expect(made[0], `${JSON.stringify(doc)} at ${place}`).toEqual(made[1]);
      }
    }
  });
});
